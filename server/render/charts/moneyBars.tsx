import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { formatEuro } from '../../language/model/number';
import { cut, PLAIN } from './words';

const LEFT = 256;
const RIGHT = 560;
const ROW = 30;
const TOP = 8;

/** Money with a name, in euro. */
export interface MoneyBar {
  name: string;
  secured: number;
  open: number;
}

/** Height of the drawing in its own units. */
export function barsHeight(bars: readonly MoneyBar[]): number {
  return TOP + bars.length * ROW + 30;
}

/** A bar for each, its secured part filled, its open part dashed; the sum behind it, a legend below. */
export function MoneyBars({ bars }: { bars: readonly MoneyBar[] }): VNode {
  const x = scaleLinear()
    .domain([0, Math.max(...bars.map(({ secured, open }) => secured + open), 1)])
    .range([0, RIGHT - LEFT]);
  const legend = TOP + bars.length * ROW;
  return (
    <>
      {bars.map(({ name, secured, open }, index) => {
        const y = TOP + index * ROW;
        return (
          <g>
            <text x={LEFT - 10} y={y + 15} text-anchor="end">
              {cut(name, LEFT - 10, PLAIN)}
            </text>
            {secured > 0 && <rect x={LEFT} y={y + 3} width={Math.max(1, x(secured))} height={16} class="secured" />}
            {open > 0 && <rect x={LEFT + x(secured) + (secured > 0 ? 1.5 : 0)} y={y + 3.75} width={Math.max(1, x(open) - 1.5)} height={14.5} class="unsecured" />}
            <text x={LEFT + x(secured + open) + 8} y={y + 15} class="figure-value">
              {formatEuro(secured + open)}
            </text>
          </g>
        );
      })}
      <g class="legend" aria-hidden="true">
        <rect x={LEFT} y={legend + 8} width={16} height={11} class="secured" />
        <text x={LEFT + 22} y={legend + 18}>
          gesichert
        </text>
        <rect x={LEFT + 124} y={legend + 8.75} width={16} height={9.5} class="unsecured" />
        <text x={LEFT + 146} y={legend + 18}>
          noch offen
        </text>
      </g>
    </>
  );
}
