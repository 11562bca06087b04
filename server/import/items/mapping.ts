/** Which column of a table becomes which key: proposed, changed by whoever knows better, kept for the next file. */
import { fold } from '../../language/catalogue/nearest';
import { cellText } from '../table/table';
import type { Block } from './blocks';
import { type Field, FIELDS, fieldNamed, foldHeader, type ListKey } from './fields';

/** A `zuordnung`: header → name of a field, or '' for a column that is not wanted. Headers compare as {@link foldHeader} says. */
export type Mapping = Readonly<Record<string, string>>;

export interface Column {
  at: number;
  header: string;
  /** Undefined: nobody knows what it means; its cells are kept word for word. */
  field: Field | undefined;
  /** Left out on purpose. */
  isDropped: boolean;
  /** Up to three different cells, for whoever checks the proposal. */
  examples: readonly string[];
}

export interface Proposal {
  list: ListKey;
  columns: readonly Column[];
}

/**
 * What a table holds and what its columns mean: by a mapping that is known, else by the words of the headers, else by what
 * the cells hold. Each field is given once, to the column that says it plainest.
 */
export function propose(block: Block, known: Mapping = {}, list: ListKey = listOf(block)): Proposal {
  const wished = new Map(Object.entries(known).map(([header, name]) => [foldHeader(header), name]));
  const given = new Map<number, Field>();
  const taken = new Set<string>();
  const give = (at: number, field: Field | undefined): void => {
    if (!field || given.has(at) || taken.has(field.name)) return;
    given.set(at, field);
    taken.add(field.name);
  };
  for (const [at, header] of block.headers.entries()) {
    const name = wished.get(foldHeader(header));
    if (name) give(at, fieldNamed(list, name));
  }
  const isFree = (at: number): boolean => !given.has(at) && !wished.has(foldHeader(block.headers[at] ?? ''));
  for (const measure of [isSame, isPart]) {
    for (const field of FIELDS[list]) {
      const at = block.headers.findIndex((header, index) => isFree(index) && header !== '' && measure(foldHeader(header), field));
      if (at !== -1) give(at, field);
    }
  }
  if (!taken.has('titel') && list !== 'anregungen') give(wordiest(block, given), fieldNamed(list, 'titel'));
  if (!taken.has('text') && list === 'anregungen') give(wordiest(block, given), fieldNamed(list, 'text'));
  const columns = block.headers.map((header, at) => ({
    at,
    header,
    field: given.get(at),
    isDropped: wished.get(foldHeader(header)) === '',
    examples: examplesOf(block, at),
  }));
  return { list, columns: columns.filter(({ header, examples }) => header !== '' || examples.length > 0) };
}

/** The proposal as a `zuordnung` for the next file of the kind. */
export function mappingOf({ columns }: Proposal): Mapping {
  return Object.fromEntries(columns.filter(({ header, field, isDropped }) => header !== '' && (field || isDropped)).map(({ header, field }) => [header, field?.name ?? '']));
}

function isSame(header: string, { words }: Field): boolean {
  return words.includes(header);
}

/** `Kosten (in Euro, brutto)`, `Federführendes Fachamt`: one of the field's words begins the header, or is a word of it. */
function isPart(header: string, { words }: Field): boolean {
  const parts = header.split(/[^a-z0-9]+/);
  return words.some((word) => word.length > 3 && (header.startsWith(word) || parts.includes(word)));
}

/** The list whose words the headers speak most; measures when nothing tells. */
export function listOf(block: Block): ListKey {
  const headers = block.headers.map(foldHeader);
  const own: Readonly<Record<ListKey, readonly string[]>> = {
    anregungen: ['anregung', 'vorschlag', 'idee', 'umgang', 'eingabe', 'anliegen', 'wunsch'].map(fold),
    massnahmen: ['massnahme', 'projekt', 'federfuehrung', 'kosten', 'laufzeit', 'zeitraum', 'status', 'umsetzungsstand', 'finanzierung'].map(fold),
    ziele: ['ziel', 'ziele', 'zielformulierung', 'ausgangslage', 'entwicklungsziel'].map(fold),
  };
  const score = (list: ListKey): number => headers.filter((header) => own[list].some((word) => header.startsWith(word))).length;
  const best = (['massnahmen', 'anregungen', 'ziele'] as const).toSorted((a, b) => score(b) - score(a))[0];
  return best ?? 'massnahmen';
}

/** The column nobody named with the longest texts on average. */
function wordiest({ headers, rows }: Block, given: ReadonlyMap<number, Field>): number {
  const lengths = headers.map((_, at) => (given.has(at) ? -1 : rows.reduce((sum, { cells }) => sum + cellText(cells[at]).length, 0)));
  return lengths.indexOf(Math.max(...lengths));
}

function examplesOf({ rows }: Block, at: number): string[] {
  const texts = new Set<string>();
  for (const { cells } of rows) {
    const text = cellText(cells[at]);
    if (text !== '') texts.add(text);
    if (texts.size === 3) break;
  }
  return [...texts];
}
