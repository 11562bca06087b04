import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import type { Profile } from '../../language/model/profile';
import { entryText, placeName } from '../context';
import type { Env } from '../env';
import { DESIGNATED_AREA_KINDS, labelOf } from '../labels';
import { Label, Muted } from '../parts/paragraphs';
import { isWithin } from '../../language/model/placeSystem';

/** One entry of the catalogue list `gebiete` that concerns a profile. */
export interface DesignatedArea {
  id: string;
  name: string;
  /** Fixed value of `art`. */
  kind?: string;
  /** LOR keys of the area, as the catalogue has them. */
  places: readonly string[];
  /** Measures that name it. */
  measures: readonly Measure[];
}

/** The areas a profile names, and those of the catalogues in force that lie in its region; in the order of the catalogues. */
export function designatedAreasOf({ region, measures, plans }: Pick<Profile, 'region' | 'measures' | 'plans'>, { catalogue }: Pick<Env, 'catalogue'>): DesignatedArea[] {
  return catalogue.all('gebiete').flatMap((entry) => {
    const id = entryText(entry, 'id');
    if (id === undefined) return [];
    const { raeume } = entry as { raeume?: unknown };
    const places = Array.isArray(raeume) ? raeume.filter((key): key is string => typeof key === 'string') : [];
    const own = measures.filter(({ designatedAreas }) => designatedAreas.includes(id));
    const liesHere = region !== undefined && places.some((key) => isWithin(key, region.value));
    if (own.length === 0 && !plans.some(({ designatedArea }) => designatedArea === id) && !liesHere) return [];
    return [{ id, name: entryText(entry, 'name') ?? id, kind: entryText(entry, 'art'), places, measures: own }];
  });
}

/** Names the areas on the map: their outlines are not known, but the places they consist of are. Nothing where there are none. */
export function DesignatedAreas({ areas, env }: { areas: readonly DesignatedArea[]; env: Env }): VNode | null {
  if (areas.length === 0) return null;
  return (
    <>
      <Label>Gebiete</Label>
      <ul class="map-areas">
        {areas.map(({ name, kind, places, measures }) => (
          <li>
            {name}
            {kind && <Muted> ({labelOf(DESIGNATED_AREA_KINDS, kind)})</Muted>}
            {places.length > 0 && `: ${places.map((key) => placeName(env, key) ?? key).join(', ')}`}
            {measures.length > 0 && <Muted> – {measures.map((measure) => measure.id ?? measure.title).join(', ')}</Muted>}
          </li>
        ))}
      </ul>
    </>
  );
}
