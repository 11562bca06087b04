import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { formatEuro } from '../../language/model/number';
import { nameIn, type RenderContext } from '../context';
import { Table } from '../parts/table';
import { Figure, shorten } from './figure';
import { moneyByProgramme, type ProgrammeMoney, yearsIn } from './money';

const WIDTH = 760;
const LEFT = 256;
const RIGHT = 560;
const ROW = 30;
const TOP = 8;

/** Money by programme, secured and open. Nothing when no amount is known. */
export function FinanceChart({ measures, context }: { measures: readonly Measure[]; context: RenderContext }): VNode | null {
  const money = moneyByProgramme(measures).sort((a, b) => b.secured + b.open - a.secured - a.open);
  if (money.length === 0) return null;
  const secured = money.reduce((sum, each) => sum + each.secured, 0);
  const open = money.reduce((sum, each) => sum + each.open, 0);
  const x = scaleLinear()
    .domain([0, Math.max(...money.map((each) => each.secured + each.open), 1)])
    .range([0, RIGHT - LEFT]);
  const name = (each: ProgrammeMoney): string => (each.programme === undefined ? 'ohne Programm' : nameIn(context, 'programme', each.programme));
  return (
    <Figure
      id="finanzierung-grafik"
      class="finance"
      title="Finanzierung nach Programmen"
      description={`${formatEuro(secured)} gesichert, ${formatEuro(open)} noch offen. ${money.map((each) => `${name(each)}: ${amounts(each)}`).join('; ')}.`}
      width={WIDTH}
      height={TOP + money.length * ROW + 30}
      table={<MoneyTable money={money} name={name} />}
    >
      {money.map((each, index) => {
        const y = TOP + index * ROW;
        return (
          <g>
            <text x={LEFT - 10} y={y + 15} text-anchor="end">
              {shorten(name(each), 28)}
            </text>
            {each.secured > 0 && <rect x={LEFT} y={y + 3} width={Math.max(1, x(each.secured))} height={16} class="secured" />}
            {each.open > 0 && <rect x={LEFT + x(each.secured) + (each.secured > 0 ? 1.5 : 0)} y={y + 3.75} width={Math.max(1, x(each.open) - 1.5)} height={14.5} class="unsecured" />}
            <text x={LEFT + x(each.secured + each.open) + 8} y={y + 15} class="figure-value">
              {formatEuro(each.secured + each.open)}
            </text>
          </g>
        );
      })}
      <g class="legend" aria-hidden="true">
        <rect x={LEFT} y={TOP + money.length * ROW + 8} width={16} height={11} class="secured" />
        <text x={LEFT + 22} y={TOP + money.length * ROW + 18}>
          gesichert
        </text>
        <rect x={LEFT + 100} y={TOP + money.length * ROW + 8.75} width={16} height={9.5} class="unsecured" />
        <text x={LEFT + 122} y={TOP + money.length * ROW + 18}>
          noch offen
        </text>
      </g>
    </Figure>
  );
}

function amounts(each: ProgrammeMoney): string {
  if (each.open === 0) return `${formatEuro(each.secured)} gesichert`;
  if (each.secured === 0) return `${formatEuro(each.open)} offen`;
  return `${formatEuro(each.secured)} gesichert, ${formatEuro(each.open)} offen`;
}

function MoneyTable({ money, name }: { money: readonly ProgrammeMoney[]; name: (each: ProgrammeMoney) => string }): VNode {
  const years = yearsIn(money);
  const columns = [
    { title: 'Programm' },
    ...years.map((year) => ({ title: year === undefined ? 'ohne Jahr' : String(year), class: 'number' })),
    { title: 'gesichert', class: 'number' },
    { title: 'offen', class: 'number' },
  ];
  return (
    <Table caption="Finanzierung nach Programmen und Jahren" quiet columns={columns}>
      <tbody>
        {money.map((each) => (
          <tr>
            <th scope="row">{name(each)}</th>
            {years.map((year) => (
              <td class="number">{each.years.has(year) ? formatEuro(each.years.get(year) ?? 0) : '–'}</td>
            ))}
            <td class="number">{formatEuro(each.secured)}</td>
            <td class="number">{formatEuro(each.open)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
