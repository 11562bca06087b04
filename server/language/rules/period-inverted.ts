import { entryIn, type Site } from '../analysis/site';
import { isBefore, parseTime } from '../model/time';
import { say } from '../text/message';
import type { ChunkRule, Context, Fix } from './rule';
import { isAlias, validIn } from './support/child';
import { swapTexts } from '../writing/mend';

/** A period that ends before it begins. */
export const rule: ChunkRule = {
  severity: 'error',
  chunk: true,
  check(context) {
    for (const site of context.sites) {
      if (site.aliased || !entryIn(site, 'von') || !entryIn(site, 'bis')) continue;
      const [from, to] = [validIn(site, 'von', context), validIn(site, 'bis', context)];
      const [first, last] = [parseTime(from?.node.value), parseTime(to?.node.value)];
      if (!from || !to || !first || !last || !isBefore(last, first)) continue;
      context.report(to, say('The end lies before the beginning ({0}). Swap them, or correct one.', from.node.source), { fixes: () => swap(from, to, context) });
    }
  },
};

/** Values change places as they are written. One with an anchor stays: others mean it by that name. */
function swap(from: Site, to: Site, context: Context): Fix[] {
  if ([from, to].some((site) => !isAlias(site) && site.node.anchor !== undefined)) return [];
  return [{ title: say('Swap beginning and end'), edits: swapTexts(context.slot.chunk.text, from, to) }];
}
