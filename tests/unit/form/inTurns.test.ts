/** One file changed in turns in its text and in its form: what it says is worked out beside by the `yaml` package alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import type { FormEdit } from '../../../server/language/form/edits';
import { type FormSpec, specOf, type TypeSpec } from '../../../server/language/form/spec';
import type { FormValue, PathStep } from '../../../server/language/form/values';
import { createSetup } from '../../../server/language/setup';
import { applied, FormBench } from '../../support/form';
import { profileText } from '../../support/profiles';
import { Random } from '../../support/random';
import type { TextChange } from '../../../server/language/writing/mend';

const EACH = 200;
const { schemas } = createSetup().grammar;
const spec: FormSpec = specOf(schemas, 'profil', 'de');

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What people type, by what the field holds, and what the file says then. */
const TYPED: Readonly<Record<string, readonly (readonly [string, Json])[]>> = {
  line: [['Kiez: Teil #2', 'Kiez: Teil #2'], ["Kai's Platz", "Kai's Platz"], ['- keine Liste', '- keine Liste'], ['<script>alert(1)</script>', '<script>alert(1)</script>'], ['true', 'true'], ['2026', '2026'], ['😀 *Anker', '😀 *Anker'], [' zwei \n Zeilen ', 'zwei Zeilen']],
  text: [['Ein Satz.', 'Ein Satz.'], ['Eins\n\n  zwei # kein Kommentar\n- drei', 'Eins\n\n  zwei # kein Kommentar\n- drei'], ['a: b\nc: "d"', 'a: b\nc: "d"'], ['ä'.repeat(300), 'ä'.repeat(300)]],
  euro: [['18.000,50', 18000.5], ['5 T€', 5000], ['12000', 12000]],
  number: [['38,2', 38.2], ['7', 7]],
  time: [['Mai 2027', '2027-05'], ['III/2028', '2028-Q3'], ['31.03.2026', '2026-03-31'], ['2029', 2029]],
  'yes-no': [['true', true], ['false', false]],
};

interface Field {
  path: PathStep[];
  type: Extract<TypeSpec, { kind: 'scalar' }>;
}

const typeAt = (index: number, value: FormValue | undefined): TypeSpec | undefined => {
  const type = spec.types[index];
  if (type?.kind !== 'any') return type;
  const kind = value?.entries ? 'map' : value?.items ? 'list' : 'scalar';
  return type.forms.map((form) => typeAt(form, value)).find((form) => form?.kind === kind);
};

/** Every field the form has on its page with a single value in it, and the empty ones of its items. */
function fieldsIn(value: FormValue | undefined, index: number, path: PathStep[]): Field[] {
  const type = typeAt(index, value);
  if (value?.locked || !type) return [];
  if (type.kind === 'scalar') return [{ path, type }];
  if (type.kind === 'list') return (value?.items ?? []).flatMap((item, at) => fieldsIn(item, type.item, [...path, at]));
  return type.kind === 'map' && value ? type.fields.flatMap((field) => fieldsIn(value.entries?.[field.key], field.type, [...path, field.key])) : [];
}

const copy = (json: Json): Json => JSON.parse(JSON.stringify(json)) as Json;
const read = (text: string): Json => parse(text) as Json;

/** The value with something else at a path; without `value` nothing there. */
function withValue(json: Json, path: readonly PathStep[], value: Json | undefined): Json {
  const whole = copy(json);
  let at = whole as Record<string | number, Json>;
  for (const step of path.slice(0, -1)) at = (at[step] ??= {}) as Record<string | number, Json>;
  const last = path.at(-1) ?? '';
  if (value !== undefined) at[last] = value;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  return whole;
}

const comments = (text: string): string[] => (text.match(/# (?:Bemerkung|Hinweis) \d+/g) ?? []).sort();

/** Changes the text as somebody does who knows YAML, and is read as it is meant. */
function inText(random: Random, text: string, number: number): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const next = [...lines];
  switch (random.below(4)) {
    case 0:
      next.splice(at, 0, `${/^ */.exec(line)?.[0] ?? ''}# Bemerkung ${number}`);
      break;
    case 1:
      next.splice(at, 0, '');
      break;
    case 2:
      next[at] = `${line} # Hinweis ${number}`;
      break;
    default:
      next[at] = line.replace(/[A-ZÄÖÜ]\w+$/, (word) => `${word} ${number}`);
  }
  const after = next.join('\n');
  const document = parseDocument(after);
  const words = (json: Json): string => JSON.stringify(json).replace(new RegExp(` ${number}`, 'g'), '');
  return document.errors.length === 0 && words(document.toJS() as Json) === words(read(text)) ? after : text;
}

function inForm(random: Random, bench: FormBench): { edit: FormEdit; expected: Json } {
  const json = read(bench.text);
  const { parts } = bench.shown();
  const root = typeAt(spec.root, { line: 0, entries: {} });
  const part = random.pick(parts.filter(({ path, content }) => path.length > 0 && content?.broken === undefined && (content?.value.entries || content?.value.text !== undefined)));
  const [key, index] = part.path;
  const field = root?.kind === 'map' ? root.fields.find((each) => each.key === key) : undefined;
  const list = field && spec.types[field.type];
  const items = (json as Record<string, Json>)[String(key)];
  if (index !== undefined && Array.isArray(items) && random.chance(0.25)) {
    const at = Number(index);
    if (items.length > 1 && random.chance(0.4)) return { edit: { kind: 'remove', path: part.path }, expected: withValue(json, part.path, undefined) };
    const to = random.below(items.length);
    const moved = [...items];
    moved.splice(to, 0, ...moved.splice(at, 1));
    return { edit: { kind: 'move', path: part.path, to }, expected: withValue(json, [String(key)], moved) };
  }
  const fields = fieldsIn(part.content?.value, index === undefined ? (field?.type ?? 0) : list?.kind === 'list' ? list.item : 0, part.path).filter(({ type, path }) => (TYPED[type.control] || type.choices) && !['bzrp', 'art', 'id'].includes(String(path.at(-1))));
  if (fields.length === 0) return { edit: { kind: 'move', path: ['ziele', 0], to: 0 }, expected: json };
  const { path, type } = random.pick(fields);
  const [typed, value] = random.pick(type.choices ? type.choices.map(({ value: own }): [string, Json] => [own, /^\d+$/.test(own) ? Number(own) : own]) : (TYPED[type.control] ?? []));
  return { edit: { kind: 'set', path, typed }, expected: withValue(json, path, value) };
}

/** The changes that take others back, of a text they were made in. */
function inverse(before: string, changes: readonly TextChange[]): TextChange[] {
  let shift = 0;
  return [...changes].sort((a, b) => a.start - b.start).map(({ start, end, text }) => {
    const back = { start: start + shift, end: start + shift + text.length, text: before.slice(start, end) };
    shift += text.length - (end - start);
    return back;
  });
}

/** One change that makes a text another. */
function difference(before: string, after: string): TextChange {
  let [head, tail] = [0, 0];
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head += 1;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}

describe('text and form in turns', () => {
  const example = readFileSync(join(__dirname, '../../../examples/treptow-koepenick/profile/092007-adlershof.bzrp.yaml'), 'utf8');
  const made = profileText({ lines: 60, seed: 7 });
  const runs: [string, string, string, number][] = [
    ['a profile', made, '\n', EACH],
    ['a profile with CRLF', made, '\r\n', 25],
    ['the example', example, '\n', 25],
  ];
  for (const [name, start, eol, turns] of runs)
    it(`${turns} edits each of ${name}: every value as wanted, comments whole, undone to the first byte`, () => {
      const random = new Random(turns + eol.length);
      const first = start.replaceAll('\n', eol);
      const bench = new FormBench(first);
      const undo: TextChange[][] = [];
      let refused = 0;
      for (let turn = 0; turn < turns; turn += 1) {
        const old = bench.text;
        bench.setText(inText(random, old.replaceAll('\r\n', '\n'), turn).replaceAll('\n', eol));
        undo.push(inverse(old, [difference(old, bench.text)]));
        const { edit, expected } = inForm(random, bench);
        const before = bench.text;
        const result = bench.edit(edit);
        if ('refused' in result) {
          refused += 1;
          assert.equal(bench.text, before);
          continue;
        }
        undo.push(inverse(before, result.changes));
        assert.deepEqual(read(bench.text), expected, `${JSON.stringify(edit)}\n${before}\n=>\n${bench.text}`);
        // With an item go the comments in it, and no others.
        if (edit.kind !== 'remove') assert.deepEqual(comments(bench.text), comments(before), `${JSON.stringify(edit)}\n${before}\n=>\n${bench.text}`);
        if (eol === '\r\n') assert.ok(!/[^\r]\n/.test(bench.text), 'line ends of one kind');
      }
      assert.equal(undo.reduceRight((text, changes) => applied(text, changes), bench.text), first);
      assert.ok(refused < turns / 5, `${refused} refused`);
    }).timeout(60_000);
});
