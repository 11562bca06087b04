/** Edits of several files as the protocol wants them: each says which version of the text it was made for. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextChange } from '../syntax/document';
import type { Range } from '../syntax/slot';
import type { Workspace } from '../workspace/workspace';
import type { FileEdits } from './applyFixes';

/** Edits by file; offsets count in each file's present text. Unknown files are left out. */
export function workspaceEdit(world: Workspace, edits: FileEdits): WorkspaceEdit {
  const documentChanges: TextDocumentEdit[] = [];
  for (const [uri, changes] of edits) {
    if (!world.files.has(uri) || changes.length === 0) continue;
    documentChanges.push({ textDocument: { uri, version: versionOf(world, uri) }, edits: textEdits(world, uri, changes) });
  }
  return { documentChanges };
}

/** Version of an open document; null for a file that only lies on the disk (those are known without a number). */
export function versionOf(world: Workspace, uri: string): number | null {
  return world.files.get(uri)?.document.version || null;
}

/** Changes of one file in text order. */
export function textEdits(world: Workspace, uri: string, changes: readonly TextChange[]): TextEdit[] {
  const document = world.files.get(uri)?.document;
  if (!document) return [];
  const range = ({ start, end }: TextChange): Range => ({ start: document.positionAt(start), end: document.positionAt(end) });
  return [...changes].sort((a, b) => a.start - b.start || a.end - b.end).map((change) => ({ range: range(change), newText: change.text }));
}

/** Adds a change to those of its file. */
export function addChange(edits: FileEdits, uri: string, change: TextChange): void {
  const known = edits.get(uri);
  if (known) known.push(change);
  else edits.set(uri, [change]);
}
