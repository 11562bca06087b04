import { type Message, say } from '../text/message';
import type { SchemaFault } from '../schema/validate';
import type { FaultRule, Fix } from './rule';
import { isGermanNumber } from './support/germanNumber';
import { quoted } from './support/quote';

/** A value of the wrong kind, or none at all. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    if (isGermanNumber(fault, context)) return;
    const source = context.slot.chunk.text.slice(fault.start, fault.end);
    context.report(fault, messageFor(fault), { fixes: () => fixesFor(fault, source) });
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

const YES_NO: Readonly<Record<string, string>> = { ja: 'true', yes: 'true', wahr: 'true', true: 'true', nein: 'false', no: 'false', falsch: 'false', false: 'false' };

/** Kinds of value that are free to say anything: only there a number in quotes is what was meant. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'string', 'label', 'actor-name']);

function fixesFor({ detail, node, shape, start, end }: SchemaFault, source: string): Fix[] {
  // Of a block text the sign it begins with would stay in what is written.
  if (node.kind !== 'scalar' || detail === 'empty' || node.style === 'literal' || node.style === 'folded') return [];
  const write = (newText: string): Fix[] => [{ title: say('Write as {0}', newText), edits: [{ start, end, newText }], safe: true }];
  const [type] = shape.types;
  const inner = String(node.value).trim();
  if (type === 'boolean') {
    const meant = YES_NO[inner.toLowerCase()];
    return meant === undefined ? [] : write(meant);
  }
  if ((type === 'number' || type === 'integer') && typeof node.value === 'string' && isNumber(inner, type)) return write(inner);
  if (type === 'array' && shape.items?.type === 'string' && typeof node.value === 'string' && /^[^\r\n]*$/.test(source)) {
    return [{ title: say('Make it a list'), edits: [{ start, end, newText: `[${asItems(source, shape.items['x-bzrp']?.holds)}]` }] }];
  }
  if (type === 'string' && typeof node.value !== 'string' && TEXTS.has(shape.holds?.holds ?? '')) {
    return [{ title: say('Put in quotes'), edits: [{ start, end, newText: quoted(source) }], safe: true }];
  }
  return [];
}

/** A number as YAML writes it, whose place was missed only by its quotes. */
function isNumber(text: string, type: string): boolean {
  return type === 'integer' ? /^-?(?:0|[1-9]\d*)$/.test(text) : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
}

/** A text as entries between brackets: ids with commas are several, a sentence with commas is one. */
function asItems(source: string, holds: string | undefined): string {
  const isText = holds === 'string' || holds === 'label';
  return isText && /^[^"'].*[,[\]{}]/.test(source) ? quoted(source) : source;
}
