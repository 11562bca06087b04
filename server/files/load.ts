/** Reads profiles into a workspace: in the editor, on the command line, in each of its threads. */
import type { Workspace } from '../language/workspace/workspace';
import { isNoProfile, type ReadResult } from './files';

/** How many files are read before rules run: what they say need not all stay at hand. */
const BATCH = 20;

/** A file as the workspace knows it. */
export interface LoadedFile {
  uri: string;
  path: string;
  inWorkspace: boolean;
  /** What it is called where it cannot be read. */
  name: string;
}

/** Puts what came of reading a file into the workspace: its text, that it cannot be read, or that there is none. */
export function takeIn(workspace: Workspace, { uri, path, inWorkspace, name }: LoadedFile, result: ReadResult): void {
  if ('text' in result) workspace.set(uri, result.text, { path, inWorkspace });
  else if (isNoProfile(result.error)) workspace.remove(uri);
  else workspace.setUnreadable(uri, name, result.error);
}

/**
 * Reads many files, some at a time.
 * @param after called when some more are read, with how many are by now and what came of these, in the order of the files; false ends the reading
 */
export async function readInBatches<T, R>(files: readonly T[], read: (file: T) => Promise<R>, after: (done: number, results: readonly R[]) => boolean | Promise<boolean>): Promise<void> {
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH);
    const results = await Promise.all(batch.map(read));
    if (!(await after(at + batch.length, results))) return;
  }
}
