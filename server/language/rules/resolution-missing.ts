import { say } from '../text/message';
import type { FieldRule } from './rule';
import { isFrom } from './support/status';

/** A resolved or published profile without the resolution of the Bezirksamt. */
export const rule: FieldRule = {
  severity: 'warning',
  fields: ['status'],
  check(site, context) {
    if (context.art !== 'profil' || !isFrom(context.field('status'), 'beschlossen')) return;
    if (context.own('resolution').some(({ says }) => says['gremium'] === 'bezirksamt')) return;
    context.report(site, say('The resolution of the Bezirksamt is missing under "beschluesse".'), { missing: 'own' });
  },
};
