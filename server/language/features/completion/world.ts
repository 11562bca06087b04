/** What completion knows of the file and of the files around it. */
import { type Catalogue, textOfEntry } from '../../catalogue/catalogue';
import { letterOf } from '../../schema/vocabulary';
import { type Speech, speechIn } from '../../text/bundles';
import type { FileState } from '../../workspace/file';
import { splitNumber } from '../../text/ends';
import { scopeOfKey } from '../../workspace/file';
import type { KnownFact } from '../../workspace/knowledge';
import type { Workspace } from '../../workspace/workspace';
import { vintageOf } from '../subject/subject';

export interface World {
  workspace: Workspace;
  file: FileState;
  catalogue: Catalogue;
  vintage: 2006 | 2021;
  /** Today, for dates. */
  today: Date;
  /** The language of what is said about offers. */
  speech: Speech;
}

export function worldOf(workspace: Workspace, file: FileState, today: Date, speech: Speech = speechIn('de')): World {
  return { workspace, file, catalogue: workspace.catalogueFor(file.header.district), vintage: vintageOf(workspace, file), today, speech };
}

/** An id a reference can give, as it is written, and what it is called. */
export interface Known {
  id: string;
  title: string | undefined;
  /** It belongs to a profile that is neither the own one nor the district. */
  far: boolean;
}

/** Ids of a kind that a reference in the file may give: own ones, those of the district, those of other profiles. */
export function idsOf(world: World, kind: string): Known[] {
  const { workspace, file } = world;
  const { district, fassung } = file.header;
  if (kind === 'fallbeispiel') return factsOf(workspace, 'w', kind).map((fact) => named(fact, '', false));
  const own = factsOf(workspace, file.scope, kind).map((fact) => named(fact, '', false));
  const home = district === undefined ? undefined : scopeOfKey(district, fassung);
  const ofDistrict = home === undefined || home === file.scope ? [] : factsOf(workspace, home, kind).map((fact) => named(fact, kind === 'leitziel' ? '' : `${district}/`, false));
  // A Leitziel is the own profile's or the district's.
  const others = kind === 'leitziel' ? [] : otherProfiles(world, home).flatMap(({ key, scope }) => factsOf(workspace, scope, kind).map((fact) => named(fact, `${key}/`, true)));
  return [...own, ...ofDistrict, ...others];
}

/** Profiles and districts of the workspace in the same edition, by key. */
function otherProfiles({ workspace, file }: World, home: string | undefined): { key: string; scope: string }[] {
  const found = new Map<string, string>();
  for (const { header, inWorkspace } of workspace.files.values()) {
    if (!inWorkspace || !file.inWorkspace || header.regionKey === undefined || header.fassung !== file.header.fassung) continue;
    const scope = scopeOfKey(header.regionKey, header.fassung);
    if (scope !== file.scope && scope !== home) found.set(header.regionKey, scope);
  }
  return [...found].map(([key, scope]) => ({ key, scope })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function named(fact: KnownFact, prefix: string, far: boolean): Known {
  const title = fact.says['title'];
  return { id: prefix + idOf(fact), title: typeof title === 'string' ? title : undefined, far };
}

/** The id a fact on an id is about. */
function idOf({ subject }: KnownFact): string {
  return subject.name.slice(subject.name.indexOf('#id:') + '#id:'.length);
}

function factsOf(workspace: Workspace, scope: string, kind: string): KnownFact[] {
  return workspace.knowledge.subjects(`${scope}#id:`).flatMap((subject) => workspace.knowledge.peek(subject).slice(0, 1)).filter(({ says }) => says['kind'] === kind);
}

/** The next id nobody uses, in the pattern of those there are: after `M1.2` comes `M1.3`, after `Z4` `Z5`. */
export function nextId({ workspace, file }: World, kind: string): string {
  const scope = kind === 'fallbeispiel' ? 'w' : file.scope;
  const last = factsOf(workspace, scope, kind).at(-1);
  const { stem, digits } = splitNumber(last ? idOf(last) : '');
  const head = digits === '' ? letterOf(kind) : stem;
  const unread = idsInLost(file);
  for (let next = Number(digits) + 1; ; next += 1) {
    const id = `${head}${next}`;
    if (!unread.has(id) && workspace.knowledge.peek(`${scope}#id:${id}`).length === 0) return id;
  }
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
  const used = workspace.knowledge.subjects('w#actor:').map((subject) => subject.slice('w#actor:'.length)).filter((name) => !known.has(name));
  return [...listed, ...used.map((name) => ({ name, category: categoryOf(workspace, name), listed: false }))];
}

function categoryOf(workspace: Workspace, name: string): string | undefined {
  const found = workspace.knowledge.peek(`w#actor:${name}`).map(({ says }) => says['category']).find((category) => typeof category === 'string');
  return typeof found === 'string' ? found : undefined;
}
