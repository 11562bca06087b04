/** „Meinten Sie …?“ as fix. */
import { nearest } from '../../catalogue/nearest';
import { say } from '../../text/message';
import type { TreeNode } from '../../syntax/tree';
import type { Fix } from '../rule';
import type { Stretch } from '../../writing/mend';
import { replaceScalar } from '../../writing/word';

export interface Replaced extends Stretch {
  /** What stands there: the new word takes over its quotes. */
  source?: string;
}

/** Fixes that put the nearest known word, or a number, in the place of an unknown one. */
export function replaceWith(word: string | number | undefined, place: Replaced): (() => Fix[]) | undefined {
  if (word === undefined) return undefined;
  return () => [{ title: say('Replace with "{0}"', String(word)), edits: [replaceScalar(place, word, place.source ?? '')] }];
}

/** Fixes that put other words into the place of a value, one for each: what may have become of something. */
export function setTo({ start, end, node }: { start: number; end: number; node: TreeNode }, words: readonly string[]): () => Fix[] {
  const source = node.kind === 'scalar' ? node.source : '';
  return () => (node.start === start && node.end === end ? words.map((word) => ({ title: say('Set to "{0}"', word), edits: [replaceScalar({ start, end }, word, source)] })) : []);
}

export { nearest };
