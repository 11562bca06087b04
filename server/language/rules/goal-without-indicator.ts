import { entryIn, scalarIn } from '../analysis/site';
import { itemsOf } from '../syntax/tree';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { isFrom } from './support/status';

/** From the status `abstimmung` on: a goal nobody can measure. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['ziel'],
  check(site, context) {
    const id = scalarIn(site, 'id');
    if (!id || site.aliased || !isFrom(context.field('status'), 'abstimmung')) return;
    const use = entryIn(site, 'indikatoren');
    if (use && (itemsOf(use.value).length > 0 || use.value.kind !== 'list')) return;
    context.report(id, say('This goal has no indicator. How will you see that it is reached?'), { missing: 'own' });
  },
};
