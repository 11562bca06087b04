/**
 * Several workspaces that each hold a part of the files and know together what one of them would know alone: each tells the
 * others the facts they ask about. For checking many files on all cores.
 */
import type { Says } from '../analysis/facts';
import { Document } from '../syntax/document';
import { type Range, rangeIn, type Slot } from '../syntax/slot';
import { FileState, type Header } from './file';
import type { KnownFact } from './knowledge';
import type { Workspace } from './workspace';

/** A fact of another part, as plain data. */
export interface RemoteFact {
  subject: string;
  says: Says;
  /** Where it stands: 0-based, UTF-16; on one line, as names and ids do. */
  range: Range;
  uri: string;
  path: string;
  header: Header;
  scope: string;
}

/** Which of this workspace's files are its own part; the others every part has. */
export type IsOwn = (uri: string) => boolean;

/** Subjects beyond a file's own profile that own files speak of: of other profiles, of names the whole workspace uses. */
export function offers({ knowledge }: Workspace, isOwn: IsOwn): string[] {
  const names: string[] = [];
  for (const { name, facts } of knowledge.all()) {
    // Where catalogue entries are used only an editor asks.
    if (!name.startsWith('w#use:') && facts.some(({ file }) => isOwn(file.uri) && !name.startsWith(`${file.scope}#`))) names.push(name);
  }
  return names;
}

/** Subjects rules here asked about that others may know: those they offer, and all of profiles that are none of these files. */
export function wants({ knowledge, files }: Workspace, offered: readonly string[]): string[] {
  const scopes = new Set([...files.values()].map(({ scope }) => scope));
  const beyond = [...knowledge.all()].filter(({ name }) => knowledge.isRead(name) && !scopes.has(name.slice(0, name.indexOf('#')))).map(({ name }) => name);
  return [...new Set([...beyond, ...offered.filter((name) => knowledge.isRead(name))])];
}

/** What own files say on subjects. */
export function tell({ knowledge }: Workspace, names: readonly string[], isOwn: IsOwn): RemoteFact[] {
  return names.flatMap((subject) =>
    knowledge
      .peek(subject)
      .filter(({ file }) => isOwn(file.uri))
      .map(({ says, file, slot, start, end }) => ({ subject, says, range: rangeIn(slot, start, end), uri: file.uri, path: file.path, header: file.header, scope: file.scope })),
  );
}

/** Takes up what other parts tell. The workspace has to settle then. */
export function learn({ knowledge }: Workspace, facts: readonly RemoteFact[]): void {
  const files = new Map<string, FileState>();
  const known = facts.map(({ subject, says, range, uri, path, header, scope }): KnownFact => {
    let file = files.get(uri);
    if (!file) {
      file = new FileState(uri, path, new Document(uri, ''), true);
      file.header = header;
      file.scope = scope;
      files.set(uri, file);
    }
    // A slot with nothing in it but the place: facts of a file are ordered by line and column.
    const slot: Slot = { ...(file.document.slots[0] as Slot), line: range.start.line, offset: range.start.line * COLUMNS };
    return { subject: knowledge.subject(subject), says, start: range.start.character, end: range.end.character, file, slot };
  });
  knowledge.replace([], known);
}

/** More than a line has columns. */
const COLUMNS = 1e7;
