/** Whether a new name can be given without changing what any file says. */
import { ENTRY_ID, INDICATOR_ID, LONGEST_ID, PROFILE_ID } from '../../schema/vocabulary';
import { type Message, say } from '../../text/message';
import type { FileState } from '../../workspace/file';
import type { Workspace } from '../../workspace/workspace';
import { entriesOf, type Occurrence, occurrencesOf } from '../subject/occurrences';
import { type IdSubject, scopeOfOwn } from '../subject/subject';
import { subjectName, type Renamable } from './prepare';

/** Why a new name is refused; undefined when it is fine. */
export function refusal(workspace: Workspace, found: Renamable, newName: string): Message | undefined {
  const { subject } = found;
  const occurrences = occurrencesOf(workspace, subject);
  return shape(subject, newName) ?? collision(workspace, found, newName, occurrences) ?? unreadable(workspace, found, occurrences);
}

function shape(subject: Renamable['subject'], newName: string): Message | undefined {
  if (subject.kind === 'actor') return newName.trim() === '' || /[\r\n]/.test(newName) ? say('A name cannot be empty.') : undefined;
  if (subject.kind === 'entry') {
    if (subject.list === 'indikatoren') return INDICATOR_ID.test(newName) ? undefined : say('"{0}" is no id of an indicator: write capital letters and digits with a colon between, such as "TK:N1".', newName);
    return ENTRY_ID.test(newName) ? undefined : say('"{0}" is no id of a catalogue entry: write small letters and digits, with hyphens between.', newName);
  }
  if (newName.length > LONGEST_ID) return say('An id has at most {0} characters.', LONGEST_ID);
  return PROFILE_ID.test(newName) ? undefined : say('"{0}" is no id: write capital letters and digits, with ".", "-" or "_" between, such as "M1.2".', newName);
}

function collision(workspace: Workspace, { spot, subject }: Renamable, newName: string, occurrences: readonly Occurrence[]): Message | undefined {
  if (occurrences.filter(({ defines }) => defines).length > 1) return say('"{0}" is defined more than once. Correct that first.', subjectName(subject));
  if (subject.kind === 'entry') {
    return workspace.catalogueFor(spot.file.header.district).has(subject.list, newName) || entriesOf(workspace, subject.list, newName).length > 0 ? taken(newName) : undefined;
  }
  if (subject.kind === 'actor') {
    const isKnown = workspace.knowledge.peek('w', 'actor', newName.trim()).length > 0 || workspace.catalogueFor(spot.file.header.district).has('akteure', newName.trim());
    return isKnown || entriesOf(workspace, 'akteure', newName.trim()).length > 0 ? say('There is already somebody called "{0}".', newName.trim()) : undefined;
  }
  if (workspace.knowledge.peek(subject.scope, 'id', newName).length > 0) return taken(newName);
  return captured(workspace, subject, newName, occurrences);
}

function taken(newName: string): Message {
  return say('The id "{0}" is taken.', newName);
}

/** A Leitziel of the own profile hides one of the district: no reference may change its target by that. */
function captured(workspace: Workspace, subject: IdSubject, newName: string, occurrences: readonly Occurrence[]): Message | undefined {
  if (subject.defines !== 'leitziel') return undefined;
  const hides = occurrences.find(({ defines, origin }) => !defines && origin.scope !== subject.scope && workspace.knowledge.peek(origin.scope, 'id', newName).length > 0);
  const hidden = workspace.knowledge.peek(subject.scope, 'ref', newName).some((fact) => fact.says.target === 'leitziel' && scopeOfOwn(workspace, fact.origin, newName, 'leitziel') !== subject.scope);
  return hides || hidden ? taken(newName) : undefined;
}

/** References that stand in a part that cannot be read now would be left behind. */
function unreadable(workspace: Workspace, { spot, subject }: Renamable, occurrences: readonly Occurrence[]): Message | undefined {
  const name = subjectName(subject);
  const scopes = new Set(occurrences.map(({ origin }) => origin.scope));
  for (const file of workspace.files.values()) {
    if (!file.broken || (!file.inWorkspace && file !== spot.file)) continue;
    const isConcerned = subject.kind !== 'id' || subject.scope === 'w' || scopes.has(file.scope) || file.document.text.includes(`/${name}`);
    if (isConcerned && brokenText(file).some((text) => text.includes(name))) {
      return say('"{0}" also stands in a part of {1} that cannot be read. Correct the fault there first.', name, decodeURIComponent(file.uri.slice(file.uri.lastIndexOf('/') + 1)));
    }
  }
  return undefined;
}

function brokenText({ document }: FileState): string[] {
  if (document.limit || document.notAMap) return [document.text];
  return document.slots.filter((slot) => slot.lost !== undefined).map((slot) => slot.chunk.text);
}
