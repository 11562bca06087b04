import { type Message, say } from '../text/message';
import type { SchemaFault } from '../schema/validate';
import type { Fix, FaultRule } from './rule';

/** A value of the right kind that is not written as asked for: no time, no id, too short, empty. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    const source = context.slot.chunk.text.slice(fault.start, fault.end);
    context.report(fault, messageFor(fault), { fixes: () => fixesFor(fault, source) });
  },
};

function messageFor({ detail, shape }: SchemaFault): Message {
  const holds = shape.holds?.holds;
  if (detail === 'minItems') return say('The list is empty. At least one entry is needed.');
  if (detail === 'minLength') return say('The text is too short.');
  if (detail === 'maxLength') return say('The text is too long.');
  if (holds === 'time') return say('This is no time. Write a year 2026, a quarter 2026-Q3, a month 2026-03 or a day 2026-03-31.');
  if (holds === 'id') return say('An id is made of capital letters and digits, such as Z1 or M1.2, at most 24 characters.');
  if (holds === 'lor' || holds === 'space') return say('A LOR key is made of digits only, such as "092007".');
  if (detail === 'minimum' || detail === 'maximum') return say('The number is outside what is possible here.');
  return say('This is not written as asked for here: {0}', shape.description);
}

function fixesFor({ shape, start, end }: SchemaFault, source: string): Fix[] {
  const date = /^["']?(\d{1,2})\.(\d{1,2})\.(\d{4})["']?$/.exec(source);
  if (shape.holds?.holds === 'time' && date) {
    const [, day = '', month = '', year = ''] = date;
    const newText = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return [{ title: say('Write as {0}', newText), edits: [{ start, end, newText }], safe: true }];
  }
  const upper = source.toUpperCase();
  if (shape.holds?.holds === 'id' && /^[A-Z][A-Z0-9]*(?:[._-][A-Z0-9]+)*$/.test(upper)) {
    return [{ title: say('Write as {0}', upper), edits: [{ start, end, newText: upper }] }];
  }
  return [];
}
