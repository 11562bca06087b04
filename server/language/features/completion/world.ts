/** What completion knows of the file and of the files around it. */
import type { Catalogue } from '../../catalogue/catalogue';
import type { FileState } from '../../workspace/file';
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
}

export function worldOf(workspace: Workspace, file: FileState, today: Date): World {
  return { workspace, file, catalogue: workspace.catalogueFor(file.header.district), vintage: vintageOf(workspace, file), today };
}

/** Ids of a kind that a reference in the file may give, with what they are called. */
export function idsOf(world: World, kind: string): { id: string; title: string | undefined }[] {
  const { workspace, file } = world;
  const { district, fassung } = file.header;
  const own = factsOf(workspace, kind === 'fallbeispiel' ? 'w' : file.scope, kind).map((fact) => named(fact, ''));
  if (kind === 'fallbeispiel' || district === undefined || file.art === 'bezirk') return own;
  const prefix = kind === 'leitziel' ? '' : `${district}/`;
  return [...own, ...factsOf(workspace, scopeOfKey(district, fassung), kind).map((fact) => named(fact, prefix))];
}

function named(fact: KnownFact, prefix: string): { id: string; title: string | undefined } {
  const title = fact.says['title'];
  return { id: prefix + fact.about.slice('id:'.length), title: typeof title === 'string' ? title : undefined };
}

function factsOf(workspace: Workspace, scope: string, kind: string): KnownFact[] {
  return workspace.knowledge.subjects(`${scope}#id:`).flatMap((subject) => workspace.knowledge.peek(subject).slice(0, 1)).filter(({ says }) => says['kind'] === kind);
}

/** The next id nobody uses, in the pattern of those there are: after `M1.2` comes `M1.3`, after `Z4` `Z5`. */
export function nextId(world: World, kind: string): string {
  const all = new Set(world.workspace.knowledge.subjects(`${world.file.scope}#id:`).map((subject) => subject.slice(subject.indexOf('#id:') + 4)));
  const own = idsOf(world, kind).map(({ id }) => id).filter((id) => !id.includes('/'));
  const pattern = /^(.*?)(\d+)$/.exec(own.at(-1) ?? '') ?? [undefined, LETTERS[kind] ?? 'X', '0'];
  const [, head = '', number = '0'] = pattern;
  for (let next = Number(number) + 1; ; next += 1) if (!all.has(`${head}${next}`)) return `${head}${next}`;
}

const LETTERS: Readonly<Record<string, string>> = { leitziel: 'L', ziel: 'Z', massnahme: 'M', beteiligung: 'B', anregung: 'A', konflikt: 'K', fallbeispiel: 'F' };

/** Names of actors: those of the catalogues, then those the workspace uses. */
export function actorNames(world: World): { name: string; category: string | undefined; listed: boolean }[] {
  const listed = world.catalogue.all('akteure').map((entry) => ({ name: String(entry['name']), category: entry['kategorie'] as string | undefined, listed: true }));
  const known = new Set(listed.map(({ name }) => name));
  const used = world.workspace.knowledge.subjects('w#actor:').map((subject) => subject.slice('w#actor:'.length)).filter((name) => !known.has(name));
  return [...listed, ...used.map((name) => ({ name, category: undefined, listed: false }))];
}
