/** Turns fixes into edits of whole files. */
import type { Fix } from '../rules/rule';
import { say } from '../text/message';
import type { Finding } from '../workspace/finding';
import type { Workspace } from '../workspace/workspace';
import { removeSuppressed } from '../writing/silence';
import { shifted, type TextChange } from '../writing/mend';

/** Edits by file (uri), offsets counted in the file's present text. */
export type FileEdits = Map<string, TextChange[]>;

/** The edits of a fix of a finding in `uri`. */
export function editsOf(fix: Fix, finding: Finding, uri: string): FileEdits {
  const edits: FileEdits = new Map();
  for (const edit of fix.edits) {
    const file = edit.uri ?? uri;
    const list = edits.get(file) ?? [];
    const { offset } = edit.slot ?? finding.slot;
    list.push(...shifted([edit], offset));
    edits.set(file, list);
  }
  return edits;
}

/** The fixes of a finding in `uri`: those of its rule, for a comment that silences nothing its removal. */
export function allFixes(workspace: Workspace, uri: string, finding: Finding): Fix[] {
  const fixes = finding.fixes();
  if (fixes.length > 0 || finding.code !== 'unused-suppression') return fixes;
  const { slot, start } = finding;
  const edit = removeSuppressed(slot, workspace.files.get(uri)?.states.get(slot)?.analysis.suppressions ?? [], start);
  return edit ? [{ title: say('Remove the comment'), edits: [edit], safe: true }] : [];
}

/** The safe fixes of a file that do not get in each other's way, in text order; a rest is left for the next round. */
export function safeEdits(workspace: Workspace, uri: string): TextChange[] {
  const edits: TextChange[] = [];
  for (const finding of workspace.findings(uri)) {
    const fix = allFixes(workspace, uri, finding).find(({ safe }) => safe);
    const own = fix && editsOf(fix, finding, uri);
    if (own?.size !== 1 || !own.has(uri)) continue;
    const next = own.get(uri) ?? [];
    if (next.every((edit) => edits.every((other) => edit.end <= other.start || edit.start >= other.end))) edits.push(...next);
  }
  return edits.sort((a, b) => a.start - b.start);
}
