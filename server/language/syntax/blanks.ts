/** Blanks that are none for YAML, and characters nobody sees: what comes along when text is pasted from a word processor or a web page. */
import { type Message, say } from '../text/message';
import { UNPRINTABLE } from '../text/printable';

/** Blanks for the eye, letters for YAML: no-break ones, those of typesetting, soft line breaks. */
export const FALSE_BLANK = /[\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\v\f]/;
/** Characters without any width: soft hyphens, joiners, marks of direction, a byte order mark that is not at the beginning. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u0085\v\f]/;
const ODD = new RegExp(`${FALSE_BLANK.source}|[\\u00ad\\u200c-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]`);
const RUN = new RegExp(`(?:${ODD.source})+`, 'g');

/** A run of such characters; UTF-16 offsets in the text that was asked about. */
export interface OddRun {
  start: number;
  end: number;
}

/** Whether there is any such character in a text: in hardly any. */
export function isOdd(text: string): boolean {
  return ODD.test(text);
}

/** Every run of odd blanks and unseen characters in a text. */
export function oddRuns(text: string): OddRun[] {
  return [...text.matchAll(RUN)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
}

/**
 * The odd characters that spoil a word, an id, a key: those before and behind it with the blanks around them, and those inside
 * it that nobody sees. Empty when there is none.
 */
export function oddIn(word: string): OddRun[] {
  if (!isOdd(word)) return [];
  const begin = /^\s*/.exec(trimmable(word))?.[0].length ?? 0;
  const end = trimmable(word).trimEnd().length;
  if (begin >= end) return oddRuns(word).length > 0 ? [{ start: 0, end: word.length }] : [];
  const edges = [{ start: 0, end: begin }, { start: end, end: word.length }].filter(({ start, end: to }) => ODD.test(word.slice(start, to)));
  const inside = oddRuns(word).filter(({ start, end: to }) => start >= begin && to <= end && UNSEEN.test(word.slice(start, to)));
  return [...edges, ...inside].sort((a, b) => a.start - b.start);
}

/** A word without the odd characters that spoil it. */
export function withoutOdd(word: string): string {
  if (!isOdd(word)) return word;
  let clean = '';
  let at = 0;
  for (const { start, end } of oddIn(word)) {
    clean += word.slice(at, start);
    at = end;
  }
  return clean + word.slice(at);
}

/** The text with every odd character shown as a blank, as long as before. */
function trimmable(word: string): string {
  return word.replace(RUN, (run) => ' '.repeat(run.length));
}

/** What the first odd character of a run is, and what to do about it. */
export function tellOdd(run: string): Message {
  const odd = ODD.exec(run)?.[0] ?? run;
  const code = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (odd === '\u00a0' || odd === '\u202f') return say('Here stands a no-break blank ({0}), pasted from a word processor. Take it out or write an ordinary blank.', code);
  if (UNSEEN.test(odd) || UNPRINTABLE.test(odd)) return say('Here stands a character that nobody sees ({0}), pasted along with the text. Take it out.', code);
  return say('Here stands a blank of unusual width ({0}), pasted from a word processor. Take it out or write an ordinary blank.', code);
}
