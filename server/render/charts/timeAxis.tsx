import type { ScaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { dateOf, dayNumber, formatTime, type Time } from '../../language/model/time';
import { roomFor, type Type } from './words';

/** As `.chart .stand text` in the style sheet. */
const STAND: Type = { size: 11, bold: true };

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
export function YearAxis({ scale, top, bottom, most = 12 }: { scale: ScaleLinear<number, number>; top: number; bottom: number; most?: number }): VNode {
  const [first = 0, last = 0] = scale.domain();
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

/** The day the document speaks of, with its name; nothing when it lies outside the axis. */
export function StandLine({ stand, x, top, bottom, right }: { stand: Time | undefined; x: ScaleLinear<number, number>; top: number; bottom: number; right: number }): VNode | null {
  const [first = 0, last = 0] = x.domain();
  if (!stand || stand.last < first || stand.last > last) return null;
  const at = x(stand.last);
  const words = `Stand ${formatTime(stand)}`;
  return (
    <g class="stand">
      <line x1={at} x2={at} y1={top} y2={bottom} class="halo" />
      <line x1={at} x2={at} y1={top} y2={bottom} />
      <text x={at} y={top - 6} text-anchor={at + roomFor(words, STAND) / 2 > right ? 'end' : 'middle'}>
        {words}
      </text>
    </g>
  );
}
