/** `bzrp check --fix`: mends what can be mended without deciding anything for the writer. */
import { readFile } from 'node:fs/promises';
import { safeEdits } from '../language/features/applyFixes';
import type { Workspace } from '../language/workspace/workspace';
import { uriOf } from './scope';
import { replaceFile } from './write';
import { applyEdits } from '../language/writing/mend';

/** One fix may lay open the next (a key in quotes is a key that can be looked up); this many rounds are enough for any. */
const ROUNDS = 5;

/** Applies the safe fixes to the files and writes those that changed, their byte order mark kept. */
export async function applyFixes(workspace: Workspace, paths: readonly string[]): Promise<void> {
  const changed = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    let isDone = true;
    for (const path of paths) {
      const file = workspace.files.get(uriOf(path));
      const edits = file ? safeEdits(workspace, file.uri) : [];
      if (!file || edits.length === 0) continue;
      const text = applyEdits(file.document.text, edits);
      if (text === file.document.text) continue;
      workspace.set(file.uri, text, { path: file.path, inWorkspace: file.inWorkspace });
      changed.add(path);
      isDone = false;
    }
    workspace.settle();
    if (isDone) break;
  }
  for (const path of changed) {
    const before = await readFile(path);
    const mark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf ? '\uFEFF' : '';
    await replaceFile(path, mark + (workspace.files.get(uriOf(path))?.document.text ?? ''));
  }
}
