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
import { addItem, isRefusal, setValue, type Target, type Value, writeAll } from '../../language/writing/writing';
import { type ColumnChoice, KEEP, type Meaning } from './columns';
import { LISTS } from './lists';

const KEY = 'zuordnungen';

/** An assignment that is for a table. */
export interface Assignment {
  /** What people call it. */
  title: string;
  list: string;
  /** By 0-based column. */
  columns: Readonly<Record<number, Meaning>>;
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

function columnsOf(value: unknown): { header: string; meaning: Meaning }[] {
  return (Array.isArray(value) ? value : []).flatMap((each: unknown) => {
    const { spalte, angabe } = (typeof each === 'object' && each !== null ? each : {}) as { spalte?: unknown; angabe?: unknown };
    return typeof spalte === 'string' ? [{ header: spalte, meaning: typeof angabe === 'string' ? angabe : KEEP }] : [];
  });
}

/** Headers that differ in blanks, case and hyphens of line ends only are the same. */
function plain(header: string): string {
  return fold(header).replace(/[^a-z0-9]+/g, ' ').trim();
}

/**
 * The entry that keeps what was chosen for a table; undefined where nothing was, or the columns have no headers.
 * @param name of the file the table is from
 */
export function assignmentOf({ list, columns }: { list: string | undefined; columns: readonly ColumnChoice[] }, name: string): { id: string; value: Value } | undefined {
  const chosen = columns.filter(({ by, header }) => by === 'chosen' && header !== '');
  if (list === undefined || chosen.length === 0) return undefined;
  const bare = name.replace(/\.[a-z]+$/i, '');
  // Years and versions of a name are of this one file.
  const id = fold(bare).split(/[^a-z]+/).filter((word) => word !== '').join('-') || list;
  return { id, value: { id, titel: bare, liste: list, spalten: chosen.map(({ header, meaning }) => ({ spalte: header, ...(meaning !== KEEP && { angabe: meaning }) })) } };
}

/** A catalogue with changes, or a new one with its text. */
export type Kept = { catalogue: FileState; changes: readonly TextChange[] } | { uri: string; text: string } | { refused: Message };

/** Where an assignment is kept for a file: in the catalogue that has it or others, else the nearest one, else in a new file beside it. */
export function keepAssignment(workspace: Workspace, file: FileState, { id, value }: { id: string; value: Value }): Kept {
  if (!file.inWorkspace) return { refused: say('The file lies in no folder that is open: there is no catalogue to keep this in.') };
  const district = file.header.district;
  const catalogues = [...workspace.files.values()].filter(({ art, inWorkspace, header }) => art === 'katalog' && inWorkspace && (header.district === undefined || header.district === district));
  const has = (one: FileState): boolean => one.document.items(KEY).some(({ node }) => node !== undefined);
  const common = (one: FileState): number => [...one.path].findIndex((letter, at) => letter !== file.path[at]);
  const origin = workspace.catalogueFor(district).origin(KEY, id)?.uri;
  const rank = (one: FileState): number => (one.uri === origin ? 2_000_000 : has(one) ? 1_000_000 : 0) + common(one);
  const [catalogue] = catalogues.sort((a, b) => rank(b) - rank(a));
  const fresh = new URL('zuordnungen.bzrp.yaml', file.uri).href;
  if (!catalogue) return { uri: fresh, text: newCatalogue(workspace, fresh, value) };
  const target: Target = { document: catalogue.document, schemas: workspace.setup.grammar.schemas, art: 'katalog' };
  const outcome = catalogue.uri === origin ? setValue(target, [KEY, { id }], value) : addItem(target, [KEY], value);
  return isRefusal(outcome) ? outcome : { catalogue, changes: outcome.changes };
}

/** A catalogue that holds nothing but the entry. */
function newCatalogue(workspace: Workspace, uri: string, value: Value): string {
  const document = new Document(uri, 'bzrp: 1\nart: katalog\n');
  const outcome = writeAll({ document, schemas: workspace.setup.grammar.schemas, art: 'katalog' }, [
    (target) => setValue(target, ['titel'], tellIn('de', say('Columns of our tables'))),
    (target) => addItem(target, [KEY], value),
  ]);
  if (isRefusal(outcome)) throw new Refusal(outcome.refused);
  return applyEdits(document.text, outcome.changes);
}
