import type { VNode } from 'preact';

/** Table of contents: links to the chapters. */
export function Contents({ chapters }: { chapters: readonly { id: string; title: string }[] }): VNode {
  return (
    <nav id="inhalt" class="contents" aria-labelledby="inhalt-titel">
      <h2 id="inhalt-titel">Inhalt</h2>
      <ol>
        {chapters.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
