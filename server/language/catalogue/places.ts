/** The places of a city: which keys there are, what they are called, and what became of them. */
import { PlaceSystem, type PlaceSystemData, type Vintage } from '../model/placeSystem';

/** A region, planning area … of a city. */
export interface Place {
  key: string;
  name: string;
  vintage: Vintage;
  /** Keys of the current edition that took the place of an earlier key, the largest share first. */
  successors: readonly { key: string; share: number }[];
}

/** A city as data: how it is divided, and its places by edition, each a line `key|name|successor=share …`. */
export interface CityData {
  system: PlaceSystemData;
  places: Readonly<Record<string, string>>;
}

/** All keys of a city, of each edition. Keys of two editions never mean the same place, except Berlin's Prognoseraum `1210`. */
export class Places {
  private readonly current = new Map<string, Place>();
  private readonly former = new Map<Vintage, Map<string, Place>>();

  constructor(
    readonly system: PlaceSystem,
    places: Iterable<Place>,
  ) {
    for (const place of places) this.of(place.vintage).set(place.key, place);
  }

  /** The place of a key in an edition; districts are the same in all. */
  get(key: string, vintage: Vintage): Place | undefined {
    return (this.system.isDistrict(key) ? this.current : this.of(vintage)).get(key);
  }

  /** The place of a key in another edition than this one, the latest. */
  elsewhere(key: string, vintage: Vintage): Place | undefined {
    const { current, former } = this.system;
    return [current, ...former].filter((each) => each !== vintage).map((each) => this.get(key, each)).find((place) => place !== undefined);
  }

  name(key: string): string | undefined {
    return this.find(key)?.name;
  }

  all(vintage: Vintage = this.system.current): readonly Place[] {
    return [...this.of(vintage).values()];
  }

  /** The place as an entry of the list `raeume`. */
  entry(key: string): Readonly<Record<string, unknown>> | undefined {
    const place = this.find(key);
    return place && { schluessel: place.key, name: place.name, lor: place.vintage };
  }

  private find(key: string): Place | undefined {
    return this.current.get(key) ?? this.elsewhere(key, this.system.current);
  }

  private of(vintage: Vintage): Map<string, Place> {
    if (vintage === this.system.current) return this.current;
    const known = this.former.get(vintage) ?? new Map<string, Place>();
    this.former.set(vintage, known);
    return known;
  }
}

/** Reads a city from its data. */
export function placesOf({ system: data, places }: CityData): Places {
  const system = new PlaceSystem(data);
  return new Places(system, Object.entries(places).flatMap(([vintage, lines]) => lines.split('\n').map((line) => placeIn(line, system.vintageOf(vintage), system))));
}

function placeIn(line: string, vintage: Vintage, system: PlaceSystem): Place {
  const [key = '', name, shares = ''] = line.split('|');
  const successors = shares === '' ? [] : shares.split(' ').map((share) => {
    const [successor = '', part = ''] = share.split('=');
    return { key: successor, share: Number(part) };
  });
  // What stands for a name that is not known; where the data is compiled it is left out.
  return { key, name: name || `${system.levelOf(key)?.name} ${key} (${system.name} ${vintage})`, vintage, successors };
}
