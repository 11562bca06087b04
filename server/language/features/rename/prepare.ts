/** What can be renamed: ids, names of actors, and the entries of a team's own catalogues. */
import { BUILTIN_SCHEME } from '../../catalogue/builtin';
import type { Position, Range } from '../../syntax/slot';
import { type Message, say } from '../../text/message';
import type { Workspace } from '../../workspace/workspace';
import { isRepeated, rangeOf, type Spot, spotAt, wordOf } from '../subject/spot';
import { definitionsOf, type Subject, subjectOf } from '../subject/subject';

/** Why something cannot be renamed, for people. */
export interface RenameRefusal {
  refused: Message;
}

/** The word that would be replaced, and its present name. */
export interface Prepared {
  range: Range;
  placeholder: string;
}

export interface Renamable {
  spot: Spot;
  subject: Exclude<Subject, { kind: 'place' }>;
}

/** Asked before the new name is typed. */
export function prepareRename(workspace: Workspace, uri: string, position: Position): Prepared | RenameRefusal {
  const found = renamableAt(workspace, uri, position);
  if ('refused' in found) return found;
  return { range: rangeOf(wordOf(found.spot)), placeholder: subjectName(found.subject) };
}

/** The present name of what is renamed. */
export function subjectName(subject: Renamable['subject']): string {
  return subject.kind === 'actor' ? subject.name : subject.id;
}

/** What is renamed at a position, or why nothing is. */
export function renamableAt(workspace: Workspace, uri: string, position: Position): Renamable | RenameRefusal {
  const spot = spotAt(workspace, uri, position);
  const subject = spot && subjectOf(workspace, spot.file, spot.site)?.subject;
  if (!spot || !subject) return { refused: say('Only ids and names of actors can be renamed.') };
  if (workspace.loading) return { refused: say('The files are still being read. Try again in a moment.') };
  if (isRepeated(spot)) return { refused: say('This name comes from another place of the file. Rename it there.') };
  switch (subject.kind) {
    case 'place':
      return { refused: say('Keys of places are official and cannot be renamed.') };
    case 'entry':
      if (subject.origin === undefined) return { refused: say('No catalogue has "{0}".', subject.id) };
      if (isBuiltIn(subject.origin)) return { refused: say('"{0}" comes from a built-in catalogue and cannot be renamed.', subject.id) };
      return { spot, subject };
    case 'actor': {
      // Where only the name is given, it has to be one a catalogue has.
      const origin = workspace.catalogueFor(spot.file.header.district).origin('akteure', subject.name);
      if (origin && isBuiltIn(origin.uri)) return { refused: say('"{0}" comes from a built-in catalogue and cannot be renamed.', subject.name) };
      return { spot, subject };
    }
    default:
      if (definitionsOf(workspace, subject).length === 0) return { refused: say('"{0}" is not defined anywhere.', subject.id) };
      return { spot, subject };
  }
}

function isBuiltIn(uri: string): boolean {
  return uri.startsWith(`${BUILTIN_SCHEME}:`);
}
