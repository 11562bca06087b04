import { scalarIn, stringOf } from '../analysis/site';
import { say } from '../text/message';
import type { ItemRule } from './rule';

/** A Leitziel no goal serves. That of a district may be served by any profile of the district. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['leitziel'],
  check(site, context) {
    const id = scalarIn(site, 'id');
    const name = stringOf(id);
    if (!id || name === undefined || site.aliased || context.alone) return;
    const isServed = context.own(`ref:${name}`).some(({ says }) => says['target'] === 'leitziel');
    if (isServed || (context.art === 'bezirk' && servedBelow(name, context))) return;
    const missing = context.art === 'bezirk' && context.regionKey !== undefined ? { scope: `d:${context.scopeOf(context.regionKey)}` } : 'own';
    context.report(id, say('No goal serves this Leitziel.'), { missing });
  },
};

/** A profile that has a Leitziel of its own with this id means that one. */
function servedBelow(id: string, context: Parameters<ItemRule['check']>[1]): boolean {
  return context.own(`district-ref:${id}`).some(({ file }) => !context.at(file.scope, `id:${id}`).some(({ says }) => says['kind'] === 'leitziel'));
}
