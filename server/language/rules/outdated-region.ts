import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isToldAtAnchor } from './support/alias';
import { isOf } from '../model/placeSystem';
import { lorKey } from './support/lor';
import { setHere } from './support/write';

/** A key of an earlier edition of the places in a file that uses the current one. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['lor', 'space'],
  check(site, context) {
    const lor = isToldAtAnchor(site, context) ? undefined : lorKey(site, context);
    const { places } = context;
    if (!lor?.other || lor.place || places.system.isCurrent(lor.other.vintage) || !isOf(lor.key, lor.levels) || site.node.kind !== 'scalar') return;
    const [then, now] = [String(lor.other.vintage), String(places.system.current)];
    const successors = lor.other.successors.map(({ key }) => ({ key, name: `${key} ${places.name(key) ?? ''}`.trim() }));
    const message = successors.length === 0 ? say('"{0}" is a key of {1}.', lor.key, then) : say('"{0}" is a key of {1}. Since {2}: {3}.', lor.key, then, now, successors.map(({ name }) => name).join(', '));
    const fixes = () => successors.map(({ key, name }) => setHere(say('Replace with "{0}"', name), site, key, context));
    context.report(site, message, { fixes });
  },
};
