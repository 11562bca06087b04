import { type CatalogueEntry, plausibleRange, textOfEntry } from '../catalogue/catalogue';
import { formatNumber } from '../model/number';
import { type Message, say } from '../text/message';
import type { ValueRule } from './rule';
import { germanNumberAt } from './support/germanNumber';
import { boundsOf, entryOfUse, isMissingMark, useOf } from './support/values';
import { setHere } from './support/write';

/** A value the indicator could have, but has nowhere: most often a share in place of percent. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['number'],
  check(site, context) {
    if (site.aliased || site.node.kind !== 'scalar' || germanNumberAt(site, context)) return;
    const { value } = site.node;
    const entry = entryOfUse(useOf(site), context);
    if (!entry || typeof value !== 'number' || isMissingMark(value)) return;
    const { minimum, maximum } = boundsOf(entry);
    if (value < minimum || value > maximum || isPlausible(value, entry)) return;
    const meant = FACTORS.map((factor) => rounded(value * factor)).find((each) => isPlausible(each, entry) && each >= minimum && each <= maximum);
    context.report(site, messageFor(entry, meant), { fixes: () => (meant === undefined ? [] : [setHere(say('Write as {0}', String(meant)), site, meant, context)]) });
  },
};

/** What a share is of percent, and percent of a share; offences are published per 100,000 where the indicator counts per 100. */
const FACTORS: readonly number[] = [100, 1 / 100, 1 / 1000];

function isPlausible(value: number, entry: CatalogueEntry): boolean {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = plausibleRange(entry);
  return value >= from && value <= to;
}

/** Without what multiplying leaves in the last digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function messageFor(entry: CatalogueEntry, meant: number | undefined): Message {
  const { from, to } = plausibleRange(entry);
  const name = textOfEntry(entry, 'name') ?? String(entry['id']);
  const [least, most] = [formatNumber(from ?? 0), formatNumber(to ?? 0)];
  if (meant === undefined) {
    if (from === undefined) return say('"{0}" is at most {1} as a rule. Check the value and its unit.', name, most);
    if (to === undefined) return say('"{0}" is at least {1} as a rule. Check the value and its unit.', name, least);
    return say('"{0}" lies between {1} and {2} as a rule. Check the value and its unit.', name, least, most);
  }
  const guess = formatNumber(meant);
  if (from === undefined) return say('"{0}" is at most {1} as a rule. Is {2} meant?', name, most, guess);
  if (to === undefined) return say('"{0}" is at least {1} as a rule. Is {2} meant?', name, least, guess);
  return say('"{0}" lies between {1} and {2} as a rule. Is {3} meant?', name, least, most, guess);
}
