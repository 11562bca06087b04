/** „Meinten Sie …?“ as text and as fix. */
import { nearest } from '../../catalogue/nearest';
import { type Message, say } from '../../text/message';
import type { Fix } from '../rule';

/** Fixes that put the nearest known word in the place of an unknown one; `quoted` keeps the quotes the word is written in. */
export function replaceWith(word: string | undefined, place: { start: number; end: number; source?: string }): (() => Fix[]) | undefined {
  if (word === undefined) return undefined;
  const quote = /^["']/.exec(place.source ?? '')?.[0] ?? '';
  const needed = quote === '' && !/^[A-Za-zÄÖÜäöüß][^#]*$/.test(word) ? '"' : quote;
  return () => [{ title: say('Replace with "{0}"', word), edits: [{ start: place.start, end: place.end, newText: needed + word + needed }] }];
}

/** The sentence with the suggestion when there is one. */
export function unknown(plain: Message, suggested: (word: string) => Message, word: string | undefined): Message {
  return word === undefined ? plain : suggested(word);
}

export { nearest };
