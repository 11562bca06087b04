import { say } from '../text/message';
import type { Site } from '../analysis/site';
import type { Context, ValueRule } from './rule';
import { type GermanNumber, germanNumberAt, isApproximate } from './support/germanNumber';
import { replaceText } from '../writing/mend';

/** A number in German notation where YAML wants a decimal point and no thousands point. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['euro', 'count', 'year', 'number'],
  evenFaulty: true,
  check(site, context) {
    const german = site.aliased ? undefined : germanNumberAt(site, context);
    if (german) tell(site, german, context);
  },
};

function tell({ node, start }: Site, { value, end }: GermanNumber, context: Context): void {
  const written = String(value);
  const safe = node.kind === 'scalar' && !isApproximate(node.source);
  const fixes = () => [{ title: say('Write as {0}', written), edits: [replaceText({ start, end }, written)], safe }];
  context.report({ start, end }, say('Numbers are written with a decimal point and without thousands points, blanks or units: {0}.', written), { fixes });
}
