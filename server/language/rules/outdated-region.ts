import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isToldAtAnchor } from './support/alias';
import { lorKey } from './support/lor';
import { setHere } from './support/write';
import { LOR } from '../model/lor';

/** A key of 2006 in a file that uses those of 2021. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['lor', 'space'],
  check(site, context) {
    const lor = isToldAtAnchor(site, context) ? undefined : lorKey(site, context);
    if (!lor || lor.place || lor.other?.vintage !== LOR.vintages.former || !lor.levels.includes(lor.key.length) || site.node.kind !== 'scalar') return;
    const { places } = context.catalogue();
    const successors = lor.other.successors.map(({ key }) => ({ key, name: `${key} ${places.name(key) ?? ''}`.trim() }));
    const message = successors.length === 0 ? say('"{0}" is a key of 2006.', lor.key) : say('"{0}" is a key of 2006. Since 2021: {1}.', lor.key, successors.map(({ name }) => name).join(', '));
    const fixes = () => successors.map(({ key, name }) => setHere(say('Replace with "{0}"', name), site, key, context));
    context.report(site, message, { fixes });
  },
};
