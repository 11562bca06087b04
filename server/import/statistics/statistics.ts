/** All statistics files of a workspace, asked for the value of an indicator in a place. */
import type { Place, Places } from '../../language/catalogue/places';
import { parseTime } from '../../language/model/time';
import type { SourcedValue, StatisticsLookup } from '../../language/statistics/statistics';
import type { Figure, Series, SourceFile } from './read';
import { isWithin, type Vintage } from '../../language/model/placeSystem';

/** Longest time between a count and the residents it is related to, in years: the file of the year itself or its neighbour. */
const MOST_YEARS_APART = 1;

/** Largest part of the places of a share that may be left out: of 542 Planungsräume 27, of a Bezirksregion none. */
const MOST_LEFT_OUT = 0.05;

/** What is told of a value that the file has as it is. */
const WHOLE = { parts: 1, level: undefined, lacking: [], leftOut: [] } as const;

/** A share that cannot be formed: `denominator` is the indicator it is related to. */
export interface Unformed {
  uri: string;
  indicator: string;
  stand: string;
  denominator: string;
}

export class Statistics implements StatisticsLookup {
  private readonly byIndicator = new Map<string, { series: Series; file: SourceFile }[]>();
  private readonly oneToOne: ReadonlyMap<string, string>;
  /** What was asked for before: files do not change while they are known. */
  private readonly answers = new Map<string, readonly SourcedValue[]>();

  constructor(
    readonly files: readonly SourceFile[],
    private readonly places: Places,
  ) {
    for (const file of files) {
      for (const series of file.series) {
        const known = this.byIndicator.get(series.indicator);
        if (known) known.push({ series, file });
        else this.byIndicator.set(series.indicator, [{ series, file }]);
      }
    }
    this.oneToOne = crosswalk(places);
  }

  /** Ids of all indicators some file has values of. */
  get indicators(): readonly string[] {
    return [...this.byIndicator.keys()];
  }

  /** Shares no place has, because no file tells what they are related to at about that time. */
  get unformed(): readonly Unformed[] {
    return [...this.byIndicator].flatMap(([indicator, all]) =>
      all.flatMap(({ series, file }): Unformed[] => {
        const { spec, stand, figures } = series;
        if (spec.kind !== 'share' || typeof spec.denominator !== 'string') return [];
        const isFormed = [...figures.keys()].some((place) => this.value(series, file, place, file.source.vintage) !== undefined);
        return isFormed ? [] : [{ uri: file.uri, indicator, stand, denominator: spec.denominator }];
      }),
    );
  }

  /**
   * The values of an indicator in a place, the latest first. Counts, and shares with their two counts, are summed over the
   * parts of a place; published values never are. Figures of another edition of the places count where a place is the same in both.
   * @param place key of `vintage`, or the word for the whole city
   */
  values(indicator: string, place: string, vintage: Vintage = this.places.system.current): readonly SourcedValue[] {
    const asked = `${indicator} ${place} ${vintage}`;
    const known = this.answers.get(asked) ?? this.sorted(indicator, place, vintage);
    this.answers.set(asked, known);
    return known;
  }

  private sorted(indicator: string, place: string, vintage: Vintage): SourcedValue[] {
    const found = (this.byIndicator.get(indicator) ?? []).flatMap(({ series, file }) => this.value(series, file, place, vintage) ?? []);
    return found.sort((a, b) => endOf(b.stand) - endOf(a.stand) || a.parts - b.parts);
  }

  private value(series: Series, file: SourceFile, asked: string, vintage: Vintage): SourcedValue | undefined {
    const place = this.inVintage(asked, vintage, file.source.vintage);
    if (place === undefined) return undefined;
    const { spec, indicator, stand } = series;
    const { licence, publisher, title } = file.source;
    const { system } = this.places;
    const base = { indicator, place: asked, placeName: system.isWhole(asked) ? system.whole.name : asked, stand, file: { uri: file.uri, name: file.name, title, licence, publisher } };
    if (spec.kind === 'published') {
      const value = series.figures.get(place)?.value;
      return value === undefined ? undefined : { ...base, value, ...WHOLE };
    }
    const keys = series.figures.has(place) ? [place] : this.partsOf(place, series, file.source.vintage);
    const figure = (key: string): Figure | undefined => series.figures.get(key);
    const isLacking = (key: string): boolean => typeof figure(key)?.value !== 'number';
    const count = (parts: readonly string[]): number => parts.reduce((sum, key) => sum + Number(figure(key)?.value ?? 0), 0);
    if (keys.every(isLacking)) return undefined;
    const level = keys.length > 1 ? this.places.system.levelOf(keys[0] ?? '') : undefined;
    if (spec.kind === 'sum') return { ...base, value: count(keys), level, parts: keys.length, lacking: keys.filter(isLacking), leftOut: [] };
    if (typeof spec.denominator === 'string') {
      const other = this.nearest(spec.denominator, asked, vintage, stand);
      if (!other || typeof other.value !== 'number' || other.value <= 0 || other.lacking.length > 0) return undefined;
      const denominator = { value: other.value, stand: other.stand, file: other.file.name };
      return { ...base, value: (count(keys) / other.value) * spec.per, level, parts: keys.length, lacking: keys.filter(isLacking), leftOut: [], denominator };
    }
    const leftOut = keys.filter((key) => figure(key)?.denominator === undefined);
    if (leftOut.length > keys.length * MOST_LEFT_OUT) return undefined;
    const rest = keys.filter((key) => !leftOut.includes(key));
    const whole = rest.reduce((sum, key) => sum + (figure(key)?.denominator ?? 0), 0);
    return whole > 0 ? { ...base, value: (count(rest) / whole) * spec.per, level, parts: rest.length, lacking: rest.filter(isLacking), leftOut } : undefined;
  }

  /** The places a place is summed from: all of the finest level the file has, whether or not each is in it. */
  private partsOf(place: string, series: Series, vintage: Vintage): string[] {
    const { system } = this.places;
    let level = 0;
    for (const key of series.figures.keys()) if (!system.isWhole(key)) level = Math.max(level, key.length);
    const prefix = system.isWhole(place) ? '' : place;
    if (level <= prefix.length) return [];
    return this.places.all(vintage).filter(({ key }) => key.length === level && isWithin(key, prefix)).map(({ key }) => key);
  }

  /** The value whose time is closest, at most {@link MOST_YEARS_APART} away. */
  private nearest(indicator: string, place: string, vintage: Vintage, stand: string): SourcedValue | undefined {
    const at = endOf(stand);
    const apart = (value: SourcedValue): number => Math.abs(endOf(value.stand) - at);
    return this.values(indicator, place, vintage)
      .filter((value) => apart(value) <= MOST_YEARS_APART)
      .sort((a, b) => apart(a) - apart(b))[0];
  }

  /** The same place in another vintage; undefined where it was cut otherwise. */
  private inVintage(place: string, from: Vintage, to: Vintage): string | undefined {
    const { system } = this.places;
    if (from === to || system.isWhole(place) || system.isDistrict(place)) return place;
    return this.oneToOne.get(`${from} ${to} ${place}`);
  }
}

/** Places that are the same in two editions, both ways: `2021 2006 102006` → `100206`. */
function crosswalk(places: Places): Map<string, string> {
  const { current, former } = places.system;
  const same = new Map<string, string>();
  for (const vintage of former) {
    const before = new Map<string, Place[]>();
    for (const place of places.all(vintage)) for (const { key } of place.successors) before.set(key, [...(before.get(key) ?? []), place]);
    for (const [key, olds] of before) {
      const [old] = olds;
      if (olds.length !== 1 || !old || old.successors.length !== 1) continue;
      same.set(`${current} ${vintage} ${key}`, old.key);
      same.set(`${vintage} ${current} ${old.key}`, key);
    }
  }
  return same;
}

/** The last day of a time in years of 365 days, for comparing; 0 for what is no time. */
function endOf(stand: string): number {
  const day = parseTime(stand)?.last;
  return day === undefined ? 0 : day / 365;
}
