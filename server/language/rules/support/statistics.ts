/** What open data say of a value of a profile. */
import { scalarIn, type Site, stringOf } from '../../analysis/site';
import { formatNumber } from '../../model/number';
import { isWhole, type SourcedValue } from '../../statistics/statistics';
import type { Context } from '../rule';
import { validIn } from './child';
import { homeOf, lorKey } from './lor';
import { useOf } from './values';

/**
 * The values statistics files have for the indicator and place of an observation (`{wert, stand}`, in a `vergleich` with
 * `raum`), the latest first. Empty without files, and where the indicator or place is not known.
 */
export function sourcedValues(observation: Site, context: Context): readonly SourcedValue[] {
  const use = useOf(observation);
  const indicator = stringOf(scalarIn(use, 'indikator'));
  const place = placeOf(observation, context) ?? (use && placeOf(use, context)) ?? homeOf(context);
  if (indicator === undefined || place === undefined) return [];
  return context.statistics()?.values(indicator, place, context.vintage()).filter(isWhole) ?? [];
}

/** The own `raum` of an observation or use, as statistics call it. */
function placeOf(site: Site, context: Context): string | undefined {
  const space = validIn(site, 'raum', context);
  if (!space) return undefined;
  return space.node.value === 'berlin' ? 'berlin' : lorKey(space, context)?.key;
}

/** A value of open data at the decimals somebody wrote: `17.38` as `17.4` beside `17.3`. @param source the number as written */
export function atDecimalsOf(source: string, value: number): number {
  const decimals = /\.(\d+)$/.exec(source)?.[1]?.length ?? 0;
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

/** A value as people read it. */
export function valueText(value: number | string): string {
  return typeof value === 'number' ? formatNumber(value) : value;
}

/** A value as YAML has it; a class in quotes, a time with those that stood there. @param before the scalar that is replaced */
export function scalarText(value: number | string, before?: string): string {
  if (typeof value === 'number') return String(value);
  const quote = before === undefined ? '"' : (/^["']/.exec(before)?.[0] ?? '');
  return quote + value + quote;
}
