/** Makes a failure small: lines that are not needed for it are taken out of the text before the edit. */
import { type Failure, failureOf } from './run';

export function shrink({ why, before, changes }: Failure): Failure {
  const [first] = changes;
  if (!first || changes.length !== 1) return { why, before, changes };
  let head = before.slice(0, first.start);
  let middle = before.slice(first.start, first.end);
  let tail = before.slice(first.end);
  let put = first.text;
  const fails = (h: string, m: string, t: string, p: string): boolean => failureOf(h + m + t, [{ start: h.length, end: h.length + m.length, text: p }]) !== undefined;
  if (!fails(head, middle, tail, put)) return { why, before, changes };
  head = fewer(head, (text) => fails(text, middle, tail, put));
  tail = fewer(tail, (text) => fails(head, middle, text, put));
  middle = fewer(middle, (text) => fails(head, text, tail, put));
  put = fewer(put, (text) => fails(head, middle, tail, text));
  const text = head + middle + tail;
  const smaller = [{ start: head.length, end: head.length + middle.length, text: put }];
  return { why: failureOf(text, smaller) ?? why, before: text, changes: smaller };
}

function fewer(text: string, fails: (text: string) => boolean): string {
  let lines = text.split(/(?<=\n)/);
  for (let size = Math.max(1, lines.length >> 1); size >= 1; size >>= 1) {
    for (let at = 0; at < lines.length; ) {
      const rest = [...lines.slice(0, at), ...lines.slice(at + size)];
      if (rest.length < lines.length && fails(rest.join(''))) lines = rest;
      else at += size;
    }
  }
  return lines.join('');
}
