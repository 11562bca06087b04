/** Every place of the workspace that speaks of a subject. */
import { textOf } from '../../syntax/tree';
import type { KnownFact } from '../../workspace/knowledge';
import type { Workspace } from '../../workspace/workspace';
import { type EntrySubject, type IdSubject, scopeOfOwn, type Subject } from './subject';
import { type Spot, spotsIn, type FilePlace } from './spot';

export interface Occurrence extends FilePlace {
  /** The subject is defined here; everywhere else it is used. */
  defines: boolean;
}

/** All occurrences, by file in the order the workspace knows them and then by place. */
export function occurrencesOf(workspace: Workspace, subject: Subject): Occurrence[] {
  switch (subject.kind) {
    case 'id':
      return [...workspace.knowledge.peek(subject.scope, 'id', subject.id).map((fact) => ({ ...stretchOf(fact), defines: true })), ...referencesTo(workspace, subject)];
    case 'actor':
      return [...entriesOf(workspace, 'akteure', subject.name), ...workspace.knowledge.peek('w', 'actor', subject.name).map((fact) => ({ ...stretchOf(fact), defines: false }))];
    case 'entry':
      return [...entriesOf(workspace, subject.list, subject.id, subject.origin), ...usesOf(workspace, subject)];
    default:
      return placesOf(workspace, subject.key);
  }
}

function stretchOf({ origin, slot, start, end }: FilePlace): FilePlace {
  return { origin, slot, start, end };
}

/** References to an id. Those of profiles to a Leitziel of their district count when the profile has none of that id. */
function referencesTo(workspace: Workspace, { scope, id, defines }: IdSubject): Occurrence[] {
  const fromBelow = workspace.knowledge.peek(scope, 'district-ref', id).filter(({ origin }) => scopeOfOwn(workspace, origin, id, 'leitziel') === scope);
  const here = workspace.knowledge.peek(scope, 'ref', id).filter((fact) => isMeantHere(workspace, fact, scope, id));
  return [...here, ...(defines === 'leitziel' ? fromBelow : [])].map((fact) => ({ ...stretchOf(fact), defines: false }));
}

function isMeantHere(workspace: Workspace, fact: KnownFact<'ref'>, scope: string, id: string): boolean {
  if (fact.says.target !== 'leitziel' || fact.says.key !== undefined) return true;
  return scopeOfOwn(workspace, fact.origin, id, 'leitziel') === scope;
}

function usesOf(workspace: Workspace, { list, id, origin }: EntrySubject): Occurrence[] {
  const all = workspace.knowledge.peek('w', 'use', `${list}:${id}`);
  return all.filter((fact) => workspace.catalogueFor(fact.origin.district).origin(list, id)?.uri === origin).map((fact) => ({ ...stretchOf(fact), defines: false }));
}

/** Definitions of an entry in catalogue files of the workspace; of one file when `origin` names it. */
export function entriesOf(workspace: Workspace, list: string, id: string, origin?: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (const file of workspace.files.values()) {
    if (file.art !== 'katalog' || !file.inWorkspace || (origin !== undefined && file.uri !== origin)) continue;
    for (const spot of spotsIn(file)) if (definesEntry(spot, list, id)) found.push({ ...stretchOf(spot), defines: true });
  }
  return found;
}

function definesEntry({ site }: Spot, list: string, id: string): boolean {
  if (site.holds !== 'catalogue-id' && site.holds !== 'catalogue-name') return false;
  return site.shape.holds?.list === list && textOf(site.node)?.trim() === id;
}

function placesOf(workspace: Workspace, key: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (const file of workspace.files.values()) {
    if (!file.inWorkspace) continue;
    for (const spot of spotsIn(file)) {
      const isPlace = spot.site.holds === 'lor' || spot.site.holds === 'space';
      if (isPlace && file.places.read(spot.site.node) === key) found.push({ ...stretchOf(spot), defines: false });
    }
  }
  return found;
}
