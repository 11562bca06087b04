import type { VNode } from 'preact';
import { cut, roomFor, type Type } from '../charts/words';

/** As `.chart .area-name` and `.chart .own-name` in the style sheet. */
const NAME: Type = { size: 10 };
const OWN_NAME: Type = { size: 13, bold: true };
/** Height of a line, in sizes of its font. */
const LINE = 1.2;

/** A name to be written in the middle of its area, in units of the drawing. */
export interface NamedArea {
  name: string;
  middle: readonly [number, number];
  /** Width of the area. */
  width: number;
}

interface Placed {
  words: string;
  x: number;
  y: number;
  half: number;
  type: Type;
}

/**
 * Names on a map `width` units wide: that of the own area always, moved inwards where it would leave the drawing; those of the
 * others where they have room in their area and lie on no other name. Whatever is not written stands in the table.
 */
export function AreaNames({ own, others, width }: { own: readonly NamedArea[]; others: readonly NamedArea[]; width: number }): VNode {
  const placed: Placed[] = [];
  for (const area of own) placed.push(place(area, OWN_NAME, width));
  for (const area of others) {
    const next = place(area, NAME, width);
    if (2 * next.half <= area.width && !placed.some((other) => meet(next, other))) placed.push(next);
  }
  return (
    <g class="area-names">
      {placed.map(({ words, x, y, type }) => (
        <text x={x} y={y} text-anchor="middle" class={type === OWN_NAME ? 'area-name own-name' : 'area-name'}>
          {words}
        </text>
      ))}
    </g>
  );
}

function place({ name, middle: [x, y] }: NamedArea, type: Type, width: number): Placed {
  const words = cut(name, width, type);
  const half = roomFor(words, type) / 2;
  return { words, half, type, x: Math.round(Math.min(Math.max(x, half), width - half)), y: Math.round(y) + 4 };
}

function meet(a: Placed, b: Placed): boolean {
  return Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < ((a.type.size + b.type.size) / 2) * LINE;
}
