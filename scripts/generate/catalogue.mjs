// Compiles the built-in catalogues into one file of data, so that starting costs no YAML: lists by file, how the city is divided,
// places of a vintage as one line each (key|name|successor=share …).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { placeSystem, readCity } from './places.mjs';

const root = new URL('../../', import.meta.url);
const source = new URL('schemas/catalogues/', root);
const read = (/** @type {string} */ name) => parse(readFileSync(new URL(name, source), 'utf8'));

/** Writes server/language/catalogue/generated/builtin.json. */
export function generateCatalogue() {
  const files = {};
  const system = placeSystem(readCity());
  /** @type {Record<string, string[]>} vintage → places */
  const places = {};
  for (const name of readdirSync(source).filter((each) => each.endsWith('.bzrp.yaml')).sort()) {
    const { bzrp, art, titel, raeume, ...lists } = read(name);
    if (Object.keys(lists).length > 0) files[name] = lists;
    for (const { schluessel, name: label, lor, nachfolger = [] } of raeume ?? []) {
      const shares = nachfolger.map((next) => `${next.schluessel}=${next.anteil}`).join(' ');
      // Most places of 2006 have no name in the source; what stands for it follows from the key.
      const level = system.levels.find((each) => each.digits === schluessel.length);
      const named = label === `${level?.name} ${schluessel} (${system.name} ${lor})` ? '' : label;
      (places[lor] ??= []).push([schluessel, named, shares].join('|'));
    }
  }
  const folder = new URL('server/language/catalogue/generated/', root);
  mkdirSync(folder, { recursive: true });
  const table = Object.fromEntries(Object.entries(places).map(([lor, lines]) => [lor, lines.join('\n')]));
  writeFileSync(new URL('builtin.json', folder), JSON.stringify({ files, system, places: table }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateCatalogue();
