import { say } from '../text/message';
import type { FaultRule } from './rule';
import { quoted, replaceText } from '../writing/mend';

/** The key of a place written as a number: YAML drops its leading zero. */
export const rule: FaultRule = {
  severity: 'error',
  faults: true,
  check(fault, context) {
    const source = context.slot.chunk.text.slice(fault.start, fault.end);
    const { system } = context.places;
    const key = /^\d+$/.test(source) ? system.restored(source) : '';
    const fixes = key === '' ? undefined : () => [{ title: say('Write as "{0}"', key), edits: [replaceText(fault, quoted(key))], safe: true }];
    context.report(fault, say('A {0} key belongs in quotes, or its leading zero is lost: "{1}".', system.name, key || source), { fixes });
  },
};
