import type { VNode } from 'preact';
import type { Milestone } from '../../language/model/milestone';
import { formatTime } from '../../language/model/time';
import { hyphenate } from '../hyphenate';
import { MILESTONE_STATUS } from '../labels';
import { Badge } from './badge';
import { Table } from './table';

/** Milestones in the order written. Nothing when there are none. */
export function MilestoneTable({ milestones, caption, quiet }: { milestones: readonly Milestone[]; caption: string; quiet?: boolean }): VNode | null {
  if (milestones.length === 0) return null;
  const named = milestones.some((milestone) => milestone.responsible);
  const columns = [{ title: 'Meilenstein' }, { title: 'Termin' }, { title: 'Stand' }];
  if (named) columns.splice(1, 0, { title: 'Zuständig' });
  return (
    <Table caption={caption} class="milestones" columns={columns} quiet={quiet}>
      <tbody>
        {milestones.map((milestone) => (
          <tr data-item={'item' in milestone ? String(milestone.item) : undefined}>
            <th scope="row">{hyphenate(milestone.title)}</th>
            {named && <td>{milestone.responsible && hyphenate(milestone.responsible)}</td>}
            <td class="nowrap">{milestone.due && formatTime(milestone.due)}</td>
            <td>{milestone.status && <Badge of={MILESTONE_STATUS} value={milestone.status} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
