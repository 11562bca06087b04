import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isFound, targetOf } from './support/references';

/** A reference to something that does not exist, or is of another kind. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['reference'],
  check(site, context) {
    if (site.aliased) return;
    const target = targetOf(site, context);
    if (!target || isFound(site, target)) return;
    // Outside every folder other files of the profile may exist that nobody told us of.
    if (context.alone && target.facts.length === 0) return;
    const other = target.facts[0];
    const message = other ? say('"{0}" is something else: {1}.', target.id, String(other.says['title'] ?? other.says['kind'])) : say('There is no "{0}" to refer to.', target.id);
    context.report(site, message, { missing: target.missing, related: other ? [{ fact: other, message: say('"{0}" is defined here.', target.id) }] : undefined });
  },
};
