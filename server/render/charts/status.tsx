import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { labelInText, labelOf, MEASURE_STATUS } from '../labels';
import { Table } from '../parts/table';
import { Figure } from './figure';
import { cut, PLAIN } from './words';

const WIDTH = 760;
const LEFT = 140;
const ROW = 24;

/** How many measures stand where. */
export function StatusChart({ measures, title = 'Stand der Maßnahmen' }: { measures: readonly Measure[]; title?: string }): VNode | null {
  const rows = countByStatus(measures);
  if (rows.length === 0) return null;
  const x = scaleLinear()
    .domain([0, Math.max(...rows.map(([, count]) => count))])
    .range([0, 380]);
  return (
    <Figure
      id="status-grafik"
      class="status-chart"
      title={title}
      description={`${measures.length} Maßnahmen: ${rows.map(([status, count]) => `${count} ${labelInText(MEASURE_STATUS, status)}`).join(', ')}.`}
      width={WIDTH}
      height={rows.length * ROW + 4}
      table={<StatusTable rows={rows} />}
    >
      {rows.map(([status, count], index) => (
        <g class={`bar bar-${status}`}>
          <text x={LEFT - 10} y={index * ROW + 17} text-anchor="end">
            {cut(labelOf(MEASURE_STATUS, status), LEFT - 10, PLAIN)}
          </text>
          <rect x={LEFT} y={index * ROW + 5} width={x(count)} height={15} class="span" />
          <text x={LEFT + x(count) + 8} y={index * ROW + 17} class="figure-value">
            {count}
          </text>
        </g>
      ))}
    </Figure>
  );
}

function StatusTable({ rows }: { rows: readonly [string, number][] }): VNode {
  return (
    <Table caption="Stand der Maßnahmen" quiet columns={[{ title: 'Stand' }, { title: 'Maßnahmen', class: 'number' }]}>
      <tbody>
        {rows.map(([status, count]) => (
          <tr>
            <th scope="row">{labelOf(MEASURE_STATUS, status)}</th>
            <td class="number">{count}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Statuses that occur with their number, in the order of a measure's life; others as written at the end. */
export function countByStatus(measures: readonly Measure[]): [string, number][] {
  const counts = new Map<string, number>(Object.keys(MEASURE_STATUS).map((status) => [status, 0]));
  for (const { status } of measures) if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 0);
}
