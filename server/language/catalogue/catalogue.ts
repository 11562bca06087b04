/** The ids that exist: what a profile may refer to, and what is known of it. */
import type { Places } from './places';

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
  /** Limits the whole file to a district, by its key. */
  district: string | undefined;
  entries: Readonly<Partial<Record<ListName, readonly CatalogueEntry[]>>>;
  /** Rule code → `fehler` `warnung` `hinweis` `aus`. */
  severities: Readonly<Record<string, string>>;
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
