import { say } from '../text/message';
import type { FaultRule } from './rule';
import { isStray } from './support/germanNumber';
import { nearest, replaceWith } from './support/suggest';

/** A key the language has not. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    if (isStray(fault, context)) return;
    const known = Object.keys(fault.shape.properties ?? {});
    const near = nearest(fault.detail, known);
    const source = context.slot.chunk.text.slice(fault.start, fault.end);
    const message = near === undefined ? say('The key "{0}" is not known here.', fault.detail) : say('The key "{0}" is not known here. Did you mean "{1}"?', fault.detail, near);
    context.report(fault, message, { fixes: replaceWith(near, { ...fault, source }) });
  },
};
