import { say } from '../text/message';
import type { FieldRule } from './rule';

/** A `beitrag` for a profile that is not there. */
export const rule: FieldRule = {
  severity: 'warning',
  fields: ['bezirksregion'],
  check(site, context) {
    if (context.art !== 'beitrag' || context.alone || context.regionKey === undefined) return;
    const scope = context.scopeOf(context.regionKey);
    if (context.workspace(`profil:${scope}`).length > 0) return;
    context.report(site, say('There is no profile of "{0}" in this edition.', context.regionKey), { missing: 'own' });
  },
};
