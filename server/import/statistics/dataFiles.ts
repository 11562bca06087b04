/** The statistics files of a workspace: read once, remembered by size and description, put together for whoever is in reach. */
import type { FileEntry, Files } from '../../files/files';
import { dataFoldersOf } from '../../files/dataFolders';
import type { Places } from '../../language/catalogue/places';
import { type Message, say } from '../../language/text/message';
import type { Workspace } from '../../language/workspace/workspace';
import { readCsv } from '../table/csv';
import { decode } from '../table/decode';
import { type Table, UnreadableTable } from '../table/table';
import { readXlsx } from '../table/xlsx';
import { type DataSource, dataSourceOf } from './dataSource';
import type { Caught } from './placeholder';
import { readFigures, recognise, type SourceFile } from './read';
import { Statistics, type Unformed } from './statistics';

/** Larger files are not read (bytes): ten years of every Planungsraum by age and sex take a fifth of it. */
export const MOST_BYTES = 20_000_000;

/** A file nobody described, or one that cannot be read, and why. */
export interface Unread {
  uri: string;
  name: string;
  why: Message;
}

export interface DataReport {
  files: readonly SourceFile[];
  unread: readonly Unread[];
}

/** Shares of files that cannot be formed, with the names of files that would tell what they are related to. */
export function unformedShares(workspace: Workspace, files: readonly SourceFile[]): (Unformed & { names: readonly string[] })[] {
  const sources = sourcesOf(workspace);
  const namesFor = (indicator: string): string[] => sources.filter(({ values }) => values.some((each) => each.indicator === indicator)).map(({ file }) => file);
  return new Statistics(files, workspace.setup.places).unformed.map((each) => ({ ...each, names: namesFor(each.denominator) }));
}

type Outcome = { file: SourceFile } | { unread: Unread };

export class DataFiles {
  /** Uri, size, time and description → what came of it, of the files that were there last. */
  private known = new Map<string, Promise<Outcome>>();

  constructor(private readonly files: Files) {}

  /**
   * Reads what lies in the folders and hands it to the workspace, each file of which sees the folders in its reach.
   * @param folders statistics files by folder, see `dataFilesIn`
   * @param folderOf the workspace folder a file lies in
   * @param isWanted asked when all is read; false = the workspace is left as it is
   */
  async attach(workspace: Workspace, folders: ReadonlyMap<string, readonly FileEntry[]>, folderOf: (uri: string) => string | undefined, isWanted: () => boolean = () => true): Promise<DataReport> {
    const sources = sourcesOf(workspace);
    const { places } = workspace.setup;
    const begun = new Map<string, Promise<Outcome>>();
    const reading = [...folders].map(([folder, entries]) => [folder, Promise.all(entries.map((entry) => this.once(entry, sources, places, begun)))] as const);
    // What is gone, or has another size or time by now, is let go of.
    this.known = begun;
    const outcomes = new Map<string, readonly Outcome[]>();
    for (const [folder, found] of reading) outcomes.set(folder, await found);
    const all = [...outcomes.values()].flat();
    if (isWanted()) workspace.setStatistics(lookupIn(outcomes, places, folderOf));
    return { files: filesOf(all), unread: all.flatMap((outcome) => ('unread' in outcome ? [outcome.unread] : [])) };
  }

  private once(entry: FileEntry, sources: readonly DataSource[], places: Places, begun: Map<string, Promise<Outcome>>): Promise<Outcome> {
    const name = decodeURIComponent(entry.uri.slice(entry.uri.lastIndexOf('/') + 1));
    // What a team describes itself comes later in the list, and counts before what we describe.
    const meant = sources.toReversed().flatMap((source) => {
      const caught = recognise(source, name);
      return caught ? [{ source, caught }] : [];
    })[0];
    const key = `${entry.uri} ${entry.size} ${entry.modified ?? ''} ${meant ? JSON.stringify(meant.source, plain) : ''}`;
    const found = this.known.get(key) ?? begun.get(key) ?? this.read(entry, name, meant, places);
    begun.set(key, found);
    return found;
  }

  private async read({ uri, size }: FileEntry, name: string, meant: { source: DataSource; caught: Caught } | undefined, places: Places): Promise<Outcome> {
    const refuse = (why: Message): Outcome => ({ unread: { uri, name, why } });
    if (!meant) return refuse(say('No data source describes a file of this name.'));
    if (size > MOST_BYTES) return refuse(say('The file is larger than {0} MB.', MOST_BYTES / 1_000_000));
    const result = await this.files.readBytes(uri, MOST_BYTES);
    if ('error' in result) return refuse(say('The file cannot be read.'));
    try {
      const table = await tableOf(result.bytes, name, meant.source);
      if (!table) return refuse(say('The file has no table.'));
      return { file: readFigures(meant.source, table, { uri, name }, meant.caught, places) };
    } catch (error) {
      return refuse(error instanceof UnreadableTable ? error.reason : say('The file cannot be read.'));
    }
  }
}

/** Answers what is known in reach of a file; files with the same folders in reach share one answer. */
function lookupIn(outcomes: ReadonlyMap<string, readonly Outcome[]>, places: Places, folderOf: (uri: string) => string | undefined): (uri: string) => Statistics | undefined {
  const made = new Map<string, Statistics>();
  return (uri) => {
    const inReach = dataFoldersOf(uri, folderOf(uri)).filter((folder) => outcomes.has(folder));
    if (inReach.length === 0) return undefined;
    const name = inReach.join(' ');
    let statistics = made.get(name);
    if (!statistics) made.set(name, (statistics = new Statistics(inReach.flatMap((folder) => filesOf(outcomes.get(folder) ?? [])), places)));
    return statistics;
  };
}

async function tableOf(bytes: Uint8Array, name: string, { sheet, delimiter, encoding }: DataSource): Promise<Table | undefined> {
  if (!/\.xlsx$/i.test(name)) {
    const table = readCsv(decode(bytes, encoding), delimiter);
    return table.rows.length > 0 ? table : undefined;
  }
  const sheets = await readXlsx(bytes);
  return sheet === undefined ? sheets[0] : sheets.find((each) => each.name === sheet);
}

/** The descriptions in force for any district of the workspace; a later one of the same id counts. */
function sourcesOf(workspace: Workspace): DataSource[] {
  const districts = new Set([undefined, ...[...workspace.files.values()].map(({ header }) => header.district)]);
  const found = new Map<string, DataSource>();
  for (const district of districts) {
    for (const entry of workspace.catalogueFor(district).all('datenquellen')) {
      const source = dataSourceOf(entry, workspace.places.system);
      if (source) found.set(source.id, source);
    }
  }
  return [...found.values()];
}

function filesOf(outcomes: readonly Outcome[]): SourceFile[] {
  return outcomes.flatMap((outcome) => ('file' in outcome ? [outcome.file] : []));
}

/** Sets have no JSON of their own. */
function plain(_: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}
