/** Values of indicators and what may be said of them. */
import { textOf } from '../../syntax/tree';
import { scalarIn, type Site } from '../../analysis/site';
import { type CatalogueEntry, numberOfEntry, textOfEntry } from '../../catalogue/catalogue';
import type { Context } from '../rule';

/** The catalogue's entry for the indicator of a use; undefined when none has it. */
export function entryOfUse(use: Site | undefined, context: Context): CatalogueEntry | undefined {
  const id = textOf(scalarIn(use, 'indikator'));
  return id === undefined ? undefined : context.catalogue().get('indikatoren', id);
}

/** The use of an indicator a value belongs to. */
export function useOf(site: Site): Site | undefined {
  for (let at: Site | undefined = site; at; at = at.parent) if (scalarIn(at, 'indikator')) return at;
  return undefined;
}

/** Lowest and highest value possible: those of the entry, for percent 0 and 100. */
export function boundsOf(entry: CatalogueEntry): { minimum: number; maximum: number } {
  const isPercent = textOfEntry(entry, 'einheit') === 'prozent';
  return {
    minimum: numberOfEntry(entry, 'minimum') ?? (isPercent ? 0 : Number.NEGATIVE_INFINITY),
    maximum: numberOfEntry(entry, 'maximum') ?? (isPercent ? 100 : Number.POSITIVE_INFINITY),
  };
}

/** What statistics write where there is no value. */
const MISSING_MARKS: ReadonlySet<string> = new Set(['-9999', '-999', '999999']);

/** Whether a value says that there is none (FORMAT §4 `missing-value-mark`). */
export function isMissingMark(value: unknown): boolean {
  return MISSING_MARKS.has(String(value));
}
