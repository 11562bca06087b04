import { stringOf } from '../analysis/site';
import { textOfEntry } from '../catalogue/catalogue';
import { say } from '../text/message';
import type { KnownFact } from '../workspace/knowledge';
import type { Context, ValueRule } from './rule';
import { isAlias, validIn } from './support/child';
import { quotedLike } from './support/quote';

/** One actor with two categories: against the catalogue, else against most of the workspace. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['actor-name'],
  check(site, context) {
    const name = stringOf(site.node)?.trim();
    const place = validIn(site.parent, 'kategorie', context);
    const own = stringOf(place?.node);
    // A category nobody knows is told by `unknown-actor-category`.
    if (!name || !place || own === undefined || site.aliased || !isCategory(own, context)) return;
    const { usual, fact, isListed } = usualCategory(name, context);
    if (usual === undefined || usual === own) return;
    context.report(place, isListed ? say('The catalogue has "{0}" as "{1}". Use one category.', name, usual) : say('"{0}" is mostly "{1}" elsewhere. Use one category.', name, usual), {
      missing: isListed ? undefined : 'catalogue',
      related: fact && [{ fact, message: say('Here "{0}" is "{1}".', name, usual) }],
      fixes: () => (isAlias(place) ? [] : [{ title: say('Replace with "{0}"', usual), edits: [{ start: place.start, end: place.end, newText: quotedLike(usual, place.node.source) }] }]),
    });
  },
};

function isCategory(id: string, context: Context): boolean {
  return context.catalogue().has('akteurskategorien', id);
}

/** What an actor is: by the catalogue in force, else by most places that name a category; of equals the first by path and position. */
function usualCategory(name: string, context: Context): { usual: string | undefined; fact: KnownFact | undefined; isListed: boolean } {
  const catalogue = context.catalogue();
  const listed = textOfEntry(catalogue.get('akteure', name), 'kategorie');
  if (listed !== undefined) {
    const origin = catalogue.origin('akteure', name);
    const fact = origin && !origin.builtin ? context.at(`u:${origin.uri}`, `entry:akteure:${name}`).at(-1) : undefined;
    return { usual: listed, fact, isListed: true };
  }
  const facts = context.alone ? [] : context.workspace(`actor:${name}`).filter(({ says }) => says['counts'] === true && isCategory(String(says['category']), context)).sort(byPath);
  const counts = new Map<string, number>();
  for (const { says } of facts) counts.set(String(says['category']), (counts.get(String(says['category'])) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const usual = [...counts].find(([, count]) => count === most)?.[0];
  return { usual, fact: facts.find(({ says }) => says['category'] === usual), isListed: false };
}

function byPath(a: KnownFact, b: KnownFact): number {
  if (a.origin.path !== b.origin.path) return a.origin.path < b.origin.path ? -1 : 1;
  return a.slot.offset + a.start - (b.slot.offset + b.start);
}
