/** From what was found in a file's slots to what is shown of it: partial knowledge, suppression and severity settled. */
import type { Rule, Severity } from '../rules/rule';
import type { SyntaxFault } from '../syntax/fault';
import { rangeIn, type Slot } from '../syntax/slot';
import { Document } from '../syntax/document';
import { type Message, say } from '../text/message';
import type { FileState } from './file';
import type { Finding, StoredFinding } from './finding';
import type { GapFault } from './gaps';
import { aimedAt, isAdjustable, type PlacedSuppression, type Silencing, suppress, unused } from './silencing';

/** What composing asks about all other files. */
export interface Surroundings {
  rules: Readonly<Record<string, Rule>>;
  /** Names of the files that could say more about a scope and cannot be read; undefined when there are none. The file itself is not named. */
  doubts(file: FileState, scope: string): readonly string[] | undefined;
  /** Severity by catalogue and editor: `undefined` = as built in, `off` = not shown. */
  weight(file: FileState, code: string): Severity | 'off' | undefined;
  /** Files that cannot be read and that this file's rules need, by name. */
  unreadable(file: FileState): readonly string[];
}

/** All findings of a file, in text order. */
export function composeFindings(file: FileState, surroundings: Surroundings): Finding[] {
  file.waitsFor.clear();
  const { document } = file;
  const first = document.slots[0];
  if (!first) return [];
  if (document.limit) return [shown(file, surroundings, stored('file-limit', document.limit.slot, document.limit.fault))].filter(isShown);
  // The first slot is the preamble, which has no text when the file begins with a key.
  const top = document.slots.find(({ chunk }) => chunk.text !== '') ?? first;
  const lineOne = { start: 0, end: firstLineEnd(top) };
  if (document.notAMap) {
    const message = say('The file holds no profile yet. Begin with "bzrp: 1" and "art: profil".');
    return [shown(file, surroundings, { code: 'schema-type', slot: top, ...lineOne, message })].filter(isShown);
  }
  const findings: StoredFinding[] = file.rootFindings.filter(() => !document.isBroken);
  const silencing: Silencing = { rules: surroundings.rules, isSilent: (code) => isSilent(file, code, surroundings) };
  const slots = concerned(file);
  const incomplete = new Set(surroundings.unreadable(file));
  const told = new Map(slots.map((slot) => [slot, toldOf(file, slot, surroundings, incomplete)]));
  const ofLineOne: StoredFinding[] = incomplete.size === 0 ? [] : [{ code: 'context-incomplete', slot: top, ...lineOne, message: waiting([...incomplete].sort()) }];
  if (!slots.includes(top)) findings.push(...ofLineOne);
  let pending: PlacedSuppression[] = [];
  for (const slot of slots) {
    const state = file.states.get(slot);
    const own = told.get(slot) ?? [];
    if (slot === top) own.push(...ofLineOne);
    const written = (state?.suppressions ?? []).map((suppression) => ({ slot, suppression }));
    if (own.length === 0 && written.length === 0 && pending.length === 0) continue;
    const inside = written.filter(({ suppression }) => suppression.line !== undefined);
    const waits = slot.cut.kind === 'preamble' ? pending : [];
    const active = [...inside, ...(waits.length > 0 ? [] : pending.map((each) => aimedAt(each, slot)))];
    findings.push(...suppress(slot, own, active, silencing));
    pending = [...waits, ...written.filter(({ suppression }) => suppression.line === undefined)];
  }
  // A comment with nothing behind it silences nothing.
  for (const each of pending) findings.push(...unused(each, new Set(), silencing));
  return findings.map((finding) => shown(file, surroundings, finding)).filter(isShown).sort(byPlace);
}

/** In text order: slots of which something is to be said, and those a comment at the end of the slot before is about. */
function concerned(file: FileState): Slot[] {
  const { slots } = file.document;
  const found: Slot[] = [];
  // Slots of a text that cannot be cut all begin at 0.
  const sorted = [...file.speaking].sort((a, b) => a.offset - b.offset || slots.indexOf(a) - slots.indexOf(b));
  for (const slot of sorted) {
    found.push(slot);
    const isAboutNext = file.states.get(slot)?.suppressions.some(({ line }) => line === undefined);
    const next = isAboutNext ? slots[slots.indexOf(slot) + 1] : undefined;
    if (next && !file.speaking.has(next)) found.push(next);
  }
  return found;
}

function waiting(names: readonly string[]): Message {
  return names.length > 1 ? say('Some checks wait until these can be read: {0}.', names.join(', ')) : say('Some checks wait: {0} cannot be read.', names[0] ?? '');
}

/** What is said of a file whose bytes are no UTF-8. */
export function notUtf8(): Finding {
  return withoutText('yaml-syntax', 'error', say('The file is not saved as UTF-8. Save it with the encoding UTF-8.'));
}

/** What is said of a file or folder that is there and cannot be read. */
export function notRead(fault: GapFault, name: string): Finding {
  const message =
    fault === 'bad-name'
      ? say('The name "{0}" is not written in UTF-8. Rename it: until then nothing is known of what is in it.', name)
      : say('"{0}" cannot be read. Look whether you may open it: until then nothing is known of what is in it.', name);
  return withoutText('context-incomplete', 'information', message);
}

/** A finding in what has no text in which a place could be shown. */
function withoutText(code: string, severity: Severity, message: Message): Finding {
  const slot = new Document('', '').slots[0] as Slot;
  const start = { line: 0, character: 0 };
  return { code, severity, range: { start, end: start }, message, related: [], slot, start: 0, end: 0, fixes: () => [] };
}

function stored(code: string, slot: Slot, { start, end, message, mends }: SyntaxFault): StoredFinding {
  return { code, slot, start, end, message, fixes: () => [...mends] };
}

function firstLineEnd(slot: Slot): number {
  return /^[^\r\n]*/.exec(slot.chunk.text)?.[0].length ?? 0;
}

/** What is to be told of a slot; `incomplete` gets the names of the files that what is kept back waits for. */
function toldOf(file: FileState, slot: Slot, surroundings: Surroundings, incomplete: Set<string>): StoredFinding[] {
  if (slot.lost) return [stored(slot.lost.code, slot, slot.lost)];
  return (file.states.get(slot)?.findings ?? []).filter((finding) => isKnown(file, finding, surroundings, incomplete));
}

/**
 * Whether a finding may be told: what concludes from absence waits until all that could hold it can be read. Outside every
 * folder nobody knows what else there is.
 */
function isKnown(file: FileState, finding: StoredFinding, surroundings: Surroundings, incomplete: Set<string>): boolean {
  if (finding.missing === undefined) return true;
  if (!file.inWorkspace) return false;
  const places: readonly ('own' | 'catalogue' | { scope: string })[] = Array.isArray(finding.missing) ? finding.missing : [finding.missing];
  const scopes = places.map((place) => (place === 'own' ? file.scope : place === 'catalogue' ? `catalogue:${file.header.district ?? ''}` : place.scope));
  for (const scope of scopes) file.waitsFor.add(scope);
  const doubts = scopes.map((scope) => surroundings.doubts(file, scope)).filter((names) => names !== undefined);
  if (surroundings.weight(file, finding.code) !== 'off') for (const name of doubts.flat()) incomplete.add(name);
  return doubts.length === 0;
}

/** A rule that is off, or waits for a file that cannot be read, may find something later. */
function isSilent(file: FileState, code: string, surroundings: Surroundings): boolean {
  return surroundings.weight(file, code) === 'off' || (code in surroundings.rules && (!file.inWorkspace || surroundings.doubts(file, file.scope) !== undefined || surroundings.unreadable(file).length > 0));
}

function shown(file: FileState, surroundings: Surroundings, finding: StoredFinding): Finding | undefined {
  const rule = surroundings.rules[finding.code];
  const weight = isAdjustable(rule) ? surroundings.weight(file, finding.code) : undefined;
  if (weight === 'off') return undefined;
  const { slot, start, end, code, message, data } = finding;
  const related = (finding.related ?? []).map(({ fact, message: about }) => ({ uri: fact.origin.uri, range: rangeIn(fact.slot, fact.start, fact.end), message: about }));
  const isFileWide = code === 'internal-error';
  return {
    code,
    severity: weight ?? rule?.severity ?? 'error',
    range: isFileWide ? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } : rangeIn(slot, start, end),
    message,
    related,
    slot,
    start,
    end,
    data,
    fixes: finding.fixes ?? (() => []),
  };
}

function isShown(finding: Finding | undefined): finding is Finding {
  return finding !== undefined;
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
