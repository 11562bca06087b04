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

/** @typedef {{ $ref?: string, type?: string | string[], properties?: Record<string, Schema>, required?: string[], items?: Schema }} Schema */

/**
 * The keys an item of a list begins with: the first and those it must have, unless they hold lists or maps.
 * @param {Map<string, any>} schemas by file name
 * @returns {Set<string>}
 */
function beginnings(schemas) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {Schema} node @param {any} file @returns {{ node: Schema, file: any }} */
  const resolved = (node, file) => {
    if (node.$ref === undefined) return { node, file };
    const [name = '', path = ''] = node.$ref.split('#');
    const other = name === '' ? file : schemas.get(name.slice(name.lastIndexOf('/') + 1));
    return resolved(path.split('/').slice(1).reduce((at, step) => at[step], other), other);
  };
  /** @param {any} part @param {any} file */
  const walk = (part, file) => {
    if (typeof part !== 'object' || part === null) return;
    if (part.items) {
      const item = resolved(part.items, file);
      const { properties = {}, required = [] } = item.node;
      for (const key of new Set([...Object.keys(properties).slice(0, 1), ...required])) {
        const value = properties[key] && resolved(properties[key], item.file).node;
        if (value && !value.items && !value.properties) found.add(key);
      }
    }
    for (const each of Object.values(part)) walk(each, file);
  };
  for (const schema of schemas.values()) walk(schema, schema);
  return found;
}

/**
 * What Enter does on a line in VS Code, by the keys of the language alone: „sowie:“ in a text is no key.
 * @param {Iterable<string>} keys @param {Iterable<string>} first
 */
function enterRules(keys, first) {
  const key = `(?:${[...keys].filter((each) => /^[a-z_]+$/.test(each)).sort().join('|')})`;
  const empty = ':\\s*(?:[|>][+-]?\\d?\\s*)?(?:#.*)?$';
  return {
    indentationRules: { increaseIndentPattern: `^\\s*(?:- +)?${key}${empty}`, decreaseIndentPattern: '^\\s+[}\\]]$' },
    onEnterRules: [
      { beforeText: { pattern: `^\\s*${key}${empty}` }, action: { indent: 'indent' } },
      { beforeText: { pattern: `^\\s*- +${key}${empty}` }, action: { indent: 'indent', appendText: '  ' } },
      { beforeText: { pattern: `^\\s*- +(?:${[...first].sort().join('|')}):\\s+\\S.*$` }, action: { indent: 'none', appendText: '  ' } },
    ],
  };
}

/** Writes server/language/syntax/generated/keys.ts, and the rules for Enter in language-configuration.json. */
export function generateKeys() {
  /** @type {Set<string>} */
  const keys = new Set();
  const source = new URL('schemas/', root);
  /** @type {Map<string, any>} */
  const schemas = new Map(readdirSync(source).filter((each) => each.endsWith('.schema.json')).map((name) => [name, JSON.parse(readFileSync(new URL(name, source), 'utf8'))]));
  for (const schema of schemas.values()) collect(schema, keys);
  const folder = new URL('server/language/syntax/generated/', root);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('keys.ts', folder), `/** Every key of the language, whatever map it belongs to. */\nexport const KEYS: ReadonlySet<string> = new Set(${JSON.stringify([...keys].sort())});\n`);
  const configuration = new URL('language-configuration.json', root);
  const known = readFileSync(configuration, 'utf8');
  const next = `${JSON.stringify({ ...JSON.parse(known), ...enterRules(keys, beginnings(schemas)) }, null, 2)}\n`;
  if (next !== known) writeFileSync(configuration, next);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateKeys();
