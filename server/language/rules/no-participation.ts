import { say } from '../text/message';
import type { Site } from '../analysis/site';
import type { Context, FieldRule, Fix } from './rule';
import { creationOf } from './support/creation';
import { nextFree } from './support/ids';
import { isFrom } from '../schema/vocabulary';

/** From the status `abstimmung` on: nobody was asked. */
export const rule: FieldRule = {
  severity: 'information',
  fields: ['status'],
  check(site, context) {
    if (context.art !== 'profil' || !isFrom('profilstatus', context.field('status'), 'abstimmung')) return;
    if (context.own('item', 'beteiligung').length > 0) return;
    context.report(site, say('The profile names no participation yet. Say under "beteiligung" who was asked, and how.'), { missing: 'own', fixes: () => fixes(site, context) });
  },
};

/** A first draft of an event. */
function fixes(site: Site, context: Context): Fix[] {
  const edit = creationOf('beteiligung', nextFree('B0', (taken) => context.own('id', taken).length > 0) ?? 'B1', site, context);
  return edit ? [{ title: say('Add a participation event'), edits: [edit] }] : [];
}
