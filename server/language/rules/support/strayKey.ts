/** What YAML reads as a key and nobody meant as one: a key glued to its value, the rest of a text behind its comma, a second sentence. */
import type { SchemaFault } from '../../schema/validate';
import type { Entry, MapNode } from '../../syntax/tree';
import { type Message, say } from '../../text/message';
import type { Context, Fix } from '../rule';
import { quoteText, replaceText } from '../../writing/mend';
import { entriesInstead, joinSentences } from '../../writing/shape';

/** Offsets are UTF-16 in the chunk. */
export interface Stray {
  start: number;
  end: number;
  message: Message;
  fixes: readonly Fix[];
}

/** `{von:2026}`, also with an odd blank behind the colon. */
export function gluedValue({ entry, start }: SchemaFault, source: string, known: readonly string[]): Stray | undefined {
  const found = /^([a-z_]+)[ ]*:(\s*)(?=\S)/.exec(source);
  const [written = '', key = '', blanks = ''] = found ?? [];
  if (!entry || !found || !known.includes(key) || !isEmpty(entry)) return undefined;
  const colon = start + written.length - blanks.length;
  const edits = [replaceText({ start: colon, end: colon + blanks.length }, ' ')];
  return { start, end: colon + blanks.length, message: say('A blank is missing behind the colon: after a key comes ": " and then its value.'), fixes: [{ title: say('Insert a blank'), edits, safe: true }] };
}

/** `{titel: Planung, Bau und Abnahme}`: the comma ends the text, and its rest is a key with nothing behind it. Several rests are one slip. */
export function splitText({ entry, node, start, end }: SchemaFault, source: string, known: readonly string[], context: Context): Stray | 'told' | undefined {
  if (!entry || node.kind !== 'map' || !node.flow || !isRest(entry, known)) return undefined;
  const at = node.entries.indexOf(entry);
  if (at > 0 && isRest(node.entries[at - 1], known)) return ownerOf(node, at, known, context) ? 'told' : undefined;
  const owner = ownerOf(node, at, known, context);
  if (!owner) return undefined;
  let last = at;
  while (isRest(node.entries[last + 1], known)) last += 1;
  const from = owner.value.start;
  const to = node.entries[last]?.key.end ?? end;
  const text = context.slot.chunk.text.slice(from, to);
  if (/[\r\n]/.test(text)) return undefined;
  const message = say('The comma ends the text before it, so "{0}" is read as a key. Put the whole text in quotes.', source);
  return { start, end, message, fixes: [{ title: say('Put in quotes'), edits: [quoteText(context.slot.chunk.text, { start: from, end: to })], safe: true }] };
}

function isEmpty({ value }: Entry): boolean {
  return value.kind === 'scalar' && value.style === 'empty';
}

function isRest(entry: Entry | undefined, known: readonly string[]): boolean {
  return entry !== undefined && isEmpty(entry) && entry.key.style === 'plain' && !known.includes(String(entry.key.value));
}

/** The entry whose text the rest at `at` belongs to: the last before it with a value, where that may be any text. */
function ownerOf(map: MapNode, at: number, known: readonly string[], { sites }: Context): Entry | undefined {
  const owner = map.entries.slice(Math.max(0, at - MOST_RESTS), at).findLast((entry) => !isRest(entry, known));
  if (owner?.value.kind !== 'scalar' || owner.value.style !== 'plain') return undefined;
  const site = sites.find(({ node }) => node === owner.value);
  return site && TEXTS.has(site.holds) ? owner : undefined;
}

/** Of so many commas nobody says any more that they are one text's. */
const MOST_RESTS = 20;

const TEXTS: ReadonlySet<string> = new Set(['text', 'string', 'label', 'actor-name', 'catalogue-name']);

/** `Hinweis: gilt bis 2030.` below a text: its second sentence, with a colon in it. Both go into quotes. */
export function lostSentence({ entry, previous, detail, node }: SchemaFault, context: Context): Fix | undefined {
  if (!entry || !previous || node.kind !== 'map' || node.flow || !/^\p{Lu}|\s/u.test(detail)) return undefined;
  const { value } = previous;
  const { text } = context.slot.chunk;
  const owner = context.sites.find((site) => site.node === value);
  if (value.kind !== 'scalar' || entry.value.kind !== 'scalar' || !TEXTS.has(owner?.holds ?? '')) return undefined;
  const gap = text.slice(value.end, entry.key.start);
  if (!/^[ \t]*\r?\n[ ]*$/.test(gap) || /[\r\n]/.test(text.slice(entry.key.start, entry.value.end))) return undefined;
  const isBlock = value.style === 'literal' || value.style === 'folded';
  const isQuoted = value.style === 'single' || value.style === 'double';
  const below = { start: entry.key.start, end: Math.max(entry.key.end + 1, entry.value.end) };
  return { title: say('Take it to the text above'), edits: [joinSentences(text, { isBlock, isQuoted, above: value, below })] };
}

/** `<<: *vorlage` merges nothing in YAML 1.2: what was to come along has to be written. */
export function mergeKey({ entry, node, start, end }: SchemaFault, context: Context): Stray | undefined {
  if (entry?.key.value !== '<<' || node.kind !== 'map') return undefined;
  const message = say('"<<" takes nothing over here. Write what is meant to be the same, or use "*…" for a single value.');
  const source = entry.value.kind === 'alias' ? entry.value.target : undefined;
  const present = new Set(node.entries.map(({ key }) => key.value));
  const missing = source?.kind === 'map' ? source.entries.filter(({ key }) => !present.has(key.value)) : [];
  const anchored = source && context.document.slots.find((slot) => slot.chunk.anchors.includes(source));
  const lines = missing.map(({ key, value }) => anchored?.chunk.text.slice(key.start, Math.max(key.end + 1, value.end)) ?? '');
  if (lines.length === 0 || lines.some((line) => line === '' || /[\r\n]/.test(line)) || missing.some(({ value }) => value.anchor !== undefined)) return { start, end, message, fixes: [] };
  const edits = [entriesInstead(context.slot.chunk.text, { start, end: Math.max(end, entry.value.end) }, lines, node.flow)];
  return { start, end, message, fixes: [{ title: say('Write out what is taken over'), edits }] };
}
