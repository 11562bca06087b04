/** „Meinten Sie …?“ as fix. */
import { nearest } from '../../catalogue/nearest';
import { say } from '../../text/message';
import type { TreeNode } from '../../syntax/tree';
import type { Fix } from '../rule';
import { replaceText, replaceWord, type Stretch } from '../../writing/mend';

export interface Replaced extends Stretch {
  /** What stands there: the new word takes over its quotes. */
  source?: string;
  /** The new word is written without quotes whatever it looks like: a number. */
  plain?: boolean;
}

/** Fixes that put the nearest known word in the place of an unknown one. */
export function replaceWith(word: string | undefined, place: Replaced): (() => Fix[]) | undefined {
  if (word === undefined) return undefined;
  const quote = /^["']/.exec(place.source ?? '')?.[0] ?? '';
  const needed = place.plain ? '' : quote === '' && !isPlain(word) ? '"' : quote;
  return () => [{ title: say('Replace with "{0}"', word), edits: [replaceText(place, needed + word + needed)] }];
}

/** Whether YAML reads a word as this text when it stands there without quotes, in brackets too. */
function isPlain(word: string): boolean {
  return /^[A-Za-zÄÖÜäöüß][^#,[\]{}]*$/.test(word) && !/:(?:\s|$)/.test(word) && !/^(?:true|false|null)$/i.test(word);
}

/** Fixes that put other words into the place of a value, one for each: what may have become of something. */
export function setTo({ start, end, node }: { start: number; end: number; node: TreeNode }, words: readonly string[]): () => Fix[] {
  const source = node.kind === 'scalar' ? node.source : '';
  return () => (node.start === start && node.end === end ? words.map((word) => ({ title: say('Set to "{0}"', word), edits: [replaceWord({ start, end }, word, source)] })) : []);
}

export { nearest };
