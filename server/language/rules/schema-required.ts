import { say } from '../text/message';
import type { FaultRule } from './rule';

/** A required key is missing. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    context.report(fault, say('The key "{0}" is missing.', fault.detail), { data: { missingKey: fault.detail } });
  },
};
