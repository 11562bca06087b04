import type { Site } from '../analysis/site';
import { say } from '../text/message';
import type { ChunkRule, Fix } from './rule';
import { quoted } from './support/quote';

/** Kinds of value that may say anything, so that what the comment took away can be given back to them. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'string', 'label', 'actor', 'actor-name', 'catalogue-name']);

/** `Platz #12`: without quotes everything from the `#` on is a comment, and the reader never sees it. */
export const rule: ChunkRule = {
  severity: 'warning',
  chunk: true,
  check(context) {
    const { text } = context.slot.chunk;
    if (!text.includes('#')) return;
    for (const site of context.sites) {
      // An alias stands here with another name than its value has; the rest of its line is no text.
      if (site.node.kind !== 'scalar' || site.node.style !== 'plain' || site.start !== site.node.start || site.aliased) continue;
      const found = /^[ \t]+(#+[^\s#][^\r\n]*)/.exec(text.slice(site.end, lineEnd(text, site.end)));
      const comment = found?.[1]?.trimEnd();
      if (!found || comment === undefined) continue;
      const start = site.end + found[0].indexOf('#');
      const end = start + comment.length;
      context.report({ start, end }, say('From "#" on this is a comment and is not shown. Put the whole text in quotes, or write a blank behind "#".'), {
        fixes: () => fixesFor(site, text, start, end),
      });
    }
  },
};

function fixesFor(site: Site, text: string, start: number, end: number): Fix[] {
  const hashes = /^#+/.exec(text.slice(start, end))?.[0].length ?? 1;
  const blank: Fix = { title: say('Write a blank behind "#"'), edits: [{ start: start + hashes, end: start + hashes, newText: ' ' }] };
  const isInFlow = site.parent?.node.kind !== 'scalar' && site.parent?.node.flow;
  if (!TEXTS.has(site.holds) || isInFlow) return [blank];
  return [{ title: say('Put in quotes'), edits: [{ start: site.start, end, newText: quoted(text.slice(site.start, end)) }] }, blank];
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}
