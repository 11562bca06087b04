/** Rules that ask whether a catalogue in force has an id: they differ in the list and in what they call its entries. */
import { stringOf } from '../../analysis/site';
import { idOf } from '../../catalogue/catalogue';
import { meantBy } from '../../catalogue/meant';
import { type Message, say } from '../../text/message';
import type { Severity, ValueRule } from '../rule';
import { isToldAtAnchor } from './alias';
import { replaceWith } from './suggest';

/** What can be said of an id nobody knows: what was meant, if that is beyond doubt, and the message. */
export interface Unknown {
  meant: string | undefined;
  message: Message;
}

/** A rule for values of some lists; the id must be in the list the schema names. */
export function catalogueRule(lists: readonly string[], severity: Severity = 'error', explain: (id: string, known: readonly string[]) => Unknown = unknown): ValueRule {
  return {
    severity,
    values: ['catalogue'],
    check(site, context) {
      const list = site.shape.holds?.list ?? '';
      const id = stringOf(site.node);
      if (!lists.includes(list) || id === undefined || isToldAtAnchor(site, context) || site.node.kind !== 'scalar') return;
      const catalogue = context.catalogue();
      if (catalogue.has(list, id)) return;
      const { meant, message } = explain(id, catalogue.all(list).map((entry) => idOf(list, entry)));
      context.report(site, message, { missing: 'catalogue', fixes: replaceWith(meant, { ...site, source: site.node.source }) });
    },
  };
}

function unknown(id: string, known: readonly string[]): Unknown {
  const meant = meantBy(id, known);
  return { meant, message: meant === undefined ? say('No catalogue has "{0}".', id) : say('No catalogue has "{0}". Did you mean "{1}"?', id, meant) };
}
