import { textOf } from '../syntax/tree';
import { entryIn, type Site } from '../analysis/site';
import { periodFields } from '../model/period';
import { isInverted } from '../model/time';
import { say } from '../text/message';
import type { ChunkRule, Context, Fix } from './rule';
import { fieldsIn, isAlias } from './support/child';
import { swapTexts } from '../writing/mend';

/** A period that ends before it begins. */
export const rule: ChunkRule = {
  severity: 'error',
  chunk: true,
  check(context) {
    for (const site of context.sites) {
      if (site.node.kind !== 'map' || site.aliased || !entryIn(site, 'von') || !entryIn(site, 'bis')) continue;
      const { von, bis } = periodFields(fieldsIn(site, context));
      if (von.state !== 'present' || bis.state !== 'present' || !isInverted({ von: von.value, bis: bis.value, ongoing: false })) continue;
      tell(von.place, bis.place, context);
    }
  },
};

function tell(from: Site, to: Site, context: Context): void {
  context.report(to, say('The end lies before the beginning ({0}). Swap them, or correct one.', textOf(from.node) ?? ''), { fixes: () => swap(from, to, context) });
}

/** Values change places as they are written. One with an anchor stays: others mean it by that name. */
function swap(from: Site, to: Site, context: Context): Fix[] {
  if ([from, to].some((site) => !isAlias(site) && site.node.anchor !== undefined)) return [];
  return [{ title: say('Swap beginning and end'), edits: swapTexts(context.slot.chunk.text, from, to) }];
}
