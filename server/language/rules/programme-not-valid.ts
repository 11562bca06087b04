import { textOfEntry } from '../catalogue/catalogue';
import { asWord } from '../model/field';
import { isAfter, isBefore, parseTime } from '../model/time';
import { say } from '../text/message';
import type { Context, Fix, ItemRule } from './rule';
import { amountIn, isAlias, type ScalarSite, valueIn } from './support/child';
import { successorsOf, validityOf } from './support/programmes';
import { setHere } from './support/write';

/** Money from a programme in a year in which it did not run. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['finanzierung'],
  check(site, context) {
    if (site.aliased) return;
    const year = amountIn(site, 'jahr', context);
    const span = parseTime(year.value);
    const programme = valueIn(site, 'programm', asWord, context);
    if (year.state !== 'present' || !span || !programme) return;
    const id = programme.value;
    const catalogue = context.catalogue();
    const valid = validityOf(catalogue.get('programme', id));
    if (!valid) return;
    const nameOf = (each: string): string => textOfEntry(catalogue.get('programme', each), 'name') ?? each;
    if (valid.from && isBefore(span, valid.from)) context.report(year.place, say('"{0}" begins in {1}. Choose another programme or year.', nameOf(id), String(valid.von)));
    if (!valid.to || !isAfter(span, valid.to)) return;
    const successors = successorsOf(id, span, catalogue);
    const message =
      successors.length === 0
        ? say('"{0}" ran until {1} only. Choose another programme or year.', nameOf(id), String(valid.bis))
        : say('"{0}" ran until {1} only. In its place is now: {2}.', nameOf(id), String(valid.bis), successors.map(nameOf).join(', '));
    context.report(year.place, message, { fixes: () => successors.flatMap((next) => replaceProgramme(programme.place, next, context)) });
  },
};

function replaceProgramme(programme: ScalarSite, next: string, context: Context): Fix[] {
  return isAlias(programme) ? [] : [setHere(say('Replace with "{0}"', next), programme, next, context)];
}
