import { say } from '../text/message';
import type { FaultRule } from './rule';
import { replaceText } from '../writing/mend';

/** A LOR key written as a number: YAML drops its leading zero. */
export const rule: FaultRule = {
  severity: 'error',
  faults: true,
  check(fault, context) {
    const source = context.slot.chunk.text.slice(fault.start, fault.end);
    const digits = /^\d+$/.test(source) ? source : '';
    const key = digits.length % 2 === 1 ? `0${digits}` : digits;
    const fixes = key === '' ? undefined : () => [{ title: say('Write as "{0}"', key), edits: [replaceText(fault, `"${key}"`)], safe: true }];
    context.report(fault, say('A LOR key belongs in quotes, or its leading zero is lost: "{0}".', key || source), { fixes });
  },
};
