/** The property of the writing room: whatever is written anywhere, in whatever style, reads back so, and nothing else changes. */
import { parseDocument, stringify } from 'yaml';
import { createSetup } from '../../server/language/setup';
import { Document } from '../../server/language/syntax/document';
import { addItem, move, type Outcome, type Path, remove, rename, setValue, type Target, type Value } from '../../server/language/writing/writing';
import { profileText } from '../support/profiles';
import { Random } from '../support/random';

export interface WritingReport {
  runs: number;
  refused: number;
  failures: { why: string; edit: string; before: string; after?: string }[];
}

type Any = Value | null;

const { schemas } = createSetup().grammar;
const URI = 'file:///arbeit/profil.bzrp.yaml';

const TEXTS = [
  'Kiez', 'Teil II: Ziele', 'Platz #12', '"Kiez" stärken', "Kai's", '[Entwurf]', '{x}', 'a, b', '38,2', '092007', '2026', '2026-03', 'true', 'null', '~', '', ' ', ' vorn', 'hinten ', '- x', '-x', '? x', ': x', 'x:', '#x', '&x', '*x', '!x',
  '@x', '%x', '`x', '|', '>', '|-', '---', '...', '<<', '=', '0x1F', '1e3', '.5', '-0', '.nan', 'a\tb', '\t', '\ttab vorn', 'a\\b', '\ufeffx', 'x\ufeff', 'a\u00a0b', '\u2028', '\u0085', '\0', '\u001b[0m', '😀', '\ud83d', 'ä'.repeat(200), 'Wort '.repeat(40).trim(), 'Eins\nzwei', 'Eins\n\nzwei\n', '\n', '\n\n', 'x\n\n',
  '\nx', ' x\ny\n', 'x\n  y\n z\n', 'x\n \ny', '# kein Kommentar\n- keine Liste\n', 'a: b\nc: d\n', '---\nx\n', 'x\r\ny', 'x\ry', 'x\ny ', '\tx\ny\n', '<<<<<<< x\n=======\n>>>>>>> y\n', '"\n\'', "'", '"', '\\', '\\n', '__proto__', 'constructor', '<b>fett</b>', 'https://example.org/?a=1&b=2#c',
];
const KEYS = ['titel', 'id', 'status', 'beschreibung', 'kosten', 'zeitraum', 'stand', 'fassung', 'herausgeber', 'prioritaet', 'ziele', 'quelle', 'unbekannt', 'a-b', '__proto__', '1', 'ja nein', 'x: y'];

export function fuzzWriting({ runs, seed, samples = [], stopAfter = 1 }: { runs: number; seed: number; samples?: readonly string[]; stopAfter?: number }): WritingReport {
  Error.stackTraceLimit = 3;
  const random = new Random(seed);
  const report: WritingReport = { runs: 0, refused: 0, failures: [] };
  while (report.runs < runs && report.failures.length < stopAfter) {
    let text = startText(random, samples);
    for (let step = 0; step < 15 && report.runs < runs && report.failures.length < stopAfter; step += 1) text = attempt(random, text, report);
  }
  return report;
}

function startText(random: Random, samples: readonly string[]): string {
  const text = samples.length > 0 && random.chance(0.35) ? random.pick(samples) : styled(random, profileText({ lines: random.pick([12, 20, 40]), seed: random.below(1e6) }));
  const [bom, crlf, open] = [random.chance(0.15), random.chance(0.3), random.chance(0.2)];
  const ended = open ? text.trimEnd() : text;
  return (bom && !ended.startsWith('\ufeff') ? '\ufeff' : '') + (crlf ? ended.replace(/\r?\n/g, '\r\n') : ended);
}

/** The same values in another hand: quotes, brackets, indents, comments, blank lines. */
function styled(random: Random, text: string): string {
  if (random.chance(0.25)) return commented(random, text);
  const value = parseDocument(text).toJS() as object;
  const types = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;
  const out = stringify(value, {
    indent: random.pick([2, 2, 4, 3]), indentSeq: random.chance(0.6), lineWidth: random.pick([0, 60, 120]), defaultStringType: random.pick(types), defaultKeyType: random.chance(0.1) ? 'QUOTE_DOUBLE' : 'PLAIN',
    collectionStyle: random.chance(0.12) ? 'flow' : 'any', flowCollectionPadding: random.chance(0.5), singleQuote: random.chance(0.5), blockQuote: random.pick([true, true, 'literal', 'folded']),
  });
  return out.startsWith('{') ? out : commented(random, out);
}

/** Comments and blank lines, where they change nothing: the reader is asked. */
function commented(random: Random, text: string): string {
  let lines = text.split('\n');
  const value = JSON.stringify(parseDocument(text).toJS());
  for (let tries = random.below(8); tries > 0; tries -= 1) {
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const next = [...lines];
    const kind = random.below(3);
    if (kind === 0) next.splice(at, 0, `${' '.repeat(random.pick([0, 2, 4, 6]))}# Bemerkung ${random.below(1000)}`);
    else if (kind === 1) next.splice(at, 0, '');
    else next[at] = `${line} # Hinweis ${random.below(1000)}`;
    const document = parseDocument(next.join('\n'));
    if (document.errors.length === 0 && JSON.stringify(document.toJS()) === value && !isBroken(next.join('\n'))) lines = next;
  }
  return lines.join('\n');
}

function isBroken(text: string): boolean {
  return new Document(URI, text).isBroken;
}

interface Edit {
  said: string;
  write(target: Target): Outcome;
  expected: Any;
  /** Comments may go: something was taken away, or replaced by something of another kind. */
  takes: boolean;
  oneLine: boolean;
}

function attempt(random: Random, text: string, report: WritingReport): string {
  const document = new Document(URI, text);
  const value = readWith(text);
  if (document.isBroken || value === undefined) return startText(random, []);
  const edit = randomEdit(random, value, report);
  report.runs += 1;
  const fail = (why: string, after?: string): string => {
    report.failures.push({ why, edit: edit.said, before: text, after });
    return text;
  };
  let outcome: Outcome;
  try {
    outcome = edit.write({ document, schemas, art: 'profil' });
  } catch (error) {
    return fail(String(error instanceof Error ? error.stack : error));
  }
  if ('refused' in outcome) {
    report.refused += 1;
    // Plain values in plain places: only what has no place at all may be refused.
    return /without touching more/.test(outcome.refused.text) && !isOdd(text) ? fail(`refused: ${outcome.refused.text}`) : text;
  }
  const after = outcome.changes.reduce((at, { start, end, text: next }) => at.slice(0, start) + next + at.slice(end), text);
  const read = readWith(after);
  if (!same(read, edit.expected)) return fail(`reads ${JSON.stringify(read)}, expected ${JSON.stringify(edit.expected)}`, after);
  if (text.includes('\r\n') && !/(?<!\r)\n/.test(text) && /(?<!\r)\n/.test(after)) return fail('another line end', after);
  if (!edit.takes && commentsOf(text).some((comment) => !after.includes(comment))) return fail('a comment is lost', after);
  if (edit.oneLine && changedLines(text, after) > 1) return fail('more than one line changed', after);
  // Undo, through the document that is kept.
  const inverse = outcome.changes.map(({ start, end, text: next }) => ({ start, end: start + next.length, text: text.slice(start, end) }));
  document.update(outcome.changes);
  if (document.text !== after || document.isBroken !== isBroken(after)) return fail('the kept document differs', after);
  document.update(inverse);
  if (document.text !== text) return fail('undo does not restore the text', after);
  return after;
}

/** A single item or key that holds a whole file in brackets, or what ends without its last value, has no place for more. */
function isOdd(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text);
}

function readWith(text: string): Any | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', version: '1.2' });
  return document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: -1 }) as Any);
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [x, y] = [Object.entries(a), b as Record<string, unknown>];
  return Array.isArray(a) === Array.isArray(b) && x.length === Object.keys(y).length && x.every(([key, each]) => Object.hasOwn(y, key) && same(each, y[key]));
}

function commentsOf(text: string): string[] {
  return text.match(/# (?:Bemerkung|Hinweis) \d+/g) ?? [];
}

function changedLines(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  // A block of one line may have become a word.
  return a.length === b.length ? a.filter((line, at) => line !== b[at]).length : b.length - a.length + 1;
}

function randomEdit(random: Random, value: Any, report: WritingReport): Edit {
  const places: { path: (string | number)[]; value: Any }[] = [];
  const visit = (each: Any, path: (string | number)[]): void => {
    places.push({ path, value: each });
    if (Array.isArray(each)) for (const [number, item] of each.entries()) visit(item as Any, [...path, number]);
    else if (typeof each === 'object' && each !== null) for (const [key, inner] of Object.entries(each)) visit(inner as Any, [...path, key]);
  };
  visit(value, []);
  const lists = places.filter(({ value: each }) => Array.isArray(each));
  const maps = places.filter(({ value: each }) => typeof each === 'object' && each !== null && !Array.isArray(each));
  const [kind, place] = [random.below(10), random.pick(places.slice(1))];
  const make = (said: string, write: Edit['write'], expected: Any, takes: boolean, oneLine = false): Edit => ({ said, write, expected, takes, oneLine });
  if (kind < 4) {
    const next = randomValue(random, 2);
    const isLine = (each: Any): boolean => typeof each !== 'object' && !String(each).includes('\n');
    return make(`set ${JSON.stringify([place.path, next])}`, (target) => setValue(target, place.path, next), at(value, place.path, () => next), typeof place.value === 'object' || typeof next === 'object', isLine(next) && isLine(place.value) && String(place.value).length < 40);
  }
  if (kind < 6) {
    const map = random.pick(maps);
    const key = random.pick(KEYS);
    const next = randomValue(random, 2);
    const isNew = !Object.hasOwn(map.value as object, key);
    return make(`set ${JSON.stringify([[...map.path, key], next])}`, (target) => setValue(target, [...map.path, key], next), at(value, map.path, (old) => put(old, key, next)), !isNew);
  }
  if (kind < 7 && lists.length > 0) {
    const list = random.pick(lists);
    const number = random.chance(0.5) ? undefined : random.below((list.value as Any[]).length + 1);
    const next = randomValue(random, 2);
    return make(`add ${JSON.stringify([list.path, next, number])}`, (target) => addItem(target, list.path, next, number), at(value, list.path, (old) => (old as Any[]).toSpliced(number ?? (old as Any[]).length, 0, next) as Any), false);
  }
  if (kind < 8 && lists.length > 0) {
    const list = random.pick(lists);
    const { length } = list.value as Any[];
    if (length > 1) {
      const [from, to] = [random.below(length), random.below(length)];
      const items = (old: Any): Any => (old as Any[]).toSpliced(from, 1).toSpliced(to, 0, (old as Any[])[from] as Any) as Any;
      return make(`move ${JSON.stringify([...list.path, from])} to ${to}`, (target) => move(target, [...list.path, from], to), at(value, list.path, items), false);
    }
  }
  const parent = place.path.slice(0, -1);
  const last = place.path.at(-1) as string | number;
  if (kind === 8 && typeof last === 'string') {
    const name = `neu${report.runs}`;
    return make(`rename ${JSON.stringify(place.path)}`, (target) => rename(target, place.path, name), at(value, parent, (old) => Object.fromEntries(Object.entries(old as object).map(([key, each]) => [key === last ? name : key, each]))), false);
  }
  const path: Path = place.path;
  return make(`remove ${JSON.stringify(path)}`, (target) => remove(target, path), at(value, parent, (old) => (Array.isArray(old) ? (old.toSpliced(Number(last), 1) as Any) : Object.fromEntries(Object.entries(old as object).filter(([key]) => key !== last)))), true);
}

function put(old: Any, key: string, next: Any): Any {
  const copy = Object.fromEntries(Object.entries(old as object));
  Object.defineProperty(copy, key, { value: next, enumerable: true, configurable: true, writable: true });
  return copy as Any;
}

function at(value: Any, path: readonly (string | number)[], change: (old: Any) => Any): Any {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, number) => (number === step ? at(item as Any, rest, change) : item)) as Any;
  return put(value, String(step), at((value as Record<string, Any>)[String(step)] ?? null, rest, change));
}

function randomValue(random: Random, depth: number): Value {
  const kind = random.below(depth > 0 ? 12 : 8);
  if (kind < 6) return random.pick(TEXTS);
  if (kind === 6) return random.pick([0, 1, -3, 18000.5, 2026, 1e21, 0.1]);
  if (kind === 7) return random.chance(0.5);
  if (kind < 10) return Array.from({ length: random.below(4) }, () => randomValue(random, depth - 1));
  return Object.fromEntries(Array.from({ length: random.below(4) }, () => [random.pick(KEYS.filter((key) => key !== '__proto__')), randomValue(random, depth - 1)]));
}
