import { type Message, say } from '../text/message';
import type { Shape } from '../schema/shape';
import type { SchemaFault } from '../schema/validate';
import type { MapNode, ScalarNode } from '../syntax/tree';
import type { Context, FaultRule, Fix } from './rule';
import { isGermanNumber } from './support/germanNumber';
import { periodFixes } from './support/germanPeriod';
import { keepValueAsComment } from './support/comment';
import { isWord, tellsOdd } from './support/odd';
import { asGroup, asOnlyItem } from './support/regroup';
import { quoted, replaceText } from '../writing/mend';
import { bracketed, withHyphens, withoutLine } from '../writing/shape';

/** A value of the wrong kind, or none at all. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    if (isGermanNumber(fault, context)) return;
    if (isWord(fault) && tellsOdd(fault, context)) return;
    const source = context.slot.chunk.text.slice(fault.start, fault.end);
    context.report(fault, messageFor(fault), { fixes: () => fixesFor(fault, source, context) });
  },
};

function messageFor({ detail, node, shape }: SchemaFault): Message {
  if (detail === 'empty') return say('A value is missing here.');
  if (detail === 'alias') return say('What this stands for belongs elsewhere: other keys are expected here.');
  const [type] = shape.types;
  switch (type) {
    case 'object':
      return say('Here a group of keys is expected, indented below the key.');
    case 'array':
      return say('Here a list is expected: each entry on a line of its own with "- ".');
    case 'boolean':
      return say('Here "true" or "false" is expected.');
    case 'integer':
      return say('Here a whole number is expected.');
    case 'number':
      return say('Here a number is expected.');
    default:
      if (shape.holds?.holds === 'time') return say('This is no time. Write a year 2026, a school or budget year 2026/2027, a half-year 2026-H1, a quarter 2026-Q3, a month 2026-03 or a day 2026-03-31.');
      return node.kind === 'scalar' ? say('Here a text is expected. Put it in quotes.') : say('Here a text is expected, no list and no group of keys.');
  }
}

const YES_NO: Readonly<Record<string, string>> = { ja: 'true', yes: 'true', wahr: 'true', true: 'true', x: 'true', nein: 'false', no: 'false', falsch: 'false', false: 'false' };

/** Kinds of value that are free to say anything: only there a number in quotes is what was meant. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'string', 'label', 'actor-name']);

/** Of a list of these a sentence with commas is one entry. */
const WORDS: ReadonlySet<string> = new Set(['string', 'label']);

function fixesFor(fault: SchemaFault, source: string, context: Context): Fix[] {
  const { detail, node, shape, start } = fault;
  if (node.kind === 'map' && TEXTS.has(shape.holds?.holds ?? '') && isSentence(node, source)) return [{ title: say('Put in quotes'), edits: [replaceText(fault, quoted(source))], safe: true }];
  if (detail === 'empty') return withoutKey(fault, context);
  const only = node.kind === 'list' && node.flow && node.items.length === 1 ? node.items[0] : undefined;
  if (only?.kind === 'scalar' && ['string', 'number', 'integer'].includes(shape.types[0] ?? '') && !/[\r\n]/.test(source)) {
    return [{ title: say('Write as {0}', only.source), edits: [replaceText(fault, only.source)], safe: true }];
  }
  if (node.kind === 'map' && shape.types[0] === 'array') return asOnlyItem(fault, context);
  // Of a block text the sign it begins with would stay in what is written.
  if (node.kind !== 'scalar') return [];
  const site = context.sites.find((each) => each.start === start && each.node.kind === 'scalar');
  if (node.style === 'literal' || node.style === 'folded') return keepValueAsComment(site, context);
  if (shape.properties?.['von'] && shape.properties['bis']) return periodFixes(String(node.value), site, fault, context);
  const write = (written: string): Fix[] => [{ title: say('Write as {0}', written), edits: [replaceText(fault, written)], safe: true }];
  const [type] = shape.types;
  const inner = String(node.value).trim();
  if (type === 'boolean') {
    const meant = YES_NO[inner.toLowerCase()];
    return meant === undefined ? [] : write(meant);
  }
  if ((type === 'number' || type === 'integer') && typeof node.value === 'string' && isNumber(inner, type)) return write(inner);
  if (type === 'array' && isListOfWords(shape, node)) {
    const bullets = node.style === 'plain' ? withHyphens(source, start) : undefined;
    if (bullets) return [{ title: say('Make it a list'), edits: bullets }];
    if (/[\r\n]/.test(source)) return [];
    return [{ title: say('Make it a list'), edits: [replaceText(fault, bracketed(source, WORDS.has(shape.items?.['x-bzrp']?.holds ?? '')))] }];
  }
  if (type === 'string' && typeof node.value !== 'string' && TEXTS.has(shape.holds?.holds ?? '')) {
    return [{ title: say('Put in quotes'), edits: [replaceText(fault, quoted(source))], safe: true }];
  }
  const group = asGroup(fault, site, context);
  return group.length > 0 ? group : keepValueAsComment(site, context);
}

/** `Teil II: Ziele` as an entry of a list: a text that became key and value. */
function isSentence(node: MapNode, source: string): boolean {
  return node.entries.length === 1 && !/[\r\n]/.test(source) && !source.startsWith('{') && node.entries[0]?.value.kind === 'scalar';
}

function isListOfWords({ items }: Shape, { value, style }: ScalarNode): boolean {
  return (items?.type === 'string' || items?.$ref !== undefined) && typeof value === 'string' && value.trim() !== '' && style !== 'literal' && style !== 'folded';
}

/** A number as YAML writes it, whose place was missed only by its quotes. */
function isNumber(text: string, type: string): boolean {
  return type === 'integer' ? /^-?(?:0|[1-9]\d*)$/.test(text) : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
}

/** An empty value is mended by writing one, or by taking its key away with its line where the key may be missing. */
function withoutKey({ start, end }: SchemaFault, context: Context): Fix[] {
  const site = context.sites.find(({ key }) => key?.start === start && key.end === end);
  const name = String(site?.key?.value ?? '');
  const owner = site?.parent;
  if (owner?.node.kind !== 'map' || owner.node.flow || owner.shape.required.includes(name) || owner.node.entries[0]?.key === site?.key) return [];
  const edit = withoutLine(context.slot.chunk.text, { start, end });
  return edit ? [{ title: say('Take "{0}" out', name), edits: [edit] }] : [];
}
