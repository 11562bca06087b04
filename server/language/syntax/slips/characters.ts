/** Wrong characters where YAML wants `- ` and `: `: odd blanks, dashes and bullets of a word processor, a blank left out, a tab. */
import { say } from '../../text/message';
import { withoutEnd } from '../../text/ends';
import { FALSE_BLANK, oddRuns, tellOdd } from '../blanks';
import { KEYS } from '../generated/keys';
import { type Mend, type TextLine, type SlipFinder, near, type Slip, wordsOf } from './slip';
import { putBlanks, putTabsAway } from '../../writing/layout';
import { insertText, removeText, replaceText, type Stretch, type TextChange } from '../../writing/mend';

/** Everything a word processor makes of a hyphen at the beginning of a line, and bullets. */
const BULLET = /^([\u2010-\u2015\u2212\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u2043\u00b7\uf0b7*+])([ \t\u00a0\u2002-\u200a\u202f]*)(?=\S)/u;
const INDENT = new RegExp(`^(?:[ \\t]|${FALSE_BLANK.source})*`);
const DASHES = /^(?:-[ ]+)*/;

/** Odd blanks that indent a line: as many ordinary ones take their place, in every line that begins with them. */
export const falseIndent: SlipFinder = function* (scene) {
  const { text, lines } = scene;
  const indented = lines.flatMap((line) => {
    const width = withoutEnd(INDENT.exec(text.slice(line.start, line.end))?.[0] ?? '', ' \t').length;
    return width > line.indent ? [{ line, start: line.content, end: line.start + width }] : [];
  });
  const around = near(scene, 1).map((index) => lines[index]);
  const first = indented.find(({ line }) => around.includes(line));
  if (!first) return;
  const message = say('These are no-break blanks, pasted from a word processor. Only ordinary blanks indent a line.');
  for (const run of [indented, indented.filter(({ line }) => around.includes(line))]) {
    const replaced: Mend = { title: say('Replace with blanks'), edits: run.map((each) => putBlanks(each, each.end - each.start)), safe: true };
    // Before blanks that are enough by themselves there is one too many.
    const removed: Mend = { title: say('Take the character out'), edits: run.map(removeText) };
    yield { start: first.start, end: first.end, message, mends: [replaced, removed] };
  }
};

/** Lines that end in CR alone: editors and YAML take it for a line end, the reader for a character of the line. */
export const loneReturn: SlipFinder = function* ({ text }) {
  const places = [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => ({ start: index, end: index + 1 }));
  const [first] = places;
  if (!first) return;
  yield { ...first, message: say('Here a line ends in CR alone, as old programs wrote it. Save the file with line ends of today: LF or CRLF.'), mends: [{ title: say('End these lines with LF'), edits: places.map((place) => replaceText(place, '\n')), safe: true }] };
};

/** `titel:<no-break blank>Kiez`, `-<no-break blank>id: Z1`, a no-break blank behind a closing bracket … */
export const oddBlank: SlipFinder = function* (scene) {
  for (const index of near(scene)) {
    const line = scene.lines[index] as TextLine;
    const runs = oddRuns(scene.text.slice(line.start, line.end)).map(({ start, end }) => ({ start: line.start + start, end: line.start + end }));
    const structural = runs.filter((run) => isStructural(scene.text, line, run));
    const [first] = structural;
    if (!first) continue;
    const edits = structural.map((run) => replaceText(run, blankFor(scene.text, line, run)));
    const title = edits.every(({ text }) => text === '') ? say('Take the character out') : say('Replace with an ordinary blank');
    yield { ...first, message: tellOdd(scene.text.slice(first.start, first.end)), mends: [{ title, edits, safe: true }] };
  }
};

/** Where a blank belongs to the form of the text: around `-` and `:`, behind brackets and quotes. */
function isStructural(text: string, line: TextLine, { start, end }: Stretch): boolean {
  const before = text.slice(line.start, start).trimEnd();
  const after = text.slice(end, line.end).trimStart();
  return /[-:,[\]{}"']$/.test(before) || /^(?:[:,\]}]|$)/.test(after);
}

function blankFor(text: string, line: TextLine, { start, end }: Stretch): string {
  const after = text.slice(end, line.end);
  const isNeeded = /[-:,]$/.test(text.slice(line.start, start)) && after !== '' && !/^[\s:]/.test(after);
  return isNeeded ? ' ' : '';
}

/** `– id: Z1`, `• Kinder`: all lines of the piece that begin in the same way are one slip. */
export const bullet: SlipFinder = function* (scene) {
  const { text, lines } = scene;
  for (const index of near(scene)) {
    const line = lines[index] as TextLine;
    const sign = BULLET.exec(wordsOf(scene, line))?.[1];
    if (sign === undefined) continue;
    const alike = lines.filter((each) => each.indent === line.indent && BULLET.exec(wordsOf(scene, each))?.[1] === sign);
    // A single word with a star is an alias or a slip of quotes, not a list.
    if ((sign === '*' || sign === '+') && alike.length < 2 && !/^[*+][ \t]+\S/.test(wordsOf(scene, line))) continue;
    const edits = alike.map((each) => replaceText({ start: each.content, end: each.content + (BULLET.exec(wordsOf(scene, each))?.[0].length ?? 1) }, '- '));
    const place = { start: line.content, end: line.content + sign.length };
    yield { ...place, message: say('"{0}" begins no entry of a list. Write a hyphen and a blank: "- ".', text.slice(place.start, place.end)), mends: [{ title: say('Write "- "'), edits, safe: true }] };
  }
};

/** `-id: Z1`. */
export const gluedDash: SlipFinder = function* (scene) {
  for (const index of near(scene)) {
    const line = scene.lines[index] as TextLine;
    const dashes = DASHES.exec(wordsOf(scene, line))?.[0].length ?? 0;
    const at = line.content + dashes;
    const key = /^-(["']?)([\w-]+)\1[ ]*:/.exec(scene.text.slice(at, line.end))?.[2];
    if (key === undefined || !KEYS.has(key)) continue;
    yield { start: at, end: at + 1, message: say('A blank is missing behind the hyphen: an entry of a list begins with "- ".'), mends: [{ title: say('Insert a blank'), edits: [insertText(at + 1, ' ')], safe: true }] };
  }
};

/** `titel:Kiez`, also between braces. */
export const gluedColon: SlipFinder = function* (scene) {
  for (const index of near(scene)) {
    const line = scene.lines[index] as TextLine;
    const words = wordsOf(scene, line);
    const places = [...words.matchAll(/(^(?:-[ ]+)*|[{,][ ]*)["']?([a-z_]+)["']?[ ]*:(?=[^\s:/])/g)].filter(([, , key]) => KEYS.has(key ?? ''));
    const [first] = places;
    if (!first) continue;
    const behind = (match: RegExpExecArray): number => line.content + match.index + match[0].length;
    const edits = places.map((match) => insertText(behind(match), ' '));
    yield { start: line.content + first.index + (first[1]?.length ?? 0), end: behind(first), message: say('A blank is missing behind the colon: after a key comes ": " and then its value.'), mends: [{ title: say('Insert a blank'), edits, safe: true }] };
  }
};

/** `titel = Kiez`, `titel Kiez`. */
export const missingColon: SlipFinder = function* (scene) {
  for (const index of near(scene, 1)) {
    const line = scene.lines[index] as TextLine;
    const words = wordsOf(scene, line);
    const dashes = DASHES.exec(words)?.[0].length ?? 0;
    const found = /^([a-z_]+)([ ]*[=;][ ]*|[ ]+(?=\S)|$)/.exec(words.slice(dashes));
    const [, key = '', gap = ''] = found ?? [];
    if (!found || !KEYS.has(key)) continue;
    const start = line.content + dashes + key.length;
    const isEnd = start + gap.length === line.end;
    const edit = replaceText({ start, end: start + gap.length }, isEnd ? ':' : ': ');
    yield { start: line.content + dashes, end: start + gap.trimEnd().length, message: say('A colon is missing here: after each key comes ": " and then its value.'), mends: [{ title: say('Insert a colon'), edits: [edit] }] };
  }
};

/** A tab that indents: as many blanks as the lines around have. */
export const tab: SlipFinder = function* (scene) {
  const { text, lines } = scene;
  const tabbed = lines.filter(({ start, end }) => /^[ ]*\t/.test(text.slice(start, end)));
  const line = tabbed.find((each) => each.end >= (lines[scene.at]?.start ?? 0)) ?? tabbed[0];
  if (!line) return;
  const start = line.start + text.slice(line.start, line.end).indexOf('\t');
  const blanksOf = (each: TextLine): Stretch => ({ start: each.start, end: each.start + (/^[ \t]*/.exec(text.slice(each.start, each.end))?.[0].length ?? 0) });
  const columns = [...new Set(near({ ...scene, at: lines.indexOf(line) }).flatMap((index) => columnsOf(scene.text, lines[index] as TextLine)))];
  const aligned = columns.map((column) => [putBlanks(blanksOf(line), column)]);
  const ways = [[2, 4, 1].map((width) => tabbed.map((each) => putTabsAway(text, blanksOf(each), width))), aligned].flat();
  const slip = (edits: readonly TextChange[]): Slip => ({ start, end: start + 1, message: say('A tab cannot indent a line. Use blanks: two for each level.'), mends: [{ title: say('Replace with blanks'), edits, safe: true }] });
  for (const edits of ways) yield slip(edits);
};

/** Columns in which words of a line begin: its first, and the one behind its dashes. */
export function columnsOf(text: string, { content, indent, end }: TextLine): number[] {
  const dashes = DASHES.exec(text.slice(content, end))?.[0].length ?? 0;
  return dashes > 0 ? [indent + dashes, indent] : [indent];
}
