// Makes the list of all keys of the language, so that a text that cannot be read can be searched for what is meant as a key.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** @param {unknown} schema @param {Set<string>} keys filled with the names of all properties */
function collect(schema, keys) {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties } = /** @type {{ properties?: Record<string, unknown> }} */ (schema);
  for (const key of Object.keys(properties ?? {})) keys.add(key);
  for (const part of Object.values(schema)) collect(part, keys);
}

/** Writes server/language/syntax/generated/keys.ts. */
export function generateKeys() {
  /** @type {Set<string>} */
  const keys = new Set();
  const source = new URL('schemas/', root);
  for (const name of readdirSync(source).filter((each) => each.endsWith('.schema.json'))) collect(JSON.parse(readFileSync(new URL(name, source), 'utf8')), keys);
  const folder = new URL('server/language/syntax/generated/', root);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('keys.ts', folder), `/** Every key of the language, whatever map it belongs to. */\nexport const KEYS: ReadonlySet<string> = new Set(${JSON.stringify([...keys].sort())});\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateKeys();
