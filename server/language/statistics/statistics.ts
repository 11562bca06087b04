/** Values that open data have for indicators and places. Where they come from is the business of `server/import`. */
import type { PlaceLevel, Vintage } from '../model/placeSystem';
import { parseTime } from '../model/time';

/** A value of open data with where it comes from. */
export interface SourcedValue {
  indicator: string;
  /** The key asked for, or the word for the whole city. */
  place: string;
  /** How to speak of it in a note: by its key, of the whole city by its name. */
  placeName: string;
  /** A time of the language. */
  stand: string;
  /** A number, unrounded, or a class. */
  value: number | string;
  /** Parts the file says nothing of a count for: the value is at least this. Keys of places. */
  lacking: readonly string[];
  /** Parts of a share without a denominator: the value is that of the rest. Keys of places. */
  leftOut: readonly string[];
  /** How many places it was summed from; 1 = the file has the place itself. */
  parts: number;
  /** What those places are. */
  level: PlaceLevel | undefined;
  /** Where the denominator comes from, when that is another file. */
  denominator?: { value: number; stand: string; file: string };
  file: { uri: string; name: string; title: string; licence: string | undefined; publisher: string | undefined };
}

/** What the statistics files in reach of a profile know. */
export interface StatisticsLookup {
  /** Ids of all indicators some file has values of. */
  readonly indicators: readonly string[];
  /**
   * The values of an indicator in a place, the latest first.
   * @param place key of `vintage`, or the word for the whole city
   */
  values(indicator: string, place: string, vintage: Vintage): readonly SourcedValue[];
}

/** Decimals a value of a unit is written with where nobody said otherwise. */
const DECIMALS: Readonly<Record<string, number>> = { anzahl: 0, euro: 0, prozent: 1, prozentpunkte: 1 };

/** A value as it is written into a profile: rounded as its unit is told. @param unit `einheit` of the indicator */
export function written(value: number | string, unit: string | undefined): number | string {
  if (typeof value === 'string') return value;
  const factor = 10 ** (DECIMALS[unit ?? ''] ?? 2);
  return Math.round(value * factor) / factor;
}

/** Whether two times end on the same day: `2025`, `2025-12` and `2025-12-31` tell the same state of things. */
export function isSameStand(a: string, b: string): boolean {
  const [first, second] = [parseTime(a), parseTime(b)];
  return first !== undefined && second !== undefined && first.last === second.last;
}

/** Whether a value tells the whole place, so that another may be held against it. */
export function isWhole({ lacking, leftOut }: SourcedValue): boolean {
  return lacking.length === 0 && leftOut.length === 0;
}

/** Whether a value may be taken without being read first: it is no lower bound. A share may be that of nearly all places, and says so. */
export function isSound({ lacking }: SourcedValue): boolean {
  return lacking.length === 0;
}
