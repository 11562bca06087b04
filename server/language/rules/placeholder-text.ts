import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isAlias } from './support/child';
import { placesOfMatches } from './support/freeText';

const LEFTOVER = /(?<![\p{L}\p{N}_])(?:TODO|XXX)(?![\p{L}\p{N}_])|<\p{L}[^<>:@/\r\n]*>/gu;

/** Text left over from a template. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['text', 'string', 'actor-name'],
  check(site, context) {
    const { node } = site;
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || isAlias(site)) return;
    if (node.value.trim() === '…') return context.report(site, say('This is a placeholder. Write the text.'));
    if (!/TODO|XXX|</.test(node.value)) return;
    for (const { match, place } of placesOfMatches(node, [...node.value.matchAll(LEFTOVER)])) context.report(place, say('"{0}" is left over from a template. Write the text.', match[0]));
  },
};
