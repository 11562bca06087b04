import type { VNode } from 'preact';
import { formatNumber } from '../../language/model/number';
import type { ParticipationEvent } from '../../language/model/participation';
import { type GroupAttendance, attendanceByGroup } from '../attendance';
import type { RenderContext } from '../context';
import { Table } from '../parts/table';
import { Bar } from './marks';
import { type ChartRow, RowFigure } from './rowFigure';

/** Who was there, by actor group over all events; groups that never came stand below with an empty row. Nothing when nobody says who came. */
export function AttendanceChart({ events, context }: { events: readonly ParticipationEvent[]; context: RenderContext }): VNode | null {
  const { groups, missing } = attendanceByGroup(events, context);
  if (groups.length === 0) return null;
  const most = Math.max(1, ...groups.map(({ people }) => people));
  return (
    <RowFigure
      id="teilnahme-grafik"
      class="attendance"
      title="Wer dabei war, nach Akteursgruppen"
      description={`${groups.map((group) => `${group.name}: ${countText(group)}`).join('; ')}.${missing.length > 0 ? ` Noch nicht dabei: ${missing.join(', ')}.` : ''}`}
      rows={[
        ...groups.map((group): ChartRow => ({ label: group.name, value: countText(group), marks: <Bar to={(group.people / most) * 100} height={15} class="span" /> })),
        ...missing.map((name): ChartRow => ({ label: name, value: 'noch nicht dabei', class: 'row-missing', marks: <line y1={-7.5} y2={7.5} class="nobody" /> })),
      ]}
      table={<AttendanceTable groups={groups} missing={missing} />}
    />
  );
}

/** „71 bei 2 Veranstaltungen“; a group may have been there without anybody counting. */
function countText({ people, events }: GroupAttendance): string {
  const where = `bei ${events.size === 1 ? 'einer Veranstaltung' : `${events.size} Veranstaltungen`}`;
  return people === 0 ? `${where}, nicht gezählt` : `${formatNumber(people)} ${where}`;
}

function AttendanceTable({ groups, missing }: { groups: readonly GroupAttendance[]; missing: readonly string[] }): VNode {
  return (
    <Table caption="Teilnahme nach Akteursgruppen" quiet columns={[{ title: 'Gruppe' }, { title: 'Personen', class: 'number' }, { title: 'Wer' }, { title: 'Wo' }]}>
      <tbody>
        {groups.map((group) => (
          <tr>
            <th scope="row">{group.name}</th>
            <td class="number">{group.people === 0 ? '–' : formatNumber(group.people)}</td>
            <td>{group.categories.join(', ')}</td>
            <td>{[...group.events].join(', ')}</td>
          </tr>
        ))}
        {missing.map((name) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="number">–</td>
            <td>noch nicht dabei</td>
            <td>–</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
