import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isToldAtAnchor } from './support/alias';
import { isOf } from '../model/placeSystem';
import { lorKey } from './support/lor';
import { nearest, replaceWith } from './support/suggest';

/** A key that no edition of the places has, or of another level than asked for. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['lor', 'space'],
  check(site, context) {
    const lor = isToldAtAnchor(site, context) ? undefined : lorKey(site, context);
    if (!lor || site.node.kind !== 'scalar') return;
    const { places } = context;
    const fits = isOf(lor.key, lor.levels);
    const isOutdated = lor.other !== undefined && !places.system.isCurrent(lor.other.vintage);
    if (fits && (lor.place || isOutdated)) return;
    if (fits && lor.other) return context.report(site, say('"{0}" is a key of {1}, and this file uses keys of {2}.', lor.key, String(lor.other.vintage), String(context.vintage())));
    if (!fits && (lor.place ?? lor.other)) return context.report(site, say('"{0}" is not of the right level: {1} digits are asked for here.', lor.key, lor.levels.map(({ digits }) => digits).join(' / ')));
    const candidates = places.all(context.vintage()).map(({ key }) => key);
    const near = nearest(lor.key, candidates.filter((key) => key.length === lor.key.length && fits));
    const message = near === undefined ? say('There is no {0} key "{1}".', places.system.name, lor.key) : say('There is no {0} key "{1}". Did you mean "{2}"?', places.system.name, lor.key, near);
    context.report(site, message, { fixes: replaceWith(near, { ...site, source: site.node.source }) });
  },
};
