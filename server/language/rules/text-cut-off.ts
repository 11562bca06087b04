import { say } from '../text/message';
import type { ValueRule } from './rule';

/** `Platz #12`: without quotes everything from the `#` on is a comment, and the reader never sees it. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['text', 'string', 'label', 'actor', 'actor-name', 'enum', 'catalogue', 'reference', 'id'],
  evenFaulty: true,
  check(site, context) {
    if (site.aliased || site.node.kind !== 'scalar' || site.node.style !== 'plain') return;
    const { text } = context.slot.chunk;
    const rest = /^[ \t]+(#[^\s#][^\r\n]*)/.exec(text.slice(site.node.end));
    const comment = rest?.[1]?.trimEnd();
    if (!rest || comment === undefined) return;
    const start = site.node.end + rest[0].indexOf('#');
    const end = start + comment.length;
    const whole = text.slice(site.node.start, end);
    const quoted = /["\\]/.test(whole) ? `'${whole.replaceAll("'", "''")}'` : `"${whole}"`;
    context.report({ start, end }, say('From "#" on this is a comment and is not shown. Put the whole text in quotes, or write a blank behind "#".'), {
      fixes: () => [{ title: say('Put in quotes'), edits: [{ start: site.node.start, end, newText: quoted }] }],
    });
  },
};
