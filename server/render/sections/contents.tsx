import type { VNode } from 'preact';

/** Table of contents: links to the chapters. */
export function Contents({ chapters }: { chapters: readonly { id: string; title: string; depth?: 1 | 2 }[] }): VNode {
  return (
    <nav id="inhalt" class="contents" aria-labelledby="inhalt-titel">
      <h2 id="inhalt-titel">Inhalt</h2>
      <ol>
        {chapters.map(({ id, title, depth }) => (
          <li class={depth === 2 ? 'contents-part' : undefined}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
