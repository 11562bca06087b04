/** What an editor is asked to do when something is chosen. Which command of the editor that is, its door knows. */
import type { Command } from 'vscode-languageserver-types';

export type Doing = 'add-item' | 'explain-rule' | 'new-profile' | 'open-preview' | 'show-problems' | 'show-references' | 'suggest';

/** @param args  what the command is told: uris, places, codes */
export function doing(title: string, what: Doing, args?: unknown[]): Command {
  return { title, command: what, ...(args && { arguments: args }) };
}
