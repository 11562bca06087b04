import { say } from '../text/message';
import type { LackRule } from './rule';
import { keyMeant } from './support/odd';

/** A required key is missing. */
export const rule: LackRule = {
  severity: 'error',
  adjustable: false,
  lacks: true,
  check(fault, context) {
    const { node } = fault;
    // It is there, only spoilt by a character: told at its place. `<<` is meant to bring along what is missing.
    if (node.kind === 'map' && node.entries.some(({ key }) => key.value === '<<' || (key.value !== fault.detail && keyMeant(String(key.value)) === fault.detail))) return;
    context.report(fault, say('The key "{0}" is missing.', fault.detail), { data: { missingKey: fault.detail } });
  },
};
