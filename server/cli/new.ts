/** `bzrp new`: a new profile to begin with. */
import { open } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtInPlaces } from '../language/catalogue/builtin';
import { nearest } from '../language/catalogue/nearest';
import { type Region, regions, regionsFor } from '../language/catalogue/regions';
import { whyUnwritable } from './reasons';
import { visible } from './visible';

export interface NewOptions {
  /** Where the file goes; by default the working folder. */
  folder?: string;
  /** The day the profile is begun; tests hand it in. */
  today?: Date;
}

/** Years a profile usually covers (FORMAT §2 `zeitraum`). */
const YEARS = 5;

/**
 * Writes `<key>-<name>.bzrp.yaml` and prints its path. Never overwrites.
 * @param asked key or name of a Bezirksregion, or words of it
 * @returns 0. Throws with a German sentence.
 */
export async function createProfile(asked: string, { folder = '.', today = new Date() }: NewOptions): Promise<0> {
  const { key, name } = regionFor(asked);
  if (!existsSync(folder)) throw new Error(`Den Ordner „${folder}“ gibt es nicht.`);
  const path = join(folder, `${key}-${slug(name)}.bzrp.yaml`);
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'EEXIST' ? `„${path}“ gibt es schon.` : `„${path}“ lässt sich nicht anlegen: ${whyUnwritable(error)}.`);
  });
  try {
    await file.writeFile(scaffold(key, name, today));
  } finally {
    await file.close();
  }
  process.stdout.write(`${visible(relative('', path))}\n`);
  return 0;
}

/** More than these are not worth reading. */
const MOST = 8;

/** The one Bezirksregion that is meant; the keys of 2021 count. */
export function regionFor(asked: string): Region {
  const found = regionsFor(builtInPlaces(), asked);
  const [region, ...others] = found;
  if (region && others.length === 0) return region;
  if (region) {
    const list = found.slice(0, MOST).map(({ key, name, district }) => `${name} (${key}, ${district})`);
    throw new Error(`„${asked}“ trifft auf ${found.length} Bezirksregionen zu: ${list.join('; ')}${found.length > MOST ? ' …' : ''}. Geben Sie den Schlüssel an.`);
  }
  if (/^\d{6}$/.test(asked)) throw new Error(`Eine Bezirksregion ${asked} gibt es nicht (LOR 2021).`);
  if (/^\d+$/.test(asked)) throw new Error(`„${asked}“ ist kein Schlüssel einer Bezirksregion: Er hat sechs Ziffern, zum Beispiel 092007.`);
  const near = nearest(asked, regions(builtInPlaces()).map(({ name }) => name));
  throw new Error(`Eine Bezirksregion „${asked}“ gibt es nicht.${near === undefined ? '' : ` Meinten Sie „${near}“?`}`);
}

/** `Köllnische Heide` → `koellnische-heide`. */
function slug(name: string): string {
  const folded = name.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
  return folded.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** The top of a profile that is begun today. */
export function headOf({ key, name }: Pick<Region, 'key' | 'name'>, today: Date): string {
  const year = today.getFullYear();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `bzrp: 1
art: profil
bezirksregion: "${key}"
fassung: "${year}"
titel: "Bezirksregionenprofil Teil II – ${name}"
stand: ${year}-${two(today.getMonth() + 1)}-${two(today.getDate())}
zeitraum: {von: ${year}, bis: ${year + YEARS - 1}}
status: entwurf
`;
}

/** A profile without an error: what is to be filled in says so by its wording. */
function scaffold(key: string, name: string, today: Date): string {
  const year = today.getFullYear();
  return `${headOf({ key, name }, today)}
ziele:
  - id: Z1
    titel: Erstes Ziel
    handlungsfeld: nachbarschaft

massnahmen:
  - id: M1.1
    titel: Erste Maßnahme
    ziele: [Z1]
    federfuehrung: OE SPK
    zeitraum: {von: ${year}, bis: ${year + YEARS - 1}}
    status: geplant
`;
}
