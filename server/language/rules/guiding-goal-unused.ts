import { asWord, readAs } from '../model/field';
import { say } from '../text/message';
import type { Context, ItemRule } from './rule';
import { childOf } from './support/child';
import { belowDistrict } from './support/references';

/** A Leitziel no goal serves. That of a district may be served by any profile of the district. */
export const rule: ItemRule = {
  severity: 'information',
  items: ['leitziel'],
  check(site, context) {
    const id = childOf(site, 'id', context);
    const name = readAs(id?.node, asWord);
    if (!id || name === undefined || site.aliased) return;
    if (isServed(name, context) || (context.art === 'bezirk' && isServedBelow(name, context))) return;
    context.report(id, say('No goal serves this Leitziel. Name it in a goal, or leave it out.'), { missing: belowDistrict(context) });
  },
};

/** By a goal of the same profile; for a district also by one of a profile in it that names the district's key. */
function isServed(id: string, context: Context): boolean {
  const scopes = new Set(context.own('id', id).map(({ origin }) => origin.scope));
  const references = context.own('ref', id).filter(({ says }) => says.target === 'leitziel');
  return references.some(({ origin }) => scopes.has(origin.scope) || (context.art === 'bezirk' && origin.district === context.district));
}

/** A profile that has a Leitziel of its own with this id means that one. */
function isServedBelow(id: string, context: Context): boolean {
  return context.own('district-ref', id).some(({ origin }) => !context.at(origin.scope, 'id', id).some(({ says }) => says.kind === 'leitziel'));
}
