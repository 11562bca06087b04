import type { Site } from '../analysis/site';
import { say } from '../text/message';
import type { TreeNode } from '../syntax/tree';
import type { ChunkRule, Context, Fix } from './rule';
import { insertText, quoteText } from '../writing/mend';

/** Kinds of value that may say anything, so that what the comment took away can be given back to them. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'string', 'label', 'actor', 'actor-name', 'catalogue-name']);

/**
 * `Platz #12`: without quotes everything from the `#` on is a comment, and the reader never sees it. `[Familien (Eltern,
 * Großeltern), Kinder]`: a comma in brackets cuts one text in two.
 */
export const rule: ChunkRule = {
  severity: 'warning',
  chunk: true,
  check(context) {
    const { text } = context.slot.chunk;
    if (text.includes('[')) for (const site of context.sites) if (site.node.kind === 'list' && site.node.flow) tellCutEntries(site, context);
    if (!/[ \t]#+[^\s#]/.test(text)) return;
    for (const site of context.sites) {
      // An alias stands here with another name than its value has; the rest of its line is no text.
      if (site.node.kind !== 'scalar' || site.node.style !== 'plain' || site.start !== site.node.start || site.aliased) continue;
      const found = /^[ \t]+(#+[^\s#][^\r\n]*)/.exec(text.slice(site.end, lineEnd(text, site.end)));
      const comment = found?.[1]?.trimEnd();
      if (!found || comment === undefined) continue;
      tellComment(site, text, site.end + found[0].indexOf('#'), comment, context);
    }
  },
};

function tellComment(site: Site, text: string, start: number, comment: string, context: Context): void {
  const end = start + comment.length;
  context.report({ start, end }, say('From "#" on this is a comment and is not shown. Put the whole text in quotes, or write a blank behind "#".'), {
    fixes: () => fixesFor(site, text, start, end),
  });
}

const OPEN: Readonly<Record<string, string>> = { '(': ')', '„': '“', '»': '«', '“': '”' };
const PAIRS = Object.entries(OPEN);
const OPENS = /[(„»“]/;

/** Entries of a list in brackets that open a bracket or quote which a later one closes, or none. */
function tellCutEntries({ node, holds, aliased, shape }: Site, context: Context): void {
  if (node.kind !== 'list' || !node.flow || aliased || holds === 'reference' || !TEXTS.has(shape.items?.['x-bzrp']?.holds ?? '')) return;
  const { text } = context.slot.chunk;
  for (let at = 0; at < node.items.length; at += 1) {
    const first = node.items[at];
    const open = first && openIn(first);
    if (!first || open === undefined) continue;
    const close = OPEN[open] ?? '';
    const last = node.items.findIndex((item, index) => index > at && index <= at + MOST_PARTS && item.kind === 'scalar' && item.style === 'plain' && item.source.includes(close));
    const from = first.start;
    const to = node.items[last]?.end ?? first.end;
    if (last === -1) {
      const fix: Fix = { title: say('Add "{0}"', close), edits: [insertText(to, close)] };
      context.report({ start: from, end: to }, say('"{0}" is opened here and not closed.', open), { fixes: () => [fix] });
      continue;
    }
    at = last;
    const whole = text.slice(from, to);
    context.report({ start: from, end: to }, say('The comma cuts this text into {0} entries. Put the whole text in quotes.', last - node.items.indexOf(first) + 1), {
      fixes: () => (/[\r\n]/.test(whole) ? [] : [{ title: say('Put in quotes'), edits: [quoteText(text, { start: from, end: to })] }]),
    });
  }
}

/** A text is hardly cut into more parts. */
const MOST_PARTS = 8;

/** The bracket or quote an unquoted entry opens and does not close. */
function openIn(item: TreeNode): string | undefined {
  if (item.kind !== 'scalar' || item.style !== 'plain') return undefined;
  const { source } = item;
  return OPENS.test(source) ? PAIRS.find(([open, close]) => source.lastIndexOf(open) > source.lastIndexOf(close) && (open !== '“' || !source.includes('„')))?.[0] : undefined;
}

function fixesFor(site: Site, text: string, start: number, end: number): Fix[] {
  const hashes = /^#+/.exec(text.slice(start, end))?.[0].length ?? 1;
  const blank: Fix = { title: say('Write a blank behind "#"'), edits: [insertText(start + hashes, ' ')] };
  const isInFlow = site.parent?.node.kind !== 'scalar' && site.parent?.node.flow;
  if (!TEXTS.has(site.holds) || isInFlow) return [blank];
  return [{ title: say('Put in quotes'), edits: [quoteText(text, { start: site.start, end })] }, blank];
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}
