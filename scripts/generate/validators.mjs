// Generates the validators (ajv, standalone code) and the schemas the language reads at run time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const root = new URL('../../', import.meta.url);
const kinds = ['profil', 'beitrag', 'bezirk', 'katalog', 'fallbeispiel'];
const read = (name) => JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), 'utf8'));

/** Follows `$ref` far enough to see whether a property is a list of items that are checked one by one. */
function target(schema, own, common) {
  if (!schema.$ref) return schema;
  const [file, name] = schema.$ref.split('#/definitions/');
  return target((file === '' ? own : common).definitions[name], own, common);
}

/** @returns {Promise<void>} writes server/language/schema/generated/ */
export async function generateValidators() {
  const common = read('gemeinsam');
  const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true, inlineRefs: false, code: { source: true, esm: true, optimize: 2 } });
  ajv.addKeyword('x-bzrp');
  ajv.addSchema(common);
  /** Schema → name of its validator: a definition many keys share is compiled once. */
  const names = new Map();
  const index = {};
  const files = { 'gemeinsam.schema.json': common };
  for (const kind of kinds) {
    const schema = read(kind);
    files[`${kind}.schema.json`] = schema;
    ajv.addSchema(schema);
    index[kind] = {};
    for (const [key, property] of Object.entries(schema.properties)) {
      const isList = target(property, schema, common).items !== undefined;
      const piece = isList ? target(property, schema, common).items : property;
      const own = `${schema.$id}#/properties/${key}${isList ? '/items' : ''}`;
      const reference = piece.$ref ? new URL(piece.$ref, isList && property.$ref ? common.$id : schema.$id).href : own;
      if (!names.has(reference)) names.set(reference, `v${names.size}`);
      index[kind][key] = names.get(reference);
    }
  }
  const code = standalone(ajv, Object.fromEntries([...names].map(([reference, name]) => [name, reference])));
  const folder = new URL('server/language/schema/generated/', root);
  mkdirSync(folder, { recursive: true });
  const table = JSON.stringify(index).replace(/"(v\d+)"/g, '$1');
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
