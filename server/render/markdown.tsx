import MarkdownIt from 'markdown-it';
import type { VNode } from 'preact';
import { SOFT_BREAKS } from './softBreaks';

/** The one reading of planners' texts: pages and documents of other kinds are made of its tokens. */
export const markdown = makeMarkdown();

/**
 * A text of a planner (CommonMark) as HTML. Raw HTML is shown as text, links lead only to `https:` and `mailto:`, pictures
 * become links: a document loads nothing from elsewhere. A heading inside a text becomes a bold line, so that the headings
 * of the document still nest.
 */
export function Text({ source, class: name }: { source: string; class?: string }): VNode {
  return <div class={name ? `text ${name}` : 'text'} dangerouslySetInnerHTML={{ __html: markdown.render(source) }} />;
}

/** The same without a paragraph around it, for a line in a table or list. */
export function InlineText({ source }: { source: string }): VNode {
  return <span dangerouslySetInnerHTML={{ __html: markdown.renderInline(source) }} />;
}

function makeMarkdown(): InstanceType<typeof MarkdownIt> {
  const made = new MarkdownIt('commonmark', { html: false });
  made.disable('image');
  // A soft break pasted from elsewhere ends a line, as it did where it came from.
  made.core.ruler.before('normalize', 'soft-breaks', (state) => {
    state.src = state.src.replace(SOFT_BREAKS, '  \n');
  });
  made.validateLink = (url) => /^(?:https:|mailto:)/i.test(url.trim());
  made.renderer.rules.heading_open = () => '<p class="text-heading">';
  made.renderer.rules.heading_close = () => '</p>\n';
  return made;
}
