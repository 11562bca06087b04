import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isToldAtAnchor } from './support/alias';
import { lorKey } from './support/lor';
import { nearest, replaceWith } from './support/suggest';
import { LOR } from '../model/lor';

/** A LOR key that no vintage has, or of another level than asked for. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['lor', 'space'],
  check(site, context) {
    const lor = isToldAtAnchor(site, context) ? undefined : lorKey(site, context);
    if (!lor || site.node.kind !== 'scalar') return;
    const fits = lor.levels.includes(lor.key.length);
    const isOutdated = lor.other?.vintage === LOR.vintages.former;
    if (fits && (lor.place || isOutdated)) return;
    if (fits && lor.other) return context.report(site, say('"{0}" is a key of 2021, and this file uses keys of 2006.', lor.key));
    if (!fits && (lor.place ?? lor.other)) return context.report(site, say('"{0}" is not of the right level: {1} digits are asked for here.', lor.key, lor.levels.join(' / ')));
    const candidates = context.catalogue().places.all(context.vintage()).map(({ key }) => key);
    const near = nearest(lor.key, candidates.filter((key) => key.length === lor.key.length && fits));
    const message = near === undefined ? say('There is no LOR key "{0}".', lor.key) : say('There is no LOR key "{0}". Did you mean "{1}"?', lor.key, near);
    context.report(site, message, { fixes: replaceWith(near, { ...site, source: site.node.source }) });
  },
};
