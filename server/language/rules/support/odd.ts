/** A character nobody sees, or an odd blank, that spoils a word: told at the character, not at the word, which looks right. */
import { isOdd, oddIn, type OddRun, tellOdd, withoutOdd } from '../../syntax/blanks';
import type { Shape } from '../../schema/shape';
import type { TreeNode } from '../../syntax/tree';
import { say } from '../../text/message';
import { UNPRINTABLE, unprintableIn } from '../../text/printable';
import type { Context, Options } from '../rule';
import { removeText } from '../../writing/mend';

/**
 * Tells the odd characters of a word and takes them out by its fix.
 * @param word  what stands there: a key, or a value that is no free text; in quotes or not
 * @returns whether there was any
 */
export function tellsOdd(word: { node: TreeNode; start: number; end: number }, context: Context, options: Options = {}): boolean {
  const { node, start, end } = word;
  if (node.kind !== 'scalar' || (node.style !== 'plain' && node.style !== 'single' && node.style !== 'double') || start !== node.start || end !== node.end) return false;
  return isOdd(node.source) && tellsOddIn(node.source, start, context, options);
}

/** The same for a word as it is written, quotes included; `at` is its offset in the chunk. */
export function tellsOddIn(source: string, at: number, context: Context, options: Options = {}): boolean {
  const quote = /^["']/.exec(source)?.[0].length ?? 0;
  const inner = source.slice(quote, quote > 0 ? -1 : undefined);
  const runs = oddIn(inner).map((run): OddRun => ({ start: at + quote + run.start, end: at + quote + run.end }));
  const [first] = runs;
  if (!first) return false;
  const fixes = () => [{ title: say('Take the character out'), edits: runs.map(removeText), safe: true }];
  context.report(first, tellOdd(source.slice(first.start - at, first.end - at)), { ...options, fixes });
  return true;
}

/** An escape in double quotes, with the number of a character or the letter for one. */
const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gis;
const LETTERS: Readonly<Record<string, string>> = { '0': '\u0000', a: '\u0007', b: '\b', e: '\u001b' };

/** Tells the characters no text may have, be they there or written as escapes, and takes them all out by its fix. */
export function tellUnprintable({ node, start, end }: { node: TreeNode; start: number; end: number }, context: Context): void {
  if (node.kind !== 'scalar') return;
  const source = node.source;
  const escaped = node.style !== 'double' ? [] : [...source.matchAll(ESCAPE)].flatMap(({ index, 0: whole, 1: two, 2: four, 3: eight, 4: letter = '' }): OddRun[] => {
    const number = two ?? four ?? eight;
    const sign = number === undefined ? LETTERS[letter] : Number.parseInt(number, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(number, 16)) : undefined;
    return sign !== undefined && UNPRINTABLE.test(sign) ? [{ start: index, end: index + whole.length }] : [];
  });
  const runs = [...unprintableIn(source), ...escaped].sort((a, b) => a.start - b.start).map((run) => ({ start: node.start + run.start, end: node.start + run.end }));
  const [first] = runs;
  const sign = UNPRINTABLE.exec(typeof node.value === 'string' ? node.value : '')?.[0] ?? '';
  const fixes = () => [{ title: say('Take the character out'), edits: runs.map(removeText), safe: true }];
  context.report(first ?? { start, end }, tellOdd(sign), first ? { fixes } : {});
}

/** What a key says without odd characters, a colon glued to its value left out: `von:2026` → `von`. */
export function keyMeant(key: string): string {
  return withoutOdd(/^[^:]*/.exec(key)?.[0] ?? key);
}

/** Kinds of value that are text: blanks of any width are theirs to choose. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'string', 'label', 'actor-name', 'catalogue-name']);

/** Whether a value is a word of the language, a time, a number, an id, and no text. */
export function isWord({ shape }: { shape: Shape }): boolean {
  return !TEXTS.has(shape.holds?.holds ?? '') && !shape.types.includes('array') && !shape.types.includes('object');
}
