import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { formatNumber } from '../../language/model/number';
import type { ParticipationEvent } from '../../language/model/participation';
import { type GroupAttendance, attendanceByGroup } from '../attendance';
import type { RenderContext } from '../context';
import { Table } from '../parts/table';
import { Figure } from './figure';
import { cut, PLAIN, roomFor, STRONG } from './words';

const WIDTH = 760;
const LEFT = 200;
const ROW = 24;

/** Who was there, by actor group over all events; groups that never came stand below with an empty row. Nothing when nobody says who came. */
export function AttendanceChart({ events, context }: { events: readonly ParticipationEvent[]; context: RenderContext }): VNode | null {
  const { groups, missing } = attendanceByGroup(events, context);
  if (groups.length === 0) return null;
  const words = Math.max(...groups.map((group) => roomFor(countText(group), STRONG)));
  const x = scaleLinear()
    .domain([0, Math.max(1, ...groups.map(({ people }) => people))])
    .range([0, Math.max(40, WIDTH - LEFT - 8 - words)]);
  const rows = [...groups.map((group): [string, GroupAttendance | undefined] => [group.name, group]), ...missing.map((name): [string, undefined] => [name, undefined])];
  return (
    <Figure
      id="teilnahme-grafik"
      class="attendance"
      title="Wer dabei war, nach Akteursgruppen"
      description={`${groups.map((group) => `${group.name}: ${countText(group)}`).join('; ')}.${missing.length > 0 ? ` Noch nicht dabei: ${missing.join(', ')}.` : ''}`}
      width={WIDTH}
      height={rows.length * ROW + 4}
      table={<AttendanceTable groups={groups} missing={missing} />}
    >
      {rows.map(([name, group], index) => (
        <g class={group ? 'bar' : 'bar bar-missing'}>
          <text x={LEFT - 10} y={index * ROW + 17} text-anchor="end">
            {cut(name, LEFT - 10, PLAIN)}
          </text>
          {group ? <rect x={LEFT} y={index * ROW + 5} width={Math.max(2, x(group.people))} height={15} class="span" /> : <line x1={LEFT} x2={LEFT} y1={index * ROW + 5} y2={index * ROW + 20} class="nobody" />}
          <text x={LEFT + (group ? Math.max(2, x(group.people)) : 0) + 8} y={index * ROW + 17} class={group ? 'figure-value' : undefined}>
            {group ? countText(group) : 'noch nicht dabei'}
          </text>
        </g>
      ))}
    </Figure>
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
