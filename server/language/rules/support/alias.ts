import type { Site } from '../../analysis/site';
import type { Context } from '../rule';
import { isAlias } from './child';

/**
 * Whether a value stands here as an alias of one of the same kind: what is wrong with it is told once, at its anchor (FORMAT
 * §0). An anchor in another piece of the file is taken to be of the same kind.
 */
export function isToldAtAnchor(site: Site, context: Context): boolean {
  if (site.aliased) return true;
  if (!isAlias(site)) return false;
  const anchor = context.sites.find((each) => each.node === site.node && !isAlias(each));
  return anchor === undefined || anchor.holds === site.holds;
}
