import type { SchemaFault } from '../schema/validate';
import { say } from '../text/message';
import { readFixedValue, valueWithin } from '../german/words';
import type { FaultRule } from './rule';
import { tellsOdd } from './support/odd';
import { nearest, replaceWith } from './support/suggest';

/** Not one of the fixed values. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    if (tellsOdd(fault, context)) return;
    const source = context.slot.chunk.text.slice(fault.start, fault.end);
    const word = source.replace(/^(["'])(.*)\1$/s, '$2');
    const values = [...new Set((fault.shape.values ?? []).map(String))];
    const near = readFixedValue(fault.shape.holds?.values ?? {}, word) ?? nearest(word, values) ?? valueWithin(word, values);
    // `bzrp: "1"` is the right value in quotes that make it another: shown with them.
    const shown = near === word ? source : word;
    const message =
      near === undefined ? say('"{0}" is not possible here. Possible: {1}.', word, values.join(', ')) : say('"{0}" is not possible here. Did you mean "{1}"?', shown, near);
    context.report(fault, message, { fixes: isNumber(near, fault) ? replaceWith(Number(near), fault) : replaceWith(near, { ...fault, source }) });
  },
};

function isNumber(value: string | undefined, { shape }: SchemaFault): boolean {
  return shape.values?.some((each) => typeof each === 'number' && String(each) === value) ?? false;
}
