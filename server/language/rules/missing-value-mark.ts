import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isMissingMark, useOf } from './support/values';

/** A number with which statistics say that there is no value. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['number'],
  check(site, context) {
    if (site.aliased || site.node.kind !== 'scalar' || !useOf(site) || !isMissingMark(site.node.value)) return;
    context.report(site, say('With "{0}" statistics say that there is no value. Leave it out, and say why in the text.', site.node.source));
  },
};
