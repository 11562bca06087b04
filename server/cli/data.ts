/** Statistics files in reach of the files a command knows. */
import { dataFilesIn, dataFoldersOf } from '../files/dataFolders';
import { NodeFiles } from '../files/nodeFiles';
import type { Workspace } from '../language/workspace/workspace';
import type { DataReport } from '../import/main';
import { type InputFile, uriOf } from './scope';

/** Hands a workspace what the statistics files know. Without any, what reads them is not even loaded. */
export async function attachData(workspace: Workspace, inputs: readonly Pick<InputFile, 'root' | 'inWorkspace'>[]): Promise<DataReport> {
  const roots = [...new Set(inputs.filter(({ inWorkspace }) => inWorkspace).map(({ root }) => uriOf(root)))];
  const folderOf = (uri: string): string | undefined => roots.find((root) => uri.startsWith(`${root}/`));
  const files = new NodeFiles(undefined);
  const found = await dataFilesIn(workspace.uris.flatMap((uri) => dataFoldersOf(uri, folderOf(uri))), files);
  if (found.size === 0) return { files: [], unread: [] };
  const { DataFiles } = await import('../import/main');
  const report = await new DataFiles(files).attach(workspace, found, folderOf);
  workspace.settle();
  return report;
}
