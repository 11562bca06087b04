import { say } from '../text/message';
import type { ValueRule } from './rule';
import { lorKey } from './support/lor';

/** A key of 2006 in a file that uses those of 2021. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['lor', 'space'],
  check(site, context) {
    const lor = lorKey(site, context);
    if (!lor || lor.place || lor.other?.vintage !== 2006 || !lor.levels.includes(lor.key.length)) return;
    const { places } = context.catalogue();
    const successors = lor.other.successors.map(({ key }) => key);
    const names = successors.map((key) => `${key} ${places.name(key) ?? ''}`.trim()).join(', ');
    context.report(site, say('"{0}" is a key of 2006. Since 2021: {1}.', lor.key, names || '–'), {
      fixes: () => successors.map((key) => ({ title: say('Replace with "{0}"', `${key} ${places.name(key) ?? ''}`.trim()), edits: [{ start: site.start, end: site.end, newText: `"${key}"` }] })),
    });
  },
};
