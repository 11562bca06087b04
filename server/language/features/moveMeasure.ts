/**
 * Moves a measure to another file of its profile, comments included. Its text stays byte for byte the same, unless the other
 * file ends its lines or indents its lists differently.
 */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextChange } from '../syntax/document';
import { indentAt } from '../syntax/lines';
import type { Slot } from '../syntax/slot';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { contentEnd } from './documentSymbols';
import { addChange, workspaceEdit } from './workspaceEdit';
import type { FileEdits } from './applyFixes';

const LIST = 'massnahmen';

/** The measure a 0-based line of the file belongs to: any of its own lines, and the comment lines right above it. */
export function measureAt(file: FileState, line: number): Slot | undefined {
  const { slots } = file.document;
  const slot = file.document.slotAtLine(line);
  // Comment lines above a measure are cut off with the one before it.
  return [slots[slots.indexOf(slot) + 1], slot].find((each) => {
    if (each?.cut.kind !== 'item' || each.key !== LIST) return false;
    const { start, end } = extentOf(file, each);
    const at = slot.offset + (slot.chunk.lineStarts[line - slot.line] ?? slot.chunk.text.length);
    return start <= at && (at < end || (at === end && end === file.document.length && !file.document.text.endsWith('\n')));
  });
}

/** Files of the profile a measure can be moved to, ordered by path; none when its text cannot be taken out on its own. */
export function moveTargets(world: Workspace, uri: string, slot: Slot): FileState[] {
  const file = world.files.get(uri);
  if (!file || !isMovable(file, slot)) return [];
  const others = world.members(file.scope).filter((other) => other !== file && (other.art === 'profil' || other.art === 'beitrag'));
  return others.filter(canTake).sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
}

/** The edits of both files; undefined when the measure cannot be moved there. */
export function moveMeasure(world: Workspace, uri: string, slot: Slot, targetUri: string): WorkspaceEdit | undefined {
  const file = world.files.get(uri);
  const target = moveTargets(world, uri, slot).find((each) => each.uri === targetUri);
  if (!file || !target) return undefined;
  const { start, end, gapStart, gapEnd } = extentOf(file, slot);
  const edits: FileEdits = new Map();
  for (const change of removal(file, gapStart, gapEnd)) addChange(edits, uri, change);
  addChange(edits, targetUri, insertion(target, file.document.text.slice(start, end), slot.cut.indent));
  return workspaceEdit(world, edits);
}

/** An anchor may be used, and an alias defined, outside the measure: such a one stays. A bare list in brackets stays whole, too. */
function isMovable(file: FileState, slot: Slot): boolean {
  const isProfile = file.art === 'profil' || file.art === 'beitrag';
  return isProfile && file.inWorkspace && slot.cut.kind === 'item' && slot.key === LIST && slot.lost === undefined && slot.chunk.anchors.length === 0 && slot.chunk.aliases.length === 0;
}

function canTake({ document }: FileState): boolean {
  if (document.isBroken || document.slots.some(({ cut }) => cut.kind === 'end')) return false;
  const header = document.keySlot(LIST);
  if (!header) return document.slots.some(({ cut, chunk }) => cut.kind === 'key' && !chunk.irregular);
  return !header.chunk.irregular && (header.cut.list === true || emptyList(header) !== undefined);
}

/**
 * Offsets of the file: `start` with the comment lines right above the measure, `end` behind its last line. The gap it leaves
 * takes the blank lines that set it apart along: those below it, of the last measure those above.
 */
function extentOf(file: FileState, slot: Slot): { start: number; end: number; gapStart: number; gapEnd: number } {
  const { document } = file;
  const at = document.slots.indexOf(slot);
  const after = document.slots[at + 1];
  const chunkEnd = slot.offset + slot.chunk.text.length;
  const limit = after ? after.offset - commentsAbove(document.text, slot.offset, after.offset) : chunkEnd;
  const start = slot.offset - commentsAbove(document.text, 0, slot.offset);
  const end = Math.min(limit, lineAfter(document.text, ownEnd(document.text, slot, limit)));
  const isLast = after?.cut.kind !== 'item';
  return { start, end, gapStart: isLast ? start - blankAbove(document.text, start) : start, gapEnd: isLast ? end : skipBlank(document.text, end, limit) };
}

/** Comments below a measure that are indented deeper than its dash belong to it. */
function ownEnd(text: string, slot: Slot, limit: number): number {
  let end = slot.offset + contentEnd(slot);
  for (let at = lineAfter(text, end); at < limit; at = lineAfter(text, at)) {
    const indent = indentAt(text, at);
    if (text[at + indent] === '#' && indent > slot.cut.indent) end = at + indent;
  }
  return end;
}

/** Length of the unbroken run of comment lines that ends at offset `at`. */
function commentsAbove(text: string, from: number, at: number): number {
  let start = at;
  while (start > from) {
    const before = lineBefore(text, start);
    if (before < from || text[before + indentAt(text, before)] !== '#') break;
    start = before;
  }
  return at - start;
}

/** Offset of the line behind the one `at` lies in. */
function lineAfter(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

/** Offset of the line above the one that begins at `start`. */
function lineBefore(text: string, start: number): number {
  return start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
}

/** Length of the blank lines right above an offset at which a line begins. */
function blankAbove(text: string, at: number): number {
  let start = at;
  while (start > 0) {
    const before = lineBefore(text, start);
    if (text.slice(before, start).trim() !== '') break;
    start = before;
  }
  return at - start;
}

function skipBlank(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && text.slice(next, lineAfter(text, next)).trim() === '') next = lineAfter(text, next);
  return Math.min(next, limit);
}

function removal(file: FileState, start: number, end: number): TextChange[] {
  const changes = [{ start, end, text: '' }];
  const isLast = file.document.slots.filter(({ cut, key }) => cut.kind === 'item' && key === LIST).length === 1;
  const header = file.document.keySlot(LIST);
  // A key with nothing behind it is a fault; the list is empty now.
  if (isLast && header?.chunk.keyNode) {
    const colon = header.offset + header.chunk.text.indexOf(':', header.chunk.keyNode.end) + 1;
    changes.unshift({ start: colon, end: colon, text: ' []' });
  }
  return changes;
}

function insertion({ document }: FileState, taken: string, indent: number): TextChange {
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = taken.replace(/\r?\n$/, '').split(/\r?\n/);
  const block = (to: number): string => lines.map((line) => shift(line, to - indent)).join(eol);
  const header = document.keySlot(LIST);
  if (!header) return atEnd(document.text, `${LIST}:${eol}${block(Math.max(indent, 2))}`, eol);
  const empty = emptyList(header);
  if (empty) return { start: header.offset + empty.start, end: header.offset + empty.end, text: `${eol}${block(2)}` };
  const last = document.slots.findLast(({ cut, key }) => cut.kind === 'item' && key === LIST);
  if (!last) return atEnd(document.text, block(indent), eol);
  const at = lineAfter(document.text, ownEnd(document.text, last, last.offset + last.chunk.text.length));
  const above = last.offset - commentsAbove(document.text, 0, last.offset);
  // Where measures are set apart by a blank line, this one is, too.
  const gap = (last.index ?? 0) > 0 && blankAbove(document.text, above) > 0 ? eol : '';
  if (at >= document.text.length) return atEnd(document.text, `${gap}${block(last.cut.indent)}`, eol);
  return { start: at, end: at, text: `${gap}${block(last.cut.indent)}${eol}` };
}

function atEnd(text: string, block: string, eol: string): TextChange {
  const before = text === '' || text.endsWith('\n') ? '' : eol;
  return { start: text.length, end: text.length, text: `${before}${block}${eol}` };
}

/** Place of `[]` or of the blank behind a bare key, in the chunk. */
function emptyList(header: Slot): { start: number; end: number } | undefined {
  const { node, keyNode, text } = header.chunk;
  if (!keyNode || node?.kind !== 'list' || !node.flow || node.items.length > 0) return undefined;
  const colon = text.indexOf(':', keyNode.end) + 1;
  // A comment behind `[]` would end up in the measure.
  return text.slice(node.end).split('\n')[0]?.trim() === '' && /^\s*$/.test(text.slice(colon, node.start)) ? { start: colon, end: node.end } : undefined;
}

function shift(line: string, by: number): string {
  if (by > 0) return line.trim() === '' ? line : ' '.repeat(by) + line;
  return line.slice(Math.min(-by, indentAt(line, 0)));
}
