import { say } from '../text/message';
import type { FaultRule } from './rule';
import { nearest, replaceWith } from './support/suggest';

/** Not one of the fixed values. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    const source = context.slot.chunk.text.slice(fault.start, fault.end);
    const values = (fault.shape.values ?? []).map(String);
    const word = source.replace(/^["']|["']$/g, '');
    const near = nearest(word, values);
    const message =
      near === undefined ? say('"{0}" is not possible here. Possible: {1}.', word, values.join(', ')) : say('"{0}" is not possible here. Did you mean "{1}"?', word, near);
    context.report(fault, message, { fixes: replaceWith(near, { ...fault, source }) });
  },
};
