import { type Message, say } from '../text/message';
import type { SchemaFault } from '../schema/validate';
import type { FaultRule } from './rule';
import { isGermanMeasurement } from './support/germanNumber';

/** A value of the wrong kind, or none at all. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    if (isGermanMeasurement(fault, context)) return;
    context.report(fault, messageFor(fault));
  },
};

function messageFor({ detail, shape }: SchemaFault): Message {
  if (detail === 'empty') return say('A value is missing here.');
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
      return say('Here a text is expected. Put it in quotes.');
  }
}
