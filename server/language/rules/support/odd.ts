/** A character nobody sees, or an odd blank, that spoils a word: told at the character, not at the word, which looks right. */
import { oddIn, type OddRun, tellOdd, withoutOdd } from '../../syntax/blanks';
import type { Shape } from '../../schema/shape';
import type { TreeNode } from '../../syntax/tree';
import { say } from '../../text/message';
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
  return tellsOddIn(node.source, start, context, options);
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
