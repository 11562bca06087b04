import { say } from '../text/message';
import type { FieldRule } from './rule';

/** Two `profil` files for one Bezirksregion and edition, or two `bezirk` files for one Bezirk. */
export const rule: FieldRule = {
  severity: 'error',
  fields: ['bezirksregion', 'bezirk'],
  // A key without quotes is told by `lor-unquoted` and counts as it is meant.
  evenFaulty: true,
  check(site, context) {
    const key = context.regionKey;
    const isHeader = context.slot.key === (context.art === 'bezirk' ? 'bezirk' : 'bezirksregion');
    if (!isHeader || (context.art !== 'profil' && context.art !== 'bezirk') || context.alone || key === undefined || !/^\d+$/.test(key)) return;
    const all = context.workspace(`${context.art}:${context.scopeOf(key)}`);
    const others = all.filter(({ origin }) => origin.uri !== context.uri);
    // One whose edition cannot be read is none of them.
    if (others.length === 0 || others.length === all.length) return;
    context.report(site, say('There is another file for "{0}" in the same edition. Give one of them another "fassung".', key), {
      related: others.map((fact) => ({ fact, message: say('The other file.') })),
    });
  },
};
