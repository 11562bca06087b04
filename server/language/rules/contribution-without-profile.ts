import { say } from '../text/message';
import type { FieldRule } from './rule';

/** A `beitrag` for a profile that is not there. */
export const rule: FieldRule = {
  severity: 'warning',
  fields: ['bezirksregion'],
  // A key without quotes is told by `lor-unquoted` and counts as it is meant.
  evenFaulty: true,
  check(site, context) {
    const key = context.regionKey;
    if (context.art !== 'beitrag' || key === undefined || !/^\d+$/.test(key)) return;
    if (context.workspace('profil', context.scopeOf(key)).length > 0) return;
    context.report(site, say('There is no profile of "{0}" in this edition. Check the key and "fassung".', key), { missing: 'own' });
  },
};
