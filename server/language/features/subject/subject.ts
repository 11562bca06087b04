/**
 * What a value speaks of: an id, an entry of a catalogue, somebody who acts, a place. Definition, references, highlights,
 * rename, hints and hover all begin here.
 */
import { textOf } from '../../syntax/tree';
import { asWord, readAs } from '../../model/field';
import { asReference } from '../../model/reference';
import type { Site } from '../../analysis/site';
import { type FileState, scopeOfKey } from '../../workspace/file';
import type { KnownFact } from '../../workspace/knowledge';
import type { Origin } from '../../workspace/origin';
import type { Workspace } from '../../workspace/workspace';
import type { Vintage } from '../../model/placeSystem';

/** An id in a profile or district (`scope` of the knowledge), or of a Fallbeispiel (scope `w`). */
export interface IdSubject {
  kind: 'id';
  scope: string;
  id: string;
  /** What it is looked for as: `ziel`, `massnahme`, `leitziel` … */
  defines: string;
}

/** An entry of a catalogue list; `origin` is the uri of the catalogue in force, undefined when none has it. */
export interface EntrySubject {
  kind: 'entry';
  list: string;
  id: string;
  origin: string | undefined;
}

export interface ActorSubject {
  kind: 'actor';
  name: string;
}

/** The key of a place. */
export interface PlaceSubject {
  kind: 'place';
  key: string;
  vintage: Vintage;
}

export type Subject = IdSubject | EntrySubject | ActorSubject | PlaceSubject;

/** What values speak of something; most of a file are texts, times and amounts. */
const SPEAKING: ReadonlySet<string> = new Set(['id', 'reference', 'catalogue', 'catalogue-id', 'catalogue-name', 'actor', 'actor-name', 'lor', 'space']);

/** What a value of a file speaks of, and whether it is defined there or only used. */
export function subjectOf(workspace: Workspace, file: FileState, site: Site): { subject: Subject; defines: boolean } | undefined {
  if (!SPEAKING.has(site.holds)) return undefined;
  const text = readAs(site.node, asWord);
  if (text === undefined || site.node.kind !== 'scalar') return undefined;
  const { list = '', defines = '' } = site.shape.holds ?? {};
  switch (site.holds) {
    case 'id':
      return { subject: { kind: 'id', scope: defines === 'fallbeispiel' ? 'w' : file.scope, id: text, defines }, defines: true };
    case 'reference':
      return { subject: referred(workspace, file, site, text), defines: false };
    case 'catalogue':
      return { subject: { kind: 'entry', list, id: text, origin: workspace.catalogueFor(file.header.district).origin(list, text)?.uri }, defines: false };
    case 'catalogue-id':
      return { subject: { kind: 'entry', list, id: text, origin: file.uri }, defines: true };
    case 'catalogue-name':
      return { subject: { kind: 'actor', name: text.trim() }, defines: true };
    case 'actor':
    case 'actor-name':
      return { subject: { kind: 'actor', name: text.trim() }, defines: false };
    case 'lor':
    case 'space': {
      const key = file.places.read(site.node);
      return key === undefined || file.places.isWhole(text) ? undefined : { subject: { kind: 'place', key, vintage: vintageOf(workspace, file) }, defines: false };
    }
    default:
      return undefined;
  }
}

function referred(workspace: Workspace, file: FileState, site: Site, text: string): IdSubject {
  const defines = site.shape.holds?.targets?.[0] ?? '';
  if (defines === 'fallbeispiel') return { kind: 'id', scope: 'w', id: text, defines };
  const { key, id } = readAs(site.node, asReference) ?? { id: text };
  return { kind: 'id', scope: key === undefined ? scopeOfOwn(workspace, file, id, defines) : file.scopeOfKey(key), id, defines };
}

/** An id without a key belongs to the own profile; a Leitziel the profile has not, to its district (FORMAT §3 `bezirk`). */
export function scopeOfOwn(workspace: Workspace, file: Origin, id: string, defines: string): string {
  const { district, fassung } = file;
  if (defines !== 'leitziel' || file.art === 'bezirk' || district === undefined) return file.scope;
  const above = scopeOfKey(district, fassung, workspace.places.system);
  const isLeitziel = ({ says }: KnownFact<'id'>): boolean => says.kind === 'leitziel';
  const own = workspace.knowledge.peek(file.scope, 'id', id);
  if (own.some(isLeitziel)) return file.scope;
  const others = workspace.knowledge.peek(above, 'id', id);
  // Another thing of that id in the profile is meant only when the district has no such Leitziel either.
  return others.some(isLeitziel) || (own.length === 0 && others.length > 0) ? above : file.scope;
}

/** Where an id is defined; several when it is used twice. */
export function definitionsOf(workspace: Workspace, { scope, id, defines }: IdSubject): readonly KnownFact<'id'>[] {
  const all = workspace.knowledge.peek(scope, 'id', id);
  const fitting = all.filter(({ says }) => says.kind === defines);
  return fitting.length > 0 ? fitting : all;
}

/** Edition of a file's keys: its own `lor`, for a `beitrag` else that of its profile, else the current one. */
export function vintageOf(workspace: Workspace, file: FileState): Vintage {
  const facts = workspace.knowledge.peek(file.scope, 'field', 'lor');
  const fact = facts.find((each) => each.origin === file) ?? (file.art === 'beitrag' ? facts.find((each) => each.origin.art === 'profil') : undefined);
  return file.places.vintageOf(fact?.says.value);
}

/** What a subject is called in words: a title, a name; undefined when nothing is known of it. */
export function titleOf(workspace: Workspace, district: string | undefined, subject: Subject): string | undefined {
  switch (subject.kind) {
    case 'id': {
      const [fact] = definitionsOf(workspace, subject);
      const title = fact?.says.title;
      if (title !== undefined) return title;
      // A Fallbeispiel is a file of its own: its title stands beside the id, in another piece.
      return subject.scope === 'w' ? textOf(workspace.files.get(fact?.origin.uri ?? '')?.document.field('titel')?.node) : undefined;
    }
    case 'entry': {
      const entry = workspace.catalogueFor(district).get(subject.list, subject.id);
      const title = entry?.['name'] ?? entry?.['titel'];
      return typeof title === 'string' ? title : undefined;
    }
    case 'place':
      return workspace.places.get(subject.key, subject.vintage)?.name ?? workspace.places.name(subject.key);
    default:
      return subject.name;
  }
}
