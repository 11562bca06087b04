import { geoIdentity, geoPath } from 'd3-geo';
import type { GeometryCollection } from 'geojson';
import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import type { Profile } from '../../language/model/profile';
import { Figure } from '../charts/figure';
import { placeName, type RenderContext } from '../context';
import { AreaNames, type NamedArea } from './areaNames';
import { coarsen } from './coarsen';
import { builtInAreas } from './builtIn';
import { type Area, showsRegion } from './geometry';
import { measuresByPlace, PlaceTable } from './places';
import { isWithin, type PlaceSystem } from '../../language/model/placeSystem';

const WIDTH = 680;
const TALLEST = 560;
const MARGIN = 8;
/** Bends of an outline below this surface, in units of the drawing squared, nobody sees. */
const FINEST = 0.6;

/**
 * The region in its district, drawn from real geometry; Planungsräume with measures are marked. Nothing where the areas do
 * not hold the region.
 */
export function RegionMap({ profile, areas, context }: { profile: Profile; areas: readonly Area[]; context: RenderContext }): VNode | null {
  const region = profile.region?.value;
  const district = profile.district;
  if (region === undefined || district === undefined) return null;
  const { system } = context.catalogue.places;
  const builtIn = context.outlines && system.isCurrent(profile.lor) ? builtInAreas(context.outlines, district, system, (key) => showsRegion(areas, key)) : [];
  const { regions, parts } = areasOf([...areas, ...builtIn], district, region, system);
  if (!regions.some(({ key }) => key === region)) return null;

  const all = (some: readonly Area[]): GeometryCollection => ({ type: 'GeometryCollection', geometries: some.map(({ geometry }) => geometry) });
  const projection = geoIdentity().reflectY(true).fitExtent([[MARGIN, MARGIN], [WIDTH - MARGIN, TALLEST - MARGIN]], all([...regions, ...parts]));
  // Areas without any extent: a point, an empty outline.
  if (!Number.isFinite(projection.scale())) return null;
  const path = geoPath(projection).digits(1);
  const draw = (area: Area): string => path(coarsen(area, FINEST / projection.scale() ** 2).geometry) ?? '';
  const [[, top], [, bottom]] = path.bounds(all([...regions, ...parts]));
  // A wide district leaves room above and below: the drawing is cut to what is there.
  projection.translate([projection.translate()[0], projection.translate()[1] - top + MARGIN]);

  const height = Math.round(bottom - top + 2 * MARGIN) + (parts.length > 0 ? 24 : 0);

  const name = (key: string): string => placeName(context, key) ?? areas.find((area) => area.key === key)?.name ?? key;
  const used = measuresByPlace(profile);
  const others = regions.filter(({ key }) => key !== region);
  const own = regions.filter(({ key }) => key === region);
  const named = ({ key, geometry }: Area): NamedArea => {
    const [[west], [east]] = path.bounds(geometry);
    return { name: name(key), middle: path.centroid(geometry), width: east - west };
  };
  return (
    <Figure
      id="karte-grafik"
      class="map"
      title={`Lage der Bezirksregion ${name(region)} im Bezirk ${name(district)}`}
      description={describe(name(region), others.map(({ key }) => name(key)), parts.filter(({ key }) => used.has(key)).map(({ key }) => name(key)))}
      width={WIDTH}
      height={height}
      isToldElsewhere={parts.length === 0}
      table={<PlaceTable keys={[region, ...parts.map(({ key }) => key)]} region={region} profile={profile} places={system} name={name} />}
      tableTitle="Räume als Tabelle"
    >
      {/* Lines, not colour alone, tell the Planungsräume with measures: they survive grey print. */}
      <defs>
        <pattern id="karte-schraffur" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="hatch-ground" />
          <line x1="0" x2="0" y1="0" y2="6" class="hatch" />
        </pattern>
      </defs>
      {/* The own region last: its line lies above those of its neighbours. */}
      {[...others, ...own].map((area) => (
        <path d={draw(area)} class={area.key === region ? 'area area-own' : 'area area-other'}>
          <title>{`${name(area.key)} (${area.key})`}</title>
        </path>
      ))}
      {parts.map((area) => (
        <path d={draw(area)} class={used.has(area.key) ? 'area part part-used' : 'area part'} fill={used.has(area.key) ? 'url(#karte-schraffur)' : 'none'}>
          <title>{`Planungsraum ${name(area.key)} (${area.key})${used.has(area.key) ? `: ${idsOf(used.get(area.key) ?? [])}` : ''}`}</title>
        </path>
      ))}
      {parts.some(({ key }) => used.has(key)) && (
        <g class="legend" aria-hidden="true">
          <rect x={MARGIN} y={height - 22} width="16" height="11" class="area part-used" fill="url(#karte-schraffur)" />
          <text x={MARGIN + 22} y={height - 12}>
            Planungsraum mit eigenen Maßnahmen
          </text>
        </g>
      )}
      <AreaNames own={own.map(named)} others={others.map(named)} width={WIDTH} />
    </Figure>
  );
}

/** Regions of a district, put together from their Planungsräume where the files have only those; and Planungsräume of one region. */
function areasOf(areas: readonly Area[], district: string, region: string, system: PlaceSystem): { regions: Area[]; parts: Area[] } {
  const inside = areas.filter(({ key }) => isWithin(key, district));
  const regions = inside.filter(({ key }) => system.isRegion(key));
  const planning = inside.filter(({ key }) => system.isPart(key));
  const parts = planning.filter(({ key }) => isWithin(key, region));
  const lacking = new Set(planning.map(({ key }) => system.regionOf(key)).filter((key) => !regions.some((each) => each.key === key)));
  const joined = [...lacking].map((key): Area => ({
    key,
    geometry: { type: 'MultiPolygon', coordinates: planning.filter((part) => isWithin(part.key, key)).flatMap(({ geometry }) => geometry.coordinates) },
  }));
  return { regions: [...regions, ...joined], parts };
}

function idsOf(measures: readonly Measure[]): string {
  return measures.map((measure) => measure.id ?? measure.title).join(', ');
}

function describe(region: string, others: readonly string[], used: readonly string[]): string {
  const parts = [`Umriss des Bezirks mit seinen Bezirksregionen; hervorgehoben ist ${region}.`];
  if (others.length > 0) parts.push(`Weitere Bezirksregionen: ${others.join(', ')}.`);
  if (used.length > 0) parts.push(`Planungsräume mit eigenen Maßnahmen: ${used.join(', ')}.`);
  return parts.join(' ');
}
