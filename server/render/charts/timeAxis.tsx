import type { ScaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { dateOf, dayNumber, formatTime, type Time } from '../../language/model/time';
import type { LegendEntry } from './legend';
import { Upright } from './marks';
import type { AxisLabel } from './rowFigure';

const MOST_YEARS = 12;
/** So many have room on a hand's breadth, in wide letters. */
const MOST_NARROW = 6;

/** Day numbers of 1 January of every year that begins between two days, thinned out to at most `most`. */
export function yearStarts(first: number, last: number, most: number): number[] {
  const from = dateOf(first).year;
  // The domain ends where the next year begins.
  const to = dateOf(last - 1).year;
  const step = Math.max(1, Math.ceil((to - from + 1) / most));
  const starts: number[] = [];
  for (let year = from; year <= to; year += step) {
    const day = dayNumber(year, 1, 1);
    if (day >= first) starts.push(day);
  }
  return starts;
}

/** A line where a year begins, its number in its middle, over days as `language/model/time` counts them. */
export function YearAxis({ scale, top, bottom, most }: { scale: ScaleLinear<number, number>; top: number; bottom: number; most: number }): VNode {
  const [first, last] = domainOf(scale);
  return (
    <g class="axis" aria-hidden="true">
      {yearStarts(first, last, most).map((day) => (
        <g>
          <line x1={scale(day)} x2={scale(day)} y1={top} y2={bottom} class="grid" />
          <text x={(scale(day) + scale(day + 365)) / 2} y={bottom + 15} text-anchor="middle">
            {dateOf(day).year}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Years below rows of a drawing, each in its middle. @param x from days to per cent of the width */
export function yearLabels(x: ScaleLinear<number, number>): AxisLabel[] {
  const starts = yearStarts(...domainOf(x), MOST_YEARS);
  return starts.map((day, index) => ({ at: (x(day) + x(day + 365)) / 2, label: String(dateOf(day).year), isMinor: starts.length > MOST_NARROW && index % 2 === 1 }));
}

/** A line where a year begins. */
export function YearLines({ x }: { x: ScaleLinear<number, number> }): VNode {
  return (
    <>
      {yearStarts(...domainOf(x), MOST_YEARS).map((day) => (
        <Upright at={x(day)} class="grid" />
      ))}
    </>
  );
}

/** A line at the day the document speaks of; nothing when it lies outside the axis. */
export function StandLine({ stand, x }: { stand: Time | undefined; x: ScaleLinear<number, number> }): VNode | null {
  if (!isShown(stand, x)) return null;
  return (
    <g class="stand">
      <Upright at={x(stand.last)} class="halo" />
      <Upright at={x(stand.last)} />
    </g>
  );
}

/** What the line means. */
export function standLegend(stand: Time | undefined, x: ScaleLinear<number, number>): LegendEntry[] {
  if (!isShown(stand, x)) return [];
  return [{ label: `Stand ${formatTime(stand)}`, sign: (at, y) => <g class="stand"><line x1={at} x2={at} y1={y - 8} y2={y + 8} /></g> }];
}

function isShown(stand: Time | undefined, x: ScaleLinear<number, number>): stand is Time {
  const [first, last] = domainOf(x);
  return stand !== undefined && stand.last >= first && stand.last <= last;
}

function domainOf(x: ScaleLinear<number, number>): [first: number, last: number] {
  const [first = 0, last = 0] = x.domain();
  return [first, last];
}
