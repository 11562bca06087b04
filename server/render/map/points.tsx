import type { VNode } from 'preact';
import { toPlane } from '../../language/geography/outlines';
import type { Measure } from '../../language/model/measure';
import { elementId } from '../page';

/** Numbers on the map: measures with `koordinaten`, in the order of the profile, from 1. */
export function numberedPlaces(measures: readonly Measure[]): ReadonlyMap<Measure, number> {
  return new Map(measures.filter(({ position }) => position).map((measure, index) => [measure, index + 1]));
}

/** Puts a place in metres of the plane to where it is in the drawing. */
export type Project = (position: [number, number]) => [number, number] | null;

interface Props {
  places: ReadonlyMap<Measure, number>;
  project: Project;
  width: number;
  height: number;
}

/** Measures as numbers on the map; what lies outside of the drawing is only in the list beside it. */
export function Points({ places, project, width, height }: Props): VNode {
  const drawn = [...places].flatMap(([measure, number]) => {
    const at = measure.position && project([...toPlane(measure.position)]);
    return at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height ? [{ measure, number, x: Math.round(at[0]), y: Math.round(at[1]) }] : [];
  });
  return (
    <g class="points">
      {drawn.map(({ measure, number, x, y }) => (
        <g class="place-point">
          <title>{`${number}: ${[measure.id, measure.title].filter(Boolean).join(' ')}`}</title>
          <circle cx={x} cy={y} r="8" />
          <text x={x} y={y + 4} text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The numbers of the map with the measures they stand for. Nothing where there are none. */
export function PointList({ places }: { places: ReadonlyMap<Measure, number> }): VNode | null {
  if (places.size === 0) return null;
  return (
    <ol class="map-points">
      {[...places.keys()].map((measure) => (
        <li>
          <a class="quiet-link" href={`#${elementId(measure.item)}`}>
            {[measure.id, measure.title].filter(Boolean).join(' ')}
          </a>
          {measure.place && ` – ${measure.place}`}
        </li>
      ))}
    </ol>
  );
}
