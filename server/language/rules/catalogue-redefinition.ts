import { textOf } from '../syntax/tree';
import { say } from '../text/message';
import type { ValueRule } from './rule';

/** An entry of the workspace takes the place of a built-in one. */
export const rule: ValueRule = {
  severity: 'information',
  values: ['catalogue-id', 'catalogue-name'],
  check(site, context) {
    const id = textOf(site.node);
    const list = site.shape.holds?.list ?? context.slot.key;
    if (id === undefined || site.aliased || context.alone) return;
    if (context.catalogue().isBuiltIn(list, id)) context.report(site, say('"{0}" takes the place of the built-in entry.', id));
  },
};
