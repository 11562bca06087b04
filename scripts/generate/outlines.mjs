// Writes schemas/karte/umrisse-2021.json: outlines of the Bezirksregionen and Bezirke in a compact form of our own, from a TopoJSON with the objects `bzr` and `bez`.
// Run by hand when the geometry changes: node scripts/generate/outlines.mjs <file.topojson>
import { readFileSync, writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const { toUtm33 } = await tsImport('../../server/language/geography/plane.ts', import.meta.url);
const { encodeLine } = await tsImport('../../server/language/geography/outlines.ts', import.meta.url);

/** Side of a cell of the grid, in metres: finer than the simplified outlines are. */
const STEP = 5;

const [source] = process.argv.slice(2);
if (!source) throw new Error('Usage: node scripts/generate/outlines.mjs <file.topojson>');
const { arcs, transform, objects } = JSON.parse(readFileSync(source, 'utf8'));

/** Arcs hold differences on the grid of the file; positions in metres of EPSG:25833. */
function positionsOf(arc) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = transform ? [x + dx, y + dy] : [dx, dy];
    return toUtm33(transform ? [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]] : [x, y]);
  });
}

const lines = arcs.map(positionsOf);
const all = lines.flat();
const least = (axis) => Math.floor(Math.min(...all.map((position) => position[axis])) / STEP) * STEP;
const origin = [least(0), least(1)];
const onGrid = lines.map((line) => line.map((position) => position.map((value, axis) => Math.round((value - origin[axis]) / STEP))));

/** Polygons as numbers of arcs: rings by `;`, polygons by `|`; -1 is arc 0 backwards, as in TopoJSON. */
const ringsOf = ({ type, arcs: own }) => (type === 'Polygon' ? [own] : own).map((polygon) => polygon.map((ring) => ring.join(' ')).join(';')).join('|');
const areas = Object.fromEntries(
  [...objects.bez.geometries, ...objects.bzr.geometries].map((geometry) => [String(geometry.id ?? geometry.properties.id), ringsOf(geometry)]).sort(([a], [b]) => (a < b ? -1 : 1)),
);

const file = {
  titel: 'Umrisse der Bezirke und Bezirksregionen Berlins (LOR 2021), vereinfacht',
  quelle: 'Amt für Statistik Berlin-Brandenburg',
  lizenz: 'CC BY 3.0 DE',
  lizenztext: 'https://creativecommons.org/licenses/by/3.0/de/',
  bezug: 'EPSG:25833',
  ursprung: origin,
  schritt: STEP,
  linien: onGrid.map(encodeLine),
  raeume: areas,
};
writeFileSync(new URL('../../schemas/karte/umrisse-2021.json', import.meta.url), `${JSON.stringify(file, null, 1)}\n`);
