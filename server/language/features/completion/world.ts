/** What completion knows of the file and of the files around it. */
import { fold } from '../../catalogue/nearest';
import { type Catalogue, textOfEntry } from '../../catalogue/catalogue';
import { letterOf } from '../../schema/vocabulary';
import { type Speech, speechIn } from '../../text/bundles';
import type { FileState } from '../../workspace/file';
import { splitNumber } from '../../text/ends';
import type { Workspace } from '../../workspace/workspace';
import { draftHand } from '../../writing/draft';
import type { Hand } from '../../writing/value';
import { vintageOf } from '../subject/subject';
import type { Vintage } from '../../model/placeSystem';

export interface World {
  workspace: Workspace;
  file: FileState;
  catalogue: Catalogue;
  vintage: Vintage;
  /** Today, for dates. */
  today: Date;
  /** Uris of pictures in reach, where a picture names its file. */
  pictures: readonly string[];
  /** How the file is written. */
  hand: Hand;
  /** The language of what is said about offers. */
  speech: Speech;
}

export function worldOf(workspace: Workspace, file: FileState, today: Date, speech: Speech = speechIn('de'), pictures: readonly string[] = []): World {
  return { workspace, file, catalogue: workspace.catalogueFor(file.header.district), vintage: vintageOf(workspace, file), today, hand: draftHand(file.document), pictures, speech };
}

/** An id a reference can give, as it is written, and what it is called. */
export interface Known {
  id: string;
  title: string | undefined;
  /** It belongs to a profile that is neither the own one nor the district. */
  far: boolean;
}

/** So many ids of other profiles are enough to choose from; a person names one by its title or its key. */
const MOST_FAR = 500;

/**
 * Ids of a kind that a reference in the file may give: own ones, those of the district, those of other profiles.
 * @param typed what the ids of other profiles must hold, word by word
 */
export function idsOf(world: World, kind: string, typed: string): Known[] {
  const { workspace, file } = world;
  const { district } = file.header;
  const at = (scope: string, prefix: string): Known[] => workspace.ids.of(scope, kind).map(({ id, title }) => ({ id: prefix + id, title, far: false }));
  if (kind === 'fallbeispiel') return at('w', '');
  const own = at(file.scope, '');
  const home = district === undefined ? undefined : file.scopeOfKey(district);
  const ofDistrict = home === undefined || home === file.scope ? [] : at(home, kind === 'leitziel' ? '' : `${district}/`);
  // A Leitziel is the own profile's or the district's.
  return [...own, ...ofDistrict, ...(kind === 'leitziel' || !file.inWorkspace ? [] : farIds(world, kind, home, typed))];
}

function farIds({ workspace, file }: World, kind: string, home: string | undefined, typed: string): Known[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found: Known[] = [];
  for (const { key, scope } of workspace.profiles.edition(file.header.fassung)) {
    if (scope === file.scope || scope === home) continue;
    for (const { id, title, folded } of workspace.ids.of(scope, kind)) {
      if (words.every((word) => folded.includes(word) || `${key}/${folded}`.includes(word))) found.push({ id: `${key}/${id}`, title, far: true });
      if (found.length >= MOST_FAR) return found;
    }
  }
  return found;
}

/** The next id nobody uses, in the pattern of those there are: after `M1.2` comes `M1.3`, after `Z4` `Z5`. @param taken ids that are given away already */
export function nextId(world: World, kind: string, taken: ReadonlySet<string> = new Set()): string {
  const { stem, digits } = splitNumber(world.workspace.ids.of(scopeFor(world, kind), kind).at(-1)?.id ?? '');
  const head = digits === '' ? letterOf(kind) : stem;
  const isFree = freeIds(world, kind);
  for (let next = Number(digits) + 1; ; next += 1) {
    const id = `${head}${next}`;
    if (!taken.has(id) && isFree(id)) return id;
  }
}

/** Tells whether nobody uses an id yet, also none in a piece that cannot be read just now. */
export function freeIds(world: World, kind: string): (id: string) => boolean {
  const unread = idsInLost(world.file);
  const scope = scopeFor(world, kind);
  return (id) => !unread.has(id) && world.workspace.knowledge.peek(scope, 'id', id).length === 0;
}

function scopeFor({ file }: World, kind: string): string {
  return kind === 'fallbeispiel' ? 'w' : file.scope;
}

/** Ids in pieces that cannot be read just now, as while a line among them is half typed. */
function idsInLost({ document }: FileState): Set<string> {
  const lost = document.slots.filter((slot) => slot.lost !== undefined);
  return new Set(lost.flatMap(({ chunk }) => [...chunk.text.matchAll(/\bid:[ ]*["']?([A-Z][A-Z0-9._-]*)/g)].map((found) => found[1] ?? '')));
}

/** An actor by name. */
export interface KnownActor {
  name: string;
  category: string | undefined;
  /** A catalogue has it: the name alone says who it is. */
  listed: boolean;
}

/** Actors of the catalogues, then those the workspace uses, with the category they have there. */
export function actorsOf({ workspace, catalogue }: World): KnownActor[] {
  const listed = catalogue.all('akteure').map((entry) => ({ name: String(entry['name']), category: textOfEntry(entry, 'kategorie'), listed: true }));
  const known = new Set(listed.map(({ name }) => name));
  const used = workspace.knowledge.group('w', 'actor').map(({ name }) => name).filter((name) => !known.has(name));
  return [...listed, ...used.map((name) => ({ name, category: categoryOf(workspace, name), listed: false }))];
}

function categoryOf(workspace: Workspace, name: string): string | undefined {
  const found = workspace.knowledge.peek('w', 'actor', name).map(({ says }) => says.category).find((category) => typeof category === 'string');
  return typeof found === 'string' ? found : undefined;
}
