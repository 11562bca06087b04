/** Periods as rules see them. */
import { entryIn, type Site } from '../../analysis/site';
import { parseTime, type Span } from '../../model/time';
import { resolve, type ScalarNode, type TreeNode, valueOf } from '../../syntax/tree';
import type { Context } from '../rule';

export interface WrittenPeriod {
  /** First and last day; undefined ends are open. */
  first: number;
  last: number;
  /** `bis` (or the single time) as a span of its own. */
  end: Span | undefined;
  ongoing: boolean;
}

/** A period read from its value; undefined when it is inverted or cannot be read: nothing may be concluded from it then. */
export function periodOf(node: TreeNode | undefined): WrittenPeriod | undefined {
  const value = resolve(node);
  if (!value) return undefined;
  if (value.kind === 'scalar') {
    const time = parseTime(value.value);
    return time && { first: time.first, last: time.last, end: time, ongoing: false };
  }
  if (value.kind !== 'map') return undefined;
  const ongoing = valueOf(value, 'daueraufgabe');
  const isOngoing = ongoing?.kind === 'scalar' && ongoing.value === true;
  const from = timeIn(valueOf(value, 'von'));
  const to = timeIn(valueOf(value, 'bis'));
  if (!from || (!to && !isOngoing) || (to && to.last < from.first) || (to && isBefore(to, from))) return undefined;
  return { first: from.first, last: to?.last ?? Number.POSITIVE_INFINITY, end: to, ongoing: isOngoing };
}

/** Before = its last day is before the other's first day (FORMAT §1). */
export function isBefore(a: Span, b: Span): boolean {
  return a.last < b.first;
}

/** The span of a measure's `zeitraum`. */
export function spanOfMeasure(measure: Site | undefined): WrittenPeriod | undefined {
  return periodOf(entryIn(measure, 'zeitraum')?.value);
}

/** The span of the profile a file belongs to. */
export function profilePeriod(context: Context): Span | undefined {
  const period = context.period();
  const from = parseTime(period?.von);
  const to = parseTime(period?.bis);
  return from && to && !isBefore(to, from) ? { first: from.first, last: to.last } : undefined;
}

/** The file's `stand` (of a `beitrag` without one: its profile's). */
export function standOf(context: Context): Span | undefined {
  return parseTime(context.field('stand'));
}

function timeIn(node: TreeNode | undefined): Span | undefined {
  return node?.kind === 'scalar' ? parseTime((node as ScalarNode).value) : undefined;
}
