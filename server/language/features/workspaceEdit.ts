/** Edits of several files as the protocol wants them: each says which version of the text it was made for. */
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Workspace } from '../workspace/workspace';
import { textEdits } from '../writing/textEdit';
import type { FileEdits } from './applyFixes';
import type { TextChange } from '../writing/mend';

/** Edits by file; offsets count in each file's present text. Unknown files are left out. */
export function workspaceEdit(workspace: Workspace, edits: FileEdits): WorkspaceEdit {
  const documentChanges: TextDocumentEdit[] = [];
  for (const [uri, changes] of edits) {
    const file = workspace.files.get(uri);
    if (!file || changes.length === 0) continue;
    documentChanges.push({ textDocument: { uri, version: versionOf(workspace, uri) }, edits: textEdits(file.document, changes) });
  }
  return { documentChanges };
}

/** Version of an open document; null for a file that only lies on the disk (those are known without a number). */
export function versionOf(workspace: Workspace, uri: string): number | null {
  return workspace.files.get(uri)?.document.version || null;
}

/** Adds changes to those of their file. */
export function addChange(edits: FileEdits, uri: string, ...changes: TextChange[]): void {
  const known = edits.get(uri);
  if (known) known.push(...changes);
  else edits.set(uri, changes);
}
