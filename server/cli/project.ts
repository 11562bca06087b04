/** The files a command knows, read into a workspace. */
import type { ReadFault, ReadResult } from '../files/files';
import { lookAtImages } from '../files/images';
import { readInBatches, takeIn } from '../files/load';
import { NodeFiles, readText } from '../files/nodeFiles';
import type { DataReport } from '../import/main';
import { createSetup } from '../language/setup';
import type { FileState } from '../language/workspace/file';
import { Workspace } from '../language/workspace/workspace';
import { attachData } from './data';
import { type InputFile, type Scope, scopesOf, uriOf } from './scope';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';

export interface Project {
  workspace: Workspace;
  root: string;
  unreadable: Unreadable[];
  /** What the statistics files beside and above the profiles say. */
  data: DataReport;
}

/** A file or folder that is there and cannot be read. */
export interface Unreadable {
  path: string;
  fault: ReadFault;
}

/**
 * Reads files into a workspace and works out what is in them.
 * @param progress called with how many files more are done
 * @param readPath how a file is read
 * @returns what is there and cannot be read
 */
export async function readInto(workspace: Workspace, inputs: readonly InputFile[], progress: (files: number) => void = () => {}, readPath: (path: string) => ReadResult | Promise<ReadResult> = readText): Promise<Unreadable[]> {
  const unreadable: Unreadable[] = [];
  let before = 0;
  await readInBatches(inputs, {
    read: async (input) => ({ input, result: input.fault ? { error: input.fault } : await readPath(input.path) }),
    take({ input, result }) {
      // That a file is no UTF-8 is a finding in it.
      if ('error' in result && result.error !== 'not-utf8' && result.error !== 'not-found') unreadable.push({ path: input.path, fault: result.error });
      return takeIn(workspace, input, result);
    },
    settle: () => workspace.settle(),
    after(done) {
      progress(done - before);
      before = done;
      return true;
    },
  });
  unreadable.sort((a, b) => (a.path < b.path ? -1 : 1));
  const roots = [...new Set(inputs.map(({ root }) => uriOf(root)))];
  if (await lookAtImages(workspace, new NodeFiles(undefined), roots)) workspace.settle();
  return unreadable;
}

/** All files of a folder, in one workspace. */
export async function openProject(root: string): Promise<Project> {
  const [scope] = await scopesOf([root], root);
  if (!scope) throw new Refusal(say('There is no folder "{0}".', root));
  return open(scope);
}

/** A file with all that is known around it. */
export interface Opened extends Project {
  file: FileState;
}

/** Opens files as they are named; those of one root share a workspace. Throws a refusal when one cannot be read. */
export async function openFiles(named: readonly string[], root: string | undefined): Promise<Map<string, Opened>> {
  const opened = new Map<string, Opened>();
  for (const scope of await scopesOf(named, root)) {
    const project = await open(scope);
    for (const [typed, inputs] of scope.named) {
      const file = inputs.length === 1 && inputs[0] ? project.workspace.files.get(inputs[0].uri) : undefined;
      if (!file) throw new Refusal(say('"{0}" cannot be read.', typed));
      opened.set(typed, { ...project, file });
    }
  }
  return opened;
}

async function open({ root, inputs }: Scope): Promise<Project> {
  const workspace = new Workspace(createSetup());
  const unreadable = await readInto(workspace, inputs);
  return { workspace, root, unreadable, data: await attachData(workspace, inputs) };
}
