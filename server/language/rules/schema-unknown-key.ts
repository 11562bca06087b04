import type { SchemaFault } from '../schema/validate';
import { say } from '../text/message';
import { keyCalled } from '../german/keys';
import type { Context, FaultRule, Fix } from './rule';
import { keepAsComment } from './support/comment';
import { isFraction } from './support/germanNumber';
import { keyMeant, tellsOddIn } from './support/odd';
import { gluedValue, lostSentence, mergeKey, splitText } from './support/strayKey';
import { nearest, replaceWith } from './support/suggest';

/** A key the language has not. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    if (isFraction(fault, context)) return;
    const source = context.slot.chunk.text.slice(fault.start, fault.end);
    const known = Object.keys(fault.shape.properties ?? {});
    const stray = mergeKey(fault, context) ?? gluedValue(fault, source, known) ?? splitText(fault, source, known, context);
    if (stray === 'told') return;
    if (stray) return context.report(stray, stray.message, { fixes: () => [...stray.fixes] });
    if (known.includes(keyMeant(fault.detail)) && tellsOddIn(source, fault.start, context)) return;
    const near = keyCalled(fault.detail, fault.shape.properties ?? {}) ?? nearest(fault.detail, known);
    const message = near === undefined ? say('The key "{0}" is not known here.', fault.detail) : say('The key "{0}" is not known here. Did you mean "{1}"?', fault.detail, near);
    const fixes = replaceWith(near, { ...fault, source });
    const sentence = near === undefined ? lostSentence(fault, context) : undefined;
    const made = (): Fix[] => {
      if (sentence) return [sentence];
      const meant = near === undefined || isTaken(near, fault, context) ? [] : (fixes?.() ?? []);
      return meant.length > 0 ? meant : keepAsComment(fault, fault.node, context);
    };
    context.report(fault, message, { fixes: made });
  },
};

/** A key that is there already cannot be written a second time. */
function isTaken(key: string, { node }: SchemaFault, context: Context): boolean {
  if (node.kind === 'map') return node.entries.some((entry) => entry.key.value === key);
  return context.document.slots.some(({ cut, chunk }) => cut.kind === 'key' && chunk.keyNode?.value === key);
}
