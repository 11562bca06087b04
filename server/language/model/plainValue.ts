/** Plain values and the small things of the model in their plain form; see `plain.ts`. */
import type { Actor } from './actor';
import type { Reference } from './reference';
import { type Period, type Time, timeText } from './time';

export type PlainValue = string | number | boolean | readonly PlainValue[] | PlainMap;
export type PlainMap = { readonly [key: string]: PlainValue };

/** A map without what is missing or empty, keys in the order given. */
export function plainMap(entries: Readonly<Record<string, PlainValue | undefined>>): PlainMap {
  const known = Object.entries(entries).filter((entry): entry is [string, PlainValue] => {
    const value = entry[1];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(known);
}

export function isPlainMap(value: PlainValue | undefined): value is PlainMap {
  return typeof value === 'object' && !Array.isArray(value);
}

export function plainTime(time: Time | undefined): string | undefined {
  return time && timeText(time);
}

export function plainPeriod(period: Period | undefined): PlainMap | undefined {
  if (!period) return undefined;
  return plainMap({ von: plainTime(period.von), bis: plainTime(period.bis), daueraufgabe: period.ongoing || undefined });
}

/** A bare name stays one. */
export function plainActor({ name, category, role }: Actor): PlainValue {
  if (category === undefined && role === undefined) return name ?? '';
  return plainMap({ kategorie: category, name, rolle: role });
}

export function plainReferences(references: readonly Reference[]): PlainValue {
  return references.map(({ text }) => text);
}
