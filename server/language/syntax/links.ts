/** What only the whole file can tell: which key repeats another, which alias means which anchor. */
import { say } from '../text/message';
import { fault, type SyntaxFault } from './fault';
import { MAX_ALIASES, MAX_ITEMS } from './limits';
import { quoteMend, unquotedAt } from './slips/quotes';
import type { Slot } from './slot';
import type { TreeNode } from './tree';

/** Marks the second occurrence of a top-level key, with all its items, as lost. Calls `touch` for every slot whose state changed. */
export function settleKeys(slots: readonly Slot[], touch: (slot: Slot) => void): void {
  const seen = new Set<string>();
  let repeated: Slot | undefined;
  for (const slot of slots) {
    const own = slot.chunk.fault;
    if (slot.cut.kind === 'key') {
      const name = String(slot.chunk.keyNode?.value ?? slot.key);
      repeated = seen.has(name) ? slot : undefined;
      seen.add(name);
      set(slot, repeated && !own ? repeatedKey(slot, name) : own, touch);
    } else if (slot.cut.kind === 'item') set(slot, repeated ? null : own, touch);
    else repeated = undefined;
  }
}

function repeatedKey(slot: Slot, name: string): SyntaxFault {
  const key = slot.chunk.keyNode;
  const start = key?.start ?? 0;
  return { ...fault(start, Math.max(start + 1, key?.end ?? 0), say('The key "{0}" stands here twice. Remove or rename one.', name)), matter: `key ${name}` };
}

function set(slot: Slot, lost: Slot['lost'], touch: (slot: Slot) => void): void {
  if (slot.lost === lost) return;
  if (lost?.matter !== undefined && slot.lost?.matter === lost.matter && slot.lost.start === lost.start) return;
  slot.lost = lost;
  touch(slot);
}

/**
 * Joins every alias with the anchor of its name before it. An alias without anchor is a fault (silent when the anchor may
 * lie in a lost piece), and so is an anchor on plain text that nobody uses: `&Kiez stärken` loses its first word.
 * @returns the slot and offset of the first alias beyond the number a file may have
 */
export function settleLinks(slots: readonly Slot[], touch: (slot: Slot) => void): { slot: Slot; offset: number } | undefined {
  const anchors = new Map<string, TreeNode>();
  const used = new Set<TreeNode>();
  const sizes = new Map<TreeNode, number>();
  const lostNames = namesInLost(slots);
  let expansions = 0;
  let beyond: { slot: Slot; offset: number } | undefined;

  for (const slot of slots) {
    if (slot.lost !== undefined) continue;
    const links = [...slot.chunk.anchors, ...slot.chunk.aliases].sort((a, b) => a.start - b.start || b.end - a.end);
    let first: SyntaxFault | undefined;
    for (const node of links) {
      if (node.kind !== 'alias') {
        anchors.set(node.anchor ?? '', node);
        continue;
      }
      const target = anchors.get(node.name);
      // An alias inside its own anchor would never end.
      const found = target && !(slot.chunk.anchors.includes(target) && target.start <= node.start && node.end <= target.end) ? target : undefined;
      if (node.target !== found) {
        node.target = found;
        touch(slot);
      }
      if (found) {
        used.add(found);
        expansions += sizeOf(found, sizes);
        if (expansions > MAX_ALIASES) beyond ??= { slot, offset: node.start };
      } else if (!lostNames.has(node.name)) first ??= unknownAlias(slot, node.start, node.end, node.name);
    }
    if (first) set(slot, first, touch);
  }
  for (const slot of slots) {
    if (slot.lost !== undefined) continue;
    const wasted = slot.chunk.anchors.find((node) => node.kind === 'scalar' && node.style === 'plain' && !used.has(node));
    if (wasted) set(slot, wastedAnchor(slot, wasted), touch);
  }
  return beyond;
}

/** How many aliases following this one unfolds: itself and those inside its anchor. */
function sizeOf(node: TreeNode, sizes: Map<TreeNode, number>): number {
  const known = sizes.get(node);
  if (known !== undefined) return known;
  sizes.set(node, 1);
  let size = 1;
  const stack: TreeNode[] = [node];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at.kind === 'alias') size += at.target ? sizeOf(at.target, sizes) : 0;
    else if (at.kind === 'list') stack.push(...at.items);
    else if (at.kind === 'map') stack.push(...at.entries.map((entry) => entry.value));
  }
  sizes.set(node, size);
  return size;
}

function namesInLost(slots: readonly Slot[]): Set<string> {
  const names = new Set<string>();
  for (const slot of slots) {
    if (!slot.chunk.fault && slot.lost !== null) continue;
    for (const match of slot.chunk.text.matchAll(/&([^\s,[\]{}]+)/g)) names.add(match[1] ?? '');
  }
  return names;
}

function unknownAlias(slot: Slot, start: number, end: number, name: string): SyntaxFault {
  return { ...fault(start, end, say('"*{0}" refers to a part marked "&{0}", and there is none before it. If it is text, put it in quotes.', name), inQuotes(slot.chunk.text, start)), matter: `alias ${name}` };
}

function wastedAnchor(slot: Slot, node: TreeNode): SyntaxFault {
  const text = slot.chunk.text;
  const start = Math.max(text.lastIndexOf(`&${node.anchor ?? ''}`, node.start), 0);
  const end = start + 1 + (node.anchor?.length ?? 0);
  return { ...fault(start, end, say('"&{0}" is not read as text: the word is lost. Put the whole text in quotes.', node.anchor ?? ''), inQuotes(text, start)), matter: `anchor ${node.anchor ?? ''}` };
}

function inQuotes(text: string, at: number): SyntaxFault['mends'] {
  const value = unquotedAt(text, at);
  return value ? [quoteMend(text, value)] : [];
}

/** The first top-level list item or key beyond the 20,000 a list or map may hold. */
export function tooManyIn(slots: readonly Slot[]): { slot: Slot; offset: number } | undefined {
  let keys = 0;
  if (slots.length <= MAX_ITEMS) return undefined;
  for (const slot of slots) {
    if (slot.cut.kind === 'key') keys += 1;
    if (keys > MAX_ITEMS || (slot.index ?? 0) >= MAX_ITEMS) return { slot, offset: slot.cut.indent };
  }
  return undefined;
}
