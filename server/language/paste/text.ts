/** Text pasted into a value: offered as the language writes it where plain text would break the file or say something else. */
import { formsAt } from '../features/completion/target';
import type { Schemas } from '../schema/shape';
import { type Message, say } from '../text/message';
import { Document } from '../syntax/document';
import { eolOf, indentAt } from '../syntax/lines';
import { lineStart } from '../writing/lines';
import { setValue } from '../writing/writing';
import { valueAt } from './place';
import { applyEdits, insertText, type TextChange } from '../writing/mend';

/** What takes the place of the selection, and what is changed around it. Offsets are of the text before. */
export interface PasteOffer {
  title: Message;
  insert: string;
  around: TextChange[];
}

/**
 * How a text is written into the value a selection lies in. Undefined where plain text does as well, or where it is no text.
 * @param start,end the selection, in offsets
 */
export function pasteText(document: Document, schemas: Schemas, art: string, start: number, end: number, pasted: string): PasteOffer | undefined {
  const { text } = document;
  const place = valueAt(document, start);
  if (!place) return undefined;
  const { node, path } = place;
  const [shape] = formsAt(schemas, art, path.map((step) => (typeof step === 'number' ? { item: true } : step))).filter(({ items, properties }) => !items && !properties);
  const holds = shape?.holds?.holds ?? '';
  if (!TEXTS.has(holds)) return undefined;
  const words = wordsOf(pasted, holds === 'text');
  if (words.trim() === '') return undefined;
  if (node.style === 'literal' || node.style === 'folded') return inBlock(document, node.start, start, words);
  if (end > Math.max(node.end, start)) return undefined;
  const source = node.style === 'empty' ? '' : text.slice(node.start, node.end);
  const inner = node.style === 'single' || node.style === 'double' ? source.slice(1, -1) : source;
  // Escapes in the value would have to be told apart from what they stand for.
  if (node.style !== 'empty' && inner !== String(node.value)) return undefined;
  const from = node.style === 'empty' ? 0 : start - node.start - (inner === source ? 0 : 1);
  const to = node.style === 'empty' ? 0 : from + end - start;
  if (from < 0 || to > inner.length) return undefined;
  const value = (inner.slice(0, from) + words + inner.slice(to)).trim();
  const wanted = value.includes('\n') ? `${value}\n` : value;
  const plain = new Document(document.uri, text.slice(0, start) + pasted + text.slice(end));
  if (valueAt(plain, start)?.node.value === wanted && !plain.slots.some(({ lost }) => lost !== undefined)) return undefined;
  const outcome = setValue({ document, schemas, art }, path, wanted);
  if (!('changes' in outcome)) return undefined;
  const split = around(text, applyEdits(text, outcome.changes), start, end);
  return split && { title: wanted.includes('\n') ? say('Paste as text of several lines') : say('Paste in quotation marks'), ...split };
}

/** What is pasted, as lines or as one; blanks at the ends of the whole set it apart from what stands there. */
function wordsOf(pasted: string, many: boolean): string {
  const lines = pasted.replace(/\r\n?/g, '\n').split('\n');
  while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length === 1) return lines[0] ?? '';
  return many ? lines.map((line) => line.trimEnd()).join('\n') : lines.map((line) => line.trim()).filter((line) => line !== '').join(' ');
}

const TEXTS = new Set(['text', 'string', 'label']);

/** In a block each line stands as deep as its first. */
function inBlock({ text }: Document, block: number, start: number, words: string): PasteOffer | undefined {
  if (!words.includes('\n')) return undefined;
  const first = text.indexOf('\n', block) + 1;
  const depth = Math.max(indentAt(text, first), indentAt(text, lineStart(text, start)));
  const blanks = ' '.repeat(depth);
  const eol = eolOf(text);
  const missing = ' '.repeat(Math.max(0, depth - (start - lineStart(text, start))));
  return { title: say('Paste as lines of the text'), insert: missing + words.split('\n').map((line, at) => (at === 0 || line === '' ? line : blanks + line)).join(eol), around: [] };
}

/** The text after as what is put in the place of the selection, with at most a quotation mark on each side of the value. */
function around(before: string, after: string, start: number, end: number): Omit<PasteOffer, 'title'> | undefined {
  let head = 0;
  while (head < start && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - end && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [left, right] = [start - head, before.length - end - tail];
  const marks = { left: left > 0 ? 1 : 0, right: right > 0 ? 1 : 0 };
  if (after.slice(head + marks.left, start + marks.left) !== before.slice(head, start)) return undefined;
  const rest = after.length - (before.length - end) - marks.right;
  if (after.slice(rest, rest + right) !== before.slice(end, end + right)) return undefined;
  const edits: TextChange[] = [];
  if (marks.left) edits.push(insertText(head, after.slice(head, head + 1)));
  if (marks.right) edits.push(insertText(end + right, after.slice(rest + right, rest + right + 1)));
  return { insert: after.slice(start + marks.left, rest), around: edits };
}
