import { entryIn, scalarIn } from '../analysis/site';
import { parseTime } from '../model/time';
import { say } from '../text/message';
import type { ChunkRule } from './rule';
import { isBefore } from './support/period';

/** A period that ends before it begins. */
export const rule: ChunkRule = {
  severity: 'error',
  chunk: true,
  check(context) {
    for (const site of context.sites) {
      if (site.aliased || site.node.kind !== 'map' || !entryIn(site, 'von') || !entryIn(site, 'bis')) continue;
      const [from, to] = [scalarIn(site, 'von'), scalarIn(site, 'bis')];
      const [first, last] = [parseTime(from?.value), parseTime(to?.value)];
      if (!from || !to || !first || !last || !isBefore(last, first)) continue;
      context.report(to, say('The end lies before the beginning ({0}).', from.source), {
        fixes: () => [
          {
            title: say('Swap beginning and end'),
            edits: [
              { start: from.start, end: from.end, newText: to.source },
              { start: to.start, end: to.end, newText: from.source },
            ],
          },
        ],
      });
    }
  },
};
