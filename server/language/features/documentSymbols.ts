/**
 * The outline: chapters and lists in text order, and under each goal the measures that serve it. Measures also stand under
 * their own list, so that breadcrumbs and sticky scroll, which go by ranges, find them.
 */
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { asWord, readAs } from '../model/field';
import { asReference } from '../model/reference';
import { type Range, rangeIn, type Slot } from '../syntax/slot';
import { entryOf, itemsOf, textOf, type TreeNode, valueOf } from '../syntax/tree';
import type { FileState } from '../workspace/file';
import type { Language } from '../text/bundles';
import type { Workspace } from '../workspace/workspace';
import { symbolKindOf, SECTION_KIND } from './kinds';

const WHAT: Readonly<Record<string, string>> = {
  leitziele: 'leitziel',
  ziele: 'ziel',
  massnahmen: 'massnahme',
  beteiligung: 'beteiligung',
  anregungen: 'anregung',
};

/** The outline of a file; empty for a file that is not known or cannot be read at all. */
export function documentSymbols(workspace: Workspace, uri: string, language: Language = 'de'): DocumentSymbol[] {
  const file = workspace.files.get(uri);
  if (!file || file.document.limit || file.document.notAMap) return [];
  const measures = measuresOf(file);
  const symbols: DocumentSymbol[] = [];
  for (const slot of file.document.slots) {
    const key = slot.cut.kind === 'key' ? slot.chunk.keyNode : undefined;
    if (!key || slot.lost !== undefined) continue;
    const name = String(key.value);
    const title = workspace.setup.grammar.schemas.property(file.art, name);
    const range = rangeOfKey(file, slot);
    const children = file.document.items(name).filter(({ stale }) => !stale).map(({ node, slot: place }, at) => itemSymbol(name, node, place, at, measures));
    const isSection = children.length > 0 || range.end.line > range.start.line;
    if (!isSection) continue;
    const shape = title && workspace.setup.grammar.schemas.shape(title);
    symbols.push({ name: (language === 'de' ? shape?.title : shape?.names.en) || name, detail: children.length > 0 ? String(children.length) : undefined, kind: SECTION_KIND, range, selectionRange: rangeIn(slot, key.start, key.end), children });
  }
  return symbols;
}

/** Id of a goal → the measures of the file that serve it. */
type Serving = ReadonlyMap<string, readonly DocumentSymbol[]>;

function measuresOf(file: FileState): Serving {
  const serving = new Map<string, DocumentSymbol[]>();
  const measures = file.document.items('massnahmen').filter(({ stale }) => !stale);
  for (const [at, { node, slot }] of measures.entries()) {
    const symbol = plainSymbol('massnahmen', node, slot, at);
    const references = itemsOf(valueOf(node, 'ziele')).flatMap((goal) => readAs(goal, asReference) ?? []);
    // A goal of another profile or of the district may have the same id.
    const goals = new Set(references.filter(({ key }) => key === undefined || key === file.header.regionKey).map(({ id }) => id));
    for (const goal of goals) serving.set(goal, [...(serving.get(goal) ?? []), symbol]);
  }
  return serving;
}

function itemSymbol(list: string, node: TreeNode, slot: Slot, at: number, measures: Serving): DocumentSymbol {
  const symbol = plainSymbol(list, node, slot, at);
  if (list === 'ziele') {
    const id = readAs(valueOf(node, 'id'), asWord);
    symbol.children = [...(measures.get(id ?? '') ?? [])];
  }
  if (list === 'beteiligung') symbol.children = itemsOf(valueOf(node, 'konflikte')).map((conflict, number) => plainSymbol('konflikt', conflict, slot, number));
  return symbol;
}

function plainSymbol(list: string, node: TreeNode, slot: Slot, at: number): DocumentSymbol {
  const named = entryOf(node, 'id') ?? entryOf(node, 'name') ?? entryOf(node, 'titel') ?? entryOf(node, 'text') ?? entryOf(node, 'indikator') ?? entryOf(node, 'datei');
  const id = textOf(valueOf(node, 'id') ?? valueOf(node, 'indikator'));
  const title = textOf(valueOf(node, 'titel') ?? valueOf(node, 'name') ?? valueOf(node, 'text') ?? valueOf(node, 'beschreibung') ?? valueOf(node, 'alt')) ?? (node.kind === 'scalar' ? textOf(node) : undefined);
  const range = trimmed(slot, node);
  const selection = named && isInside(named.value, node) ? rangeIn(slot, named.value.start, named.value.end) : { start: range.start, end: range.start };
  return {
    name: [id, shorten(title)].filter(Boolean).join(' ') || `${list} ${at + 1}`,
    detail: textOf(valueOf(node, 'status') ?? valueOf(node, 'prioritaet')),
    kind: symbolKindOf(WHAT[list] ?? list),
    range,
    selectionRange: selection,
  };
}

/** An alias' content stands elsewhere. */
function isInside(value: TreeNode, node: TreeNode): boolean {
  return node.start <= value.start && value.end <= node.end;
}

function shorten(title: string | undefined): string | undefined {
  const line = title?.trim().replace(/\s+/g, ' ');
  return line !== undefined && line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function trimmed(slot: Slot, node: TreeNode): Range {
  return rangeIn(slot, node.start, node.start + slot.chunk.text.slice(node.start, node.end).trimEnd().length);
}

/** From a top-level key to the end of its value or last item. */
export function rangeOfKey(file: FileState, slot: Slot): Range {
  const start = slot.chunk.keyNode?.start ?? slot.cut.indent;
  let last = slot;
  if (slot.cut.list) for (const other of file.document.slots.slice(file.document.slots.indexOf(slot) + 1)) {
    if (other.cut.kind !== 'item') break;
    last = other;
  }
  const from = rangeIn(slot, start, start).start;
  const end = Math.max(last === slot ? start : 0, contentEnd(last));
  return { start: from, end: rangeIn(last, end, end).end };
}

/** Offset in the chunk behind what it says: comments and blank lines that follow are not counted. A piece that cannot be read counts whole. */
export function contentEnd(slot: Slot): number {
  const { text, node, keyNode } = slot.chunk;
  const end = node && !slot.cut.list ? Math.max(node.end, keyNode?.end ?? 0) : (keyNode?.end ?? text.length);
  return text.slice(0, end).trimEnd().length;
}
