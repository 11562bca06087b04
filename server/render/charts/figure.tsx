import type { ComponentChildren, VNode } from 'preact';
import { elementId } from '../page';

export interface FigureProps {
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
  /** All figures stand in other tables of the document: documents that cannot fold tables away do not say them twice. */
  isToldElsewhere?: boolean;
  /** What neither the drawing nor a table beside it says in words: stands below for everybody. Part of the description. */
  remark?: string;
  /** What opens the table; figures are „Werte“. */
  tableTitle?: string;
}

/** A drawing with a name, a description and its figures as a table. */
export function Figure(props: FigureProps): VNode {
  const { id, title, class: name, table, tableTitle = 'Werte als Tabelle', remark } = props;
  return (
    <figure class={name ? `chart ${name}` : 'chart'} id={elementId(id)}>
      <figcaption>{title}</figcaption>
      <Drawing {...props} />
      {remark && (
        <p class="chart-text" aria-hidden="true">
          {remark}
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

/** The drawing alone. */
export function Drawing({ id, title, description, width, height, children }: FigureProps): VNode {
  const base = elementId(id);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={`${base}-titel`} aria-describedby={`${base}-text`} xmlns="http://www.w3.org/2000/svg">
      <title id={`${base}-titel`}>{title}</title>
      <desc id={`${base}-text`}>{description}</desc>
      {children}
    </svg>
  );
}
