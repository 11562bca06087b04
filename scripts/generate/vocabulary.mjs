// The vocabulary: what the language's fixed values and keys are called, in which order they stand, what ids look like. All of it
// stands in the schemas under `x-bzrp` (schemas/README.md); here it becomes a table that pages and exports can carry along.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument, visit } from 'yaml';
import { readCity, withCity } from './places.mjs';

const root = new URL('../../', import.meta.url);
const kinds = ['profil', 'beitrag', 'bezirk', 'katalog', 'fallbeispiel'];
const names = ['gemeinsam', ...kinds];
const pathOf = (/** @type {string} */ name) => new URL(`schemas/${name}.schema.json`, root);
const read = (/** @type {string} */ name) => readFileSync(pathOf(name), 'utf8');

/**
 * The text of a schema with every list of fixed values as `x-bzrp.values` has it: a new value is one entry there. Numbers
 * (`lor: 2021`) are left alone: they may be written as text, too.
 * @param {string} text
 */
export function withFixedValues(text) {
  /** @type {{ start: number, end: number, newText: string }[]} */
  const edits = [];
  visit(parseDocument(text), {
    Map(_, node) {
      const [note, then] = [node.get('x-bzrp'), node.get('then')];
      const values = /** @type {any} */ (note)?.get?.('values')?.items.map((/** @type {any} */ pair) => String(pair.key.value));
      const list = /** @type {any} */ (then)?.get?.('enum', true);
      if (!values || !list || values.some((/** @type {string} */ value) => /^\d+$/.test(value))) return;
      if (list.items.map((/** @type {any} */ item) => item.value).join() === values.join()) return;
      edits.push({ start: list.range[0], end: list.range[1], newText: `[${values.map((/** @type {string} */ value) => JSON.stringify(value)).join(', ')}]` });
    },
  });
  return edits.reverse().reduce((at, { start, end, newText }) => at.slice(0, start) + newText + at.slice(end), text);
}

/** Name of a set of fixed values: the definition or kind of file it stands in and the keys that lead to it, `massnahme.status`. */
const setName = (/** @type {string} */ file, /** @type {string[]} */ path) => [...(file === 'gemeinsam' ? [] : [file]), ...path].join('.');

/** A schema with its references followed, and the file it stands in; what is written beside a reference wins. @returns {{ schema: any, file: string }} */
function follow(/** @type {Record<string, any>} */ files, /** @type {any} */ schema, /** @type {string} */ file) {
  const reference = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0].$ref : undefined);
  if (!reference) return { schema, file };
  const [other, name] = reference.split('#/definitions/');
  const home = other ? other.replace('.schema.json', '') : file;
  const target = follow(files, files[home].definitions[name], home);
  const said = schema.title === undefined ? target.schema : schema;
  const note = { ...target.schema['x-bzrp'], ...schema['x-bzrp'], de: said['x-bzrp']?.de ?? said.title, en: said['x-bzrp']?.en };
  return { schema: { ...target.schema, title: said.title, 'x-bzrp': note }, file: target.file };
}

/** What a plain value below a schema holds: of the value itself, of each item of its list, of its plain form. @returns {any} */
function held(/** @type {Record<string, any>} */ files, /** @type {any} */ from, /** @type {string} */ home) {
  const { schema, file } = follow(files, from, home);
  const note = schema['x-bzrp'];
  if (note?.holds) return note;
  return [schema.items, schema.else, schema.then].flatMap((part) => (part ? [held(files, part, file)] : [])).find((found) => found?.holds);
}

/** Every map a value may be: itself, an item of its list, one of its forms. @returns {{ schema: any, file: string }[]} */
function maps(/** @type {Record<string, any>} */ files, /** @type {any} */ from, /** @type {string} */ home) {
  const found = follow(files, from, home);
  const { schema, file } = found;
  if (schema.properties) return [found];
  return [schema.items, schema.then, schema.else].flatMap((part) => (part ? maps(files, part, file) : []));
}

export function vocabulary() {
  const files = Object.fromEntries(names.map((name) => [name, JSON.parse(read(name))]));
  /** @type {Record<string, any>} */
  const [fixed, keys, letters] = [{}, {}, {}];
  /** Sets of fixed values by their note: the same object wherever it is referred to. */
  const sets = new Map();
  const collect = (/** @type {any} */ schema, /** @type {string} */ file, /** @type {string[]} */ path) => {
    if (typeof schema !== 'object' || schema === null) return;
    const note = schema['x-bzrp'];
    if (note?.values) {
      fixed[setName(file, path)] = Object.fromEntries(Object.entries(note.values).map(([value, { description: _, words: __, ...said }]) => [value, said]));
      sets.set(note.values, setName(file, path));
    }
    if (note?.letter) letters[note.defines] = note.letter;
    for (const part of [schema.then, schema.else, schema.items, ...(schema.allOf ?? [])]) collect(part, file, path);
    for (const [key, property] of Object.entries(schema.properties ?? {})) collect(property, file, [...path, key]);
  };
  const name = (/** @type {any} */ schema, /** @type {string} */ file, /** @type {string} */ owner) => {
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      if (property === true || keys[owner]?.[key]) continue;
      const found = follow(files, property, file);
      const { title, 'x-bzrp': note } = found.schema;
      const { holds, list, values } = held(files, property, file) ?? {};
      const said = { name: note?.de ?? title, holds, list, set: sets.get(values) };
      (keys[owner] ??= {})[key] = said;
      // The rules' own texts are elsewhere.
      if (holds !== 'rules') for (const map of maps(files, property, file)) name(map.schema, map.file, key);
    }
  };
  for (const file of names) {
    collect(files[file], file, []);
    for (const [definition, schema] of Object.entries(files[file].definitions ?? {})) collect(schema, file, [definition]);
  }
  for (const kind of kinds) name(files[kind], kind, '');
  const { kennung } = files.gemeinsam.definitions;
  const { eintragskennung, indikatorkennung } = files.katalog.definitions;
  return {
    fixed,
    keys,
    order: Object.fromEntries(kinds.map((kind) => [kind, Object.keys(files[kind].properties)])),
    letters,
    ids: { profile: { pattern: kennung.then.pattern, longest: kennung.maxLength }, entry: { pattern: eintragskennung.pattern }, indicator: { pattern: indikatorkennung.pattern } },
  };
}

/** Completes the schemas and writes server/language/schema/generated/vocabulary.ts. */
export function generateVocabulary() {
  for (const name of names) {
    const text = read(name);
    const full = withFixedValues(withCity(text, readCity()));
    if (full !== text) writeFileSync(pathOf(name), full);
  }
  const folder = new URL('server/language/schema/generated/', root);
  mkdirSync(folder, { recursive: true });
  const tables = Object.entries(vocabulary()).map(([name, table]) => `export const ${name} = ${JSON.stringify(table)} as const;\n`);
  writeFileSync(new URL('vocabulary.ts', folder), tables.join(''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateVocabulary();
