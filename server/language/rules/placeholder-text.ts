import { stringOf } from '../analysis/site';
import { say } from '../text/message';
import type { ValueRule } from './rule';
import { placeOfMatch } from './support/freeText';

const LEFTOVER = /\b(?:TODO|XXX)\b|<\p{L}[^<>:@/]*>/gu;

/** Text left over from a template. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['text', 'string', 'actor-name'],
  check(site, context) {
    const text = stringOf(site.node);
    if (text === undefined || site.node.kind !== 'scalar' || site.aliased) return;
    if (text.trim() === '…') return context.report(site, say('This is a placeholder. Write the text.'));
    for (const match of text.matchAll(LEFTOVER)) context.report(placeOfMatch(site.node, match), say('"{0}" is left over from a template. Write the text.', match[0]));
  },
};
