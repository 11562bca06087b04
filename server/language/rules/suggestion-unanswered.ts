import { say } from '../text/message';
import type { ItemRule } from './rule';
import { validIn } from './support/child';
import { isFrom } from '../schema/vocabulary';
import { setTo } from './support/suggest';

/** From the status `abstimmung` on: a suggestion nobody answered. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['anregung'],
  check(site, context) {
    const answer = validIn(site, 'umgang', context);
    if (answer?.node.value !== 'offen' || site.aliased || !isFrom('profilstatus', context.field('status'), 'abstimmung')) return;
    context.report(answer, say('This suggestion is still open. Say what became of it.'), { fixes: setTo(answer, ['uebernommen', 'teilweise', 'nicht-uebernommen', 'weitergeleitet', 'nicht-zustaendig'].filter((word) => answer.shape.values?.includes(word)), context) });
  },
};
