/** Lines that stand in the wrong place: one blank too many or too few, a second sentence on a line of its own, two keys on one line. */
import { say } from '../../text/message';
import { KEYS } from '../generated/keys';
import { columnsOf } from './characters';
import { type TextLine, type SlipFinder, type Mend, near, type Scene, wordsOf } from './slip';
import { breakLine, putBlanks, takeLines } from '../../writing/layout';
import type { Stretch, TextChange } from '../../writing/mend';

/** What begins a map's entry or a list's: group 1 is the dashes, group 2 the key. */
const KEYED = /^((?:-[ ]+)*)(?:"([^"]*)"|'([^']*)'|([^\s"'#:[\]{},&*!|>%@`-](?:[^:#]*[^\s:#])?|[-&*!%@?][^\s:](?:[^:]*[^\s:])?))[ \t]*:(?=\s|$)/;
/** A line is taken for mis-indented by so many blanks, not for one that belongs somewhere else. */
const FARTHEST = 3;

/** One blank too many or too few, told at the line that has it; lines below it that share the slip move with it. */
export const indent: SlipFinder = function* (scene) {
  const { lines } = scene;
  const order = near(scene);
  const candidates = order.flatMap((index) => {
    const line = lines[index] as TextLine;
    if (!isEntry(scene, line)) return [];
    const columns = order.filter((other) => other !== index).flatMap((other) => columnsOf(scene.text, lines[other] as TextLine));
    const steps = [...new Set(columnsOf(scene.text, line).flatMap((own) => columns.map((column) => column - own)))].filter((step) => step !== 0 && Math.abs(step) <= FARTHEST);
    return steps.map((step) => ({ index, line, step }));
  });
  // Levels are two blanks wide nearly everywhere. The first line of a piece stands where its list wants it: tried last.
  const first = lines.findIndex(({ says }) => says);
  const isUnusual = ({ line, step }: (typeof candidates)[number]): boolean => line.indent % 2 === 0 || (line.indent + step) % 2 !== 0;
  candidates.sort((a, b) => Number(isUnusual(a)) - Number(isUnusual(b)) || Number(a.index === first) - Number(b.index === first) || Math.abs(a.step) - Math.abs(b.step) || order.indexOf(a.index) - order.indexOf(b.index));
  for (const { index, line, step } of candidates) {
    const end = line.content + (/^(?:-|[^\s:]*)/.exec(wordsOf(scene, line))?.[0].length ?? 1);
    const count = Math.abs(step);
    const message =
      step < 0
        ? count === 1 ? say('This line is indented by one blank too many.') : say('This line is indented by {0} blanks too many.', count)
        : count === 1 ? say('This line is indented by one blank too few.') : say('This line is indented by {0} blanks too few.', count);
    for (const run of [[line], blockFrom(lines, index)]) yield { start: line.content, end: Math.max(end, line.content + 1), message, mends: [{ title: say('Correct the indent'), edits: run.map((each) => shift(each, step)) }] };
  }
};

function isEntry(scene: Scene, line: TextLine): boolean {
  const words = wordsOf(scene, line);
  return KEYED.test(words) || /^-(?:\s|$)/.test(words);
}

/** A line and those below that stand at least as deep. */
function blockFrom(lines: readonly TextLine[], from: number): TextLine[] {
  const depth = lines[from]?.indent ?? 0;
  const end = lines.findIndex(({ says, indent: other }, index) => index > from && says && other < depth);
  return lines.slice(from, end === -1 ? undefined : end).filter(({ says }) => says);
}

function shift({ start, content, indent: now }: TextLine, step: number): TextChange {
  return putBlanks({ start, end: content }, now + step);
}

/** `prioritaet: hoch` behind the value of another key. Not safe: it may be a sentence that lacks its quotes. */
export const twoKeys: SlipFinder = function* (scene) {
  const { text, lines } = scene;
  for (const index of near(scene, 1)) {
    const line = lines[index] as TextLine;
    const first = KEYED.exec(wordsOf(scene, line));
    if (!first) continue;
    const from = line.content + first[0].length;
    const found = [...text.slice(from, line.end).matchAll(/(\S)([ \t]+)([a-z_]+):(?=\s|$)/g)].find(([, before = '', blanks = '', key = '']) => KEYS.has(key) && (blanks.length > 1 || /[\]}"']/.test(before)));
    if (!found) continue;
    const [, , blanks = '', key = ''] = found;
    const gap = from + found.index + 1;
    const start = gap + blanks.length;
    const column = line.indent + (first[1]?.length ?? 0);
    const edits = [breakLine(text, { start: gap, end: start }, column)];
    yield { start, end: start + key.length + 1, message: say('Two keys stand on one line. Begin a new line before "{0}".', key), mends: [{ title: say('Begin a new line before "{0}"', key), edits }] };
  }
};

/** A sentence below the text it belongs to, not deeper than its key: YAML takes it for a key. */
export const secondSentence: SlipFinder = function* (scene) {
  const { text, lines, at } = scene;
  for (const index of [at, ...near(scene, 2)]) {
    const line = lines[index];
    if (!line?.says || !isSentence(scene, line)) continue;
    const owner = ownerOf(scene, index);
    if (!owner) continue;
    let last = index;
    while (lines[last + 1]?.says && isSentence(scene, lines[last + 1] as TextLine)) last += 1;
    const run = lines.slice(index, last + 1);
    const end = run.at(-1)?.end ?? line.end;
    yield { start: line.content, end: line.end, message: say('This line belongs to the text above it. Indent it deeper than "{0}".', owner.key), mends: joins(text, run, end, owner) };
  }
};

interface Owner {
  key: string;
  column: number;
  /** The value that begins on the key's line, up to the line above the sentence. */
  value: Stretch;
  /** The indent lines of the text have, where there are some. */
  deeper: number | undefined;
}

function isSentence(scene: Scene, line: TextLine): boolean {
  const words = wordsOf(scene, line);
  const key = KEYED.exec(words);
  const name = key?.[2] ?? key?.[3] ?? key?.[4] ?? '';
  return !/^-(?:\s|$)/.test(words) && (!key || (!KEYS.has(name) && /^[A-ZÄÖÜ]|\s/.test(name)));
}

/** The key above whose text goes on in line `index`. */
function ownerOf(scene: Scene, index: number): Owner | undefined {
  const { text, lines } = scene;
  let above = index - 1;
  while (above >= 0 && lines[above]?.says && isSentence(scene, lines[above] as TextLine)) above -= 1;
  const line = lines[above];
  const found = line?.says ? KEYED.exec(wordsOf(scene, line)) : undefined;
  if (!line || !found) return undefined;
  const from = line.content + found[0].length;
  const start = from + (/^[ ]*/.exec(text.slice(from, line.end))?.[0].length ?? 0);
  const before = lines[index - 1];
  if (start >= line.end || !before || /^[[{&*!]/.test(text.slice(start, line.end))) return undefined;
  const deeper = above < index - 1 ? before.indent : undefined;
  return { key: found[2] ?? found[3] ?? found[4] ?? '', column: line.indent + (found[1]?.length ?? 0), value: { start, end: before.end }, deeper };
}

function joins(text: string, run: readonly TextLine[], end: number, { column, value, deeper }: Owner): Mend[] {
  const indents = run.map(({ start, content }) => ({ start, end: content }));
  return takeLines(text, value, { indents, end }, Math.max(column + 2, deeper ?? 0)).map((edits) => ({ title: say('Take it to the text above'), edits }));
}
