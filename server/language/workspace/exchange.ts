/**
 * Several workspaces that each hold a part of the files and know together what one of them would know alone: each tells the
 * others the facts they ask about. For checking many files on all cores.
 */
import type { Says } from '../analysis/facts';
import { Document } from '../syntax/document';
import { type Range, rangeIn, type Slot } from '../syntax/slot';
import { isRead, type KnownFact, type Matter, type Topic } from './knowledge';
import type { Origin } from './origin';
import type { Workspace } from './workspace';

/** A fact of another part, as plain data. */
export interface RemoteFact {
  /** Name of its subject, as offers and wants have it. */
  subject: string;
  says: Says;
  /** Where it stands: 0-based, UTF-16; on one line, as names and ids do. */
  range: Range;
  origin: Origin;
}

/** Which of this workspace's files are its own part; the others every part has. */
export type IsOwn = (uri: string) => boolean;

/** Subjects beyond a file's own profile that own files speak of: of other profiles, of names the whole workspace uses. */
export function offers({ knowledge }: Workspace, isOwn: IsOwn): string[] {
  const names: string[] = [];
  for (const topic of knowledge.all()) {
    const { scope, matter } = topic.group;
    // Where catalogue entries are used only an editor asks.
    if (matter !== 'use' && topic.facts.some(({ origin }) => origin.scope !== scope && isOwn(origin.uri))) names.push(nameOf(topic));
  }
  return names;
}

/** Subjects rules here asked about that others may know: those they offer, and all of profiles that are none of these files. */
export function wants({ knowledge, files }: Workspace, offered: readonly string[]): string[] {
  const scopes = new Set([...files.values()].map(({ scope }) => scope));
  const names = new Set<string>();
  for (const topic of knowledge.all()) if (!scopes.has(topic.group.scope) && isRead(topic)) names.add(nameOf(topic));
  for (const name of offered) if (knowledge.isRead(...topicOf(name))) names.add(name);
  return [...names];
}

/** What own files say on subjects. */
export function tell({ knowledge }: Workspace, names: readonly string[], isOwn: IsOwn): RemoteFact[] {
  return names.flatMap((subject) =>
    knowledge
      .said(...topicOf(subject))
      .filter(({ origin }) => isOwn(origin.uri))
      .map(({ says, origin, slot, start, end }) => ({ subject, says, range: rangeIn(slot, start, end), origin: asData(origin) })),
  );
}

/** A subject's name outside of its workspace. Scopes and names may hold any character. */
function nameOf({ group: { scope, matter }, name }: Topic): string {
  return JSON.stringify([scope, matter, name]);
}

function topicOf(name: string): [scope: string, matter: Matter, name: string] {
  return JSON.parse(name) as [string, Matter, string];
}

/** Uris of own files by the scopes they are members of: their profile, and their district as a whole. */
export function membersOf({ files }: Workspace, isOwn: IsOwn): [string, string[]][] {
  const members = new Map<string, string[]>();
  for (const file of files.values()) {
    const { uri, pair, art, header } = file;
    if (pair === undefined || !isOwn(uri)) continue;
    const scopes = art === 'bezirk' ? [pair] : [pair, `d:${file.scopeOfKey(header.district ?? '')}`];
    for (const scope of scopes) members.set(scope, [...(members.get(scope) ?? []), uri]);
  }
  return [...members];
}

/** An origin that can be sent. */
function asData({ uri, path, rank, scope, art, district, fassung }: Origin): Origin {
  return { uri, path, rank, scope, art, district, fassung };
}

/** Takes up what other parts tell. The workspace has to settle then. */
export function learn({ knowledge }: Workspace, facts: readonly RemoteFact[]): void {
  const empty = new Document('', '').slots[0] as Slot;
  const known = facts.map(({ subject, says, range, origin }): KnownFact => {
    // A slot with nothing in it but the place: facts of a file are ordered by line and column.
    const slot: Slot = { ...empty, line: range.start.line, offset: range.start.line * COLUMNS };
    return { subject: knowledge.subject(...topicOf(subject)), says, start: range.start.character, end: range.end.character, origin, slot };
  });
  knowledge.replace([], known);
}

/** More than a line has columns. */
const COLUMNS = 1e7;
