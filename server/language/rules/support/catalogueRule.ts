/** Rules that ask whether a catalogue in force has an id: they differ in the list and in what they call its entries. */
import { stringOf } from '../../analysis/site';
import { idOf } from '../../catalogue/catalogue';
import { nearest } from '../../catalogue/nearest';
import { say } from '../../text/message';
import type { Severity, ValueRule } from '../rule';
import { isToldAtAnchor } from './alias';
import { meantEntries } from './meant';
import { tellsOdd } from './odd';
import { replaceWith } from './suggest';

/** A rule for values of some lists; the id must be in the list the schema names. */
export function catalogueRule(lists: readonly string[], severity: Severity = 'error'): ValueRule {
  return {
    severity,
    values: ['catalogue'],
    check(site, context) {
      const list = site.shape.holds?.list ?? '';
      const id = stringOf(site.node);
      if (!lists.includes(list) || id === undefined || isToldAtAnchor(site, context) || site.node.kind !== 'scalar') return;
      if (tellsOdd(site, context, { missing: 'catalogue' })) return;
      const catalogue = context.catalogue();
      // `KID:{CODE}` of a `datenquelle` is filled in when its files are read.
      if (catalogue.has(list, id) || /\{[A-Z]+\}/.test(id)) return;
      const meant = meantEntries(id, list, catalogue);
      const near = meant.length > 0 ? meant : [nearest(id, catalogue.all(list).map((entry) => idOf(list, entry)))].filter((each) => each !== undefined);
      const message = near.length === 0 ? say('No catalogue has "{0}".', id) : say('No catalogue has "{0}". Did you mean "{1}"?', id, near.join(', '));
      const { source } = site.node;
      context.report(site, message, { missing: 'catalogue', fixes: () => near.flatMap((each) => replaceWith(each, { ...site, source })?.() ?? []) });
    },
  };
}
