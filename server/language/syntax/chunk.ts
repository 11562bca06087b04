/** One piece of a file, parsed. Immutable: when its text changes it is another chunk. */
import { conflictIn } from './conflict';
import type { ScannedCut } from './cut';
import { indentAt, lineStartsOf } from './lines';
import { fault, type SyntaxFault } from './fault';
import { type ParseCount, type Parsed, parse } from './parse';
import type { Mend } from './slips/slip';
import { say } from '../text/message';
import type { AliasNode, ScalarNode, TreeNode } from './tree';
import { putBlanks } from '../writing/layout';
import { removeText } from '../writing/mend';

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
  /** Lets go of what the text says; it is read again when somebody asks. */
  rest?(): void;
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
  const parsed = parse(text, count);
  return parsed.fault ? { ...empty, fault: parsed.fault } : new ReadChunk(text, lineStarts, cut, parsed);
}

type Content = Pick<Chunk, 'node' | 'keyNode' | 'irregular'>;

/** A piece that can be read. */
class ReadChunk implements Chunk {
  readonly anchors: readonly TreeNode[];
  readonly aliases: readonly AliasNode[];
  readonly irregular: boolean;
  private content: Content | undefined;

  constructor(
    readonly text: string,
    readonly lineStarts: readonly number[],
    private readonly cut: ScannedCut,
    { node, anchors, aliases }: Parsed,
  ) {
    this.content = contentOf(node, cut);
    this.irregular = this.content.irregular;
    this.anchors = anchors;
    this.aliases = aliases;
  }

  get node(): TreeNode | undefined {
    return this.awake().node;
  }

  get keyNode(): ScalarNode | undefined {
    return this.awake().keyNode;
  }

  rest(): void {
    // Who means whom is settled for the whole file, in these very nodes.
    if (this.anchors.length === 0 && this.aliases.length === 0) this.content = undefined;
  }

  private awake(): Content {
    return (this.content ??= contentOf(parse(this.text).node, this.cut));
  }
}

function contentOf(node: TreeNode | undefined, cut: ScannedCut): Content {
  if (cut.kind === 'item') {
    const list = node?.kind === 'list' ? node : undefined;
    return { node: list?.items[0], irregular: list?.items.length !== 1 };
  }
  const entries = node?.kind === 'map' ? node.entries : [];
  const entry = entries[0];
  return { node: cut.list ? undefined : entry?.value, keyNode: entry?.key, irregular: entries.length !== 1 };
}

function cutFault(text: string, cut: ScannedCut): SyntaxFault {
  const start = indentAt(text, 0);
  const end = start + (text.slice(start).search(/\r?\n|$/) || 1);
  switch (cut.fault) {
    case 'item-indent':
      return fault(start, start + 1, say('This entry does not stand below the other entries of the list. Give it the same indent.'), [moved(text, cut.before.listIndent - start)]);
    case 'key-indent':
      return fault(start, start + cut.key.length, say('The key "{0}" is indented. A key of the file begins in the first column.', cut.key), [{ title: say('Correct the indent'), edits: [removeText({ start: 0, end: start })] }]);
    case 'conflict':
      return conflictIn(text) ?? fault(start, end, say('This cannot be read: {0}', text.slice(start, end)));
    case 'directive':
      return fault(start, end, say('A line that begins with "%" cannot be read here. BZRP files are YAML 1.2.'));
    default:
      return fault(start, end, say('A second document begins here. A BZRP file holds one; put the rest into a file of its own.'));
  }
}

/** All lines of an item moved to the right by so many blanks, to stand below the other items. */
function moved(text: string, step: number): Mend {
  const starts = lineStartsOf(text).filter((start) => /[^\r\n]/.test(text.slice(start, start + indentAt(text, start) + 1).trim()));
  return { title: say('Correct the indent'), edits: starts.map((start) => putBlanks({ start, end: start }, step)) };
}
