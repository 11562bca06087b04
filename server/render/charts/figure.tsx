import type { ComponentChildren, VNode } from 'preact';
import { elementId } from '../page';

interface FigureProps {
  /** Unique on the page; ids of title and description are made from it. */
  id: string;
  title: string;
  /** What the drawing shows, in words: somebody who does not see it learns the same. */
  description: string;
  /** Size of the drawing in its own units; it scales with the page. */
  width: number;
  height: number;
  class?: string;
  children: ComponentChildren;
  /** The same figures as a table. */
  table?: VNode | null;
  /** The description says what the drawing does not: it stands below for everybody. */
  visibleDescription?: boolean;
  /** What opens the table; figures are „Werte“. */
  tableTitle?: string;
}

/** A drawing with a name, a description and its figures as a table. */
export function Figure({ id, title, description, width, height, class: name, children, table, tableTitle = 'Werte als Tabelle', visibleDescription }: FigureProps): VNode {
  const base = elementId(id);
  return (
    <figure class={name ? `chart ${name}` : 'chart'} id={base}>
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${base}-titel`}
        aria-describedby={`${base}-text`}
        xmlns="http://www.w3.org/2000/svg"
      >
        <title id={`${base}-titel`}>{title}</title>
        <desc id={`${base}-text`}>{description}</desc>
        {children}
      </svg>
      {visibleDescription && (
        <p class="chart-text" aria-hidden="true">
          {description}
        </p>
      )}
      {table && (
        <details class="chart-table">
          <summary>{tableTitle}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
