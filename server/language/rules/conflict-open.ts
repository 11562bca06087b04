import { say } from '../text/message';
import type { ItemRule } from './rule';
import { textIn } from './support/child';
import { isFrom } from '../schema/vocabulary';
import { setTo } from './support/suggest';

/** From the status `beschlossen` on: a conflict that is still open. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['konflikt'],
  check(site, context) {
    const status = textIn(site, 'status', context);
    if (status?.value !== 'offen' || site.aliased || !isFrom('profilstatus', context.field('status'), 'beschlossen')) return;
    context.report(status.place, say('The profile is resolved, and this conflict is still open. Say how it was settled.'), { fixes: setTo(status.place, ['geloest', 'moderiert'], context) });
  },
};
