/** The way out where nobody knows what is meant: what is written stays to be read, as a comment. */
import type { Site } from '../../analysis/site';
import type { ScalarNode, TreeNode } from '../../syntax/tree';
import { say } from '../../text/message';
import { commentOut } from '../../writing/mend';
import type { Context, Fix } from '../rule';

/** Makes a comment of a key and its value; nothing where that would leave a hole: of the only key of a map, between brackets. */
export function keepAsComment(key: Pick<ScalarNode, 'start'> | undefined, map: TreeNode | undefined, context: Context): Fix[] {
  if (!key || map?.kind !== 'map' || map.flow || map.entries.length < 2) return [];
  const edits = commentOut(context.slot.chunk.text, key.start);
  return edits ? [{ title: say('Keep it as a comment'), edits }] : [];
}

/** The same for a value nobody can read, where its key may be missing. */
export function keepValueAsComment(site: Site | undefined, context: Context): Fix[] {
  const { key, parent } = site ?? {};
  return key && parent && !parent.shape.required.includes(String(key.value)) ? keepAsComment(key, parent.node, context) : [];
}
