import { idOf } from '../catalogue/catalogue';
import { say } from '../text/message';
import type { Context, ValueRule } from './rule';
import { isAlias } from './support/child';
import { mailsIn, phonesIn } from './support/contact';
import { placeOfMatch } from './support/freeText';

/** An e-mail address or phone number in free text: profiles are published. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['text', 'string', 'actor-name'],
  check(site, context) {
    const { node } = site;
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || isAlias(site)) return;
    for (const match of mailsIn(node.value)) {
      if (!isFunctional(match[0], context)) context.report(placeOfMatch(node, match), say('An e-mail address does not belong in a published profile. Name the office instead.'));
    }
    for (const match of phonesIn(node.value)) {
      context.report(placeOfMatch(node, match), say('A phone number does not belong in a published profile. Name the office instead.'));
    }
  },
};

/** A mailbox of an office, not of a person: a catalogue names it. */
function isFunctional(mail: string, context: Context): boolean {
  const wanted = mail.toLowerCase();
  return context.catalogue().all('akteure').some((entry) => mailsIn(idOf('akteure', entry)).some(([known]) => known.toLowerCase() === wanted));
}
