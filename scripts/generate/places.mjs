// How the city is divided (schemas/catalogues/raumsystem.yaml): as the language reads it, and in the schemas, which name its levels,
// its editions and the word for all of it.
import { readFileSync } from 'node:fs';
import { parse, parseDocument, visit } from 'yaml';

/**
 * @typedef {{ kennung: string, name: string, en: string, mehrzahl: string, ziffern: number, rolle?: string, spalte?: string }} Level
 * @typedef {{ name: string, quelle: Record<string, string>, ganzes: { kennung: string, name: string, en: string }, ebenen: Level[], staende: { jahr: number, hinweis: string }[] }} City
 */

/** @returns {City} */
export function readCity() {
  return parse(readFileSync(new URL('../../schemas/catalogues/raumsystem.yaml', import.meta.url), 'utf8'));
}

/** The city as server/language/model/placeSystem.ts has it. @param {City} city */
export function placeSystem({ name, quelle, ganzes, ebenen, staende }) {
  return {
    name,
    source: { title: quelle.titel, publisher: quelle.herausgeber, licence: quelle.lizenz, address: quelle.lizenztext },
    whole: { id: ganzes.kennung, name: ganzes.name },
    levels: ebenen.map((level) => ({ id: level.kennung, name: level.name, of: level.mehrzahl, digits: level.ziffern, role: level.rolle, column: level.spalte })),
    vintages: staende.map(({ jahr }) => jahr),
  };
}

/** Fixed values that are the city's: value → names and a sentence. @type {Record<string, (city: City) => [string, { de: string, en: string, description: string }][]>} */
const VALUES = {
  ebenen: ({ ebenen, ganzes }) => [
    ...[...ebenen].reverse().map(({ kennung, name, en }) => /** @type {[string, any]} */ ([kennung, { de: name, en, description: `${name}.` }])),
    [ganzes.kennung, { de: ganzes.name, en: ganzes.en, description: `${ganzes.name} insgesamt.` }],
  ],
  staende: ({ staende }) => staende.map(({ jahr, hinweis }) => [String(jahr), { de: String(jahr), en: String(jahr), description: hinweis }]),
};

/**
 * The text of a schema with what is the city's in it: values of `x-bzrp.from`, the word for the whole city where a space may be
 * named.
 * @param {string} text @param {City} city
 */
export function withCity(text, city) {
  /** @type {{ start: number, end: number, newText: string }[]} */
  const edits = [];
  const replace = (/** @type {any} */ node, /** @type {string} */ newText) => {
    const [start, end] = node.range;
    if (text.slice(start, end).trimEnd() !== newText) edits.push({ start, end: start + text.slice(start, end).trimEnd().length, newText });
  };
  visit(parseDocument(text), {
    Map(_, node) {
      const note = /** @type {any} */ (node.get('x-bzrp'));
      const pattern = node.get('pattern', true);
      if (note?.get?.('holds') === 'space' && pattern) replace(pattern, JSON.stringify(`^([0-9]+|${city.ganzes.kennung})$`));
      const from = note?.get?.('from');
      if (from === undefined) return;
      const values = VALUES[from](city);
      const usual = node.get('default', true);
      if (usual) replace(usual, values[0]?.[0] ?? '');
      const list = /** @type {any} */ (node.get('then')).get('enum', true);
      const written = values.map(([value]) => JSON.stringify(value));
      // A year may be written as a number or as a text.
      replace(list, `[${[...(from === 'staende' ? values.map(([value]) => value) : []), ...written].join(', ')}]`);
      const known = note.get('values', true);
      const indent = ' '.repeat(known.range[0] - text.lastIndexOf('\n', known.range[0]) - 1 - '"values": '.length);
      const entry = (/** @type {Record<string, string>} */ said) => `{ ${Object.entries(said).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`;
      replace(known, `{\n${values.map(([value, said]) => `${indent}  ${JSON.stringify(value)}: ${entry(said)}`).join(',\n')}\n${indent}}`);
    },
  });
  return edits.sort((a, b) => b.start - a.start).reduce((at, { start, end, newText }) => at.slice(0, start) + newText + at.slice(end), text);
}
