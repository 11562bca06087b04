import { keyName, type Site } from '../analysis/site';
import { asTime, findIn, readAs } from '../model/field';
import { periodFields, periodOf } from '../model/period';
import { type Span, spanOf } from '../model/time';
import { say } from '../text/message';
import type { ChunkRule, Context } from './rule';
import { childOf, childrenOf, textIn } from './support/child';
import { standOf } from './support/period';

/** Maps whose `stand` says when something was measured or done; the target of an indicator lies ahead. */
const TOLD: ReadonlySet<string> = new Set(['ausgangswert', 'verlauf', 'vergleich', 'umsetzungsstand', 'zielerreichung']);

/** Something is told as done that lies after the time the file describes. */
export const rule: ChunkRule = {
  severity: 'warning',
  chunk: true,
  check(context) {
    const stand = standOf(context);
    if (!stand) return;
    for (const site of context.sites) {
      const date = site.node.kind !== 'map' || site.aliased ? undefined : doneAt(site, context);
      if (!date || date.faulty || date.aliased || !isAfter(date, stand, context)) continue;
      context.report(date, say('This is told as done, and lies after the "stand" of this file ({0}). Correct one of them.', context.field('stand') ?? ''));
    }
  },
};

/** The date at which a map says something happened; undefined for what may lie ahead. */
function doneAt(site: Site, context: Context): Site | undefined {
  switch (site.holds === 'item' ? site.shape.holds?.item : undefined) {
    case 'beschluss':
      return childOf(site, 'datum', context);
    case 'milestone':
      return textIn(site, 'status', context)?.value === 'erreicht' ? childOf(site, 'termin', context) : undefined;
    case 'beteiligung':
      return childOf(site, 'ergebnis', context) ? childOf(site, 'datum', context) : undefined;
    default:
      return TOLD.has(keyName(site)) ? childOf(site, 'stand', context) : undefined;
  }
}

/** Wholly after: what begins before the file's time ends, may have happened in it. Of several dates the first counts. */
function isAfter(date: Site, stand: Span, context: Context): boolean {
  if (date.node.kind !== 'list') return (firstDay(date) ?? Number.NEGATIVE_INFINITY) > stand.last;
  const days = childrenOf(date, context).map((each) => readAs(each.node, asTime));
  return days.length > 0 && days.every((day) => day !== undefined && day.first > stand.last);
}

/** The first day of a time or period; of one that only says when it ended, of its end. */
function firstDay({ node }: Site): number | undefined {
  const { von, bis, ongoing } = periodFields(findIn(node));
  return spanOf(periodOf(node))?.first ?? (von.state === 'missing' && ongoing.state === 'missing' ? bis.value?.first : undefined);
}
