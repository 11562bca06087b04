/** What each column of a table means: proposed from its header and from what stands in it. */
import { fold } from '../../language/catalogue/nearest';
import type { World } from '../../language/features/completion/world';
import { columnKeys } from '../../language/schema/columns';
import type { Note, SchemaNode } from '../../language/schema/shape';
import type { Cell } from '../table/table';
import { GOAL_FIELD, LISTS, TITLES } from './lists';
import type { KnownNames } from './names';
import { CellReader, isBlank, shownText } from './read';
import type { CellReading } from './reading';
import type { TableHeader, TableLayout } from './rows';

/** What is done with a column: a key's path in an item; `''` = kept word for word; `-` = left out. */
export type ColumnMeaning = string;
export const KEEP: ColumnMeaning = '';
export const LEAVE_OUT: ColumnMeaning = '-';

export interface ColumnChoice {
  /** 0-based. */
  column: number;
  header: string;
  /** What stands in it, up to three. */
  examples: readonly string[];
  meaning: ColumnMeaning;
  /** What the proposal was made from. */
  by: 'header' | 'content' | 'chosen' | 'nothing';
}

/** What somebody decided about a table. */
export interface Choice {
  /** `-` = the table is left out. */
  list?: string;
  /** By 0-based column. */
  columns?: Readonly<Record<number, ColumnMeaning>>;
  /** The 0-based row the headers stand in, or `NO_HEADER`. */
  header?: number;
}

/** Reads cells of a table of a list, fields of action of measures included. */
export class TableReader {
  private readonly cells: CellReader;
  private readonly goals: CellReader;
  /** What the list is called, in the language of the reader. */
  readonly name: string;
  /** What one of its items is called. */
  readonly itemName: string;
  /** Keys of an item in the language's order. */
  readonly keys: readonly string[];
  private readonly itemSchema: SchemaNode | undefined;
  /** What the schema says of the keys. */
  private readonly notes: Readonly<Record<string, Note | undefined>>;

  constructor(
    readonly world: World,
    readonly list: string,
    names: KnownNames,
  ) {
    this.cells = new CellReader(world, list, names);
    this.goals = new CellReader(world, 'ziele', names);
    const { schemas } = world.workspace.setup.grammar;
    const property = schemas.property(world.file.art, list);
    const shape = property && schemas.shape(property);
    const items = shape?.items;
    this.name = shape?.names[world.speech.language] ?? list;
    const item = items && schemas.shape(items);
    this.itemName = item?.names[world.speech.language] || this.name;
    const properties = Object.entries(item?.properties ?? {});
    this.keys = properties.map(([key]) => key);
    this.notes = Object.fromEntries(properties.map(([key, node]) => [key, node['x-bzrp']]));
    this.itemSchema = items;
  }

  read(meaning: ColumnMeaning, cell: Cell, factor: number): CellReading {
    return this.isGoalField(meaning) ? this.goals.read('handlungsfeld', cell) : this.cells.read(meaning, cell, factor);
  }

  /** Reads a cell of an item; it may say other keys' values, too. */
  readItem(meaning: ColumnMeaning, cell: Cell, factor: number): CellReading {
    return this.isGoalField(meaning) ? this.goals.read('handlungsfeld', cell) : this.cells.readWithOthers(meaning, cell, factor);
  }

  /** Keys an item must have that says this. */
  requiredIn(item: Readonly<Record<string, unknown>>): readonly string[] {
    return this.itemSchema ? this.world.workspace.setup.grammar.schemas.requiredOf(this.itemSchema, item) : [];
  }

  holds(meaning: ColumnMeaning, what: string): boolean {
    return this.cells.forms(meaning).some(({ holds }) => holds?.holds === what);
  }

  /** Whether the language has the key. */
  has(meaning: ColumnMeaning): boolean {
    return this.isGoalField(meaning) || this.cells.forms(meaning).length > 0;
  }

  /** What a key is called, in the language of the reader. */
  nameOf(meaning: ColumnMeaning, language: 'de' | 'en' = this.world.speech.language): string {
    const name = (path: string): string => (this.isGoalField(path) ? (this.goals.forms('handlungsfeld')[0]?.names[language] ?? path) : (this.cells.forms(path)[0]?.names[language] ?? path));
    return meaning.includes('.') && !this.isGoalField(meaning) ? `${name(meaning.slice(0, meaning.indexOf('.')))}: ${name(meaning)}` : name(meaning);
  }

  /** All a column can mean in this list, in the language's order. */
  get meanings(): readonly ColumnMeaning[] {
    return columnKeys(this.world.workspace.setup.grammar.schemas, this.world.file.art, this.list).map(({ path }) => path);
  }

  /** What people call a column, besides the names of the language. */
  wordsFor(meaning: ColumnMeaning): readonly string[] {
    const [key = '', part] = meaning.split('.');
    return (part === undefined ? this.notes[key]?.words : this.notes[key]?.columns?.[part]) ?? [];
  }

  private isGoalField(meaning: ColumnMeaning): boolean {
    return this.list === 'massnahmen' && meaning === GOAL_FIELD;
  }
}

/** Tells whether a text is what some column of these lists is called. @param others names that count as well */
export function headerTest(readers: readonly TableReader[], others: readonly string[]): (text: string) => boolean {
  const words = new Set([...readers.flatMap((reader) => [...wordsOf(reader).values()].flat()), ...[...others, 'Bemerkung', 'Bemerkungen', 'Anmerkung', 'Anmerkungen', 'Hinweis'].map(plain)]);
  return (text) => text.length <= 80 && (words.has(plain(text)) || words.has(plain(withoutUnit(text))));
}

/** Tells whether a text is what the title of an item of one of these lists is called. */
export function titleTest(readers: readonly TableReader[]): (text: string) => boolean {
  const words = new Set(readers.flatMap((reader) => wordsOf(reader).get(TITLES[reader.list] ?? 'titel') ?? []));
  return (text) => words.has(plain(text));
}

/** The list a table is of; undefined where its headers do not say so. */
export function proposeList(readers: readonly TableReader[], { headers }: TableLayout): string | undefined {
  const scored = readers.map((reader) => {
    const words = wordsOf(reader);
    const best = (path: string): number => Math.max(0, ...headers.map((header) => headerScore(header, words.get(path) ?? [])));
    const title = best(TITLES[reader.list] ?? 'titel');
    const others = [...words.keys()].filter((path) => best(path) >= 100).length;
    return { list: reader.list, score: title === 0 ? 0 : title + 5 * others };
  });
  // A table with measures in it is one of measures, whatever else it tells of.
  const [first] = scored.sort((a, b) => b.score - a.score || LISTS.indexOf(b.list as 'ziele') - LISTS.indexOf(a.list as 'ziele'));
  return first && first.score > 0 ? first.list : undefined;
}

/** So many cells of a column are looked at. */
const SAMPLE = 30;
/** Keys that can be told by what stands in a column alone. */
const BY_CONTENT = ['id', 'status', 'umgang', 'ziele', 'zeitraum', 'federfuehrung', 'kosten', 'finanzierung', 'handlungsfeld', GOAL_FIELD];

/** Proposes what each column means; each key is given once, the surest first. */
export function proposeColumns(reader: TableReader, { headers, rows }: TableLayout): ColumnChoice[] {
  const words = wordsOf(reader);
  const paths = [...words.keys()];
  const offers: { column: number; path: string; score: number; by: 'header' | 'content' }[] = [];
  const samples = headers.map((_, column) => rows.filter(({ single, repeated }) => !single?.isMerged && !repeated.has(column)).map(({ cells }) => cells[column] ?? '').filter((cell) => !isBlank(shownText(cell))).slice(0, SAMPLE));
  for (const [column, header] of headers.entries()) {
    const sample = samples[column] ?? [];
    const fits = (path: string): number => (sample.length === 0 ? 0.5 : sample.filter((cell) => reader.read(path, cell, header.factor).value !== undefined).length / sample.length);
    const named = paths.map((path) => ({ path, score: headerScore(header, words.get(path) ?? []) })).filter(({ score }) => score > 0);
    for (const { path, score } of named) {
      const fit = fits(path);
      // What a header says and no cell bears out is something else: „Finanzierung“ may be a sum or a programme.
      offers.push({ column, path, score: score + 40 * fit - (fit < 0.3 ? 45 : 0) - paths.indexOf(path) / 1000, by: 'header' });
    }
    if (named.length > 0 || sample.length < 2) continue;
    for (const [rank, path] of BY_CONTENT.entries()) {
      if (!reader.has(path) || !looksLike(path, sample) || fits(path) < 0.8) continue;
      offers.push({ column, path, score: 40 * fits(path) - rank, by: 'content' });
    }
  }
  const given = new Map<number, { path: string; by: 'header' | 'content' }>();
  const used = new Set<string>();
  const give = (column: number, path: string, by: 'header' | 'content'): void => {
    given.set(column, { path, by });
    used.add(path);
  };
  for (const { column, path, score, by } of offers.sort((a, b) => b.score - a.score)) if (score > 0 && !given.has(column) && !used.has(path)) give(column, path, by);
  const title = TITLES[reader.list] ?? 'titel';
  if (!used.has(title)) {
    const texts = headers.flatMap((_, column) => (!given.has(column) && (samples[column]?.length ?? 0) > 0 && samples[column]?.every((cell) => typeof cell === 'string' && /\p{L}{3}/u.test(cell)) ? [column] : []));
    if (texts[0] !== undefined) give(texts[0], title, 'content');
  }
  return headers.map((header, column) => {
    const found = given.get(column);
    return { column, header: header.parts.join(' / '), examples: [...new Set((samples[column] ?? []).map((cell) => shownText(cell).replace(/\s+/g, ' ')))].slice(0, 3), meaning: found?.path ?? KEEP, by: found?.by ?? 'nothing' };
  });
}

/** Bare numbers are no costs, and words no ids, unless a header says so. */
function looksLike(path: string, sample: readonly Cell[]): boolean {
  const texts = sample.map(shownText);
  if (path === 'kosten') return texts.every((text) => /€|EUR|Euro|Tsd|Mio/i.test(text));
  if (path === 'id') return texts.every((text) => /^[A-Z]{0,3}[ .-]?\d+(?:[.-]\d+)*\.?[a-z]?$/.test(text)) && new Set(texts).size === texts.length && !texts.every((text) => /^(?:19|20)\d\d$/.test(text));
  return true;
}

/** How well a header names something: 100 for its word, less where the word is part of it. */
function headerScore({ parts }: TableHeader, words: readonly string[]): number {
  const last = parts.at(-1) ?? '';
  const texts = [...new Set([plain(parts.join(' ')), plain(last), plain(withoutUnit(last))])].filter((text) => text !== '');
  const above = parts.length > 1 ? plain(withoutUnit(parts[0] ?? '')) : '';
  let best = 0;
  for (const word of words) {
    if (texts.includes(word)) best = Math.max(best, 100);
    else if (texts.some((text) => ` ${text} `.includes(` ${word} `)) && word.length > 3) best = Math.max(best, 50 + Math.min(30, word.length));
    else if (above === word) best = Math.max(best, 60);
  }
  return best;
}

/** Names and synonyms of each key, folded. */
function wordsOf(reader: TableReader): Map<string, string[]> {
  return new Map(reader.meanings.map((path) => [path, [...(path.includes('.') ? [] : [reader.nameOf(path, 'de')]), path.includes('.') ? '' : path, ...reader.wordsFor(path)].map(plain).filter((word) => word !== '')]));
}

/** „Kosten (in T€)“ is called Kosten. */
function withoutUnit(text: string): string {
  return text.replace(/\([^()]*\)?/g, ' ').replace(/\bin (?:T?€|T?EUR|Tsd\.? ?(?:€|EUR|Euro)|Mio\.? ?(?:€|EUR|Euro)|Euro)/gi, ' ');
}

function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ').trim();
}

/** The lists a file of this kind can have, each with what reads its tables. */
export function readersFor(world: World, names: KnownNames): TableReader[] {
  const { schemas } = world.workspace.setup.grammar;
  return LISTS.filter((list) => schemas.property(world.file.art, list)).map((list) => new TableReader(world, list, names));
}
