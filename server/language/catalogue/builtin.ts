/** The catalogues we ship (schemas/catalogues, compiled when we build). */
import type { CatalogueEntry, CatalogueSource, Place } from './catalogue';
import { Places } from './catalogue';
import data from './generated/builtin.json';
import { LOR } from '../model/lor';

const FILES: Readonly<Record<string, Record<string, CatalogueEntry[]>>> = data.files;
const PLACES: Readonly<Record<string, string>> = data.places;

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

/** All LOR keys of 2021 and 2006 (Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE). */
export function builtInPlaces(): Places {
  const places = Object.entries(PLACES).flatMap(([vintage, lines]) => lines.split('\n').map((line) => toPlace(LOR.vintageOf(vintage), line)));
  return new Places(places);
}

function toPlace(vintage: Place['vintage'], line: string): Place {
  const [key = '', name, shares = ''] = line.split('|');
  const successors = shares === '' ? [] : shares.split(' ').map((share) => {
    const [successor = '', part = ''] = share.split('=');
    return { key: successor, share: Number(part) };
  });
  return { key, name: name || `${LOR.levelOf(key)?.name} ${key} (LOR ${vintage})`, vintage, successors };
}
