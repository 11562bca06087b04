import { scalarIn, stringOf } from '../analysis/site';
import { say } from '../text/message';
import type { ItemRule } from './rule';

/** A goal that no measure of the workspace serves. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['ziel'],
  check(site, context) {
    const id = scalarIn(site, 'id');
    const name = stringOf(id);
    if (!id || name === undefined || site.aliased || context.alone) return;
    const definitions = context.own(`id:${name}`).filter(({ says }) => says['kind'] === 'ziel');
    const isServed = context.own(`ref:${name}`).some(({ says }) => says['from'] === 'massnahmen.ziele');
    if (isServed || definitions.length > 1) return;
    context.report(id, say('No measure serves this goal yet.'), { missing: 'own' });
  },
};
