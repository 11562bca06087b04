/** Carries an item from a list of one file to the end of a list of another as it stands there: comments, quotes and all. */
import { eolOf, indentAt } from '../syntax/lines';
import { Document } from '../syntax/document';
import { changed, isSame, saysOf } from './expect';
import { columnOf, lineEnd, lineStart } from './lines';
import { isRefused, type Path, type Manuscript, readingOf, type WriteRefusal, type NodePlace, spotsTo, tangled, unreadable } from './path';
import { extentOf } from './remove';
import { difference, plainAt, Rewrite, type Target } from './rewrite';
import { isList } from './value';
import type { TextChange } from './mend';

/** Stands for the item while its place is found. */
const MARK = '\ufdd0';

/**
 * Offsets of the file an item of a list in block style takes: from the comments right above it to the beginning of the line
 * behind it, comments deeper than its dash counted in.
 */
export function extentAt(document: Document, path: Path): { start: number; end: number } | WriteRefusal {
  const found = itemAt(document, path);
  return isRefused(found) ? found : found.extent;
}

function itemAt(document: Document, path: Path): { reading: Manuscript; spot: NodePlace; extent: { start: number; end: number } } | WriteRefusal {
  const reading = readingOf(document);
  if (!reading) return unreadable();
  const spots = spotsTo(reading, path);
  if (isRefused(spots)) return spots;
  const spot = spots.at(-1) as NodePlace;
  if (spot.owner?.kind !== 'list' || spot.owner.flow) return tangled();
  const extent = extentOf(reading.text, spot.owner, spot.at);
  return isRefused(extent) ? extent : { reading, spot, extent };
}

/** The changes of both files. The text stays byte for byte the same but for line ends and indents, which are those of the other file. */
export function carry(from: Target, path: Path, to: Target, list: Path): { taken: TextChange[]; given: TextChange[] } | WriteRefusal {
  const found = itemAt(from.document, path);
  if (isRefused(found)) return found;
  const { reading, spot, extent } = found;
  const taking = new Rewrite(from);
  const refused = taking.remove(path);
  if (refused) return refused;
  const lines = reading.text.slice(extent.start, extent.end).replace(/\r?\n$/, '').split(/\r?\n/);
  const given = putAtEnd(to, list, lines, columnOf(reading.text, spot.node.start) - dashWidth(reading.text, spot), plainAt(reading, spot));
  return isRefused(given) ? given : { taken: taking.changes(), given };
}

/** Columns from the dash of an item to what it says. */
function dashWidth(text: string, { node }: NodePlace): number {
  const start = lineStart(text, node.start);
  return node.start - start - indentAt(text, start);
}

function putAtEnd(target: Target, list: Path, lines: readonly string[], indent: number, says: ReturnType<typeof plainAt>): TextChange[] | WriteRefusal {
  const before = readingOf(target.document);
  if (!before) return unreadable();
  const rewrite = new Rewrite(target);
  const refused = rewrite.add(list, [{ id: MARK }]);
  if (refused) return refused;
  const { text } = rewrite;
  const start = lineStart(text, text.indexOf(MARK));
  const end = lineEnd(text, start);
  const column = indentAt(text, start);
  if (text[start + column] !== '-') return tangled();
  const block = lines.map((line) => shifted(line, column - indent)).join(eolOf(before.text));
  const next = text.slice(0, start) + block + text.slice(end);
  const marked = readingOf(new Document(target.document.uri, text));
  const after = readingOf(new Document(target.document.uri, next));
  const expected = marked && changed(saysOf(marked), list, (old) => (isList(old as never) ? [...(old as []).slice(0, -1), says] : old));
  return after && expected && isSame(after, expected, before) ? difference(before.text, next) : tangled();
}

function shifted(line: string, by: number): string {
  if (by > 0) return line.trim() === '' ? line : ' '.repeat(by) + line;
  return line.slice(Math.min(-by, indentAt(line, 0)));
}
