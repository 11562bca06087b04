/** The catalogues we ship (schemas/catalogues, compiled when we build). */
import type { CatalogueEntry, CatalogueSource } from './catalogue';
import data from './generated/builtin.json';
import { type CityData, type Places, placesOf } from './places';

const FILES: Readonly<Record<string, Record<string, CatalogueEntry[]>>> = data.files;

/** Scheme of the read-only documents that show the built-in catalogues. */
export const BUILTIN_SCHEME = 'bzrp-katalog';

/** Uri of the read-only document of a built-in catalogue file. */
export function builtInUri(file: string): string {
  return `${BUILTIN_SCHEME}:/${file}`;
}

/** The built-in catalogues, ordered by file name. */
export function builtInCatalogues(): CatalogueSource[] {
  return Object.entries(FILES).map(([name, entries]) => ({
    origin: { builtin: true, uri: builtInUri(name) },
    district: undefined,
    entries,
    severities: {},
  }));
}

/** Berlin's places: all LOR keys of 2021 and 2006 (Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE). */
export function builtInPlaces(): Places {
  return placesOf({ system: data.system, places: data.places } as CityData);
}
