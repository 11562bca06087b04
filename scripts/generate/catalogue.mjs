// Compiles the built-in catalogues into one file of data, so that starting costs no YAML: lists by file, places of a vintage as one
// line each (key|name|successor=share …).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);

/** As in server/language/model/lor.ts, which makes the same name again. */
const LEVELS = { 4: 'Prognoseraum', 6: 'Bezirksregion', 8: 'Planungsraum' };

/** Writes server/language/catalogue/generated/builtin.json. */
export function generateCatalogue() {
  const source = new URL('schemas/catalogues/', root);
  const files = {};
  /** @type {Record<string, string[]>} vintage → places */
  const places = {};
  for (const name of readdirSync(source).filter((each) => each.endsWith('.bzrp.yaml')).sort()) {
    const { bzrp, art, titel, raeume, ...lists } = parse(readFileSync(new URL(name, source), 'utf8'));
    if (Object.keys(lists).length > 0) files[name] = lists;
    for (const { schluessel, name: label, lor, nachfolger = [] } of raeume ?? []) {
      const shares = nachfolger.map((next) => `${next.schluessel}=${next.anteil}`).join(' ');
      // Most places of 2006 have no name in the source; what stands for it follows from the key.
      const named = label === `${LEVELS[schluessel.length]} ${schluessel} (LOR ${lor})` ? '' : label;
      (places[lor] ??= []).push([schluessel, named, shares].join('|'));
    }
  }
  const folder = new URL('server/language/catalogue/generated/', root);
  mkdirSync(folder, { recursive: true });
  const table = Object.fromEntries(Object.entries(places).map(([lor, lines]) => [lor, lines.join('\n')]));
  writeFileSync(new URL('builtin.json', folder), JSON.stringify({ files, places: table }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateCatalogue();
