import type { VNode } from 'preact';
import { Part } from './marks';
import { PLAIN, roomFor } from './words';

/** What a sign of a drawing means. `sign` draws it around a point. */
export interface LegendEntry {
  label: string;
  sign(x: number, y: number): VNode;
}

const SIGN = 24;
const SIGN_HEIGHT = 16;
const GAP = 18;
const ROW = 20;

/** Height of a legend in the units of its drawing. */
export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  return (placed(entries, width).at(-1)?.row ?? -1) * ROW + ROW;
}

/** Signs with their meaning, in as many rows as they need below `y`. */
export function Legend({ entries, y, width }: { entries: readonly LegendEntry[]; y: number; width: number }): VNode {
  return (
    <g class="legend" aria-hidden="true">
      {placed(entries, width).map(({ entry, x, row }) => (
        <g>
          {entry.sign(x + SIGN / 2, y + row * ROW + 10)}
          <text x={x + SIGN + 4} y={y + row * ROW + 14}>
            {entry.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The same below rows of a page: as text of the page, which wraps. */
export function LegendLine({ entries }: { entries: readonly LegendEntry[] }): VNode {
  return (
    <div class="chart-legend">
      {entries.map(({ label, sign }) => (
        <span>
          <Part width={SIGN} height={SIGN_HEIGHT}>
            {sign(SIGN / 2, SIGN_HEIGHT / 2)}
          </Part>
          {label}
        </span>
      ))}
    </div>
  );
}

function placed(entries: readonly LegendEntry[], width: number): { entry: LegendEntry; x: number; row: number }[] {
  let x = 0;
  let row = 0;
  return entries.map((entry) => {
    const own = SIGN + 4 + roomFor(entry.label, PLAIN);
    if (x > 0 && x + own > width) {
      x = 0;
      row += 1;
    }
    const at = { entry, x, row };
    x += own + GAP;
    return at;
  });
}
