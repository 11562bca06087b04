// Joins the German texts of all parts (l10n/*.de.json) into the one bundle the programs carry.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Writes server/language/text/generated/german.json. */
export function generateTexts() {
  const source = new URL('l10n/', root);
  const parts = readdirSync(source).filter((name) => name.endsWith('.de.json')).sort();
  const bundle = Object.assign({}, ...parts.map((name) => JSON.parse(readFileSync(new URL(name, source), 'utf8'))));
  const folder = new URL('server/language/text/generated/', root);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('german.json', folder), JSON.stringify(bundle));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateTexts();
