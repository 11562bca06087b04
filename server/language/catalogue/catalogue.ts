import { LOR } from '../model/lor';
import type { Vintage } from '../model/placeSystem';
/** The ids that exist: what a profile may refer to, and what is known of it. */

/** Lists of a catalogue file (FORMAT §3 `katalog`) whose entries have ids; `akteure` are known by their name. */
export const LISTS = [
  'indikatoren',
  'akteurskategorien',
  'akteure',
  'handlungsfelder',
  'beteiligungsformate',
  'methoden',
  'programme',
  'gebiete',
  'massnahmenvorlagen',
  'datenquellen',
  'zuordnungen',
] as const;

export type ListName = (typeof LISTS)[number];

/** One entry, with the keys of the catalogue file it comes from. */
export interface CatalogueEntry {
  readonly [key: string]: unknown;
}

/** Where an entry comes from: `builtin` with the file's name, or a file of the workspace with its uri. */
export interface CatalogueOrigin {
  builtin: boolean;
  uri: string;
}

export interface CatalogueSource {
  origin: CatalogueOrigin;
  /** Limits the whole file to a district (2 digits). */
  district: string | undefined;
  entries: Readonly<Partial<Record<ListName, readonly CatalogueEntry[]>>>;
  /** Rule code → `fehler` `warnung` `hinweis` `aus`. */
  severities: Readonly<Record<string, string>>;
}

/** A region, planning area … of the „Lebensweltlich orientierte Räume“. */
export interface Place {
  key: string;
  name: string;
  vintage: Vintage;
  /** Keys of 2021 that took the place of a key of 2006, the largest share first. */
  successors: readonly { key: string; share: number }[];
}

/** The catalogues in force for the files of one district. */
export class Catalogue {
  private readonly lists = new Map<string, Map<string, { entry: CatalogueEntry; origin: CatalogueOrigin }>>();
  private readonly builtIn = new Set<string>();
  readonly severities = new Map<string, string>();

  /** @param sources in the order of FORMAT §3: a later entry replaces an earlier one whole */
  constructor(
    sources: readonly CatalogueSource[],
    readonly district: string | undefined,
    readonly places: Places,
  ) {
    for (const source of sources) {
      if (source.district !== undefined && source.district !== district) continue;
      for (const list of LISTS) {
        for (const entry of source.entries[list] ?? []) {
          if (list === 'akteure' && entry['bezirk'] !== undefined && entry['bezirk'] !== district) continue;
          if (source.origin.builtin) this.builtIn.add(`${list} ${idOf(list, entry)}`);
          this.listOf(list).set(idOf(list, entry), { entry, origin: source.origin });
        }
      }
      for (const [code, severity] of Object.entries(source.severities)) this.severities.set(code, severity);
    }
  }

  get(list: string, id: string): CatalogueEntry | undefined {
    if (list === 'raeume') return this.places.entry(id);
    return this.lists.get(list)?.get(id)?.entry;
  }

  has(list: string, id: string): boolean {
    return this.get(list, id) !== undefined;
  }

  all(list: string): readonly CatalogueEntry[] {
    if (list === 'raeume') return this.places.all().map(({ key }) => this.places.entry(key) as CatalogueEntry);
    return [...(this.lists.get(list)?.values() ?? [])].map(({ entry }) => entry);
  }

  origin(list: string, id: string): CatalogueOrigin | undefined {
    return this.lists.get(list)?.get(id)?.origin;
  }

  /** Whether we ship an entry of this id, replaced or not. */
  isBuiltIn(list: string, id: string): boolean {
    return this.builtIn.has(`${list} ${id}`);
  }

  private listOf(list: string): Map<string, { entry: CatalogueEntry; origin: CatalogueOrigin }> {
    let known = this.lists.get(list);
    if (!known) this.lists.set(list, (known = new Map()));
    return known;
  }
}

/** What an entry is known by in its list. */
export function idOf(list: string, entry: CatalogueEntry): string {
  return String(entry[list === 'akteure' ? 'name' : 'id']);
}

/** A text field of an entry. */
export function textOfEntry(entry: CatalogueEntry | undefined, key: string): string | undefined {
  const value = entry?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** A number field of an entry. */
export function numberOfEntry(entry: CatalogueEntry | undefined, key: string): number | undefined {
  const value = entry?.[key];
  return typeof value === 'number' ? value : undefined;
}

/** A list of texts of an entry; empty when it has none. */
export function textsOfEntry(entry: CatalogueEntry | undefined, key: string): readonly string[] {
  const value = entry?.[key];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** Between which values an indicator usually lies (`plausibel`); an end that is not said is undefined. */
export function plausibleRange(entry: CatalogueEntry | undefined): { from: number | undefined; to: number | undefined } {
  const range = entry?.['plausibel'];
  if (typeof range !== 'object' || range === null) return { from: undefined, to: undefined };
  return { from: numberOfEntry(range as CatalogueEntry, 'von'), to: numberOfEntry(range as CatalogueEntry, 'bis') };
}

/** All LOR keys of both vintages. Keys of 2006 and 2021 never mean the same place, except Prognoseraum `1210`, which both have. */
export class Places {
  private readonly byKey = new Map<string, Place>();
  private readonly former = new Map<string, Place>();

  constructor(places: Iterable<Place>) {
    for (const place of places) (place.vintage === LOR.vintages.current ? this.byKey : this.former).set(place.key, place);
  }

  /** The place of a key in a vintage; districts are the same in both. */
  get(key: string, vintage: Vintage): Place | undefined {
    if (vintage === LOR.vintages.current || LOR.isDistrict(key)) return this.byKey.get(key);
    return this.former.get(key);
  }

  name(key: string): string | undefined {
    return (this.byKey.get(key) ?? this.former.get(key))?.name;
  }

  all(vintage: Vintage = LOR.vintages.current): readonly Place[] {
    return [...(vintage === LOR.vintages.current ? this.byKey : this.former).values()];
  }

  /** The place as an entry of the list `raeume`. */
  entry(key: string): CatalogueEntry | undefined {
    const place = this.byKey.get(key) ?? this.former.get(key);
    return place && { schluessel: place.key, name: place.name, lor: place.vintage };
  }
}
