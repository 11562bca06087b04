import { geoIdentity, geoPath } from 'd3-geo';
import type { GeometryCollection } from 'geojson';
import type { VNode } from 'preact';
import type { Profile } from '../../language/model/profile';
import type { RenderContext } from '../context';
import { placeName } from '../context';
import { Figure } from '../charts/figure';
import type { Area } from './geometry';
import { measuresByPlace, PlaceTable } from './places';

const WIDTH = 680;
const HEIGHT = 420;

/** The region in its district, drawn from real geometry; Planungsräume with measures are marked. Nothing without the district's areas. */
export function RegionMap({ profile, areas, context }: { profile: Profile; areas: readonly Area[]; context: RenderContext }): VNode | null {
  const region = profile.region?.value;
  const district = profile.district;
  if (region === undefined || district === undefined) return null;
  const shown = areas.filter((area) => area.key.startsWith(district) && (area.key.length === 6 || (area.key.length === 8 && area.key.startsWith(region))));
  const regions = shown.filter((area) => area.key.length === 6);
  const parts = shown.filter((area) => area.key.length === 8);
  if (shown.length === 0 || !shown.some((area) => area.key.startsWith(region))) return null;

  const all: GeometryCollection = { type: 'GeometryCollection', geometries: shown.map((area) => area.geometry) };
  const projection = geoIdentity().reflectY(true).fitExtent([[8, 8], [WIDTH - 8, HEIGHT - 8]], all);
  const path = geoPath(projection);
  const name = (area: Area): string => placeName(context, area.key) ?? area.name ?? area.key;
  const used = measuresByPlace(profile);
  const own = regions.find((area) => area.key === region);
  const [x = 0, y = 0] = own ? path.centroid(own.geometry) : [];
  return (
    <Figure
      id="karte-grafik"
      class="map"
      title={`Lage der Bezirksregion ${placeName(context, region) ?? region} im Bezirk ${placeName(context, district) ?? district}`}
      description={describe(regions.map(name), parts.filter((part) => used.has(part.key)).map(name))}
      width={WIDTH}
      height={HEIGHT}
      table={used.size > 0 ? <PlaceTable profile={profile} context={context} /> : null}
    >
      {/* The own region last: its line lies above those of its neighbours. */}
      {[...regions].sort((a, b) => Number(a.key === region) - Number(b.key === region)).map((area) => (
        <path d={path(area.geometry) ?? ''} class={area.key === region ? 'area area-own' : 'area'}>
          <title>{`${name(area)} (${area.key})`}</title>
        </path>
      ))}
      {parts.map((area) => (
        <path d={path(area.geometry) ?? ''} class={used.has(area.key) ? 'area part part-used' : 'area part'}>
          <title>{`${name(area)} (${area.key})${used.has(area.key) ? ': mit Maßnahmen' : ''}`}</title>
        </path>
      ))}
      {own && (
        <text x={x} y={y} text-anchor="middle" class="area-name">
          {name(own)}
        </text>
      )}
    </Figure>
  );
}

function describe(regions: readonly string[], used: readonly string[]): string {
  const parts = regions.length > 0 ? [`Die Bezirksregionen des Bezirks: ${regions.join(', ')}.`] : [];
  if (used.length > 0) parts.push(`Planungsräume mit eigenen Maßnahmen: ${used.join(', ')}.`);
  return parts.join(' ');
}
