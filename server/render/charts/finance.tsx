import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { formatEuro } from '../../language/model/number';
import { nameIn, type RenderContext } from '../context';
import { Table } from '../parts/table';
import type { LegendEntry } from './legend';
import { Bar } from './marks';
import { moneyByProgramme, moneyByYear, type ProgrammeMoney, yearsIn } from './money';
import { type ChartRow, RowFigure } from './rowFigure';

interface Props {
  measures: readonly Measure[];
  context: RenderContext;
}

/** Money by programme, secured and open. Nothing when no amount is known. */
export function ProgrammeChart({ measures, context }: Props): VNode | null {
  const money = moneyByProgramme(measures).sort((a, b) => b.secured + b.open - a.secured - a.open);
  if (money.length === 0) return null;
  const name = (each: ProgrammeMoney): string => (each.programme === undefined ? 'ohne Programm' : nameIn(context, 'programme', each.programme));
  const programmes = money.map((each) => ({ name: name(each), secured: each.secured, open: each.open }));
  return <Bars id="finanzierung-grafik" title="Finanzierung nach Programmen" bars={programmes} table={<MoneyTable money={money} name={name} />} />;
}

/** The same by year. Nothing for a single one. */
export function YearChart({ measures }: Pick<Props, 'measures'>): VNode | null {
  const years = moneyByYear(measures).map(({ year, secured, open }) => ({ name: year === undefined ? 'ohne Jahr' : String(year), secured, open }));
  return years.length > 1 ? <Bars id="finanzierung-jahre" title="Finanzierung nach Jahren" bars={years} table={<YearTable years={years} />} /> : null;
}

/** Money with a name, in euro. */
interface MoneyBar {
  name: string;
  secured: number;
  open: number;
}

/** A bar for each, its secured part filled, its open part dashed. */
function Bars({ id, title, bars, table }: { id: string; title: string; bars: readonly MoneyBar[]; table: VNode }): VNode {
  const { secured, open } = totalOf(bars);
  return (
    <RowFigure
      id={id}
      class="finance"
      title={title}
      description={`${formatEuro(secured)} gesichert, ${formatEuro(open)} noch offen. ${bars.map((bar) => `${bar.name}: ${amounts(bar)}`).join('; ')}.`}
      rows={rowsOf(bars)}
      legend={LEGEND}
      table={table}
    />
  );
}

const LEGEND: readonly LegendEntry[] = [
  { label: 'gesichert', sign: (x, y) => <rect x={x - 8} y={y - 6} width={16} height={12} class="secured" /> },
  { label: 'noch offen', sign: (x, y) => <rect x={x - 8} y={y - 5} width={16} height={10} class="unsecured" /> },
];

/** Per cent between the parts of a bar: the line around the one does not lie on the other. */
const SEAM = 0.6;

function rowsOf(bars: readonly MoneyBar[]): ChartRow[] {
  const most = Math.max(...bars.map(({ secured, open }) => secured + open), 1);
  const share = (amount: number): number => (amount / most) * 100;
  return bars.map(({ name, secured, open }) => ({
    label: name,
    value: formatEuro(secured + open),
    marks: (
      <>
        {open > 0 && <Bar from={share(secured) + (secured > 0 ? SEAM : 0)} to={share(secured + open)} height={14} class="unsecured" />}
        {secured > 0 && <Bar to={share(secured)} height={16} class="secured" />}
      </>
    ),
  }));
}

function totalOf(bars: readonly MoneyBar[]): { secured: number; open: number } {
  return { secured: bars.reduce((sum, bar) => sum + bar.secured, 0), open: bars.reduce((sum, bar) => sum + bar.open, 0) };
}

function amounts({ secured, open }: MoneyBar): string {
  if (open === 0) return `${formatEuro(secured)} gesichert`;
  if (secured === 0) return `${formatEuro(open)} offen`;
  return `${formatEuro(secured)} gesichert, ${formatEuro(open)} offen`;
}

function MoneyTable({ money, name }: { money: readonly ProgrammeMoney[]; name: (each: ProgrammeMoney) => string }): VNode {
  const years = yearsIn(money);
  const columns = [
    { title: 'Programm' },
    ...years.map((year) => ({ title: year === undefined ? 'ohne Jahr' : String(year), class: 'number' })),
    ...['gesichert', 'offen', 'zusammen'].map((title) => ({ title, class: 'number' })),
  ];
  const inYear = (year: number | undefined): number => money.reduce((sum, each) => sum + (each.years.get(year) ?? 0), 0);
  const { secured, open } = totalOf(money.map((each) => ({ ...each, name: '' })));
  return (
    <Table caption="Finanzierung nach Programmen und Jahren" quiet columns={columns}>
      <tbody>
        {money.map((each) => (
          <tr>
            <th scope="row">{name(each)}</th>
            {years.map((year) => (
              <td class="number">{each.years.has(year) ? formatEuro(each.years.get(year) ?? 0) : '–'}</td>
            ))}
            <Sums secured={each.secured} open={each.open} />
          </tr>
        ))}
        {money.length > 1 && (
          <tr class="sum">
            <th scope="row">Summe</th>
            {years.map((year) => (
              <td class="number">{formatEuro(inYear(year))}</td>
            ))}
            <Sums secured={secured} open={open} />
          </tr>
        )}
      </tbody>
    </Table>
  );
}

function YearTable({ years }: { years: readonly MoneyBar[] }): VNode {
  return (
    <Table caption="Finanzierung nach Jahren" quiet columns={[{ title: 'Jahr' }, ...['gesichert', 'offen', 'zusammen'].map((title) => ({ title, class: 'number' }))]}>
      <tbody>
        {years.map(({ name, secured, open }) => (
          <tr>
            <th scope="row">{name}</th>
            <Sums secured={secured} open={open} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Sums({ secured, open }: { secured: number; open: number }): VNode {
  return (
    <>
      {[secured, open, secured + open].map((amount) => (
        <td class="number">{formatEuro(amount)}</td>
      ))}
    </>
  );
}
