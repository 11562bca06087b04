import type { Position } from 'geojson';
import type { Area } from './geometry';

/**
 * The area on a grid of `step` metres, without points that do not bend its outline. The grid is the same for neighbours, so
 * their common border stays common; with a step of half a pixel nobody sees it, and detailed files still make a small page.
 */
export function coarsen(area: Area, step: number): Area {
  const coordinates = area.geometry.coordinates.map((rings) => rings.map((ring) => coarseRing(ring, step)).filter((ring) => ring.length > 3));
  return { ...area, geometry: { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) } };
}

function coarseRing(ring: readonly Position[], step: number): Position[] {
  const points: [number, number][] = [];
  for (const [east = 0, north = 0] of ring) {
    const x = Math.round(east / step) * step;
    const y = Math.round(north / step) * step;
    const last = points.at(-1);
    if (last && last[0] === x && last[1] === y) continue;
    if (last && isStraight(points.at(-2), last, [x, y])) points.pop();
    points.push([x, y]);
  }
  return points;
}

function isStraight(a: readonly [number, number] | undefined, b: readonly [number, number], c: readonly [number, number]): boolean {
  // Grid points lie `step` apart, so an error of rounding is far below the smallest true bend.
  return a !== undefined && Math.abs((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])) < 1e-6;
}
