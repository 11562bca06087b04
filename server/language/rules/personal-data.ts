import { stringOf } from '../analysis/site';
import { idOf } from '../catalogue/catalogue';
import { say } from '../text/message';
import type { ValueRule } from './rule';
import { placeOfMatch } from './support/freeText';

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE = /(?<![\d/.,-])(?:\+49|0049|0)[ \u00a0]?\(?0?\)?\d{2,5}\)?[ \u00a0/–-]+\d[\d \u00a0/–-]{3,}\d(?![\d/])/g;

/** An e-mail address or phone number in free text: profiles are published. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['text', 'string', 'actor-name'],
  check(site, context) {
    const text = stringOf(site.node);
    if (text === undefined || site.node.kind !== 'scalar' || site.aliased || !/[@\d]/.test(text)) return;
    for (const match of text.matchAll(MAIL)) {
      const isFunctional = context.catalogue().all('akteure').some((entry) => idOf('akteure', entry).includes(match[0]));
      if (!isFunctional) context.report(placeOfMatch(site.node, match), say('An e-mail address does not belong in a published profile. Name the office instead.'));
    }
    for (const match of text.matchAll(PHONE)) {
      const digits = match[0].replace(/^\+49|^0049|^0/, '').replace(/\D/g, '');
      const number = /[ \u00a0/–-]+(\d[\d \u00a0/–-]*)$/.exec(match[0].replace(/^(\+49|0049)[ \u00a0]?/, ''))?.[1]?.replace(/\D/g, '') ?? '';
      if (digits.length >= 7 && number.length >= 5) context.report(placeOfMatch(site.node, match), say('A phone number does not belong in a published profile. Name the office instead.'));
    }
  },
};
