import { textOf } from '../syntax/tree';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { childOf } from './support/child';
import { isFrom } from '../schema/vocabulary';

/** From the status `abstimmung` on: a goal nobody can measure. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['ziel'],
  check(site, context) {
    const id = childOf(site, 'id', context);
    if (!id || textOf(id.node) === undefined || site.aliased || !isFrom('profilstatus', context.field('status'), 'abstimmung')) return;
    const use = childOf(site, 'indikatoren', context)?.node;
    // Something that is no list is told already.
    if (use && (use.kind !== 'list' || use.items.length > 0)) return;
    context.report(id, say('This goal has no indicator. Say how you will see that it is reached.'), { missing: 'own' });
  },
};
