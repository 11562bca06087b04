/** Edits as people and programs make them: one random change to a text. */
import type { Random } from '../support/random';
import type { TextChange } from '../../server/language/writing/mend';

export interface Edit {
  changes: TextChange[];
  /** The edit stays within one item or adds one: it should cost no more than that. */
  small: boolean;
}

/** What stands in YAML for something: typed anywhere, also where it does harm. */
const BITS = [
  'a', 'ß', '7', ' ', '  ', '\n', '\n\n', ':', ': ', '-', '- ', '#', ' # ', '"', "'", '\\', ',', '[', ']', '{', '}', '{}', '[]', '|', '>', '!', '!!str ', '&a ', '*a', '&b', ' *b ', '?', '? ',
  '@', '%', '`', '~', '\t', '\r\n', '\r', '---', '---\n', '...', '...\n', '\ufeff', '😀', '<<: ', 'null', '.5', '38,2', '"x": ', "'y': ", 'titel: ', 'id: Z1', '\u00a0', '\u2028', '\u0085', '\0', '__proto__: ',
];

/** Whole lines, put in between two others. */
const LINES = [
  'titel: Teil II: Ziele', '  - id: Z9\n    titel: Neu', '- id: Z9', '    titel: "Kiez" stärken', '    titel: *innen', '    titel: &Kiez stärken', '    titel: [Entwurf] Kiez', '# Kommentar', '    # Kommentar', '#Kommentar',
  '', '   ', '\t', '\tx: 1', '---', '...', '%YAML 1.2', '%YAML 1.1', '%TAG ! x', 'ziele:', '  ziele:', ' x:', 'status: entwurf', 'a: &anker {x: 1}', 'b: *anker', '    c: *anker', '    e: &anker 12', 'd: |', 'd: |2', 'd: >-', '    f: |+\n      Text\n\n', '"q": 1',
  'plain', '    plain', '[a, b]', '{a: 1}', '? a', ': b', '    ? a\n    : b', '- ', '  -', '  - - a', '- a', '    <<: {a: 1}', '1: 2', '    {wert: 38,2, wert2: 40,2}', '    x: {wert: 38,2,2}', '    x: !tag 1', '    x: !!int 5', '    x: !!str 5', 'null: 1', ': 1', '"a\nb": 1', "    t: 'x\n\n      y'", '    t: "x\n  y"',
];

export function randomEdit(random: Random, text: string): Edit {
  const kind = random.below(20);
  if (kind < 6) return typed(random, text);
  if (kind < 8) return removed(random, text);
  if (kind === 8) return { changes: [{ ...lineRange(random, text, 1 + random.below(4)), text: '' }], small: false };
  if (kind === 9) return repeatedLines(random, text);
  if (kind < 13) return reindented(random, text);
  if (kind === 13) return item(random, text);
  if (kind < 16) return insertedLine(random, text);
  if (kind === 16) return { changes: [otherLineEnds(random, text)], small: false };
  if (kind === 17) return moved(random, text);
  if (kind === 18) return rewritten(random, text);
  return { changes: [{ start: random.below(text.length + 1), end: text.length, text: '' }], small: false };
}

function typed(random: Random, text: string): Edit {
  const at = random.below(text.length + 1);
  const harmless = random.chance(0.4);
  return { changes: [{ start: at, end: at, text: harmless ? random.pick(['e', ' x', 'ü']) : random.pick(BITS) }], small: true };
}

function removed(random: Random, text: string): Edit {
  const start = random.below(text.length + 1);
  return { changes: [{ start, end: Math.min(text.length, start + 1 + random.below(random.chance(0.8) ? 4 : 60)), text: '' }], small: true };
}

function repeatedLines(random: Random, text: string): Edit {
  const { start, end } = lineRange(random, text, 1 + random.below(3));
  return { changes: [{ start: end, end, text: text.slice(start, end) }], small: false };
}

function reindented(random: Random, text: string): Edit {
  const lines = random.chance(0.6) ? 1 : 1 + random.below(8);
  const { start, end } = lineRange(random, text, lines);
  const by = random.pick([-4, -2, -1, 1, 2, 4]);
  const old = text.slice(start, end);
  const next = by > 0 ? old.replace(/^(?=.)/gm, ' '.repeat(by)) : old.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
  return { changes: [{ start, end, text: next }], small: lines === 1 };
}

/** A copy of an item, at another item's beginning. */
function item(random: Random, text: string): Edit {
  const starts = [...text.matchAll(/^ *- /gm)].map((match) => match.index);
  if (starts.length < 2) return typed(random, text);
  const from = random.below(starts.length - 1);
  const at = random.pick(starts);
  return { changes: [{ start: at, end: at, text: text.slice(starts[from], starts[from + 1]) }], small: true };
}

function insertedLine(random: Random, text: string): Edit {
  const { start } = lineRange(random, text, 1);
  const end = random.chance(0.2) ? '\r\n' : '\n';
  return { changes: [{ start, end: start, text: random.pick(LINES).replaceAll('\n', end) + (random.chance(0.95) ? end : '') }], small: false };
}

function otherLineEnds(random: Random, text: string): TextChange {
  const plain = text.replaceAll('\r\n', '\n');
  return { start: 0, end: text.length, text: random.chance(0.5) ? plain : plain.replaceAll('\n', '\r\n') };
}

function moved(random: Random, text: string): Edit {
  const { start, end } = lineRange(random, text, 1 + random.below(6));
  const rest = text.slice(0, start) + text.slice(end);
  const to = lineRange(random, rest, 1).start;
  return { changes: [{ start, end, text: '' }, { start: to, end: to, text: text.slice(start, end) }], small: false };
}

/** The value of a line written in another style. */
function rewritten(random: Random, text: string): Edit {
  const { start, end } = lineRange(random, text, 1);
  const found = /^( *(?:- )?[\w"']+: )([^\r\n]*)(\r?\n|$)/.exec(text.slice(start, end));
  if (!found) return typed(random, text);
  const [, before = '', value = '', lineEnd = ''] = found;
  const indent = ' '.repeat(before.search(/[^ -]/) + 2);
  const style = random.pick(['"v"', "'v'", '|', '>', '|-', 'lines', '&x v', 'list', 'map', 'v # c', 'quoted lines']);
  const styled: Record<string, string> = {
    '"v"': `"${value}"`,
    "'v'": `'${value}'`,
    lines: `${value}\n${indent}${value}`,
    '&x v': `&x ${value}`,
    list: `[${value}, ${value}]`,
    map: `{${value}: ${value}}`,
    'v # c': `${value} # ${value}`,
    'quoted lines': `"${value}\n\n${indent}${value}"`,
  };
  const next = before + (styled[style] ?? `${style}\n${indent}${value}\n${indent} ${value}\n\n`) + lineEnd;
  return { changes: [{ start, end, text: next }], small: true };
}

function lineRange(random: Random, text: string, lines: number): { start: number; end: number } {
  const at = random.below(text.length + 1);
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  let end = start;
  for (let count = 0; count < lines; count += 1) {
    const newline = text.indexOf('\n', end);
    end = newline === -1 ? text.length : newline + 1;
  }
  return { start, end };
}
