/**
 * What changed between two editions of a profile, or of a district's file: said in the terms of the language, not of text
 * lines. Works on plain values (`plain.ts`), so that order of keys, notation of times and comments do not count.
 */
import { type Money, moneyOf } from './funding';
import { plainMoney } from './plainItems';
import { isPlainMap, type PlainValue, type PlainMap } from './plainValue';

/** One difference. Without `before` something was added, without `after` it was dropped. Of a list, one entry. */
export interface Change {
  /** Key of FORMAT: `kosten`, `finanzierung`. */
  key: string;
  before?: PlainValue;
  after?: PlainValue;
}

/** An item of a list that is in both editions and is not the same. */
export interface ChangedItem {
  id?: string;
  /** The id in the older edition, when it was another one. */
  formerId?: string;
  title: string;
  before: PlainMap;
  after: PlainMap;
  changes: Change[];
}

/** A top-level list of the file. */
export interface ComparedList {
  key: string;
  added: PlainMap[];
  dropped: PlainMap[];
  changed: ChangedItem[];
  unchanged: number;
}

export interface Comparison {
  /** Title data and texts of the file. */
  fields: Change[];
  /** Lists that occur in either edition, in the order of {@link COMPARED_LISTS}. */
  lists: ComparedList[];
  /** Measures in both editions whose `status` is another one. */
  statusMoves: { id?: string; title: string; before?: PlainValue; after?: PlainValue }[];
  money: { before: Money; after: Money };
}

/** Top-level lists in the order a reader wants to know of them. */
export const COMPARED_LISTS: readonly string[] = [
  'leitziele', 'ziele', 'massnahmen', 'beteiligung', 'anregungen', 'potenziale', 'herausforderungen', 'kennzahlen', 'planungen', 'prozess', 'beschluesse', 'bearbeitung',
  'bilder',
];

const IGNORED = new Set(['bzrp', 'art', ...COMPARED_LISTS]);

/** What a thing without id is known by: the first of these keys it has. */
const NAMES: readonly string[] = ['titel', 'text', 'stelle', 'gremium', 'indikator', 'programm', 'beschreibung', 'ziel', 'name', 'kategorie', 'frage', 'datei'];
/** What tells things of one name apart. */
const APART: readonly string[] = ['datum', 'jahr', 'raum', 'name', 'geber', 'stand'];

/** Keys whose values are references to items of the own file. */
const REFERENCES = new Set(['ziele', 'massnahmen', 'leitziel', 'beteiligung', 'konflikte', 'ziel']);

export function compare(before: PlainMap, after: PlainMap): Comparison {
  const pairs = new Map(COMPARED_LISTS.map((key) => [key, pairItems(itemsIn(before, key), itemsIn(after, key))]));
  const renamed = renamedIds(pairs);
  const lists = COMPARED_LISTS.flatMap((key): ComparedList[] => {
    const paired = pairs.get(key) as Pairs;
    return paired.both.length + paired.added.length + paired.dropped.length > 0 ? [compareList(key, paired, renamed)] : [];
  });
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((key) => !IGNORED.has(key));
  const measures = lists.find(({ key }) => key === 'massnahmen')?.changed ?? [];
  return {
    fields: keys.flatMap((key) => compareValue(key, before[key], after[key], renamed)),
    lists,
    statusMoves: measures.flatMap(({ id, title, changes }) =>
      changes.filter(({ key }) => key === 'status').map((change) => ({ id, title, before: change.before, after: change.after })),
    ),
    money: { before: moneyIn(before), after: moneyIn(after) },
  };
}

/** True when nothing changed. */
export function isUnchanged({ fields, lists }: Comparison): boolean {
  return fields.length === 0 && lists.every(({ added, dropped, changed }) => added.length + dropped.length + changed.length === 0);
}

/** What an item is called: its title, else the beginning of what it says. */
export function itemName(item: PlainMap): string {
  const key = NAMES.find((name) => typeof item[name] === 'string');
  return key === undefined ? '' : String(item[key]);
}

interface Pairs {
  both: [PlainMap, PlainMap][];
  added: PlainMap[];
  dropped: PlainMap[];
}

/**
 * Which item of one edition is which of the other. Editions are often numbered anew, so a title says more than an id: first
 * what has both in common, then the same title, then the same id where the rest speaks for it; things without id by what
 * tells them apart.
 */
function pairItems(before: readonly PlainMap[], after: readonly PlainMap[]): Pairs {
  const keys: ((item: PlainMap) => string | undefined)[] = [
    (item) => idOf(item) && `${idOf(item)} ${fold(itemName(item))}`,
    (item) => fold([itemName(item), ...apartIn(item)].join(' ')) || undefined,
    (item) => fold(itemName(item)) || undefined,
    idOf,
  ];
  const rest = new Set(before);
  const found = new Map<PlainMap, PlainMap>();
  for (const key of keys) {
    const open = new Map<string, PlainMap[]>();
    for (const item of rest) {
      const name = key(item);
      if (name !== undefined) open.set(name, [...(open.get(name) ?? []), item]);
    }
    for (const item of after) {
      const former = found.has(item) ? undefined : open.get(key(item) ?? '')?.[0];
      if (!former || (key === idOf && !isLikely(former, item))) continue;
      open.get(key(item) ?? '')?.shift();
      found.set(item, former);
      rest.delete(former);
    }
  }
  return {
    both: after.flatMap((item): [PlainMap, PlainMap][] => {
      const former = found.get(item);
      return former ? [[former, item]] : [];
    }),
    added: after.filter((item) => !found.has(item)),
    dropped: [...rest],
  };
}

/** How many letters at its beginning a word is told by, whatever its ending. */
const STEM = 5;

/**
 * Whether two items of one id may be the same thing: in a new edition an id often goes to something else. Their titles share
 * a word, or else at least half of what they say is the same.
 */
function isLikely(before: PlainMap, after: PlainMap): boolean {
  const stems = (item: PlainMap): string[] => (fold(itemName(item)).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM));
  const known = new Set(stems(before));
  if (stems(after).some((stem) => known.has(stem))) return true;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => key !== 'id' && !NAMES.includes(key));
  return keys.filter((key) => sameValue(before[key], after[key])).length * 2 >= keys.length;
}

function compareList(key: string, { both, added, dropped }: Pairs, renamed: ReadonlyMap<string, string>): ComparedList {
  const changed = both.flatMap(([before, after]): ChangedItem[] => {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    const changes = keys.flatMap((each) => compareValue(each, before[each], after[each], renamed));
    if (changes.length === 0) return [];
    const [id, formerId] = [idOf(after), idOf(before)];
    return [{ id, formerId: formerId === id ? undefined : formerId, title: itemName(after), before, after, changes }];
  });
  return { key, added, dropped, changed, unchanged: both.length - changed.length };
}

/** Differences of one value; of a list one for each entry that came, went or changed. */
function compareValue(key: string, before: PlainValue | undefined, after: PlainValue | undefined, renamed: ReadonlyMap<string, string>): Change[] {
  if (Array.isArray(before) || Array.isArray(after)) return compareEntries(key, listOf(before), listOf(after), renamed);
  return sameValue(translate(key, before, renamed), after) ? [] : [{ key, before, after }];
}

function compareEntries(key: string, before: readonly PlainValue[], after: readonly PlainValue[], renamed: ReadonlyMap<string, string>): Change[] {
  const rest = [...before];
  const fresh = after.filter((entry) => {
    const at = rest.findIndex((each) => sameValue(translate(key, each, renamed), entry));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const pairs = pairItems(rest.filter(isPlainMap), fresh.filter(isPlainMap));
  const plain = (value: PlainValue): boolean => !isPlainMap(value);
  return [
    ...pairs.both.map(([former, item]): Change => ({ key, before: former, after: item })),
    ...[...rest.filter(plain), ...pairs.dropped].map((entry): Change => ({ key, before: entry })),
    ...[...fresh.filter(plain), ...pairs.added].map((entry): Change => ({ key, after: entry })),
  ];
}

/** Former ids → present ones, of items that are numbered anew. */
function renamedIds(pairs: ReadonlyMap<string, Pairs>): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const { both } of pairs.values()) {
    for (const [before, after] of both) {
      const [from, to] = [idOf(before), idOf(after)];
      if (from !== undefined && to !== undefined && from !== to) renamed.set(from, to);
    }
  }
  return renamed;
}

/** The former value with references written as they are now. */
function translate(key: string, value: PlainValue | undefined, renamed: ReadonlyMap<string, string>): PlainValue | undefined {
  if (renamed.size === 0) return value;
  if (typeof value === 'string') return REFERENCES.has(key) ? (renamed.get(value) ?? value) : value;
  if (!isPlainMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, translate(inner, each, renamed) ?? each]));
}

/** Equal in value; texts that differ in blanks only, or at their end, are the same. */
function sameValue(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  if (typeof a === 'string' && typeof b === 'string') return blanks(a) === blanks(b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, at) => sameValue(each, b[at]));
  if (isPlainMap(a) && isPlainMap(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
  }
  return a === b;
}

function blanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fold(text: string): string {
  return blanks(text).toLowerCase();
}

function apartIn(item: PlainMap): string[] {
  return APART.flatMap((key) => (item[key] === undefined ? [] : JSON.stringify(item[key])));
}

function idOf(item: PlainMap): string | undefined {
  return typeof item.id === 'string' ? item.id : undefined;
}

function listOf(value: PlainValue | undefined): readonly PlainValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function itemsIn(file: PlainMap, key: string): PlainMap[] {
  return listOf(file[key]).filter(isPlainMap);
}

function moneyIn(file: PlainMap): Money {
  return moneyOf(itemsIn(file, 'massnahmen').map(plainMoney));
}
