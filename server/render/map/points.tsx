import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { elementId } from '../page';

/** Numbers on the map: measures with `koordinaten`, in the order of the profile, from 1. */
export function numberedPlaces(measures: readonly Measure[]): ReadonlyMap<Measure, number> {
  return new Map(measures.filter(({ position }) => position).map((measure, index) => [measure, index + 1]));
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
