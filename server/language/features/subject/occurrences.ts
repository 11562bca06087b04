/** Every place of the workspace that speaks of a subject. */
import { stringOf } from '../../analysis/site';
import { readLorKey } from '../../model/lor';
import type { KnownFact } from '../../workspace/knowledge';
import type { Workspace } from '../../workspace/workspace';
import { type EntrySubject, type IdSubject, scopeOfOwn, type Subject } from './subject';
import { type Spot, spotsIn, type Stretch } from './spot';

export interface Occurrence extends Stretch {
  /** The subject is defined here; everywhere else it is used. */
  defines: boolean;
}

/** All occurrences, by file in the order the workspace knows them and then by place. */
export function occurrencesOf(world: Workspace, subject: Subject): Occurrence[] {
  switch (subject.kind) {
    case 'id':
      return [...known(world, `${subject.scope}#id:${subject.id}`, true), ...referencesTo(world, subject)];
    case 'actor':
      return [...entriesOf(world, 'akteure', subject.name), ...known(world, `w#actor:${subject.name}`)];
    case 'entry':
      return [...entriesOf(world, subject.list, subject.id, subject.origin), ...usesOf(world, subject)];
    default:
      return placesOf(world, subject.key);
  }
}

function known(world: Workspace, about: string, defines = false): Occurrence[] {
  return world.knowledge.peek(about).map((fact) => ({ ...stretchOf(fact), defines }));
}

function stretchOf({ origin, slot, start, end }: Stretch): Stretch {
  return { origin, slot, start, end };
}

/** References to an id. Those of profiles to a Leitziel of their district count when the profile has none of that id. */
function referencesTo(world: Workspace, { scope, id, defines }: IdSubject): Occurrence[] {
  const fromBelow = world.knowledge.peek(`${scope}#district-ref:${id}`).filter(({ origin }) => scopeOfOwn(world, origin, id, 'leitziel') === scope);
  const here = world.knowledge.peek(`${scope}#ref:${id}`).filter((fact) => isMeantHere(world, fact, scope, id));
  return [...here, ...(defines === 'leitziel' ? fromBelow : [])].map((fact) => ({ ...stretchOf(fact), defines: false }));
}

function isMeantHere(world: Workspace, fact: KnownFact, scope: string, id: string): boolean {
  if (fact.says['target'] !== 'leitziel' || fact.says['key'] !== undefined) return true;
  return scopeOfOwn(world, fact.origin, id, 'leitziel') === scope;
}

function usesOf(world: Workspace, { list, id, origin }: EntrySubject): Occurrence[] {
  const all = world.knowledge.peek(`w#use:${list}:${id}`);
  return all.filter((fact) => world.catalogueFor(fact.origin.district).origin(list, id)?.uri === origin).map((fact) => ({ ...stretchOf(fact), defines: false }));
}

/** Definitions of an entry in catalogue files of the workspace; of one file when `origin` names it. */
export function entriesOf(world: Workspace, list: string, id: string, origin?: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (const file of world.files.values()) {
    if (file.art !== 'katalog' || !file.inWorkspace || (origin !== undefined && file.uri !== origin)) continue;
    for (const spot of spotsIn(file)) if (definesEntry(spot, list, id)) found.push({ ...stretchOf(spot), defines: true });
  }
  return found;
}

function definesEntry({ site }: Spot, list: string, id: string): boolean {
  if (site.holds !== 'catalogue-id' && site.holds !== 'catalogue-name') return false;
  return site.shape.holds?.list === list && stringOf(site.node)?.trim() === id;
}

function placesOf(world: Workspace, key: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (const file of world.files.values()) {
    if (!file.inWorkspace) continue;
    for (const spot of spotsIn(file)) {
      const isPlace = spot.site.holds === 'lor' || spot.site.holds === 'space';
      if (isPlace && readLorKey(spot.site.node) === key) found.push({ ...stretchOf(spot), defines: false });
    }
  }
  return found;
}
