/** Periods as rules see them. What is inverted or cannot be read has no span, and nothing is concluded from it. */
import { entryIn, type Site } from '../../analysis/site';
import { findIn } from '../../model/field';
import { periodFields, periodOf as readPeriod } from '../../model/period';
import { isBefore, isInverted, parseTime, type Span } from '../../model/time';
import type { TreeNode } from '../../syntax/tree';
import type { Context } from '../rule';

export interface WrittenPeriod extends Span {
  /** `bis` (or the single time) as a span of its own; undefined for an ongoing task without end. */
  end: Span | undefined;
}

/** A period read from its value: `{von, bis}`, a single time, or `{von, bis?, daueraufgabe: true}`. */
export function periodOf(node: TreeNode | undefined): WrittenPeriod | undefined {
  const period = readPeriod(node);
  if (!period?.von || isInverted(period)) return undefined;
  const { von, bis } = period;
  // An end that is written and cannot be read is unknown, also of what goes on.
  if (!bis && (!period.ongoing || periodFields(findIn(node)).bis.state === 'faulty')) return undefined;
  return { first: von.first, last: bis?.last ?? Number.POSITIVE_INFINITY, end: bis };
}

/** The span of a measure's `zeitraum`. */
export function spanOfMeasure(measure: Site | undefined): WrittenPeriod | undefined {
  return periodOf(entryIn(measure, 'zeitraum')?.value);
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
