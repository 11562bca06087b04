// Compiles the built-in catalogues into one module, so that starting costs no YAML: entries as JSON text, places as one line each.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);

/** Writes server/language/catalogue/generated/builtin.ts. */
export function generateCatalogue() {
  const source = new URL('schemas/catalogues/', root);
  const files = {};
  const places = [];
  for (const name of readdirSync(source).filter((each) => each.endsWith('.bzrp.yaml')).sort()) {
    const { bzrp, art, titel, raeume, ...lists } = parse(readFileSync(new URL(name, source), 'utf8'));
    if (Object.keys(lists).length > 0) files[name] = lists;
    for (const { schluessel, name: label, lor, nachfolger = [] } of raeume ?? []) {
      const shares = nachfolger.map((next) => `${next.schluessel}=${next.anteil}`).join(' ');
      places.push([lor, schluessel, label, shares].join('|'));
    }
  }
  const folder = new URL('server/language/catalogue/generated/', root);
  mkdirSync(folder, { recursive: true });
  const text = (value) => JSON.stringify(value);
  writeFileSync(
    new URL('builtin.ts', folder),
    `/** File name → lists of its entries, as JSON. */\nexport const FILES = ${text(JSON.stringify(files))};\n\n/** One place a line: vintage|key|name|successor=share … */\nexport const PLACES = ${text(places.join('\n'))};\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateCatalogue();
