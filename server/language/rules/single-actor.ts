import { entryIn, scalarIn } from '../analysis/site';
import { itemsOf } from '../syntax/tree';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { actorOf, isOffice } from './support/actors';

/** A measure across offices that names fewer than two of them. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const level = entryIn(site, 'ebene');
    if (!level || scalarIn(site, 'ebene')?.value !== 'aemteruebergreifend' || site.aliased) return;
    const nodes = [entryIn(site, 'federfuehrung')?.value, ...itemsOf(entryIn(site, 'beteiligte')?.value)];
    const offices = new Set<string>();
    for (const node of nodes) {
      const actor = actorOf(node, context);
      if (actor && isOffice(actor.category, context)) offices.add(actor.name ?? actor.category ?? '');
    }
    if (offices.size >= 2) return;
    const place = entryIn(site, 'federfuehrung')?.key ?? level.key;
    context.report(place, say('The measure is to go across offices, and only {0} is named.', offices.size), { missing: 'catalogue' });
  },
};
