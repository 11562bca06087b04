import { scalarIn, stringOf } from '../analysis/site';
import { textOfEntry } from '../catalogue/catalogue';
import { say } from '../text/message';
import type { KnownFact } from '../workspace/knowledge';
import type { ValueRule } from './rule';
import { replaceWith } from './support/suggest';

/** One actor with two categories: against the catalogue, else against most of the workspace. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['actor-name'],
  check(site, context) {
    const name = stringOf(site.node)?.trim();
    const category = scalarIn(site.parent, 'kategorie');
    const own = stringOf(category);
    if (!name || !category || own === undefined || site.aliased) return;
    const listed = textOfEntry(context.catalogue().get('akteure', name), 'kategorie');
    const facts = listed === undefined && !context.alone ? context.workspace(`actor:${name}`).filter(({ says }) => says['counts'] === true && typeof says['category'] === 'string') : [];
    const usual = listed ?? mostFrequent(facts);
    if (usual === undefined || usual === own) return;
    const other = facts.find(({ says }) => says['category'] === usual);
    context.report(category, say('"{0}" is "{1}" elsewhere.', name, usual), {
      related: other ? [{ fact: other, message: say('Here "{0}" is "{1}".', name, usual) }] : undefined,
      fixes: replaceWith(usual, { ...category }),
    });
  },
};

/** The category most facts give; of equals the one that comes first. */
function mostFrequent(facts: readonly KnownFact[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { says } of facts) counts.set(String(says['category']), (counts.get(String(says['category'])) ?? 0) + 1);
  let best: string | undefined;
  for (const [category, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = category;
  return best;
}
