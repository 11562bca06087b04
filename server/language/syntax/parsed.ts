/** What comes of reading one piece of a file. */
import type { SyntaxFault } from './fault';
import type { AliasNode, TreeNode } from './tree';

export interface Parsed {
  /** What the text says; undefined when it is empty or at fault. */
  node?: TreeNode;
  fault?: SyntaxFault;
  anchors: readonly TreeNode[];
  aliases: readonly AliasNode[];
}

/** A piece that is at fault as a whole. */
export function lost(what: SyntaxFault): Parsed {
  return { fault: what, anchors: [], aliases: [] };
}
