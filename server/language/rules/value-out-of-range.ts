import { textOfEntry, textsOfEntry } from '../catalogue/catalogue';
import { formatNumber } from '../model/number';
import { say } from '../text/message';
import type { ValueRule } from './rule';
import { germanNumberAt } from './support/germanNumber';
import { boundsOf, entryOfUse, isMissingMark, useOf } from './support/values';
import { replaceWith } from './support/suggest';

/** A value the indicator cannot have. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['number'],
  check(site, context) {
    if (site.aliased || site.node.kind !== 'scalar' || germanNumberAt(site, context)) return;
    const entry = entryOfUse(useOf(site), context);
    const unit = textOfEntry(entry, 'einheit');
    if (!entry || unit === undefined) return;
    const { value } = site.node;
    if (isMissingMark(value)) return;
    if (unit === 'klasse') {
      const classes = textsOfEntry(entry, 'klassen');
      if (classes.length > 0 && !classes.includes(String(value))) context.report(site, say('"{0}" is no class of this indicator. Possible: {1}.', String(value), classes.join(', ')));
      return;
    }
    if (typeof value !== 'number') return context.report(site, say('This indicator has numbers, no text.'));
    const { minimum, maximum } = boundsOf(entry);
    // A decimal comma that got lost makes a value ten or a hundred times as large.
    const smaller = [10, 100].map((by) => Math.round((value / by) * 1e6) / 1e6).find((each) => each >= minimum && each <= maximum);
    const fixes = value > maximum && smaller !== undefined ? replaceWith(smaller, site) : undefined;
    if (value < minimum) context.report(site, say('This indicator is at least {0}.', formatNumber(minimum)));
    else if (value > maximum) context.report(site, say('This indicator is at most {0}.', formatNumber(maximum)), { fixes });
  },
};
