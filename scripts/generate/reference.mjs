// Writes docs/referenz.md: every key of the language with what belongs there, from the schemas. Checked in; a test compares it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), 'utf8'));
const files = Object.fromEntries(['gemeinsam', 'profil', 'beitrag', 'bezirk', 'fallbeispiel', 'katalog'].map((name) => [`${name}.schema.json`, read(name)]));

/** Follows references; title and description written beside a reference win. */
function follow(schema, file) {
  const reference = schema.$ref ?? schema.allOf?.find((part) => part.$ref)?.$ref;
  if (!reference) return { schema, file };
  const [name, definition] = reference.split('#/definitions/');
  const next = follow(files[name || file].definitions[definition], name || file);
  const { title = next.schema.title, description = next.schema.description } = schema;
  return { schema: { ...next.schema, title, description }, file: next.file };
}

function rows(schema, file, prefix, depth) {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    if (property === true) return [];
    const { schema: target, file: home } = follow(property, file);
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const values = Object.entries(target['x-bzrp']?.values ?? {}).map(([value, { de, description }]) => `\`${value}\` – ${de}: ${description}`);
    const required = schema.required?.includes(key) ? ' **Pflichtangabe.**' : '';
    const text = [`${target.description ?? ''}${required}`, ...values].join('<br>').replaceAll('|', '\\|').replaceAll('\n', ' ');
    const inner = target.items ? follow(target.items, home) : { schema: target, file: home };
    const branch = inner.schema.properties ? inner : inner.schema.then ? follow(inner.schema.then, inner.file) : inner;
    const below = depth < 3 && branch.schema.properties ? rows(branch.schema, branch.file, `${name}${target.items ? '[]' : ''}`, depth + 1) : [];
    return [`| \`${name}\` | ${target.title ?? ''} | ${text} |`, ...below];
  });
}

/** The page as Markdown. */
export function reference() {
  const parts = ['profil', 'beitrag', 'bezirk', 'fallbeispiel', 'katalog'].map((kind) => {
    const schema = files[`${kind}.schema.json`];
    return [`## \`art: ${kind}\` – ${schema.title}`, schema.description ?? '', ['| Schlüssel | Bedeutung | Was dort steht |', '|---|---|---|', ...rows(schema, `${kind}.schema.json`, '', 0)].join('\n')].join('\n\n');
  });
  return `# Alle Angaben\n\nDiese Seite entsteht aus den Schemas in \`schemas/\`. \`[]\` steht für jeden Eintrag einer Liste.\n\n${parts.join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('docs/referenz.md', root), reference());
