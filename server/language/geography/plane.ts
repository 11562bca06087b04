import type { Position } from 'geojson';

/**
 * Puts coordinates into one plane: metres of EPSG:25833 (ETRS89, UTM zone 33), which Berlin's open data come in. Files in
 * degrees of WGS84 are projected, so that files of both kinds can be drawn together.
 */
export function planeOf(sample: Position): (position: Position) => Position {
  const [x = 0, y = 0] = sample;
  // A Berlin easting has six digits before its point, a northing seven: degrees cannot be mistaken for metres.
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? toUtm33 : ([east = 0, north = 0]) => [east, north];
}

const RADIUS = 6378137;
const FLATTENING = 1 / 298.257222101;
const ECCENTRICITY2 = FLATTENING * (2 - FLATTENING);
const SECOND2 = ECCENTRICITY2 / (1 - ECCENTRICITY2);
const SCALE = 0.9996;
const MIDDLE = 15;
const EAST = 500_000;

/** Transverse Mercator after Snyder, Map Projections (USGS 1395), formulas 3-21 and 8-9 to 8-13; within Berlin exact to centimetres. */
export function toUtm33([longitude = 0, latitude = 0]: Position): Position {
  const phi = (latitude * Math.PI) / 180;
  const sin = Math.sin(phi);
  const cos = Math.cos(phi);
  const n = RADIUS / Math.sqrt(1 - ECCENTRICITY2 * sin * sin);
  const t = (sin / cos) ** 2;
  const c = SECOND2 * cos * cos;
  const a = ((longitude - MIDDLE) * Math.PI * cos) / 180;
  const x = n * (a + ((1 - t + c) * a ** 3) / 6 + ((5 - 18 * t + t * t + 72 * c - 58 * SECOND2) * a ** 5) / 120);
  const rise = (a * a) / 2 + ((5 - t + 9 * c + 4 * c * c) * a ** 4) / 24 + ((61 - 58 * t + t * t + 600 * c - 330 * SECOND2) * a ** 6) / 720;
  return [EAST + SCALE * x, SCALE * (meridian(phi) + n * (sin / cos) * rise)];
}

/** Length of the meridian from the equator, in metres. */
function meridian(phi: number): number {
  const e2 = ECCENTRICITY2;
  const e4 = e2 * e2;
  const e6 = e4 * e2;
  return (
    RADIUS *
    ((1 - e2 / 4 - (3 * e4) / 64 - (5 * e6) / 256) * phi -
      ((3 * e2) / 8 + (3 * e4) / 32 + (45 * e6) / 1024) * Math.sin(2 * phi) +
      ((15 * e4) / 256 + (45 * e6) / 1024) * Math.sin(4 * phi) -
      ((35 * e6) / 3072) * Math.sin(6 * phi))
  );
}
