/** `bzrp new`: a new profile to begin with. */
import { open } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { builtInPlaces } from '../language/catalogue/builtin';
import { nearest } from '../language/catalogue/nearest';
import { noSuchRegion, type Region, regions, regionsFor } from '../language/catalogue/regions';
import { fileNameOf, newProfile, nextEdition, YEARS } from '../language/guided/newProfile';
import { fieldChoices } from '../language/guided/steps';
import { createSetup } from '../language/setup';
import { Workspace } from '../language/workspace/workspace';
import { freshText } from '../language/writing/value';
import { openFiles } from './project';
import { whyUnwritable } from './reasons';
import { visible } from './visible';
import { type Message, say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';

export interface NewOptions {
  /** Where the file goes; by default the working folder, beside the edition before where there is one. */
  folder?: string;
  /** The edition that is carried on. */
  from?: string;
  fassung?: string;
  /** As people write periods: `2027 bis 2031`. */
  zeitraum?: string;
  /** Ids of fields of action. */
  handlungsfeld?: string[];
  /** The day the profile is begun; tests hand it in. */
  today?: Date;
}

/**
 * Writes `<key>-<name>.bzrp.yaml` (of a later edition `<key>-<name>-<fassung>.bzrp.yaml`) and prints its path. Never overwrites.
 * @param asked key or name of a Bezirksregion, or words of it
 * @returns 0. Throws a refusal.
 */
export async function createProfile(asked: string, { folder: named, from, fassung, zeitraum, handlungsfeld: fields = [], today = new Date() }: NewOptions): Promise<0> {
  const region = regionFor(asked);
  const folder = named ?? (from === undefined ? '.' : dirname(from));
  if (!existsSync(folder)) throw new Refusal(say('There is no folder "{0}".', folder));
  const before = from === undefined ? undefined : (await openFiles([from], undefined)).get(from);
  const workspace = before?.workspace ?? new Workspace(createSetup());
  const known = fieldChoices(workspace.catalogueFor(workspace.places.system.districtOf(region.key))).map(({ value }) => String(value));
  for (const field of fields) if (!known.includes(field)) throw new Refusal(withNearest(say('There is no field of action "{0}".', field), field, known));
  const beginning = { ...(fassung !== undefined && { fassung }), ...(zeitraum !== undefined && { zeitraum }), fields };
  const made = before ? nextEdition(workspace, before.file.uri, region, beginning, [], today) : newProfile(workspace, region, beginning, today);
  if ('refused' in made) throw new Refusal(made.refused);
  const path = join(folder, `${fileNameOf(region, before ? (fassung ?? String(today.getFullYear())) : fassung)}.bzrp.yaml`);
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(error.code === 'EEXIST' ? say('"{0}" is there already.', path) : say('"{0}" cannot be made: {1}.', path, whyUnwritable(error)));
  });
  try {
    await file.writeFile(made.text);
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
  const places = builtInPlaces();
  const { system } = places;
  const found = regionsFor(places, asked);
  const [region, ...others] = found;
  if (region && others.length === 0) return region;
  if (region) {
    const list = found.slice(0, MOST).map(({ key, name, district }) => `${name} (${key}, ${district})`);
    throw new Refusal(say('"{0}" fits {1} Bezirksregionen: {2}. Tell the key.', asked, found.length, list.join('; ') + (found.length > MOST ? ' …' : '')));
  }
  if (system.levelOf(asked)?.role === 'region') throw new Refusal(noSuchRegion(system, asked));
  if (/^\d+$/.test(asked)) throw new Refusal(say('"{0}" is no key of a {1}: that has {2} digits, for example {3}.', asked, system.nameOf('region'), regions(places)[0]?.key.length ?? 0, regions(places)[0]?.key ?? ''));
  throw new Refusal(withNearest(say('There is no Bezirksregion "{0}".', asked), asked, regions(places).map(({ name }) => name)));
}

/** That something is not there, with the name that may be meant. */
function withNearest(sentence: Message, written: string, known: readonly string[]): Message {
  const near = nearest(written, known);
  return near === undefined ? sentence : say('{0} Did you mean "{1}"?', sentence, near);
}

/** The top of a profile that is begun today. */
export function headOf({ key, name }: Pick<Region, 'key' | 'name'>, today: Date): string {
  const year = today.getFullYear();
  const two = (value: number): string => String(value).padStart(2, '0');
  return freshText({
    bzrp: 1,
    art: 'profil',
    bezirksregion: key,
    fassung: String(year),
    titel: `Bezirksregionenprofil Teil II – ${name}`,
    stand: `${year}-${two(today.getMonth() + 1)}-${two(today.getDate())}`,
    zeitraum: { von: year, bis: year + YEARS - 1 },
    status: 'entwurf',
  });
}
