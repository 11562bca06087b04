import type { Site } from '../analysis/site';
import { textOfEntry, textsOfEntry } from '../catalogue/catalogue';
import { say } from '../text/message';
import type { Context, Fix, ItemRule } from './rule';
import { childOf, textIn } from './support/child';
import { homeOf, isKnown, isOutside, lorKey } from './support/lor';
import { entryOfUse } from './support/values';
import { replaceWith } from './support/suggest';

/** A space finer than the indicator is published for. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['indicator-use'],
  check(site, context) {
    const indicator = textIn(site, 'indikator', context);
    const entry = entryOfUse(site, context);
    if (!indicator || !entry || site.aliased) return;
    const finest = Math.max(...textsOfEntry(entry, 'ebenen').map((level) => digitsOf(level, context)));
    const key = spaceOf(site, context);
    if (key === undefined || !Number.isFinite(finest) || key.length <= finest) return;
    context.report(indicator.place, say('"{0}" ({1}) is not published for so small a space.', indicator.value, textOfEntry(entry, 'name') ?? ''), { fixes: widened(childOf(site, 'raum', context), finest === 0 ? context.places.system.whole.id : key.slice(0, finest)) });
  },
};

/** Digits of the keys of a level; the whole city has no key. */
function digitsOf(level: string, { places: { system } }: Context): number {
  return system.isWhole(level) ? 0 : (system.levels.find(({ id }) => id === level)?.digits ?? Number.NEGATIVE_INFINITY);
}

/** Key of the space the values are for: `raum`, without it the file's own region. Undefined for the whole city and for what another rule tells. */
function spaceOf(use: Site, context: Context): string | undefined {
  const space = childOf(use, 'raum', context);
  if (!space) return homeOf(context);
  const lor = space.faulty ? undefined : lorKey(space, context);
  return lor && isKnown(lor) && !isOutside(lor, context) ? lor.key : undefined;
}

/** The place around the one that is named for which the indicator is published. */
function widened(space: Site | undefined, wider: string): (() => Fix[]) | undefined {
  return space?.node.kind === 'scalar' ? replaceWith(wider, { ...space, source: space.node.source }) : undefined;
}
