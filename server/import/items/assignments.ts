/** What a team has said that columns mean: `zuordnungen` of its catalogues, found by the headers of a table, and written for the next one. */
import { type Catalogue, idOf, textOfEntry } from '../../language/catalogue/catalogue';
import { fold } from '../../language/catalogue/nearest';
import { Document } from '../../language/syntax/document';
import { tellIn } from '../../language/text/bundles';
import { type Message, say } from '../../language/text/message';
import { Refusal } from '../../language/text/refusal';
import type { FileState } from '../../language/workspace/file';
import type { Workspace } from '../../language/workspace/workspace';
import { applyEdits, type TextChange } from '../../language/writing/mend';
import { freshText } from '../../language/writing/value';
import { addItem, isRefused, setValue, type Target, type Value, writeAll } from '../../language/writing/writing';
import { type Choice, type ColumnChoice, KEEP, type ColumnMeaning } from './columns';
import { LISTS } from './lists';
import { NO_HEADER } from './rows';

const KEY = 'zuordnungen';

/** An assignment that is for a table. */
export interface Assignment {
  /** What people call it. */
  title: string;
  list: string;
  /** By 0-based column. */
  columns: Readonly<Record<number, ColumnMeaning>>;
}

/** The assignment for a table with these headers: all its columns are there; of several the one that says most, else the last. */
export function assignmentFor(catalogue: Catalogue, headers: readonly string[]): Assignment | undefined {
  const names = headers.map(plain);
  let best: Assignment | undefined;
  for (const entry of catalogue.all(KEY)) {
    const list = textOfEntry(entry, 'liste') ?? '';
    const columns = columnsOf(entry['spalten']).map(({ header, meaning }) => ({ at: names.indexOf(plain(header)), meaning }));
    if (!LISTS.some((each) => each === list) || columns.length === 0 || columns.some(({ at }) => at < 0)) continue;
    const found = { title: textOfEntry(entry, 'titel') ?? idOf(KEY, entry), list, columns: Object.fromEntries(columns.map(({ at, meaning }) => [at, meaning])) };
    if (!best || Object.keys(found.columns).length >= Object.keys(best.columns).length) best = found;
  }
  return best;
}

/** All headers that assignments name. */
export function assignedHeaders(catalogue: Catalogue): string[] {
  return catalogue.all(KEY).flatMap((entry) => columnsOf(entry['spalten']).map(({ header }) => header));
}

function columnsOf(value: unknown): { header: string; meaning: ColumnMeaning }[] {
  return (Array.isArray(value) ? value : []).flatMap((each: unknown) => {
    const { spalte, angabe } = (typeof each === 'object' && each !== null ? each : {}) as { spalte?: unknown; angabe?: unknown };
    return typeof spalte === 'string' ? [{ header: spalte, meaning: typeof angabe === 'string' ? angabe : KEEP }] : [];
  });
}

/** Headers that differ in blanks, case and hyphens of line ends only are the same. */
function plain(header: string): string {
  return fold(header).replace(/[^a-z0-9]+/g, ' ').trim();
}

/** What a table was told of its columns. `whole`: somebody had to say where its headers stand, so all of them are new. */
export type AssignedTable = { list: string | undefined; columns: readonly ColumnChoice[]; whole?: boolean };

/** The tables somebody said something of, to be kept. */
export function decided<T extends { list: string | undefined; columns: readonly ColumnChoice[] }>(tables: readonly T[], choices: readonly (Choice | undefined)[]): (T & AssignedTable)[] {
  return tables.flatMap((table, at) => {
    const { columns = {}, header } = choices[at] ?? {};
    const whole = header !== undefined && header !== NO_HEADER;
    return whole || Object.keys(columns).length > 0 ? [{ ...table, whole }] : [];
  });
}

/** An entry of a catalogue, with its id. */
export interface AssignmentEntry {
  id: string;
  value: Value;
}

/**
 * The entries that keep what was chosen for tables; none where nothing was, or the columns have no headers.
 * @param name of the file the tables are from
 */
export function assignmentsOf(tables: readonly AssignedTable[], name: string): AssignmentEntry[] {
  const bare = name.replace(/\.[a-z]+$/i, '');
  // Years and versions of a name are of this one file.
  const words = fold(bare).split(/[^a-z]+/).filter((word) => word !== '');
  const entries: AssignmentEntry[] = [];
  for (const { list, columns, whole = false } of tables) {
    const chosen = columns.filter(({ by, header }) => (whole || by === 'chosen') && header !== '');
    if (list === undefined || chosen.length === 0) continue;
    const stem = words.join('-') || list;
    const id = entries.length === 0 ? stem : `${stem}-${entries.length + 1}`;
    entries.push({ id, value: { id, titel: bare, liste: list, spalten: chosen.map(({ header, meaning }) => ({ spalte: header, ...(meaning !== KEEP && { angabe: meaning }) })) } });
  }
  return entries;
}

/** A catalogue with changes, or a new one with its text. */
export type KeptColumns = { catalogue: FileState; changes: readonly TextChange[] } | { uri: string; text: string } | { refused: Message };

/** Where assignments are kept for a file: in the catalogue that has the first of them or others, else the nearest one, else in a new file beside it. */
export function keepAssignments(workspace: Workspace, file: FileState, entries: readonly AssignmentEntry[]): KeptColumns {
  const [first] = entries;
  if (!first) return { refused: say('Columns without a header cannot be kept.') };
  if (!file.inWorkspace) return { refused: say('The file lies in no folder that is open: there is no catalogue to keep this in.') };
  const district = file.header.district;
  const catalogues = [...workspace.files.values()].filter(({ art, inWorkspace, header }) => art === 'katalog' && inWorkspace && (header.district === undefined || header.district === district));
  const has = (one: FileState): boolean => one.document.items(KEY).some(({ node }) => node !== undefined);
  const common = (one: FileState): number => [...one.path].findIndex((letter, at) => letter !== file.path[at]);
  const originOf = (id: string): string | undefined => workspace.catalogueFor(district).origin(KEY, id)?.uri;
  const rank = (one: FileState): number => (one.uri === originOf(first.id) ? 2_000_000 : has(one) ? 1_000_000 : 0) + common(one);
  const [catalogue] = catalogues.sort((a, b) => rank(b) - rank(a));
  const { schemas } = workspace.setup.grammar;
  if (!catalogue) {
    const fresh = new URL('zuordnungen.bzrp.yaml', file.uri).href;
    return { uri: fresh, text: newCatalogue({ document: new Document(fresh, freshText({ bzrp: 1, art: 'katalog' })), schemas, art: 'katalog' }, entries) };
  }
  const outcome = writeAll(
    { document: catalogue.document, schemas, art: 'katalog' },
    entries.map(({ id, value }) => (target) => (originOf(id) === catalogue.uri ? setValue(target, [KEY, { id }], value) : addItem(target, [KEY], value))),
  );
  return isRefused(outcome) ? outcome : { catalogue, changes: outcome.changes };
}

/** The text of a catalogue that holds nothing but the entries. */
function newCatalogue(target: Target, entries: readonly AssignmentEntry[]): string {
  const outcome = writeAll(target, [
    (each) => setValue(each, ['titel'], tellIn('de', say('Columns of our tables'))),
    ...entries.map(({ value }) => (each: Target) => addItem(each, [KEY], value)),
  ]);
  if (isRefused(outcome)) throw new Refusal(outcome.refused);
  return applyEdits(target.document.text, outcome.changes);
}
