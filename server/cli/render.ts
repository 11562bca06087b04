/** `bzrp render`: a profile as a document. */
import { resolve } from 'node:path';
import styles from '../render/styles.css';
import { charts } from '../render/charts';
import { standalonePage } from '../render/standalone';
import type { View } from '../render/views';
import { WorkspacePages } from '../render/workspacePages';
import { openProject, rootOf, uriOf } from './project';
import { replaceFile } from './write';

export interface RenderOptions {
  to: string;
  out?: string;
  root?: string;
  view?: View;
}

/** @returns the exit code: 0 written, 2 the file cannot be read or the format is not available */
export async function render(file: string, options: RenderOptions): Promise<0 | 2> {
  const path = resolve(file);
  const { workspace } = await openProject(rootOf(options.root, resolve(path, '..')), [file]);
  const state = workspace.files.get(uriOf(path));
  if (!state) throw new Error(`„${file}“ ist nicht lesbar.`);
  const page = new WorkspacePages(workspace).render(state, { view: options.view, charts });
  const text = standalonePage(page, styles);
  if (options.out === undefined) process.stdout.write(text);
  else await replaceFile(options.out, text);
  return 0;
}
