import { say } from '../text/message';
import type { FieldRule } from './rule';
import { isFrom } from '../schema/vocabulary';

/** From the status `abstimmung` on: nobody was asked. */
export const rule: FieldRule = {
  severity: 'information',
  fields: ['status'],
  check(site, context) {
    if (context.art !== 'profil' || context.alone || !isFrom('profilstatus', context.field('status'), 'abstimmung')) return;
    if (context.own('item:beteiligung').length > 0) return;
    context.report(site, say('The profile names no participation yet. Say under "beteiligung" who was asked, and how.'), { missing: 'own' });
  },
};
