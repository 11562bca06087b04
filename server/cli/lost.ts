/** Parts of a profile that cannot be read: whoever makes something of the rest is told of them. */
import { relative } from 'node:path';
import { type Language, tellIn } from '../language/text/bundles';
import type { Message } from '../language/text/message';
import type { FileState } from '../language/workspace/file';
import type { Workspace } from '../language/workspace/workspace';
import { complain } from './visible';

/** Says which places of a profile and its contributions cannot be read. @param why what becomes of each of them */
export function tellLost(workspace: Workspace, state: FileState, why: Message, lang: Language): void {
  for (const { uri, path } of new Set([state, ...workspace.members(state.scope)])) {
    const lost = workspace.findings(uri).filter(({ code }) => code === 'yaml-syntax' || code === 'file-limit');
    for (const { range } of lost) complain(`${relative('', path)}:${range.start.line + 1}: ${tellIn(lang, why)}`);
  }
}
