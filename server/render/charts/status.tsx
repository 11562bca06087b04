import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { labelInText, labelOf, MEASURE_STATUS } from '../labels';
import { Table } from '../parts/table';
import { Bar } from './marks';
import { RowFigure } from './rowFigure';

/** How many measures stand where. */
export function StatusChart({ measures, title = 'Stand der Maßnahmen' }: { measures: readonly Measure[]; title?: string }): VNode | null {
  const rows = countByStatus(measures);
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(([, count]) => count));
  return (
    <RowFigure
      id="status-grafik"
      class="status-chart"
      title={title}
      description={`${measures.length} Maßnahmen: ${rows.map(([status, count]) => `${count} ${labelInText(MEASURE_STATUS, status)}`).join(', ')}.`}
      rows={rows.map(([status, count]) => ({
        label: labelOf(MEASURE_STATUS, status),
        value: String(count),
        class: `bar-${status}`,
        marks: <Bar to={(count / most) * 100} height={15} class="span" />,
      }))}
      table={<StatusTable rows={rows} />}
    />
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
