/**
 * What a dash, a colon, a blank or Enter sets right while somebody types: dashes go to the column of their list, keys to that of
 * the map they belong to, an empty item left by Enter ends the list, and the rest of a text that was split stays that text. Free
 * text and brackets are left alone.
 */
import type { TextEdit } from 'vscode-languageserver-types';
import type { Schemas } from '../../schema/shape';
import type { Document } from '../../syntax/document';
import { indentAt } from '../../syntax/lines';
import type { Position, Range } from '../../syntax/slot';
import { above, below, climb, isContent, isEmpty, itemsBelow, KEY, read } from './above';
import type { Step } from './step';
import { insideAt } from './inside';
import { formsAt } from './target';
import { indentEdit } from '../../writing/textEdit';

/** The characters after which `onType` has something to say. */
export const TYPED: readonly [string, ...string[]] = ['\n', '-', ' ', ':'];

/**
 * Edits after a character was typed; none nearly always.
 * @param position 0-based, UTF-16, behind the character; after Enter behind the indent of the new line
 * @param art kind of the file, which decides what is free text
 */
export function onType(document: Document, position: Position, typed: string, schemas: Schemas, art: string): TextEdit[] {
  // Asked for at every blank: nothing is looked at but the one line, as long as it begins no item and is no key.
  const begun = lineOf(document, position.line).slice(0, position.character);
  const isKey = LONE_KEY.test(begun);
  if (typed !== '\n' && !isKey && !/^ *-(?: |$)/.test(begun)) return [];
  const lines = document.text.split('\n').map((line) => line.replace(/\r$/, ''));
  const place: Places = {
    isText: (path) => formsAt(schemas, art, path).some(({ holds }) => holds?.holds === 'text'),
    keysAt: (path) => formsAt(schemas, art, path).find(({ properties }) => properties)?.properties,
  };
  if (typed === '\n') return afterEnter(lines, position, place);
  return isKey ? afterKey(lines, position, place) : afterDash(lines, position, place);
}

/** A line that is nothing but a key, deeper than the keys of the file. */
const LONE_KEY = /^ +([a-z_]+): ?$/;

/** What the language says about a path. */
interface Places {
  isText(path: readonly Step[]): boolean;
  /** The keys a map at a path may have; undefined where none is. */
  keysAt(path: readonly Step[]): object | undefined;
}

function lineOf(document: Document, line: number): string {
  const slot = document.slotAtLine(line);
  const start = slot.chunk.lineStarts[line - slot.line] ?? slot.chunk.text.length;
  const end = slot.chunk.text.indexOf('\n', start);
  return slot.chunk.text.slice(start, end === -1 ? undefined : end);
}

/** A key that the map it stands in does not have, and one around that map does, goes to that one. */
function afterKey(lines: readonly string[], { line, character }: Position, { keysAt }: Places): TextEdit[] {
  const raw = lines[line] ?? '';
  const key = LONE_KEY.exec(raw.slice(0, character))?.[1];
  const column = indentAt(raw, 0);
  if (key === undefined || raw.slice(character).trim() !== '' || insideAt(lines, line, column)) return [];
  const allows = (at: number): boolean | undefined => {
    const keys = keysAt(climb(lines, line, at, [])?.path ?? []);
    return keys && Object.hasOwn(keys, key);
  };
  if (allows(column) !== false) return [];
  const wanted = mapsAround(lines, line, column).find((at) => allows(at));
  const next = lines.slice(line + 1).find(isContent);
  // Deeper lines below would become part of what the key holds; and what a map has already it has not twice.
  if (wanted === undefined || (next !== undefined && indentAt(next, 0) > wanted)) return [];
  if (above(lines, line, wanted).includes(key) || below(lines, line, wanted).includes(key)) return [];
  return [indentEdit(upTo(line, column), wanted)];
}

/** Columns of the keys of the maps that go on at a line, left of a column, the innermost first. */
function mapsAround(lines: readonly string[], at: number, column: number): number[] {
  const maps: number[] = [];
  let limit = column;
  for (let index = at - 1; index >= 0 && limit > 0; index -= 1) {
    const raw = lines[index] ?? '';
    if (!isContent(raw)) continue;
    const { content, key } = read(raw);
    if (key !== undefined && content < limit) maps.push(content);
    limit = Math.min(limit, content);
  }
  return maps;
}

function afterDash(lines: readonly string[], { line, character }: Position, { isText }: Places): TextEdit[] {
  const raw = lines[line] ?? '';
  const column = indentAt(raw, 0);
  if (raw.slice(character).trim() !== '') return [];
  const open = insideAt(lines, line, column);
  if (open && open.kind !== 'plain') return [];
  if (open) {
    const owner = read(lines[open.line] ?? '');
    const path = climb(lines, open.line, owner.content, owner.dashes)?.path ?? [];
    // A plain text of several lines may well have a dash in it.
    if (lines.slice(open.line + 1, line).some(isContent) || isText(owner.key === undefined ? path : [...path, owner.key])) return [];
  }
  // The dash was there already, put by Enter.
  if (/^ *- - $/.test(raw.slice(0, character))) return [indentEdit({ start: { line, character: column + 2 }, end: { line, character } }, 0)];
  // An answer that comes while the next letters are typed is thrown away: every blank and colon behind the dash asks again.
  const wanted = dashColumn(lines, line, column);
  if (wanted === undefined || wanted === column) return [];
  return [indentEdit(upTo(line, column), wanted)];
}

/** Column of the list a dash belongs to that was typed at another; undefined where it is right, or nobody can tell. */
function dashColumn(lines: readonly string[], at: number, column: number): number | undefined {
  const before = lines.slice(0, at).findLast(isContent);
  const next = lines.slice(at + 1).find(isContent);
  const parent = before === undefined ? undefined : read(before);
  let wanted: number | undefined;
  if (parent?.key !== undefined && isEmpty(parent.value) && column >= parent.content) wanted = itemsBelow(lines, at, column) ?? column;
  else {
    const open = openLists(lines, at);
    wanted = open.find((dash) => dash <= column) ?? open.at(-1);
  }
  // Deeper lines below would become part of the new item.
  return wanted === undefined || (next !== undefined && indentAt(next, 0) > wanted) ? undefined : wanted;
}

/** Columns of the lists that go on at a line, the innermost first. */
function openLists(lines: readonly string[], at: number): number[] {
  const open: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let index = at - 1; index >= 0 && limit > 0; index -= 1) {
    const raw = lines[index] ?? '';
    if (!isContent(raw)) continue;
    const { dashes } = read(raw);
    for (const dash of dashes.toReversed()) if (dash < limit) open.push(dash);
    limit = Math.min(limit, indentAt(raw, 0));
  }
  return open;
}

function afterEnter(lines: readonly string[], { line, character }: Position, place: Places): TextEdit[] {
  const raw = lines[line] ?? '';
  const before = lines[line - 1];
  if (before === undefined || raw.slice(0, character).trim() !== '') return [];
  const rest = raw.slice(character).trim();
  const open = insideAt(lines, line - 1, before.length);
  if (open?.kind === 'block') return indentAt(before, 0) < character && before.trim() !== '' ? [indentEdit(upTo(line, character), indentAt(before, 0))] : [];
  const { dashes, key, text } = read(before);
  if (open && !(open.kind === 'plain' && dashes.length > 0)) return [];
  if (rest !== '') return splitText(lines, line, rest);
  // What was typed faster than the answer came is set right now.
  const set = dashes.length === 1 && text !== '' ? afterDash : LONE_KEY.test(before) ? afterKey : undefined;
  const moved = set?.(lines.toSpliced(line, 1), { line: line - 1, character: before.length }, place) ?? [];
  if (moved[0]) return [...moved, indentEdit(upTo(line, character), character - (moved[0].range.end.character - moved[0].newText.length))];
  if (open) return [];
  const dash = dashes[0];
  if (dash === undefined && /^ *-$/.test(before)) return leaveList(lines, line, character, before.length - 1);
  if (dash === undefined || dashes.length > 1 || key !== undefined) return [];
  if (text === '') return leaveList(lines, line, character, dash);
  // The list of words goes on.
  return /^[\p{L}\p{N}"']/u.test(text) && insideAt(lines, line, Number.MAX_SAFE_INTEGER)?.kind !== 'quoted' ? [indentEdit(upTo(line, character), dash, '- ')] : [];
}

/** Enter on an item that has nothing: the item goes, and the line begins where the keys around the list stand. */
function leaveList(lines: readonly string[], line: number, character: number, dash: number): TextEdit[] {
  const next = lines.slice(line + 1).find(isContent);
  // In the middle of a list there is nothing to leave.
  if (next !== undefined && indentAt(next, 0) >= dash && read(next).dashes[0] === dash) return [];
  const owner = lines.slice(0, line - 1).findLast((raw) => isContent(raw) && read(raw).key !== undefined && (read(raw).content < dash || (read(raw).content === dash && isEmpty(read(raw).value))));
  return [indentEdit(upTo(line, character, line - 1), owner === undefined ? 0 : read(owner).content)];
}

/** Enter inside a value: what was behind the cursor goes on with it, deeper than its key. */
function splitText(lines: readonly string[], line: number, rest: string): TextEdit[] {
  const raw = lines[line] ?? '';
  const column = raw.length - raw.trimStart().length;
  if (/^(?:- |-$|#|[\]}])/.test(rest)) return [];
  // Whether the value above goes on, wherever the rest stands now.
  const open = insideAt(lines.with(line, ''), line, Number.MAX_SAFE_INTEGER);
  if (open?.line !== line - 1 || column > open.owner || (open.kind === 'plain' && KEY.test(rest))) return [];
  return [indentEdit(upTo(line, column), open.owner + 2)];
}

/** From the beginning of a line, by default the same one, up to a character. */
function upTo(line: number, character: number, first = line): Range {
  return { start: { line: first, character: 0 }, end: { line, character } };
}
