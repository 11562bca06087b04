import { geoIdentity, geoPath } from 'd3-geo';
import type { VNode } from 'preact';
import type { Outlines } from '../../language/geography/outlines';
import { areaOf } from './builtIn';
import { coarsen } from './coarsen';
import type { PlaceSystem } from '../../language/model/placeSystem';

/** Size of the drawing in its own units. */
export const LOCATOR = { width: 320, height: 260 } as const;
/** Bends below this surface, in units of the drawing squared, are left out. */
const FINEST = 0.8;

/** Where in the city a region lies: the districts, its own marked, the region in it. A picture for the cover that says no more than its words. */
export function Locator({ region, outlines, places }: { region: string; outlines: Outlines; places: PlaceSystem }): VNode | null {
  const own = areaOf(outlines, region);
  const districts = outlines.keys.filter((key) => places.isDistrict(key)).flatMap((key) => areaOf(outlines, key) ?? []);
  if (!own || districts.length === 0) return null;
  const all = { type: 'GeometryCollection' as const, geometries: districts.map(({ geometry }) => geometry) };
  const projection = geoIdentity().reflectY(true).fitExtent([[2, 2], [LOCATOR.width - 2, LOCATOR.height - 2]], all);
  const path = geoPath(projection).digits(1);
  const draw = (area: NonNullable<typeof own>): string => path(coarsen(area, FINEST / projection.scale() ** 2).geometry) ?? '';
  const district = places.districtOf(region);
  return (
    <svg class="locator map" viewBox={`0 0 ${LOCATOR.width} ${LOCATOR.height}`} width={LOCATOR.width} height={LOCATOR.height} aria-hidden="true" focusable="false" xmlns="http://www.w3.org/2000/svg">
      {districts.map((area) => (
        <path d={draw(area)} class={area.key === district ? 'area area-district' : 'area area-other'} />
      ))}
      <path d={draw(own)} class="area area-spot" />
    </svg>
  );
}
