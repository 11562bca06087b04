import type { VNode } from 'preact';

/** An address of the web, shown without what every address begins with. Anything else is shown as the text it is. */
export function Link({ to }: { to: string }): VNode {
  const shown = to.replace(/^https?:\/\/(?:www\.)?/, '');
  return /^https?:\/\/\S+$/.test(to) ? <a href={to}>{shown.endsWith('/') ? shown.slice(0, -1) : shown}</a> : <span>{to}</span>;
}
