/** How a city divides itself into places, and what a place's key says of it. All that is known of this stands here. */

/** Which edition of the places a key is of: Berlin drew its places anew in 2021. */
export type Vintage = 2006 | 2021;

export interface PlaceLevel<Id extends string = string> {
  id: Id;
  /** German, singular and in the dative plural („Summe aus 4 …“). */
  name: string;
  of: string;
  /** Digits of a key. A key of a deeper level begins with that of the place around. */
  digits: number;
}

/** @template Id names of the levels, the largest first */
export class PlaceSystem<Id extends string> {
  /**
   * @param levels from the largest places to the smallest
   * @param district level of the files that speak for several regions, of profiles, and of the parts of a region
   * @param current the edition a file is of that names none
   */
  constructor(
    readonly levels: readonly PlaceLevel<Id>[],
    private readonly roles: { district: Id; region: Id; part: Id },
    readonly vintages: { current: Vintage; former: Vintage },
  ) {}

  /** The level a key belongs to by its length; undefined when it is no key at all. */
  levelOf(key: string): PlaceLevel<Id> | undefined {
    return /^\d+$/.test(key) ? this.levels.find(({ digits }) => digits === key.length) : undefined;
  }

  isDistrict(key: string): boolean {
    return key.length === this.digits('district');
  }

  isRegion(key: string): boolean {
    return key.length === this.digits('region');
  }

  /** Whether a key is that of a part of a region (Planungsraum). */
  isPart(key: string): boolean {
    return key.length === this.digits('part');
  }

  /** The district a place lies in, or is. */
  districtOf(key: string): string {
    return key.slice(0, this.digits('district'));
  }

  /** The region a place lies in, or is. */
  regionOf(key: string): string {
    return key.slice(0, this.digits('region'));
  }

  /** Whether a place lies in another one or is that. Both are keys, or beginnings of keys. */
  isWithin(key: string, around: string): boolean {
    return key.startsWith(around);
  }

  /** @param written as a file or a catalogue says it; nothing or nonsense means the current edition */
  vintageOf(written: unknown): Vintage {
    return String(written) === String(this.vintages.former) ? this.vintages.former : this.vintages.current;
  }

  isCurrent(written: unknown): boolean {
    return String(written) === String(this.vintages.current);
  }

  otherThan(vintage: Vintage): Vintage {
    return vintage === this.vintages.current ? this.vintages.former : this.vintages.current;
  }

  private digits(role: 'district' | 'region' | 'part'): number {
    return this.levels.find(({ id }) => id === this.roles[role])?.digits ?? 0;
  }
}
