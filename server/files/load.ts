/** Reads profiles into a workspace: in the editor, on the command line, in each of its threads. */
import type { Workspace } from '../language/workspace/workspace';
import { isNoProfile, type ReadResult } from './files';

/** How many files are read before rules run: what they say need not all stay at hand. */
const BATCH = 20;

/** A file as the workspace knows it. */
export interface Source {
  uri: string;
  path: string;
  inWorkspace: boolean;
  /** What it is called where it cannot be read. */
  name: string;
}

/** Puts what came of reading a file into the workspace: its text, that it cannot be read, or that there is none. */
export function takeIn(workspace: Workspace, { uri, path, inWorkspace, name }: Source, result: ReadResult): void {
  if ('text' in result) workspace.set(uri, result.text, { path, inWorkspace });
  else if (isNoProfile(result.error)) workspace.remove(uri);
  else workspace.setUnreadable(uri, name, result.error);
}

/**
 * Reads many files, some at a time.
 * @param after called when so many more are read, with how many are by now; false ends the reading
 */
export async function readInBatches<T>(files: readonly T[], read: (file: T) => Promise<void>, after: (done: number, more: number) => boolean | Promise<boolean>): Promise<void> {
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH);
    await Promise.all(batch.map(read));
    if (!(await after(at + batch.length, batch.length))) return;
  }
}
