/** What open data say of a value of a profile. */
import { textOf } from '../../syntax/tree';
import { entryIn, scalarIn, type Site } from '../../analysis/site';
import { formatNumber } from '../../model/number';
import { reading } from '../../statistics/fill';
import { sourceText } from '../../statistics/source';
import { isSameStand, isWhole, type SourcedValue } from '../../statistics/statistics';
import { pathOf } from '../../statistics/uses';
import { writeInside } from '../../writing/slice';
import { setValue, type Target, writeAll } from '../../writing/writing';
import type { Context, Edit } from '../rule';
import { textIn } from './child';
import { homeOf, lorKey } from './lor';
import { entryOfUse, useOf } from './values';
import { shifted } from '../../writing/mend';

/**
 * The values statistics files have for the indicator and place of an observation (`{wert, stand}`, in a `vergleich` with
 * `raum`), the latest first. Empty without files, and where the indicator or place is not known.
 */
export function sourcedValues(observation: Site, context: Context): readonly SourcedValue[] {
  const use = useOf(observation);
  const indicator = textOf(scalarIn(use, 'indikator'));
  const place = placeOf(observation, context) ?? (use && placeOf(use, context)) ?? homeOf(context);
  if (indicator === undefined || place === undefined) return [];
  return context.statistics()?.values(indicator, place, context.vintage()).filter(isWhole) ?? [];
}

/** The own `raum` of an observation or use, as statistics call it. */
function placeOf(site: Site, context: Context): string | undefined {
  const space = textIn(site, 'raum', context);
  if (!space) return undefined;
  const { whole } = context.places.system;
  return space.value === whole.id ? whole.id : lorKey(space.place, context)?.key;
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

/**
 * The edits that put the value of a file in the place of an observation's, its source into the `quelle` of the use.
 * @param keys what is taken: `wert`, or `stand` as well
 */
export function takeEdits(observation: Site, value: SourcedValue, keys: readonly ('wert' | 'stand')[], context: Context): Edit[] {
  const { document, art, slot } = context;
  const use = useOf(observation);
  const [inner, outer] = [pathOf(slot, observation), use && pathOf(slot, use)];
  if (!inner || !outer) return [];
  const unit = entryOfUse(use, context)?.['einheit'];
  const taken = reading(value, typeof unit === 'string' ? unit : undefined);
  const before = textOf(scalarIn(observation, 'stand'));
  // The source of what is replaced goes with it, unless course or comparison may be from there.
  const isAlone = !entryIn(use, 'verlauf') && !entryIn(use, 'vergleich');
  const left = isAlone && before !== undefined ? sourcedValues(observation, context).filter(({ stand }) => isSameStand(stand, before)) : [];
  const source = sourceText(textOf(scalarIn(use, 'quelle')), [value], left);
  const outcome = writeInside({ document, art }, slot, (target, path) =>
    writeAll(target, [...keys.map((key) => (at: Target) => setValue(at, [...path, ...inner, key], taken[key])), (at: Target) => setValue(at, [...path, ...outer, 'quelle'], source)]),
  );
  return 'changes' in outcome ? shifted(outcome.changes, -slot.offset) : [];
}
