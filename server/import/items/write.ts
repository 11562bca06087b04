/** What tables became, as one edit of a file: whole or not at all. */
import type { World } from '../../language/features/completion/world';
import { addItems, type Outcome, type Target, writeAll } from '../../language/writing/writing';
import { LISTS } from './lists';
import type { Proposal } from './proposal';

/** @param at 0-based place of the new items in a list; without it they stand at the end */
export function writeProposal({ workspace, file }: Pick<World, 'workspace' | 'file'>, { lists }: Proposal, at: Readonly<Record<string, number>> = {}): Outcome {
  const target: Target = { document: file.document, schemas: workspace.setup.grammar.schemas, art: file.art };
  return writeAll(target, LISTS.map((list) => (each) => addItems(each, [list], lists.get(list) ?? [], at[list])));
}
