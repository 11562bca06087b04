import { say } from '../text/message';
import type { ItemRule } from './rule';
import { textIn } from './support/child';
import { isFrom } from '../schema/vocabulary';
import { setTo } from './support/suggest';

/** From the status `abstimmung` on: a suggestion nobody answered. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['anregung'],
  check(site, context) {
    const answer = textIn(site, 'umgang', context);
    if (answer?.value !== 'offen' || site.aliased || !isFrom('profilstatus', context.field('status'), 'abstimmung')) return;
    context.report(answer.place, say('This suggestion is still open. Say what became of it.'), { fixes: setTo(answer.place, ['uebernommen', 'teilweise', 'nicht-uebernommen', 'weitergeleitet', 'nicht-zustaendig'].filter((word) => answer.place.shape.values?.includes(word)), context) });
  },
};
