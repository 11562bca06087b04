/** Find all references: „used in …“ for ids, indicators and other catalogue entries, actors, places, Fallbeispiele. */
import type { Location } from 'vscode-languageserver-types';
import type { Position } from '../syntax/slot';
import type { Workspace } from '../workspace/workspace';
import { type Occurrence, occurrencesOf } from './subject/occurrences';
import { rangeOf, spotAt, wordOf } from './subject/spot';
import { subjectOf } from './subject/subject';

/** Every place that speaks of what stands at a position. */
export function references(workspace: Workspace, uri: string, position: Position, includeDeclaration = true): Location[] {
  const spot = spotAt(workspace, uri, position);
  const found = spot && subjectOf(workspace, spot.file, spot.site);
  if (!found) return [];
  return occurrencesOf(workspace, found.subject).filter(({ defines }) => includeDeclaration || !defines).map(locationOf);
}

/** The place of the name itself, without quotes. */
export function locationOf(occurrence: Occurrence): Location {
  return { uri: occurrence.origin.uri, range: rangeOf(wordOf(occurrence)) };
}
