/** Reads profiles into a workspace: in the editor, on the command line, in each of its threads. */
import type { Workspace } from '../language/workspace/workspace';
import { isNoProfile, type ReadResult } from './files';

/** How many files are read at once: from a distance each takes a while to come. */
const AT_ONCE = 20;
/** With how much text, in characters, rules run: until then all that was read of it stays at hand, and the more of that there is, the longer it costs to clear away. */
const PORTION = 40_000;

/** A file as the workspace knows it. */
export interface LoadedFile {
  uri: string;
  path: string;
  inWorkspace: boolean;
  /** What it is called where it cannot be read. */
  name: string;
}

/** Puts what came of reading a file into the workspace: its text, that it cannot be read, or that there is none. @returns the length of the text */
export function takeIn(workspace: Workspace, { uri, path, inWorkspace, name }: LoadedFile, result: ReadResult): number {
  if ('text' in result) {
    workspace.set(uri, result.text, { path, inWorkspace });
    return result.text.length;
  }
  if (isNoProfile(result.error)) workspace.remove(uri);
  else workspace.setUnreadable(uri, name, result.error);
  return 0;
}

/** What is done with many files, `R` being what comes of reading one. */
export interface Intake<T, R> {
  read(file: T): Promise<R>;
  /** Takes up one file after the other, in their order. @returns how much text it was, in characters */
  take(result: R): number;
  /** Called when some more are taken up. */
  settle(): void;
  /** Called now and then, with how many files are done; false ends the reading. */
  after(done: number): boolean | Promise<boolean>;
}

/** Reads many files, some at a time. */
export async function readInBatches<T, R>(files: readonly T[], { read, take, settle, after }: Intake<T, R>): Promise<void> {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    let waiting = 0;
    const results = await Promise.all(files.slice(at, at + AT_ONCE).map(read));
    for (const result of results) {
      waiting += take(result);
      if (waiting < PORTION) continue;
      settle();
      waiting = 0;
    }
    settle();
    if (!(await after(at + results.length))) return;
  }
}
