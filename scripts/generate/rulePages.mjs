// Puts the pages of the rules (docs/rules/<code>.md) into their form: the whole example stands in a comment and is checked; shown are
// the lines that matter, with the wrong word marked. An author writes or changes the whole example, here the rest is made. Checked in;
// a test compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const folder = new URL('../../docs/rules/', import.meta.url);
const OPEN = '<!-- Das ganze Beispiel, das geprüft wird:';
const CLOSE = '-->';
/** Fewer lines are shown whole. */
const SHORT = 8;

/**
 * @typedef {{ info: string, text: string, name: string, kind: string }} File a file of an example: the words behind its fence, its text, its name
 * @typedef {{ start: number, end: number, line: number }} Mark columns of a line, 0-based
 */

/**
 * The parts of a section: prose, and files as they are whole.
 * @param {string} section
 * @returns {(string | File)[]}
 */
function partsOf(section) {
  const fence = /^```(yaml|csv)([^\n]*)\n/gm;
  /** @type {(string | File)[]} */
  const parts = [];
  let at = 0;
  for (;;) {
    fence.lastIndex = at;
    const match = fence.exec(section);
    const close = match && closingFence(section, match.index + match[0].length);
    if (!match || close === undefined) break;
    const [, kind = '', info = ''] = match;
    const isHidden = section.slice(at, match.index).endsWith(`${OPEN}\n`);
    parts.push(section.slice(at, isHidden ? match.index - OPEN.length - 1 : match.index));
    parts.push({ kind, info, text: section.slice(match.index + match[0].length, close), name: /datei=(\S+)/.exec(info)?.[1] ?? '' });
    at = close + '```\n'.length;
    // What is shown of the example is made anew.
    const shown = `${CLOSE}\n\n\`\`\``;
    if (isHidden && section.startsWith(shown, at)) at = (closingFence(section, section.indexOf('\n', at + shown.length) + 1) ?? at) + '```\n'.length;
  }
  parts.push(section.slice(at));
  return parts;
}

/** Offset of the line that closes a block whose text begins at an offset. @param {string} section @param {number} from @returns {number | undefined} */
function closingFence(section, from) {
  if (section.startsWith('```\n', from)) return from;
  const found = section.indexOf('\n```\n', from);
  return found === -1 ? undefined : found + 1;
}

/**
 * The examples of a section: files that belong together, until a name comes again.
 * @param {readonly (string | File)[]} parts @returns {File[][]}
 */
function examplesOf(parts) {
  /** @type {File[][]} */
  const found = [];
  for (const part of parts) {
    if (typeof part === 'string') continue;
    const last = found.at(-1);
    const belongs = last && (part.kind === 'csv' || (part.name !== '' && last.every(({ name }) => name !== '' && name !== part.name)));
    if (belongs) last.push(part);
    else found.push([part]);
  }
  return found;
}

/** Lines of `one` that `other` has not in the same order. @param {readonly string[]} one @param {readonly string[]} other */
function differing(one, other) {
  const row = () => new Array(other.length + 1).fill(0);
  const lengths = Array.from({ length: one.length + 1 }, row);
  for (let i = one.length - 1; i >= 0; i--) for (let j = other.length - 1; j >= 0; j--) lengths[i][j] = one[i] === other[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  /** @type {number[]} */
  const lines = [];
  for (let i = 0, j = 0; i < one.length; ) {
    if (j < other.length && one[i] === other[j]) {
      i++;
      j++;
    } else if (j < other.length && lengths[i][j + 1] > lengths[i + 1][j]) j++;
    else lines.push(i++);
  }
  return lines;
}

const indentOf = (/** @type {string} */ line) => /^ */.exec(line)?.[0].length ?? 0;

/** A line with those it stands below: its item's first and the keys around. @param {readonly string[]} lines @param {number} at */
function withParents(lines, at) {
  const found = [at];
  let depth = indentOf(lines[at] ?? '');
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above] ?? '';
    const isHead = /^ *- /.test(line) && indentOf(line) + 2 <= depth;
    if (line.trim() === '' || (indentOf(line) >= depth && !isHead)) continue;
    found.push(above);
    depth = indentOf(line);
    if (depth === 0) break;
  }
  return found;
}

/**
 * What is shown of a file.
 * @param {File} file @param {readonly number[]} wanted lines that matter @param {readonly Mark[]} marks
 */
function excerpt({ text, name }, wanted, marks) {
  const lines = text.replace(/\n$/, '').split('\n');
  const header = lines.flatMap((line, at) => (/^(?:art|bezirksregion|bezirk|fassung):/.test(line) ? [at] : []));
  const matter = wanted.length > 0 ? wanted.flatMap((at) => withParents(lines, at)) : header;
  const isShort = lines.length <= SHORT;
  const shown = new Set(isShort || matter.length === 0 ? lines.keys() : matter);
  const result = name === '' ? [] : [`# ${name}`];
  let isLeftOut = false;
  for (const [at, line] of lines.entries()) {
    if (!shown.has(at)) {
      isLeftOut ||= indentOf(line) > 0;
      continue;
    }
    if (isLeftOut && indentOf(line) > 0 && !/^ *- /.test(line)) result.push(`${' '.repeat(indentOf(line))}…`);
    isLeftOut = false;
    // A line of brackets without end shows nothing more than its beginning does.
    result.push(line.length > 120 ? `${line.slice(0, 119)}…` : line);
    for (const mark of marks.filter((each) => each.line === at)) result.push(underline(line, mark));
  }
  return `${result.join('\n')}\n`;
}

/** A comment below a line whose arrows stand under the marked word. @param {string} line @param {Mark} mark */
function underline(line, { start, end }) {
  const arrows = '^'.repeat(Math.max(1, Math.min(end, line.length, 119) - start));
  if (start === 0) return `#${arrows.slice(1)}`;
  const hash = start >= indentOf(line) + 2 ? indentOf(line) : Math.max(0, start - 2);
  return `${' '.repeat(hash)}#${' '.repeat(start - hash - 1)}${arrows}`;
}

/** @param {string} section @param {(file: File, example: readonly File[], at: number) => string} show */
function written(section, show) {
  const parts = partsOf(section);
  const examples = examplesOf(parts);
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const whole = `\`\`\`${part.kind}${part.info}\n${part.text}\`\`\`\n`;
      if (part.kind === 'csv') return whole;
      const at = examples.findIndex((example) => example.includes(part));
      return `${OPEN}\n${whole}${CLOSE}\n\n\`\`\`yaml\n${show(part, examples[at] ?? [], at)}\`\`\`\n`;
    })
    .join('');
}

const SEVERITIES = { error: 'Fehler', warning: 'Warnung', information: 'Hinweis' };

/** The title in words, the code small below it, one sentence. @param {string} code @param {string} head @param {keyof typeof SEVERITIES} severity */
function headOf(code, head, severity) {
  const [title = '', ...paragraphs] = head.split(/\n{2,}/).map((part) => part.trim()).filter(Boolean);
  const said = paragraphs.filter((part) => !/^(?:Schwere: |<small>)/.test(part));
  return [title, `<small>\`${code}\` · ${SEVERITIES[severity]}</small>`, ...said].join('\n\n').concat('\n\n');
}

/**
 * A page in its form.
 * @param {string} code @param {string} text the page as it is @param {keyof typeof SEVERITIES} severity
 * @param {(files: Record<string, string>, daten: Record<string, string>) => Map<string, Mark[]>} find places of the rule's findings, by file
 */
export function pageOf(code, text, severity, find) {
  const [head = '', ...rest] = text.split(/^(?=## )/m);
  const sections = [headOf(code, head, severity), ...rest];
  const named = (/** @type {string} */ name) => sections.findIndex((section) => section.startsWith(`## ${name}\n`));
  const [wrong, right] = [named('Falsch'), named('Richtig')];
  if (wrong === -1 || right === -1) return sections.join('');
  const [wrongs, rights] = [examplesOf(partsOf(sections[wrong] ?? '')), examplesOf(partsOf(sections[right] ?? ''))];
  const yaml = (/** @type {readonly File[]} */ example) => example.filter(({ kind }) => kind === 'yaml');
  const keyOf = (/** @type {File} */ { name }) => name.replace(/\.bzrp\.yaml$/, '') || 'beispiel';
  const other = (/** @type {File} */ file, /** @type {File[][]} */ examples, /** @type {number} */ at) => {
    const example = yaml(examples[Math.min(at, examples.length - 1)] ?? []);
    return example.find(({ name }) => name === file.name) ?? example[yaml(examples[at] ?? []).length === 1 ? 0 : -1] ?? example[0];
  };
  const changed = (/** @type {File} */ file, /** @type {File | undefined} */ pair) => (pair ? differing(file.text.split('\n'), pair.text.split('\n')).filter((at) => file.text.split('\n')[at] !== '') : []);
  const wrongText = written(sections[wrong] ?? '', (file, example, at) => {
    const files = Object.fromEntries(yaml(example).map((each) => [keyOf(each), each.text]));
    const daten = Object.fromEntries(example.filter(({ kind }) => kind === 'csv').map((each) => [each.name.replace(/^daten\//, ''), each.text]));
    const marks = find(files, daten).get(keyOf(file)) ?? [];
    return excerpt(file, [...marks.map(({ line }) => line), ...changed(file, other(file, rights, at))], marks);
  });
  const rightText = written(sections[right] ?? '', (file, _example, at) => {
    const pair = other(file, wrongs, at);
    const own = changed(file, pair);
    return excerpt(file, own.length > 0 ? own : counterparts(file, pair), []);
  });
  return sections.map((section, at) => (at === wrong ? wrongText : at === right ? rightText : section)).join('');

  /** Where a wrong example only has lines too many, the lines around the gap. @param {File} file @param {File | undefined} pair */
  function counterparts(file, pair) {
    const lines = file.text.split('\n');
    const surplus = pair ? changed(pair, file) : [];
    if (surplus.length === 0) return [];
    const before = pair?.text.split('\n')[(surplus[0] ?? 0) - 1] ?? '';
    const at = lines.indexOf(before);
    return at === -1 ? [] : [at];
  }
}

/** The places of a rule's findings in files, by file. @param {string} code */
export async function finderOf(code) {
  const { workspaceOf, uriOf } = await tsImport('../../tests/support/check.ts', import.meta.url);
  return (/** @type {Record<string, string>} */ files, /** @type {Record<string, string>} */ daten) => {
    const space = workspaceOf(files, { daten });
    return new Map(
      Object.keys(files).map((name) => [
        name,
        space
          .findings(uriOf(name))
          .filter((/** @type {{ code: string }} */ finding) => finding.code === code)
          .map((/** @type {{ range: import('vscode-languageserver-types').Range }} */ { range }) => ({ line: range.start.line, start: range.start.character, end: range.end.line === range.start.line ? range.end.character : Number.POSITIVE_INFINITY })),
      ]),
    );
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { rules } = await tsImport('../../server/language/rules/generated/registry.ts', import.meta.url);
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.md') && each !== 'README.md')) {
    const code = name.slice(0, -3);
    const page = readFileSync(new URL(name, folder), 'utf8');
    writeFileSync(new URL(name, folder), pageOf(code, page, rules[code].severity, await finderOf(code)));
  }
}
