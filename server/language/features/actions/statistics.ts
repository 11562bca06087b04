/** Actions that fill indicators from statistics files: baseline, course and comparison where the cursor is, or all key figures. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { textOfEntry } from '../../catalogue/catalogue';
import { formatValue } from '../../model/number';
import { formatTime, parseTime } from '../../model/time';
import type { Fill, Setting } from '../../statistics/fill';
import { type SourcedValue, written } from '../../statistics/statistics';
import type { Range } from '../../syntax/slot';
import { type Message, say } from '../../text/message';
import type { FileState } from '../../workspace/file';
import type { Workspace } from '../../workspace/workspace';
import type { Outcome } from '../../writing/writing';
import { fillsAt, fillUse, KEY_FIGURES, keyFigures, type KeyFigures } from '../fillStatistics';
import { workspaceEdit } from '../workspaceEdit';

export const FILL = CodeActionKind.RefactorRewrite;

/** What can be filled at a range of the file. */
export function fillings(workspace: Workspace, file: FileState, range: Range, tell: (message: Message) => string): CodeAction[] {
  const action = (title: Message, outcome: Outcome): CodeAction[] =>
    'changes' in outcome && outcome.changes.length > 0 ? [{ title: tell(title), kind: FILL, edit: workspaceEdit(workspace, new Map([[file.uri, outcome.changes]])) }] : [];
  const found = fillsAt(workspace, file, range);
  // Course and comparison go with the baseline: while that is about to change, they only come along.
  const offered = found?.fills.some(({ replaces, part }) => replaces && part === 'ausgangswert') ? found.fills.slice(0, 1) : (found?.fills ?? []);
  const single = found ? offered.flatMap((fill) => action(fillTitle(workspace, fill, found.setting), fillUse(workspace, file, found.use, [fill], found.setting))) : [];
  const all = found && found.fills.length > 1 ? action(say('Take over baseline, course and comparison from statistics'), fillUse(workspace, file, found.use, found.fills, found.setting)) : [];
  const figures = isAboutKeyFigures(file, range) ? keyFigures(workspace, file) : undefined;
  return [...single, ...all, ...(figures ? action(keyFiguresTitle(figures), figures.write()) : [])];
}

/** In the list, and where there is none yet, at the region. */
function isAboutKeyFigures({ document }: FileState, { start }: Range): boolean {
  const { key } = document.slotAtLine(start.line);
  return key === KEY_FIGURES || ((key === 'bezirksregion' || key === 'bezirk') && !document.keySlot(KEY_FIGURES));
}

/** „Ausgangswert übernehmen: 17,4 % (Dezember 2025)“. */
export function fillTitle(workspace: Workspace, { part, values, replaces }: Fill, { entryOf }: Setting): Message {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return say('Take over from statistics');
  const shown = ({ indicator, value }: SourcedValue): string => {
    const unit = textOfEntry(entryOf(indicator), 'einheit');
    return formatValue(written(value, unit), unit);
  };
  if (part === 'ausgangswert') return replaces ? say('Update the baseline: {0} ({1})', shown(first), timeText(first)) : say('Take over the baseline: {0} ({1})', shown(first), timeText(first));
  if (part === 'verlauf') return values.length === 1 ? say('Add {0} ({1}) to the course', shown(first), timeText(first)) : say('Add {0} values to the course: {1} to {2}', values.length, timeText(first), timeText(last));
  const places = values.map((value) => `${workspace.places.system.isWhole(value.place) ? workspace.places.system.whole.name : (workspace.places.name(value.place) ?? value.place)} ${shown(value)}`).join(', ');
  return replaces ? say('Update the comparison: {0}', places) : say('Add the comparison: {0}', places);
}

/** „Alle Kennzahlen der Region eintragen (6 neue, 2 ergänzt)“. */
export function keyFiguresTitle({ added, updated }: KeyFigures): Message {
  return updated.length === 0 ? say('Enter all key figures of the region ({0})', added.length) : say('Enter all key figures of the region ({0} new, {1} completed)', added.length, updated.length);
}

function timeText({ stand }: SourcedValue): string {
  const time = parseTime(stand);
  return time ? formatTime(time) : stand;
}
