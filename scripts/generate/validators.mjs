// Generates the validators (ajv, standalone code) and the schemas the language reads at run time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const root = new URL('../../', import.meta.url);
const kinds = ['profil', 'beitrag', 'bezirk', 'katalog', 'fallbeispiel'];
const read = (name) => JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), 'utf8'));

/** What a schema says to people and to the editor; validators need none of it. */
const ANNOTATIONS = new Set(['$schema', '$id', 'title', 'description', 'default', 'examples', 'x-bzrp']);

/** Schemas reduced to what they demand: of those that demand the same there is one, and the others refer to it. */
class Demands {
  /** JSON of what is demanded → name of its definition. */
  #names = new Map();
  definitions = {};

  /** @param {Record<string, any>} files name → schema */
  constructor(files) {
    this.files = files;
  }

  /**
   * @param {any} schema @param {string} file name of the file it stands in
   * @returns {[any, string]} the schema a `$ref` leads to, and its file
   */
  target(schema, file) {
    if (!schema.$ref) return [schema, file];
    const [other, name] = schema.$ref.split('#/definitions/');
    const at = other || file;
    return this.target(this.files[at].definitions[name], at);
  }

  /** @param {any} schema @param {string} file @returns {{ $ref: string }} */
  share(schema, file) {
    const demand = this.#reduce(...this.target(schema, file));
    if (demand.$ref) return demand;
    const said = JSON.stringify(demand);
    const name = this.#names.get(said) ?? `d${this.#names.size}`;
    this.#names.set(said, name);
    this.definitions[name] = demand;
    return { $ref: `#/definitions/${name}` };
  }

  /** @param {any} schema @param {string} file */
  #reduce(schema, file) {
    const entries = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword));
    // A title beside a reference is all a single `allOf` is for.
    if (entries.length === 1 && entries[0][0] === 'allOf' && schema.allOf.length === 1) return this.share(schema.allOf[0], file);
    return Object.fromEntries(
      entries.map(([keyword, value]) => {
        if (keyword === 'properties') return [keyword, Object.fromEntries(Object.entries(value).map(([key, property]) => [key, this.share(property, file)]))];
        if (keyword === 'allOf' || keyword === 'anyOf') return [keyword, value.map((/** @type {any} */ part) => this.share(part, file))];
        const isSchema = ['items', 'if', 'then', 'else', 'not', 'additionalProperties', 'propertyNames'].includes(keyword) && typeof value === 'object';
        return [keyword, isSchema ? this.share(value, file) : value];
      }),
    );
  }
}

/**
 * Generated code without what no caller of ours asks for, half of it. Where a fault is, ajv puts together on the way down for
 * every value; here only a fault is told on the way up where it was.
 * @param {string} code
 */
function trim(code) {
  const short = code
    .replace(/schemaPath:"[^"]*",/g, '')
    .replace(/,params:\{(?!missingProperty|additionalProperty)[^{}]*\}/g, '')
    .replace(/,parentData:[^,{}]+,parentDataProperty:[^,{}]+,rootData\}/g, '}')
    .replace(/,parentData,parentDataProperty,rootData\}/g, '}')
    .replace(/, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)/g, ')')
    .replace(/vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\)/g, 'joined(vErrors, $1.errors)')
    .replace(/const (err\d+) = (\{instancePath[^;]{0,300}?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g, 'vErrors = added(vErrors, $2);')
    .replace(/(validate\d{1,5})\(([^;{}]{0,100}), \{instancePath\}\)/g, '$1($2)')
    .replace(/(validate\d{1,5})\(([^;{}]{0,100}), \{instancePath:instancePath\+([^{}]{0,100})\}\)\)\)\{vErrors = joined\(vErrors, \1\.errors\)/g, '$1($2))){vErrors = joined(vErrors, $1.errors, $3)')
    .replace(/\{instancePath:instancePath\+/g, '{instancePath:')
    .replace(/\{instancePath,/g, '{instancePath:"",');
  const other = short.search(/instancePath(?!:)/);
  if (other !== -1) throw new Error(`ajv generates other code than it did: ${short.slice(other - 80, other + 80)}`);
  return `${short}\n${added}\n${joined}`;
}

const added = 'const added = (some, one) => (some === null ? [one] : (some.push(one), some));';
const joined = `const joined = (some, more, path = '') => {
  const told = path === '' ? more : more.map((error) => ({ ...error, instancePath: path + error.instancePath }));
  return some === null ? told : some.concat(told);
};`;

/** @returns {Promise<void>} writes server/language/schema/generated/ */
export async function generateValidators() {
  const files = Object.fromEntries(['gemeinsam', ...kinds].map((name) => [`${name}.schema.json`, read(name)]));
  const demands = new Demands(files);
  const index = {};
  for (const kind of kinds) {
    const file = `${kind}.schema.json`;
    index[kind] = {};
    for (const [key, property] of Object.entries(files[file].properties)) {
      // The items of a list are checked one by one.
      const [list, at] = demands.target(property, file);
      index[kind][key] = list.items === undefined ? demands.share(property, file) : demands.share(list.items, at);
    }
  }
  const ajv = new Ajv({ strict: false, messages: false, allErrors: true, allowUnionTypes: true, inlineRefs: false, code: { source: true, esm: true, optimize: 2 } });
  const id = 'https://bzrp.invalid/schema';
  ajv.addSchema({ $id: id, definitions: demands.definitions });
  const used = [...new Set(Object.values(index).flatMap((keys) => Object.values(keys).map(({ $ref }) => $ref)))];
  const nameOf = (/** @type {string} */ reference) => `v${used.indexOf(reference)}`;
  const code = trim(standalone(ajv, Object.fromEntries(used.map((reference) => [nameOf(reference), id + reference]))));
  const folder = new URL('server/language/schema/generated/', root);
  mkdirSync(folder, { recursive: true });
  const table = JSON.stringify(index, (_, value) => (value?.$ref ? nameOf(value.$ref) : value)).replace(/"(v\d+)"/g, '$1');
  writeFileSync(new URL('validators.js', folder), `${code}\nexport const validators = ${table};\n`);
  writeFileSync(
    new URL('validators.d.ts', folder),
    "import type { Validator } from '../validate';\nexport const validators: Readonly<Record<string, Readonly<Record<string, Validator>>>>;\n",
  );
  // References within a file are spelt out, so that a node means the same wherever it is looked at.
  const spelt = Object.entries(files).map(([name, file]) => [name, JSON.parse(JSON.stringify(file).replaceAll('"#/definitions/', `"${name}#/definitions/`))]);
  writeFileSync(new URL('schemas.json', folder), JSON.stringify(Object.fromEntries(spelt), (key, value) => (key === '$schema' ? undefined : value)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateValidators();
