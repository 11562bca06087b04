/** Periods as rules see them. What is inverted or cannot be read has no span, and nothing is concluded from it. */
import { entryIn, type Site } from '../../analysis/site';
import { isBefore, parseTime, type Span } from '../../model/time';
import { resolve, type TreeNode, valueOf } from '../../syntax/tree';
import type { Context } from '../rule';

export interface WrittenPeriod extends Span {
  /** `bis` (or the single time) as a span of its own; undefined for an ongoing task without end. */
  end: Span | undefined;
}

/** A period read from its value: `{von, bis}`, a single time, or `{von, bis?, daueraufgabe: true}`. */
export function periodOf(node: TreeNode | undefined): WrittenPeriod | undefined {
  const value = resolve(node);
  if (value?.kind === 'scalar') {
    const time = parseTime(value.value);
    return time && { first: time.first, last: time.last, end: time };
  }
  if (value?.kind !== 'map') return undefined;
  const ongoing = valueOf(value, 'daueraufgabe');
  const isOngoing = ongoing?.kind === 'scalar' && ongoing.value === true;
  const bis = valueOf(value, 'bis');
  const [from, to] = [timeOf(valueOf(value, 'von')), timeOf(bis)];
  const isEndUnknown = bis ? !to : !isOngoing;
  if (!from || isEndUnknown || (to && isBefore(to, from))) return undefined;
  return { first: from.first, last: to?.last ?? Number.POSITIVE_INFINITY, end: to };
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

function timeOf(node: TreeNode | undefined): Span | undefined {
  return node?.kind === 'scalar' ? parseTime(node.value) : undefined;
}
