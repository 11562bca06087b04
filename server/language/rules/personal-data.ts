import { idOf } from '../catalogue/catalogue';
import { say } from '../text/message';
import type { Context, ValueRule } from './rule';
import { isAlias } from './support/child';
import { mailsIn, personsIn, phonesIn } from './support/contact';
import { placesOfMatches } from './support/freeText';

/** Keys under which an office is named, so that a person's name there is one too much. */
const OFFICES: ReadonlySet<string> = new Set(['stelle', 'zustaendig', 'name']);
/** Texts that are there to say who publishes, and how to reach them. */
const CONTACTS: ReadonlySet<string> = new Set(['herausgeber', 'impressum']);

/** An e-mail address or phone number in free text, or a person's name where an office belongs: profiles are published. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['text', 'string', 'actor-name'],
  check(site, context) {
    const { node } = site;
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || isAlias(site) || CONTACTS.has(context.slot.key)) return;
    for (const { match, place } of placesOfMatches(node, mailsIn(node.value))) {
      if (!isFunctional(match[0], context)) context.report(place, say('An e-mail address does not belong in a published profile. Name the office instead.'));
    }
    for (const { place } of placesOfMatches(node, phonesIn(node.value))) {
      context.report(place, say('A phone number does not belong in a published profile. Name the office instead.'));
    }
    if (!OFFICES.has(String(site.key?.value))) return;
    for (const { place } of placesOfMatches(node, personsIn(node.value))) {
      context.report(place, say('A person\'s name does not belong in a published profile. Name the office instead.'));
    }
  },
};

/** A mailbox of an office, not of a person: a catalogue names it. */
function isFunctional(mail: string, context: Context): boolean {
  const wanted = mail.toLowerCase();
  return context.catalogue().all('akteure').some((entry) => mailsIn(idOf('akteure', entry)).some(([known]) => known.toLowerCase() === wanted));
}
