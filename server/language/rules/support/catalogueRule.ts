/** Rules that ask whether a catalogue in force has an id: they differ in the list and in what they call its entries. */
import { textOf } from '../../syntax/tree';
import { idOf } from '../../catalogue/catalogue';
import { meantBy } from '../../catalogue/meant';
import { type Message, say } from '../../text/message';
import type { Site } from '../../analysis/site';
import type { Context, Severity, ValueRule } from '../rule';
import { isToldAtAnchor } from './alias';
import { meantEntries } from './meant';
import { tellsOdd } from './odd';
import { replaceWith } from './suggest';

/** What can be said of an id nobody knows: what may be meant, one of which the author chooses, and the message. */
export interface Unknown {
  meant: readonly string[];
  message: Message;
}

/** A rule for values of some lists; the id must be in the list the schema names. `explain` says what a misspelt id may mean. */
export function catalogueRule(lists: readonly string[], severity: Severity = 'error', explain: (id: string, known: readonly string[]) => Unknown = unknown): ValueRule {
  return {
    severity,
    values: ['catalogue'],
    check(site, context) {
      const list = site.shape.holds?.list ?? '';
      const id = textOf(site.node);
      if (!lists.includes(list) || id === undefined || isToldAtAnchor(site, context) || site.node.kind !== 'scalar') return;
      if (tellsOdd(site, context, { missing: 'catalogue' })) return;
      const catalogue = context.catalogue();
      // `KID:{CODE}` of a `datenquelle` is filled in when its files are read.
      if (catalogue.has(list, id) || /\{[A-Z]+\}/.test(id)) return;
      const entries = meantEntries(id, list, catalogue);
      tell(entries.length > 0 ? guess(id, entries) : explain(id, catalogue.all(list).map((entry) => idOf(list, entry))), site, site.node.source, context);
    },
  };
}

function tell({ meant, message }: Unknown, site: Site, source: string, context: Context): void {
  context.report(site, message, { missing: 'catalogue', fixes: () => meant.flatMap((each) => replaceWith(each, { ...site, source })?.() ?? []) });
}

/** What may be meant, as a question. */
export function guess(id: string, meant: readonly string[]): Unknown {
  return { meant, message: meant.length === 0 ? say('No catalogue has "{0}".', id) : say('No catalogue has "{0}". Did you mean "{1}"?', id, meant.join(', ')) };
}

function unknown(id: string, known: readonly string[]): Unknown {
  return guess(id, [meantBy(id, known) ?? []].flat());
}
