import { stringOf } from '../analysis/site';
import { say } from '../text/message';
import type { KnownFact } from '../workspace/knowledge';
import type { Context, ValueRule } from './rule';

/** An id that is given twice in a profile, in a list of a catalogue, or among the Fallbeispiele. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['id', 'catalogue-id', 'catalogue-name'],
  evenFaulty: true,
  check(site, context) {
    const id = stringOf(site.node);
    if (id === undefined) return;
    const place = { start: site.start, end: site.end };
    const facts = site.holds === 'id' ? definitions(id, site.shape.holds?.defines === 'fallbeispiel', context) : context.own(`entry:${site.shape.holds?.list ?? ''}:${id}`);
    const [first] = facts;
    if (!first || facts.length < 2 || isHere(first, context, site.start)) return;
    context.report(place, say('"{0}" is given twice. Choose another.', id), { related: [{ fact: first, message: say('"{0}" is defined here first.', id) }] });
  },
};

function definitions(id: string, isCase: boolean, context: Context): readonly KnownFact[] {
  if (isCase) return context.workspace(`id:${id}`).filter(({ says }) => says['kind'] === 'fallbeispiel');
  return context.own(`id:${id}`).filter(({ says }) => says['kind'] !== 'fallbeispiel');
}

function isHere(fact: KnownFact, context: Context, start: number): boolean {
  return fact.slot === context.slot && fact.start === start;
}
