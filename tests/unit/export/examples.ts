/** The examples as one workspace, read once for all tests of exports. Nobody changes it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../support/styleSheets';
import { type ExportFormat, type ExportOptions, exportFile } from '../../../server/export/main';
import { createSetup } from '../../../server/language/setup';
import type { FileState } from '../../../server/language/workspace/file';
import { Workspace } from '../../../server/language/workspace/workspace';

const FOLDER = join(__dirname, '../../../examples/treptow-koepenick');

function read(): Workspace {
  const workspace = new Workspace(createSetup());
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bzrp.yaml'));
  for (const name of names.sort()) workspace.set(`test:/${name.replaceAll('\\', '/')}`, readFileSync(join(FOLDER, name), 'utf8'), { path: name });
  workspace.settle();
  return workspace;
}

export const examples = read();

/** A workspace of one file. */
export function workspaceWith(text: string): { workspace: Workspace; file: FileState } {
  const workspace = new Workspace(createSetup());
  const file = workspace.set('test:/eins.bzrp.yaml', text, { path: 'eins.bzrp.yaml' });
  workspace.settle();
  return { workspace, file };
}

export function exampleFiles(): FileState[] {
  return [...examples.files.values()];
}

/** The example whose path ends so. */
export function example(end: string): FileState {
  const file = exampleFiles().find(({ uri }) => uri.endsWith(end));
  if (!file) throw new Error(`no example ${end}`);
  return file;
}

export async function exported(file: FileState, to: ExportFormat, options?: ExportOptions): Promise<Uint8Array> {
  return exportFile(examples, file, to, { word: () => import('../../../server/export/word/main'), ...options });
}

export async function exportedText(file: FileState, to: ExportFormat, options?: ExportOptions): Promise<string> {
  // Byte order marks are kept: that one is there is for a test to say.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exported(file, to, options));
}
