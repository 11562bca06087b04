/** One piece of a file, parsed. Immutable: when its text changes it is another chunk. */
import type { ScannedCut } from './cut';
import { indentAt, lineStartsOf } from './lines';
import { fault, type SyntaxFault } from './fault';
import { type ParseCount, parse } from './parse';
import { say } from '../text/message';
import type { AliasNode, ScalarNode, TreeNode } from './tree';

export interface Chunk {
  text: string;
  /** UTF-16 offsets in `text` of the first character of each of its lines; their number is the number of lines, less one for a line end at the end. */
  lineStarts: readonly number[];
  /** The item, or the value of the key. Undefined when the piece is lost, or a list whose items are chunks of their own. */
  node?: TreeNode;
  /** The key of a piece that begins with one. */
  keyNode?: ScalarNode;
  fault?: SyntaxFault;
  anchors: readonly TreeNode[];
  aliases: readonly AliasNode[];
  /** The text holds more top-level keys than cutting saw: the file has to be read whole. */
  irregular: boolean;
}

/** Number of line ends in the chunk. */
export function lineCount(chunk: Chunk): number {
  return chunk.lineStarts.length - 1;
}

/** Parses the text of a piece. */
export function chunkOf(text: string, cut: ScannedCut, count: ParseCount): Chunk {
  const lineStarts = lineStartsOf(text);
  const empty = { text, lineStarts, anchors: [], aliases: [], irregular: false };
  if (cut.kind === 'lost' || (cut.kind === 'item' && cut.fault)) return { ...empty, fault: cutFault(text, cut) };
  if (cut.kind === 'end') return empty;
  if (cut.kind === 'preamble') return /^(?:---|%)/m.test(text) ? { ...empty, fault: parse(text, count).fault } : empty;
  const { node, fault: syntaxFault, anchors, aliases } = parse(text, count);
  if (syntaxFault) return { ...empty, fault: syntaxFault };
  if (cut.kind === 'item') {
    const list = node?.kind === 'list' ? node : undefined;
    return { ...empty, node: list?.items[0], anchors, aliases, irregular: list?.items.length !== 1 };
  }
  const entries = node?.kind === 'map' ? node.entries : [];
  const entry = entries[0];
  return { ...empty, node: cut.list ? undefined : entry?.value, keyNode: entry?.key, anchors, aliases, irregular: entries.length !== 1 };
}

function cutFault(text: string, cut: ScannedCut): SyntaxFault {
  const start = indentAt(text, 0);
  const end = start + (text.slice(start).search(/\r?\n|$/) || 1);
  switch (cut.fault) {
    case 'item-indent':
      return fault(start, start + 1, say('This entry does not stand below the other entries of the list. Give it the same indent.'));
    case 'key-indent':
      return fault(start, start + cut.key.length, say('The key "{0}" is indented. A key of the file begins in the first column.', cut.key));
    case 'directive':
      return fault(start, end, say('A line that begins with "%" cannot be read here. BZRP files are YAML 1.2.'));
    default:
      return fault(start, end, say('A second document begins here. A BZRP file holds one; put the rest into a file of its own.'));
  }
}
