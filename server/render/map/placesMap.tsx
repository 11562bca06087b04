import { geoIdentity, geoPath } from 'd3-geo';
import type { GeometryCollection } from 'geojson';
import type { VNode } from 'preact';
import { toPlane } from '../../language/geography/outlines';
import type { Measure } from '../../language/model/measure';
import type { Profile } from '../../language/model/profile';
import { Figure } from '../charts/figure';
import { placeName, type RenderContext } from '../context';
import { builtInAreas } from './builtIn';
import { coarsen } from './coarsen';
import { type Area, showsRegion } from './geometry';
import { isWithin } from '../../language/model/placeSystem';

const WIDTH = 680;
const TALLEST = 460;
const MARGIN = 24;
const FINEST = 0.6;
/** Room a number needs, in units of the drawing: nearer ones share a mark. */
const NEAR = 26;

interface Props {
  profile: Profile;
  areas: readonly Area[];
  places: ReadonlyMap<Measure, number>;
  context: RenderContext;
}

interface Mark {
  x: number;
  y: number;
  numbers: number[];
}

/** The region by itself with the numbered places of its measures. Nothing without a place that lies in the drawing. */
export function PlacesMap({ profile, areas, places, context }: Props): VNode | null {
  const region = profile.region?.value;
  if (region === undefined || places.size === 0) return null;
  const { system } = context.catalogue.places;
  const builtIn = context.outlines && system.isCurrent(profile.lor) ? builtInAreas(context.outlines, system.districtOf(region), system, (key) => showsRegion(areas, key)) : [];
  const all = [...areas.filter(({ key }) => system.isRegion(key) || system.isPart(key)), ...builtIn];
  const own = all.filter(({ key }) => isWithin(key, region));
  if (own.length === 0) return null;

  const shape: GeometryCollection = { type: 'GeometryCollection', geometries: own.map(({ geometry }) => geometry) };
  const projection = geoIdentity().reflectY(true).fitExtent([[MARGIN, MARGIN], [WIDTH - MARGIN, TALLEST - MARGIN]], shape);
  if (!Number.isFinite(projection.scale())) return null;
  projection.clipExtent([[0, 0], [WIDTH, TALLEST]]);
  const path = geoPath(projection).digits(1);
  const marks = marksOf(places, (at) => projection(at));
  if (marks.length === 0) return null;
  // Neighbours whose box reaches into the drawing.
  const around = all.filter(({ key, geometry }) => system.isRegion(key) && !isWithin(key, region) && isSeen(path.bounds(geometry)));
  const draw = (area: Area): string => path(coarsen(area, FINEST / projection.scale() ** 2).geometry) ?? '';
  const name = placeName(context, region) ?? region;
  return (
    <Figure
      id="orte-grafik"
      class="map places-map"
      title={`Orte der Maßnahmen in ${name}`}
      description={`Umriss von ${name} mit den Orten der Maßnahmen als Nummern: ${[...places].map(([measure, number]) => `${number} ${[measure.id, measure.title].filter(Boolean).join(' ')}`).join('; ')}.`}
      width={WIDTH}
      height={TALLEST}
      isToldElsewhere
    >
      {around.map((area) => (
        <path d={draw(area)} class="area area-other" />
      ))}
      {own.map((area) => (
        <path d={draw(area)} class="area area-ground" />
      ))}
      {marks.map(({ x, y, numbers }) => (
        <PlaceMark x={x} y={y} text={numbers.join(', ')} />
      ))}
    </Figure>
  );
}

function PlaceMark({ x, y, text }: { x: number; y: number; text: string }): VNode {
  const half = Math.max(10, 5 + 4.5 * text.length);
  return (
    <g class="place-point">
      <rect x={x - half} y={y - 10} width={2 * half} height="20" rx="10" />
      <text x={x} y={y + 4} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

/** Places that lie in the drawing, those too near to each other under one mark. */
function marksOf(places: Props['places'], project: (at: [number, number]) => [number, number] | null): Mark[] {
  const marks: Mark[] = [];
  for (const [{ position }, number] of places) {
    const [x = -1, y = -1] = (position && project([...toPlane(position)])) ?? [];
    if (x < MARGIN / 2 || x > WIDTH - MARGIN / 2 || y < MARGIN / 2 || y > TALLEST - MARGIN / 2) continue;
    const near = marks.find((mark) => Math.abs(mark.y - y) < NEAR && Math.abs(mark.x - x) < NEAR + 10 * mark.numbers.length);
    if (near) near.numbers.push(number);
    else marks.push({ x: Math.round(x), y: Math.round(y), numbers: [number] });
  }
  return marks;
}

function isSeen([[left, top], [right, bottom]]: [[number, number], [number, number]]): boolean {
  return right > 0 && left < WIDTH && bottom > 0 && top < TALLEST;
}
