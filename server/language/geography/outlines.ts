/**
 * Outlines of places: in which Bezirksregion or Bezirk a point lies, and how far away it is. Made from `schemas/karte`
 * (Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE, simplified).
 */
import { toUtm33 } from './plane';
import { isWithin, type PlaceSystem } from '../model/placeSystem';

/** Metres of EPSG:25833 (ETRS89, UTM zone 33): x to the east, y to the north. */
export type PlanePosition = readonly [x: number, y: number];
/** Closed: the last position is the first. */
export type Ring = readonly PlanePosition[];
/** The outer ring, then its holes. */
export type Polygon = readonly Ring[];

/** A point as a planner writes it: WGS84 degrees. */
export interface Point {
  breite: number;
  laenge: number;
}

/** The file `schemas/karte/umrisse-2021.json`, written by `scripts/generate/outlines.mjs`. */
export interface OutlineFile {
  /** What it is, who made it and under which licence: for the line below a map. */
  titel: string;
  quelle: string;
  lizenz: string;
  /** Lower left corner of the grid and the side of its cells, in metres of EPSG:25833. */
  ursprung: readonly number[];
  schritt: number;
  /** Borders, each shared by the places it divides; differences on the grid, see `decodeLine`. */
  linien: readonly string[];
  /** LOR key → numbers of lines: rings apart by `;`, polygons by `|`, -1 is line 0 backwards. */
  raeume: Readonly<Record<string, string>>;
}

export class Outlines {
  private readonly lines = new Map<number, PlanePosition[]>();
  private readonly polygons = new Map<string, Polygon[]>();

  constructor(
    private readonly file: OutlineFile,
    private readonly places: PlaceSystem,
  ) {}

  /** LOR keys of all places whose own outline is known: districts and regions. */
  get keys(): string[] {
    return Object.keys(this.file.raeume);
  }

  /** How to name where they come from, as their licence demands. */
  get credit(): string {
    const { titel, quelle, lizenz } = this.file;
    return `${titel}, ${quelle}, ${lizenz}`;
  }

  /** The outline of a place; of one between district and region that of its regions. Undefined where it is not known. */
  polygonsOf(key: string): readonly Polygon[] | undefined {
    const known = this.polygons.get(key);
    if (known) return known;
    const made = this.make(key);
    if (made) this.polygons.set(key, made);
    return made;
  }

  /** Whether a point lies in a place. Undefined where the outline is not known. */
  contains(key: string, point: Point): boolean | undefined {
    const distance = this.distance(key, point);
    return distance === undefined ? undefined : distance === 0;
  }

  /** How many metres a point lies outside a place, 0 = inside. Undefined where the outline is not known. */
  distance(key: string, point: Point): number | undefined {
    const polygons = this.polygonsOf(key);
    if (!polygons) return undefined;
    const at = toPlane(point);
    if (polygons.some((polygon) => isInside(at, polygon))) return 0;
    return Math.min(...polygons.flatMap((polygon) => polygon.map((ring) => distanceToRing(at, ring))));
  }

  /** Key of the Bezirksregion a point lies in. Undefined outside the city. */
  regionAt(point: Point): string | undefined {
    return this.keys.find((key) => this.places.isRegion(key) && this.contains(key, point));
  }

  private make(key: string): Polygon[] | undefined {
    const own = this.file.raeume[key];
    if (own !== undefined) return own.split('|').map((polygon) => polygon.split(';').map((ring) => this.ring(ring.split(' ').map(Number))));
    const parts = this.isBetween(key) ? this.keys.filter((other) => this.places.isRegion(other) && isWithin(other, key)) : [];
    return parts.length > 0 ? parts.flatMap((part) => this.polygonsOf(part) ?? []) : undefined;
  }

  /** Whether a key is of a level between district and region (Prognoseraum). */
  private isBetween(key: string): boolean {
    return this.places.levelOf(key) !== undefined && this.places.regionOf(key) === key && !this.places.isRegion(key) && !this.places.isDistrict(key);
  }

  /** Lines one after the other; each begins where the one before ends. */
  private ring(numbers: readonly number[]): Ring {
    return numbers.flatMap((number, index) => {
      const line = number < 0 ? [...this.line(~number)].reverse() : this.line(number);
      return index === 0 ? line : line.slice(1);
    });
  }

  private line(number: number): readonly PlanePosition[] {
    const known = this.lines.get(number);
    if (known) return known;
    const { ursprung: [east = 0, north = 0], schritt, linien } = this.file;
    const made = decodeLine(linien[number] ?? '').map(([x, y]): PlanePosition => [east + x * schritt, north + y * schritt]);
    this.lines.set(number, made);
    return made;
  }
}

/** A point in the plane. */
export function toPlane({ breite, laenge }: Point): PlanePosition {
  const [x = 0, y = 0] = toUtm33([laenge, breite]);
  return [x, y];
}

/** First of the 64 signs numbers are written with; none of them needs an escape in JSON. */
const BASE = 35;
/** What a sign holds, and that another follows. */
const LOW = 0x1f;
const MORE = 0x20;

/** Positions on a grid as text: differences, small numbers first, five bits a sign. `decodeLine` is its reverse. */
export function encodeLine(positions: readonly (readonly number[])[]): string {
  let last = [0, 0];
  return positions
    .map((position) => {
      const signs = [0, 1].map((axis) => signsOf((position[axis] ?? 0) - (last[axis] ?? 0))).join('');
      last = [...position];
      return signs;
    })
    .join('');
}

export function decodeLine(text: string): [x: number, y: number][] {
  const numbers = numbersIn(text);
  const positions: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    positions.push([x, y]);
  }
  return positions;
}

function signsOf(difference: number): string {
  let signs = '';
  // The sign of the number is its last bit.
  for (let rest = difference < 0 ? -2 * difference - 1 : 2 * difference; ; rest = Math.floor(rest / 32)) {
    const low = rest % 32;
    signs += signOf(rest >= 32 ? low + MORE : low);
    if (rest < 32) return signs;
  }
}

/** The backslash is passed over. */
function signOf(value: number): string {
  const code = BASE + value;
  return String.fromCharCode(code >= 92 ? code + 1 : code);
}

function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let [value, factor] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const held = (code > 92 ? code - 1 : code) - BASE;
    value += (held & LOW) * factor;
    if (held & MORE) {
      factor *= 32;
      continue;
    }
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, factor] = [0, 1];
  }
  return numbers;
}

/** By the even-odd rule over all rings: what lies in a hole is outside. */
function isInside([x, y]: PlanePosition, polygon: Polygon): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let at = 1; at < ring.length; at += 1) {
      const [ax, ay] = ring[at - 1] as PlanePosition;
      const [bx, by] = ring[at] as PlanePosition;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

function distanceToRing([x, y]: PlanePosition, ring: Ring): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = ring[at - 1] as PlanePosition;
    const [bx, by] = ring[at] as PlanePosition;
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
    least = Math.min(least, Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
  }
  return least;
}
