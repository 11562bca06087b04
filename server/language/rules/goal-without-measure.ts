import { asWord, readAs } from '../model/field';
import type { Site } from '../analysis/site';
import { textOf, valueOf } from '../syntax/tree';
import { say } from '../text/message';
import type { Context, Edit, Fix, ItemRule } from './rule';
import { creationOf } from './support/creation';
import { onDemand } from './support/write';
import { isProfileId } from '../schema/vocabulary';
import { nextFree } from './support/ids';
import { childOf } from './support/child';
import { belowDistrict } from './support/references';

/** A goal that no measure of the workspace serves. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['ziel'],
  check(site, context) {
    const id = childOf(site, 'id', context);
    const name = readAs(id?.node, asWord);
    if (!id || name === undefined || site.aliased) return;
    if (context.own('ref', name).some(({ says }) => says.from === 'massnahmen.ziele')) return;
    if (context.own('unclear', 'massnahmen.ziele').length > 0) return;
    context.report(id, say('No measure serves this goal yet. Add one, or name the goal in a measure.'), { missing: belowDistrict(context), fixes: () => fixes(id, name, context) });
  },
};

/** A first draft of a measure that serves the goal. */
function fixes(site: Site, goal: string, context: Context): Fix[] {
  if (!isProfileId(goal)) return [];
  const make = (): Edit | undefined => {
    const last = context.document.items('massnahmen').flatMap(({ node }) => textOf(valueOf(node, 'id')) ?? []).at(-1);
    const id = nextFree(last ?? 'M0', (taken) => context.own('id', taken).length > 0);
    return id === undefined ? undefined : creationOf('massnahme', id, site, context, goal);
  };
  return [onDemand(say('Add a measure that serves this goal'), make)];
}
