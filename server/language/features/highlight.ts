/** The other places of the same file that speak of what stands under the cursor. */
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Position } from '../syntax/slot';
import type { Workspace } from '../workspace/workspace';
import { occurrencesOf } from './subject/occurrences';
import { rangeOf, spotAt, wordOf } from './subject/spot';
import { subjectOf } from './subject/subject';

/** Undefined where nothing is meant: editors then mark equal words. */
export function highlights(workspace: Workspace, uri: string, position: Position): DocumentHighlight[] | undefined {
  const spot = spotAt(workspace, uri, position);
  const found = spot && subjectOf(workspace, spot.file, spot.site);
  if (!spot || !found) return undefined;
  const here = occurrencesOf(workspace, found.subject).filter(({ origin }) => origin.uri === spot.file.uri);
  const marks = here.map((occurrence) => ({ range: rangeOf(wordOf(occurrence)), kind: occurrence.defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
  return marks.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}
