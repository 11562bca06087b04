/** Renames an id or an actor in all files. Quotes stay as they are; nothing but the names changes. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Position } from '../../syntax/slot';
import type { Workspace } from '../../workspace/workspace';
import type { FileEdits } from '../applyFixes';
import { replaceText, shifted, type TextChange } from '../../writing/mend';
import { scalarText } from '../../writing/scalar';
import { type Occurrence, occurrencesOf } from '../subject/occurrences';
import { isRepeated, wordOf } from '../subject/spot';
import { addChange, workspaceEdit } from '../workspaceEdit';
import { refusal } from './check';
import { subjectName, type RenameRefusal, renamableAt } from './prepare';

/** The edits, or why the new name cannot be given. */
export function renameEdits(workspace: Workspace, uri: string, position: Position, newName: string): WorkspaceEdit | RenameRefusal {
  const found = renamableAt(workspace, uri, position);
  if ('refused' in found) return found;
  const { subject } = found;
  const name = newName.trim();
  const oldName = subjectName(subject);
  if (name === oldName) return { documentChanges: [] };
  const refused = refusal(workspace, found, name);
  if (refused) return { refused };
  const edits: FileEdits = new Map();
  const done = new Set<string>();
  for (const occurrence of occurrencesOf(workspace, subject)) {
    if (isRepeated(occurrence)) continue;
    const { origin, slot } = occurrence;
    const change = changeOf(occurrence, oldName, name);
    const place = `${origin.uri}#${slot.offset + change.start}`;
    if (done.has(place)) continue;
    done.add(place);
    addChange(edits, origin.uri, ...shifted([change], slot.offset));
  }
  return workspaceEdit(workspace, edits);
}

/** Only the name itself is replaced where that says the same; otherwise the whole value is written anew. */
function changeOf(occurrence: Occurrence, oldName: string, name: string): TextChange {
  const { text } = occurrence.slot.chunk;
  const word = wordOf(occurrence);
  const old = text.slice(occurrence.start, occurrence.end);
  const prefix = /^["']?(\d+\/)/.exec(old)?.[1] ?? '';
  const written = scalarText(prefix + name, { flow: true, old });
  const replaced = text.slice(occurrence.start, word.start) + name + text.slice(word.end, occurrence.end);
  if (written === replaced && text.slice(word.start, word.end) === oldName) return replaceText(word, name);
  return replaceText(occurrence, written);
}
