import { entryIn } from '../analysis/site';
import { isBefore, overlaps } from '../model/time';
import { say } from '../text/message';
import type { ItemRule } from './rule';
import { textIn } from './support/child';
import { profilePeriod, spanOfMeasure } from './support/period';

/** What was done or given up before the period began still belongs into a profile that looks back. */
const PAST: ReadonlySet<string> = new Set(['umgesetzt', 'verworfen']);

/** A measure that lies wholly outside the profile's period. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['massnahme'],
  check(site, context) {
    const key = entryIn(site, 'zeitraum')?.key;
    const span = spanOfMeasure(site);
    const period = profilePeriod(context);
    if (!key || !span || !period || site.aliased || overlaps(span, period)) return;
    if (isBefore(span, period) && PAST.has(textIn(site, 'status', context)?.value ?? '')) return;
    context.report(key, say('The measure lies outside the period of the profile. Correct one of them.'));
  },
};
