import { say } from '../text/message';
import type { FieldRule } from './rule';

/** Two `profil` files for one Bezirksregion and edition, or two `bezirk` files for one Bezirk. */
export const rule: FieldRule = {
  severity: 'error',
  fields: ['bezirksregion', 'bezirk'],
  check(site, context) {
    const isHeader = (context.art === 'profil' && context.slot.key === 'bezirksregion') || (context.art === 'bezirk' && context.slot.key === 'bezirk');
    if (!isHeader || context.alone || context.regionKey === undefined) return;
    const others = context.workspace(`${context.art}:${context.scopeOf(context.regionKey)}`).filter(({ file }) => file.uri !== context.uri);
    if (others.length === 0) return;
    context.report(site, say('There is another file for "{0}" in the same edition. Give one of them another "fassung".', context.regionKey), {
      related: others.map((fact) => ({ fact, message: say('The other file.') })),
    });
  },
};
