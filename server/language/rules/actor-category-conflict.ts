import { textOf } from '../syntax/tree';
import { textOfEntry } from '../catalogue/catalogue';
import { asWord } from '../model/field';
import { say } from '../text/message';
import type { KnownFact } from '../workspace/knowledge';
import type { Context, ValueRule } from './rule';
import { isAlias, valueIn } from './support/child';
import { setHere } from './support/write';

/** One actor with two categories: against the catalogue, else against most of the workspace. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['actor-name'],
  check(site, context) {
    const name = textOf(site.node)?.trim();
    const category = valueIn(site.parent, 'kategorie', asWord, context);
    // A category nobody knows is told by `unknown-actor-category`.
    if (!name || !category || site.aliased || !isCategory(category.value, context)) return;
    const { value: own, place } = category;
    const { usual, fact, isListed } = usualCategory(name, context);
    if (usual === undefined || usual === own) return;
    context.report(place, isListed ? say('The catalogue has "{0}" as "{1}". Use one category.', name, usual) : say('"{0}" is mostly "{1}" elsewhere. Use one category.', name, usual), {
      missing: isListed ? undefined : 'catalogue',
      related: fact && [{ fact, message: say('Here "{0}" is "{1}".', name, usual) }],
      fixes: () => (isAlias(place) ? [] : [setHere(say('Replace with "{0}"', usual), place, usual, context)]),
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
    const fact = origin && !origin.builtin ? context.at(`u:${origin.uri}`, 'entry', `akteure:${name}`).at(-1) : undefined;
    return { usual: listed, fact, isListed: true };
  }
  if (context.alone) return { usual: undefined, fact: undefined, isListed: false };
  const fact = context.choice('workspace', 'actor', name, firstOfEach).find(({ says }) => isCategory(String(says.category), context));
  return { usual: fact && String(fact.says.category), fact, isListed: false };
}

/** Of each category a name is given the first place by path and position; the category most places give comes first. */
function firstOfEach(facts: readonly KnownFact<'actor'>[]): KnownFact<'actor'>[] {
  const uses = new Map<string, { first: KnownFact<'actor'>; count: number }>();
  for (const fact of facts) {
    if (!fact.says.counts) continue;
    const category = String(fact.says.category);
    const use = uses.get(category) ?? { first: fact, count: 0 };
    uses.set(category, use);
    use.count += 1;
    if (byPath(fact, use.first) < 0) use.first = fact;
  }
  return [...uses.values()].sort((a, b) => b.count - a.count || byPath(a.first, b.first)).map(({ first }) => first);
}

function byPath(a: KnownFact, b: KnownFact): number {
  if (a.origin.path !== b.origin.path) return a.origin.path < b.origin.path ? -1 : 1;
  return a.slot.offset + a.start - (b.slot.offset + b.start);
}
