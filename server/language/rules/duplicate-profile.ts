import { say } from '../text/message';
import { parseTime } from '../model/time';
import type { Context, FieldRule, Fix } from './rule';
import { onDemand, keyEdit } from './support/write';

/** Two `profil` files for one Bezirksregion and edition, or two `bezirk` files for one Bezirk. */
export const rule: FieldRule = {
  severity: 'error',
  fields: ['bezirksregion', 'bezirk'],
  // A key without quotes is told by `lor-unquoted` and counts as it is meant.
  evenFaulty: true,
  check(site, context) {
    const key = context.regionKey;
    const isHeader = context.slot.key === (context.art === 'bezirk' ? 'bezirk' : 'bezirksregion');
    const { art } = context;
    if (!isHeader || (art !== 'profil' && art !== 'bezirk') || context.alone || key === undefined || !/^\d+$/.test(key)) return;
    const all = context.workspace(art, context.scopeOf(key));
    const others = all.filter(({ origin }) => origin.uri !== context.uri);
    // One whose edition cannot be read is none of them.
    if (others.length === 0 || others.length === all.length) return;
    context.report(site, say('There is another file for "{0}" in the same edition. Give one of them another "fassung".', key), {
      fixes: () => fixes(others, context),
      related: others.map((fact) => ({ fact, message: say('The other file.') })),
    });
  },
};

/** A `fassung` of its own for this file: the year of its `stand`, the next one when the edition is a year already. */
function fixes(others: { length: number }, context: Context): Fix[] {
  const edition = context.field('fassung');
  const year = edition === undefined ? parseTime(context.field('stand'))?.year : /^\d{4}$/.test(edition) ? Number(edition) + 1 : undefined;
  if (year === undefined || others.length > 1) return [];
  return [onDemand(say('Give this file the edition "{0}"', String(year)), () => keyEdit(context.document, context.art, 'fassung', String(year)))];
}
