import { scalarIn } from '../analysis/site';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { isFrom } from './support/status';

/** From the status `abstimmung` on: a suggestion nobody answered. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['anregung'],
  check(site, context) {
    const answer = scalarIn(site, 'umgang');
    if (!answer || answer.value !== 'offen' || site.aliased || !isFrom(context.field('status'), 'abstimmung')) return;
    context.report(answer, say('This suggestion is still open. What became of it?'));
  },
};
