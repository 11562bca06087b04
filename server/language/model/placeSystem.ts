/**
 * How a city divides itself into places, and what a place's key says of it. What city it is stands in data (the catalogue's
 * `raumsystem`): here is only how such data is read.
 */
import { resolve, type TreeNode } from '../syntax/tree';

/** Which edition of the places a key is of, by the year it holds from: Berlin drew its places anew in 2021. */
export type Vintage = number;

/**
 * What a level is for: the files that speak for several regions are of a district, profiles of a region, and a part is what lies
 * in a region.
 */
export type PlaceRole = 'district' | 'region' | 'part';

export interface PlaceLevel {
  /** As catalogues name it: `bzr`. */
  id: string;
  /** German, singular and in the dative plural („Summe aus 4 …“). */
  name: string;
  of: string;
  /** Digits of a key. A key of a deeper level begins with that of the place around. */
  digits: number;
  role?: PlaceRole | undefined;
  /** What map files call it in the names of their columns (`bez_id`), where not by its id. */
  column?: string | undefined;
}

/** A city's division as its catalogue tells it. */
export interface PlaceSystemData {
  /** What its keys are called: „LOR“. */
  name: string;
  /** Where names and keys come from, as their licence demands to say; `address` is where that can be read. */
  source: { title: string; publisher: string; licence: string; address: string };
  /** All of the city: the word that stands for it instead of a key, and its name. */
  whole: { id: string; name: string };
  /** From the largest places to the smallest. */
  levels: readonly PlaceLevel[];
  /** The latest first: a file is of it that names none. */
  vintages: readonly Vintage[];
}

export class PlaceSystem {
  readonly name: string;
  readonly source: PlaceSystemData['source'];
  readonly whole: PlaceSystemData['whole'];
  readonly levels: readonly PlaceLevel[];
  /** The edition a file is of that names none. */
  readonly current: Vintage;
  /** Those before it, the latest first. */
  readonly former: readonly Vintage[];
  private readonly digits: Readonly<Record<PlaceRole, number>>;

  /** @throws Error for data without a level or an edition, which no city is described by */
  constructor({ name, source, whole, levels, vintages: [current, ...former] }: PlaceSystemData) {
    if (current === undefined || levels.length === 0) throw new Error(`the places of ${whole.name} have neither levels nor editions`);
    this.name = name;
    this.source = source;
    this.whole = whole;
    this.levels = levels;
    this.current = current;
    this.former = former;
    const digitsOf = (role: PlaceRole): number => levels.find((level) => level.role === role)?.digits ?? 0;
    this.digits = { district: digitsOf('district'), region: digitsOf('region'), part: digitsOf('part') };
  }

  /** The level a key belongs to by its length; undefined when it is no key at all. */
  levelOf(key: string): PlaceLevel | undefined {
    return /^\d+$/.test(key) ? this.levels.find((level) => isOf(key, [level])) : undefined;
  }

  /** The levels with these roles, all of them where none is asked for. */
  levelsFor(roles: readonly PlaceRole[] | undefined): readonly PlaceLevel[] {
    return roles ? this.levels.filter(({ role }) => role !== undefined && roles.includes(role)) : this.levels;
  }

  /** What the places of a role are called: „Bezirk“. */
  nameOf(role: PlaceRole): string {
    return this.levels.find((level) => level.role === role)?.name ?? '';
  }

  isDistrict(key: string): boolean {
    return key.length === this.digits.district;
  }

  isRegion(key: string): boolean {
    return key.length === this.digits.region;
  }

  /** Whether a key is that of a part of a region (Planungsraum). */
  isPart(key: string): boolean {
    return key.length === this.digits.part;
  }

  /** The district a place lies in, or is. */
  districtOf(key: string): string {
    return key.slice(0, this.digits.district);
  }

  /** The region a place lies in, or is. */
  regionOf(key: string): string {
    return key.slice(0, this.digits.region);
  }

  /** Whether a word stands for all of the city. */
  isWhole(word: unknown): boolean {
    return word === this.whole.id;
  }

  /** @param written as a file or a catalogue says it; nothing or nonsense means the current edition */
  vintageOf(written: unknown): Vintage {
    return this.former.find((vintage) => String(written) === String(vintage)) ?? this.current;
  }

  isCurrent(written: unknown): boolean {
    return String(written) === String(this.current);
  }

  /** Digits as they are meant: a number has lost the zero it began with, which shows where the rest is too short for a key. */
  restored(digits: string): string {
    const isKey = (length: number): boolean => this.levels.some((level) => level.digits === length);
    return !isKey(digits.length) && isKey(digits.length + 1) ? `0${digits}` : digits;
  }

  /**
   * A key as it was meant: written without quotes YAML takes `092007` for a number; the leading zero is restored, so that
   * everything but the rule `lor-unquoted` can work with it (FORMAT §4).
   */
  read(node: TreeNode | undefined): string | undefined {
    const scalar = resolve(node);
    if (scalar?.kind !== 'scalar') return undefined;
    if (typeof scalar.value === 'string') return scalar.value;
    if (typeof scalar.value !== 'number' || !/^\d+$/.test(scalar.source)) return undefined;
    return this.restored(scalar.source);
  }
}

/** Whether a key has the digits of one of these levels. */
export function isOf(key: string, levels: readonly PlaceLevel[]): boolean {
  return levels.some(({ digits }) => digits === key.length);
}

/** Whether a place lies in another one or is that. Both are keys, or beginnings of keys. */
export function isWithin(key: string, around: string): boolean {
  return key.startsWith(around);
}
