import { entryIn } from '../analysis/site';
import { actorAt, isOffice, participantsOf } from '../model/actor';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { textIn } from './support/child';
import { setTo } from './support/suggest';

/** A measure across offices that names fewer than two of them. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const level = entryIn(site, 'ebene');
    if (!level || site.aliased || textIn(site, 'ebene', context)?.value !== 'aemteruebergreifend') return;
    const lead = entryIn(site, 'federfuehrung');
    const offices = new Set<string>();
    const { leads, partners } = participantsOf(site.node);
    for (const actor of [...leads, ...partners].map(actorAt)) {
      if (actor && isOffice(actor, context.catalogue())) offices.add(actor.name === undefined ? `kategorie ${actor.category}` : `name ${actor.name}`);
    }
    if (offices.size >= 2) return;
    const place = lead?.key ?? level.key;
    const message = offices.size === 0 ? say('The measure goes across offices, and none is named. Name at least two.') : say('The measure goes across offices, and only one is named. Name another under "beteiligte".');
    const own = textIn(site, 'ebene', context);
    context.report(place, message, { missing: 'catalogue', fixes: own && setTo(own.place, ['fachamt'], context) });
  },
};
