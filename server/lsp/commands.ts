/** The commands of the editor behind what the language offers to do. */
import type { Command } from 'vscode-languageserver';
import type { Doing } from '../language/features/doing';

const COMMANDS: Readonly<Record<Doing, string>> = {
  'add-item': 'bzrp.addItem',
  'explain-rule': 'bzrp.explainRule',
  'new-profile': 'bzrp.newProfile',
  'open-preview': 'bzrp.openPreview',
  'show-problems': 'workbench.actions.view.problems',
  // Positions and ranges of the protocol are none of the editor's own: our client turns them into those it takes.
  'show-references': 'bzrp.showReferences',
  suggest: 'editor.action.triggerSuggest',
};

/** Lenses, actions or suggestions with the editor's commands in the place of what they do. */
export function withCommands<T extends { command?: Command | undefined }>(offered: readonly T[]): T[] {
  return offered.map((each) => (each.command ? { ...each, command: { ...each.command, command: COMMANDS[each.command.command as Doing] ?? '' } } : each));
}
