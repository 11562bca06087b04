/** Periods as rules see them. What is inverted or cannot be read has no span, and nothing is concluded from it. */
import { entryIn, type Site } from '../../analysis/site';
import { periodOf } from '../../model/period';
import { isBefore, parseTime, type Span, spanOf, type Time } from '../../model/time';
import type { Context } from '../rule';

/** The span of a measure's `zeitraum`; `end` is `bis` as a span of its own, undefined for an ongoing task without end. */
export function spanOfMeasure(measure: Site | undefined): (Span & { end: Time | undefined }) | undefined {
  const period = periodOf(entryIn(measure, 'zeitraum')?.value);
  const span = spanOf(period);
  return span && { first: span.first, last: span.last, end: period?.bis };
}

/** The span of the profile a file belongs to. */
export function profilePeriod(context: Context): Span | undefined {
  const period = context.period();
  const [from, to] = [parseTime(period?.von), parseTime(period?.bis)];
  return from && to && !isBefore(to, from) ? { first: from.first, last: to.last } : undefined;
}

/** The file's `stand` (of a `beitrag` without one: its profile's). */
export function standOf(context: Context): Span | undefined {
  return parseTime(context.field('stand'));
}
