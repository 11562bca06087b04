import type { Position } from 'geojson';
import type { Area } from './geometry';

/**
 * The area without points that hardly bend its outline, so that detailed files make a small page (Visvalingam: a point goes
 * when the triangle with its neighbours is smaller than `least` square metres). What goes does not depend on where a ring
 * begins or which way round it runs: neighbours keep their common border. Parts smaller than a triangle of that size vanish.
 */
export function coarsen(area: Area, least: number): Area {
  const coordinates = area.geometry.coordinates.map((rings) => rings.map((ring) => coarseRing(ring, least)).filter((ring) => ring.length > 3));
  return { ...area, geometry: { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) } };
}

function coarseRing(ring: readonly Position[], least: number): Position[] {
  let points = ring.slice(0, -1);
  for (let before = Number.POSITIVE_INFINITY; points.length < before; ) {
    before = points.length;
    const sizes = points.map((point, index) => triangle(points.at(index - 1) ?? point, point, points[(index + 1) % before] ?? point));
    // All that are smallest among their neighbours at once: the others are measured again in the next round.
    points = points.filter((_, index) => !(sizes[index] !== undefined && sizes[index] < least && isLeast(index, sizes, points)));
  }
  const [first] = points;
  return first && points.length > 2 ? [...points, first] : [];
}

function isLeast(index: number, sizes: readonly number[], points: readonly Position[]): boolean {
  const next = (index + 1) % sizes.length;
  const last = (index + sizes.length - 1) % sizes.length;
  return comesBefore(index, next, sizes, points) && comesBefore(index, last, sizes, points);
}

/** Equal sizes are told apart by place, which is the same from both sides of a border. */
function comesBefore(a: number, b: number, sizes: readonly number[], points: readonly Position[]): boolean {
  const bySize = (sizes[a] ?? 0) - (sizes[b] ?? 0);
  if (bySize !== 0) return bySize < 0;
  const [ax = 0, ay = 0] = points[a] ?? [];
  const [bx = 0, by = 0] = points[b] ?? [];
  if (ax !== bx) return ax < bx;
  return ay === by ? a < b : ay < by;
}

function triangle([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}
