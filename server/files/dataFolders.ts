/** The folders `daten` beside or above profiles, and the statistics files in them. */
import type { FileEntry, Files } from './files';

/** Names of files that may hold statistics. */
const STATISTICS = /\.(?:csv|tsv|txt|xlsx)$/i;

/** Whether a change at this uri may change what statistics know: a file in a folder `daten`, or such a folder as a whole. */
export function isDataFile(uri: string): boolean {
  return /\/daten(?:\/[^/]+\.(?:csv|tsv|txt|xlsx))?$/i.test(uri);
}

/**
 * Folders `daten` in reach of a file, the nearest first: those beside it and above it.
 * @param folder in which the way up ends; undefined = only the one beside the file
 */
export function dataFoldersOf(uri: string, folder: string | undefined): string[] {
  const start = uri.slice(0, uri.lastIndexOf('/'));
  const top = folder?.replace(/\/$/, '');
  const end = top !== undefined && start.startsWith(top) ? top : start;
  const found: string[] = [];
  for (let at = start; at.startsWith(end) && at !== ''; at = at.slice(0, at.lastIndexOf('/'))) found.push(`${at}/daten`);
  return found;
}

/** The statistics files in some folders, by folder; folders without any are left out. */
export async function dataFilesIn(folders: Iterable<string>, files: Files): Promise<Map<string, FileEntry[]>> {
  const found = await Promise.all([...new Set(folders)].map(async (folder) => [folder, (await files.entries(folder)).filter(({ uri }) => STATISTICS.test(uri))] as const));
  return new Map(found.filter(([, entries]) => entries.length > 0));
}
