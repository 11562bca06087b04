import type { TreeNode } from './tree';

/** What makes one letter of two (`o` and dots above are `ö`), and letters that have another spelling. */
const APART = /[\u0300-\u036f\u1100-\u11ff\u212a\u212b]/;

/**
 * Gives the values of a tree the spelling in which what looks the same is the same (NFC). A file written on a Mac, a name copied
 * from a PDF spell `ö` as two characters. What stands in the file, and its places, stay as they are.
 * @param text the chunk the tree was read from
 */
export function composeCharacters(node: TreeNode, text: string): void {
  if (APART.test(text)) visit(node);
}

function visit(node: TreeNode): void {
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string') node.value = node.value.normalize('NFC');
  } else if (node.kind === 'list') node.items.forEach(visit);
  else if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      visit(key);
      visit(value);
    }
  }
}
