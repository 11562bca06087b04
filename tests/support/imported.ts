/** What tables bring into an empty profile. */
import assert from 'node:assert/strict';
import { propose, type Proposal } from '../../server/import/items/proposal';
import { writeProposal } from '../../server/import/items/write';
import type { Table } from '../../server/import/table/table';
import { worldOf } from '../../server/language/features/completion/world';
import { applyEdits } from '../../server/language/writing/mend';
import { workspaceOf } from './check';
import { head } from './texts';

/** @returns what is added to the text, and what is told of it */
export function imported(tables: readonly Table[]): { added: string; report: Proposal['report'] } {
  const workspace = workspaceOf(head());
  const world = worldOf(workspace, [...workspace.files.values()][0] ?? assert.fail(), new Date(2026, 10, 27));
  const proposal = propose(world, tables);
  const outcome = writeProposal(world, proposal);
  assert.ok('changes' in outcome);
  return { added: applyEdits(head(), outcome.changes).slice(head().length), report: proposal.report };
}
