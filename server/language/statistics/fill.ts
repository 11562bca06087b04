/**
 * What statistics files can fill of a use of an indicator: its baseline, its comparison with Bezirk and Berlin, its course. Only
 * values that tell the whole place are taken without being read; a lower bound is offered by completion, which says what it is.
 */
import { type CatalogueEntry, textOfEntry } from '../catalogue/catalogue';
import { asText, asTime, readAs } from '../model/field';
import { parseTime, type Time } from '../model/time';
import { itemsOf, type TreeNode, valueOf } from '../syntax/tree';
import type { Value } from '../writing/value';
import { addItem, type Outcome, type Path, setValue, type Target, writeAll } from '../writing/writing';
import { sourceText } from './source';
import { isSameStand, isSound, type SourcedValue, type StatisticsLookup, written } from './statistics';
import type { Said } from './uses';
import type { PlaceSystem, Vintage } from '../model/placeSystem';
import { timeValue } from '../writing/word';

export type Part = 'ausgangswert' | 'vergleich' | 'verlauf';

export interface Fill {
  part: Part;
  /** One for the baseline, one a place, one a time. */
  values: readonly SourcedValue[];
  /** Something that is there gets a newer value. */
  replaces: boolean;
}

/** What the file and the files around it say that fills depend on. */
export interface Setting {
  lookup: StatisticsLookup;
  vintage: Vintage;
  /** How the city is divided. */
  places: PlaceSystem;
  /** Time of the file. */
  stand: Time | undefined;
  /** A decided profile keeps the values it was decided with. */
  isDecided: boolean;
  entryOf(indicator: string): CatalogueEntry | undefined;
}

/** Longest time between a value and those of other places it is held against, in days. */
const MOST_APART = 366;

/** Units in which one place says nothing about another: of a larger one there is more of everything. */
const ABSOLUTE: ReadonlySet<string> = new Set(['anzahl', 'euro']);

/** What can be filled of a use, in the order of its keys. */
export function fillsFor(use: Said, setting: Setting): Fill[] {
  const baseline = baselineFor(use, setting);
  const at = baseline?.values[0]?.stand ?? standIn(valueOf(use.node, 'ausgangswert'));
  return [baseline, courseFor(use, setting, at), comparisonFor(use, setting, at)].filter((fill) => fill !== undefined);
}

/** The latest value that is no later than the file and earlier than the target; of a file older than all values the latest. */
function baselineFor(use: Said, { lookup, vintage, stand, isDecided }: Setting): Fill | undefined {
  const target = timeIn(valueOf(use.node, 'zielwert'));
  const values = lookup.values(use.indicator, use.place, vintage).filter((value) => isSound(value) && (!target || endOf(value) < target.first));
  const best = values.find((value) => !stand || endOf(value) <= stand.last) ?? values[0];
  if (!best) return undefined;
  const own = timeIn(valueOf(use.node, 'ausgangswert'));
  if (!own) return { part: 'ausgangswert', values: [best], replaces: false };
  return !isDecided && endOf(best) > own.last ? { part: 'ausgangswert', values: [best], replaces: true } : undefined;
}

/** What the place had at other times than that of the baseline, the oldest first; one value a time. */
function courseFor(use: Said, { lookup, vintage, stand }: Setting, baseline: string | undefined): Fill | undefined {
  const told = [...itemsOf(valueOf(use.node, 'verlauf')).map(standIn), baseline].filter((each) => each !== undefined);
  const values: SourcedValue[] = [];
  for (const value of lookup.values(use.indicator, use.place, vintage)) {
    const isNew = ![...told, ...values.map((other) => other.stand)].some((other) => isSameStand(other, value.stand));
    if (isSound(value) && isNew && (!stand || endOf(value) <= stand.last)) values.unshift(value);
  }
  return values.length > 0 ? { part: 'verlauf', values, replaces: false } : undefined;
}

/** The district and the whole city at the time of the baseline, or shortly before or after it. */
function comparisonFor(use: Said, { lookup, vintage, places: system, entryOf }: Setting, at: string | undefined): Fill | undefined {
  const time = parseTime(at);
  if (!time || ABSOLUTE.has(textOfEntry(entryOf(use.indicator), 'einheit') ?? '')) return undefined;
  const whole = system.whole.id;
  const places = use.place === whole ? [] : system.isDistrict(use.place) ? [whole] : [system.districtOf(use.place), whole];
  let replaces = false;
  const values = places.flatMap((place) => {
    const near = lookup.values(use.indicator, place, vintage).filter((value) => isSound(value) && Math.abs(endOf(value) - time.last) <= MOST_APART);
    const [best] = [...near].sort((a, b) => Math.abs(endOf(a) - time.last) - Math.abs(endOf(b) - time.last));
    if (!best) return [];
    const own = comparisonsOf(use, place).flatMap(({ stand }) => stand ?? []);
    if (own.some((each) => each.last >= endOf(best))) return [];
    replaces ||= own.length > 0;
    return [best];
  });
  return values.length > 0 ? { part: 'vergleich', values, replaces } : undefined;
}

function comparisonsOf({ node, compared }: Said, place: string): { at: number; stand: Time | undefined }[] {
  return itemsOf(valueOf(node, 'vergleich')).flatMap((item, at) => (compared[at] === place ? [{ at, stand: timeIn(item) }] : []));
}

/**
 * Writes fills into the use at `path`, with the sources they come from. Each is written beside what is there: a value the author
 * wrote is replaced only where the fill says so.
 */
export function writeFills(target: Target, path: Path, use: Said, fills: readonly Fill[], { lookup, vintage, entryOf }: Setting): Outcome {
  const unit = textOfEntry(entryOf(use.indicator), 'einheit');
  const edits: ((target: Target) => Outcome)[] = [];
  const left: SourcedValue[] = [];
  for (const { part, values } of fills) {
    if (part === 'ausgangswert') {
      const before = valueOf(use.node, part);
      const old = standIn(before);
      const [value] = values;
      if (!value) continue;
      const stays = [...itemsOf(valueOf(use.node, 'verlauf')), ...itemsOf(valueOf(use.node, 'vergleich'))].flatMap((item) => standIn(item) ?? []);
      if (old !== undefined && !stays.some((stand) => isSameStand(stand, old))) left.push(...lookup.values(use.indicator, use.place, vintage).filter(({ stand }) => isSameStand(stand, old)));
      edits.push(...keysOf([...path, part], before?.kind === 'map' && before.entries.length > 0, reading(value, unit)));
    } else if (part === 'vergleich') {
      for (const value of values) {
        const [own, ...others] = comparisonsOf(use, value.place);
        // Of several years of a place nobody knows which is meant to be kept.
        if (own && others.length === 0) edits.push(...keysOf([...path, part, own.at], true, reading(value, unit)));
        else edits.push((at) => addItem(at, [...path, part], { raum: value.place, ...reading(value, unit) }));
      }
    } else {
      const times = itemsOf(valueOf(use.node, part)).map(timeIn);
      for (const [number, value] of values.entries()) {
        const before = times.filter((time) => time && time.last < endOf(value)).length + number;
        edits.push((at) => addItem(at, [...path, part], reading(value, unit), Math.min(before, times.length + number)));
      }
    }
  }
  const taken = fills.flatMap(({ values }) => values);
  edits.push((at) => setValue(at, [...path, 'quelle'], sourceText(readAs(valueOf(use.node, 'quelle'), asText), taken, left)));
  return writeAll(target, edits);
}

/** A use that is not written yet, with all that files know of it. */
export function newUse(use: Said, fills: readonly Fill[], { entryOf }: Setting): Value {
  const unit = textOfEntry(entryOf(use.indicator), 'einheit');
  const values = (part: Part): readonly SourcedValue[] => fills.find((fill) => fill.part === part)?.values ?? [];
  const [baseline] = values('ausgangswert');
  const [course, comparison] = [values('verlauf'), values('vergleich')];
  return {
    indikator: use.indicator,
    ...(baseline && { ausgangswert: reading(baseline, unit) }),
    ...(course.length > 0 && { verlauf: course.map((value) => reading(value, unit)) }),
    ...(comparison.length > 0 && { vergleich: comparison.map((value) => ({ raum: value.place, ...reading(value, unit) })) }),
    quelle: sourceText(undefined, fills.flatMap((fill) => fill.values)),
  };
}

/** A value as it is written: rounded as its unit is told, a year without quotes. */
export function reading({ value, stand }: SourcedValue, unit: string | undefined): { wert: Value; stand: Value } {
  return { wert: written(value, unit), stand: timeValue(stand) };
}

/** Sets the keys one by one where there is a map, the map where there is none. */
function keysOf(path: Path, isThere: boolean, value: { readonly [key: string]: Value }): ((target: Target) => Outcome)[] {
  if (!isThere) return [(at) => setValue(at, path, value)];
  return Object.entries(value).map(([key, each]) => (at: Target) => setValue(at, [...path, key], each));
}

function endOf({ stand }: SourcedValue): number {
  return parseTime(stand)?.last ?? 0;
}

/** The time a reading is of. */
function timeIn(reading: TreeNode | undefined): Time | undefined {
  return readAs(valueOf(reading, 'stand'), asTime);
}

/** The same as written. */
function standIn(reading: TreeNode | undefined): string | undefined {
  return readAs(valueOf(reading, 'stand'), asText);
}
