import { asReading } from './field';
import type { Fields } from './fields';
import type { Source } from './source';
import type { Time } from './time';

/** A value at a time. For the unit `klasse` the value is a string. */
export interface Reading {
  value: number | string;
  at?: Time;
  /** LOR key or `berlin`; only in comparisons. */
  place?: string;
  source: Source;
}

/** How a goal or measure uses an indicator (FORMAT §2 *indicator use*). */
export interface IndicatorUse {
  /** Catalogue id, `KID:D5`. */
  indicator: string;
  /** LOR key or `berlin`; undefined = the profile's own Bezirksregion (in a `bezirk` file the Bezirk). */
  place?: string;
  baseline?: Reading;
  target?: Reading;
  /** `senken`, `halten`, `erhoehen`; overrides the catalogue's direction. */
  direction?: string;
  /** Former readings, in the order written. */
  course: Reading[];
  comparison: Reading[];
  origin?: string;
  source: Source;
}

/** Reads one use; undefined while no indicator is named. */
export function readIndicatorUse(fields: Fields): IndicatorUse | undefined {
  const indicator = fields.word('indikator');
  if (indicator === undefined) return undefined;
  return {
    indicator,
    place: fields.lorKey('raum'),
    baseline: fields.map('ausgangswert', readReading),
    target: fields.map('zielwert', readReading),
    direction: fields.text('zielrichtung'),
    course: fields.list('verlauf', readReading),
    comparison: fields.list('vergleich', readReading),
    origin: fields.text('quelle'),
    source: fields.source(),
  };
}

function readReading(fields: Fields): Reading | undefined {
  const value = fields.read('wert', asReading);
  if (value === undefined) return undefined;
  return { value, at: fields.time('stand'), place: fields.lorKey('raum'), source: fields.source() };
}
