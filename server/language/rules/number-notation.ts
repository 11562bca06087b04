import { say } from '../text/message';
import type { ChunkRule } from './rule';
import { germanNumberAt, isApproximate } from './support/germanNumber';
import { replaceText } from '../writing/mend';

/** A number in German notation where YAML wants a decimal point and no thousands point. */
export const rule: ChunkRule = {
  severity: 'error',
  chunk: true,
  check(context) {
    for (const site of context.sites) {
      const german = site.aliased ? undefined : germanNumberAt(site, context);
      if (!german) continue;
      const { start } = site;
      const { end } = german;
      const written = String(german.value);
      const safe = site.node.kind === 'scalar' && !isApproximate(site.node.source);
      const fixes = () => [{ title: say('Write as {0}', written), edits: [replaceText({ start, end }, written)], safe }];
      context.report({ start, end }, say('Numbers are written with a decimal point and without thousands points, blanks or units: {0}.', written), { fixes });
    }
  },
};
