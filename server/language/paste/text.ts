/** Text pasted into a value: offered as the language writes it where plain text would break the file or say something else. */
import { formsAt } from '../features/completion/target';
import type { Schemas } from '../schema/shape';
import { type Message, say } from '../text/message';
import { Document } from '../syntax/document';
import { applyEdits } from '../writing/mend';
import { apart, inBlock, type Pasted } from '../writing/pasted';
import { setValue } from '../writing/writing';
import { valueAt } from './place';

export interface PasteOffer extends Pasted {
  title: Message;
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
  if (node.style === 'literal' || node.style === 'folded') return words.includes('\n') ? { title: say('Paste as lines of the text'), ...inBlock(text, node.start, start, words) } : undefined;
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
  const split = apart(text, applyEdits(text, outcome.changes), start, end);
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
