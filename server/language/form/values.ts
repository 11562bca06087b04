/**
 * What a file says, field by field, as the form shows it. Keyed like the text: one part for each item of a top-level list and
 * each other top-level key, so that a change costs the part it touches. What the form cannot show it names, with its line.
 */
import { meaningOf } from '../features/subject/meaning';
import type { Shape } from '../schema/shape';
import { nodeIn, positionIn, type Slot } from '../syntax/slot';
import { textOf, type TreeNode } from '../syntax/tree';
import type { Language } from '../text/bundles';
import { tellIn } from '../text/bundles';
import type { FileState } from '../workspace/file';
import { type FormOffer, keyFiguresOffer, offersIn } from './statistics';
import type { Finding } from '../workspace/finding';
import type { Workspace } from '../workspace/workspace';
import { commentsForNext, commentsOf } from './comments';
import { shownAs } from './shown';

/** A key of a map, or the 0-based number of an item. */
export type PathStep = string | number;

export interface FormFinding {
  code: string;
  severity: Finding['severity'];
  message: string;
  /** Titles of its repairs, in order. */
  fixes: string[];
  /** Key of the field of this value that is missing, where that is the finding. */
  missing?: string;
  /** The same of a field at the top of the document: told at its first key. */
  missingAtTop?: string;
}

/** A value as the form shows it. */
export interface FormValue {
  /** Line of the file on which it begins, counted from that of its part. */
  line: number;
  /** Text of a scalar: a text as it reads, anything else as it is written. */
  text?: string;
  /** The text as people write it, where that differs: an amount or a time in German notation. */
  shown?: string;
  /** What a code stands for: the title of a goal, the name of a place. */
  means?: string;
  entries?: Record<string, FormValue>;
  items?: FormValue[];
  /** Why it can only be changed in the text (German or English): an alias, an anchor, another kind of value than the language wants. */
  locked?: string;
  findings?: FormFinding[];
  /** What statistics files have for an indicator. */
  offers?: FormOffer[];
}

/** Keys the language has not, and comments: kept as they are, named with their line. */
export interface FormExtra {
  /** Counted from that of its part; comments above a part have one below zero. */
  line: number;
  text: string;
}

export interface FormPart {
  /** `massnahmen#2`, `titel`; unique in the file. */
  id: string;
  /** Empty for what stands at no key: comments at the top, lines that cannot be placed. */
  path: PathStep[];
  /** 0-based line of the file on which it begins. */
  line: number;
  /** Changes whenever anything of the part but its line does. */
  stamp: number;
  /** Left out when the page has it in this stamp already. */
  content?: { value: FormValue; comments: FormExtra[]; unknown: FormExtra[]; broken?: string };
}

export interface FormValues {
  art: string;
  version: number;
  parts: FormPart[];
  /** What statistics files have for the key figures of the region, in words. */
  keyFigures?: string;
}

/** As many states of a part are remembered: a page is behind the text by few. */
const REMEMBERED = 8;

/** Everything a part shows comes from here. */
interface Piece {
  slot: Slot;
  findings: readonly Finding[];
  meanings: ReadonlyMap<TreeNode, string>;
  comments: FormExtra[];
  offers: ReadonlyMap<number, FormOffer[]>;
}

/** Remembers which content a part had last, so that only changed parts are sent. */
export class FormReader {
  private readonly known = new Map<string, { key: string; stamp: number; text: string }[]>();
  private last = 0;

  /**
   * @param has part id → stamp the page has
   * @returns undefined for a file that is not known
   */
  read(workspace: Workspace, uri: string, language: Language, has: Readonly<Record<string, number>> = {}): FormValues | undefined {
    const file = workspace.files.get(uri);
    if (!file) return undefined;
    const bySlot = new Map<Slot, Finding[]>();
    for (const finding of workspace.findings(uri)) bySlot.set(finding.slot, [...(bySlot.get(finding.slot) ?? []), finding]);
    const taken = new Set<string>();
    const comments = commentsOfEach(file.document.slots);
    const parts = file.document.slots.flatMap((slot, at): FormPart[] => {
      const path = pathOf(slot);
      const piece: Piece = { slot, findings: bySlot.get(slot) ?? [], meanings: meaningsIn(workspace, file, slot, language), comments: comments[at] ?? [], offers: offersIn(workspace, file, slot, language) };
      if (path.length === 0 && piece.comments.length === 0 && slot.lost === undefined) return [];
      const id = unique(path.join('#'), taken);
      const stamp = this.stampOf(id, piece, language);
      const part = { id, path, line: slot.line, stamp };
      return [has[id] === stamp ? part : { ...part, content: contentOf(workspace, file, piece, language) }];
    });
    const figures = keyFiguresOffer(workspace, file, language);
    return { art: file.art, version: file.document.version, parts, ...(figures !== undefined && { keyFigures: figures }) };
  }

  /** Whether the text of a part is still what a page that has it in this stamp was shown. */
  isCurrent(file: FileState, { id, stamp }: { id: string; stamp: number }): boolean {
    const shown = this.known.get(id)?.find((each) => each.stamp === stamp);
    const taken = new Set<string>();
    const slot = file.document.slots.find((each) => unique(pathOf(each).join('#'), taken) === id);
    return shown !== undefined && slot !== undefined && shown.text === slot.chunk.text;
  }

  private stampOf(id: string, { slot, findings, meanings, comments, offers }: Piece, language: Language): number {
    const { text } = slot.chunk;
    const key = JSON.stringify([text, language, findings.map(({ code, start, end, severity, message }) => [code, start, end, severity, message]), [...meanings.values()], comments, [...offers]]);
    const before = this.known.get(id) ?? [];
    const same = before.find((each) => each.key === key);
    if (same) return same.stamp;
    this.last += 1;
    this.known.set(id, [{ key, stamp: this.last, text }, ...before].slice(0, REMEMBERED));
    return this.last;
  }
}

/** The comments of each piece, those right above it included. */
function commentsOfEach(slots: readonly Slot[]): FormExtra[][] {
  let above: FormExtra[] = [];
  return slots.map((slot, at) => {
    const own = commentsOf(slot.chunk);
    const next = slots[at + 1];
    // What stands at the top is about the whole file.
    const passed = own.length - (slot.cut.kind === 'preamble' ? 0 : commentsForNext(slot, own, next));
    const all = [...above, ...own.slice(0, passed).map(({ line, text }) => ({ line, text }))];
    above = own.slice(passed).map(({ line, text }) => ({ line: slot.line + line - (next?.line ?? 0), text }));
    return all;
  });
}

/** Where a piece of the text belongs; empty for what belongs nowhere (in front of the first key, behind the end). */
function pathOf(slot: Slot): PathStep[] {
  if (slot.key === '') return [];
  return slot.index === undefined ? [slot.key] : [slot.key, slot.index];
}

function unique(id: string, taken: Set<string>): string {
  let name = id;
  for (let more = 2; taken.has(name); more += 1) name = `${id}~${more}`;
  taken.add(name);
  return name;
}

function contentOf(workspace: Workspace, file: FileState, { slot, findings, meanings, comments, offers }: Piece, language: Language): FormPart['content'] {
  const node = nodeIn(slot);
  // Comments, and keys whose items are parts of their own.
  if (slot.lost === undefined && (slot.key === '' || slot.cut.list === true)) {
    return { value: { line: 0, ...(findings.length > 0 && { findings: findings.map((finding) => formFinding(finding, language, 'missingAtTop')) }) }, comments, unknown: [] };
  }
  if (!node) {
    const [first] = findings;
    return { value: { line: 0 }, comments, unknown: [], broken: first ? tellIn(language, first.message) : '' };
  }
  const { schemas } = workspace.setup.grammar;
  const unknown: FormExtra[] = [];
  const rest = new Set(findings);
  const schema = schemas.property(file.art, slot.key);
  if (!schema) return { value: { line: 0, text: slot.chunk.text }, comments, unknown: [{ line: 0, text: slot.key }] };
  const own = slot.index === undefined ? schema : schemas.shape(schema).items;
  const lineOf = (offset: number): number => positionIn(slot, offset).line - slot.line;

  const read = (at: TreeNode, shape: Shape, start: number): FormValue => {
    const value: FormValue = { line: lineOf(start) };
    if (at.kind === 'alias') return { ...value, locked: 'alias' };
    if (at.anchor !== undefined) value.locked = 'anchor';
    if (at.kind === 'map') {
      if (!shape.properties) return { ...value, locked: 'kind' };
      value.entries = {};
      const offered = offers.get(at.start);
      if (offered && offered.length > 0) value.offers = offered;
      for (const { key, value: inner } of at.entries) {
        const name = String(key.value);
        const wanted = Object.hasOwn(shape.properties, name) ? shape.properties[name] : undefined;
        if (!wanted) unknown.push({ line: lineOf(key.start), text: slot.chunk.text.slice(key.start, Math.max(key.end, inner.end)) });
        else value.entries[name] = read(inner, schemas.shape(wanted, inner), key.start);
      }
    } else if (at.kind === 'list') {
      const { items } = shape;
      if (!items) return { ...value, locked: 'kind' };
      value.items = at.items.map((item) => read(item, schemas.shape(items, item), item.start));
    } else if (at.style !== 'empty' && at.value !== null) {
      value.text = textOf(at) ?? '';
      const shown = language === 'de' ? shownAs(shape, at) : undefined;
      if (shown !== undefined) value.shown = shown;
      const means = meanings.get(at);
      if (means !== undefined && means !== value.text) value.means = means;
    }
    // A finding belongs to the innermost value it lies in; at a key it belongs to what the key holds.
    // What is missing stands at the key of the map, or at the first key in it: it belongs to the map that can have it.
    const here = [...rest].filter((finding) => finding.start >= start && finding.start <= at.end && canLack(at, shape, finding.data?.missingKey));
    for (const finding of here) rest.delete(finding);
    if (here.length > 0) value.findings = here.map((finding) => formFinding(finding, language));
    return value;
  };

  const value = own ? read(node, schemas.shape(own, node), slot.index === undefined ? 0 : node.start) : { line: 0 };
  if (rest.size > 0) value.findings = [...(value.findings ?? []), ...[...rest].map((finding) => formFinding(finding, language, slot.index === undefined ? 'missingAtTop' : 'missing'))];
  return { value, comments, unknown };
}

/** What the codes in a piece of the text stand for. */
function meaningsIn(workspace: Workspace, file: FileState, slot: Slot, language: Language): Map<TreeNode, string> {
  const meanings = new Map<TreeNode, string>();
  for (const site of file.states.get(slot)?.analysis.sites ?? []) {
    const found = meaningOf(workspace, file, site, language);
    if (found) meanings.set(site.node, found.unit === undefined ? found.title : `${found.title}, ${found.unit}`);
  }
  return meanings;
}

/** Whether a value may be the one a key is missing in; true for findings of another kind. */
function canLack(node: TreeNode, { properties }: Shape, missing: string | undefined): boolean {
  if (missing === undefined) return true;
  return node.kind === 'map' && properties !== undefined && Object.hasOwn(properties, missing) && !node.entries.some(({ key }) => key.value === missing);
}

function formFinding(finding: Finding, language: Language, lack: 'missing' | 'missingAtTop' = 'missing'): FormFinding {
  const missing = finding.data?.missingKey;
  return {
    code: finding.code,
    severity: finding.severity,
    message: tellIn(language, finding.message),
    fixes: finding.fixes().map(({ title }) => tellIn(language, title)),
    ...(missing !== undefined && { [lack]: missing }),
  };
}
