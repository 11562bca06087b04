import type { ComponentChildren, VNode } from 'preact';
import { elementId } from '../page';

/** What every drawing has, however it is made. */
export interface FigureTexts {
  /** Unique on the page; ids of title and description are made from it. */
  id: string;
  title: string;
  /** What the drawing shows, in words: somebody who does not see it learns the same. */
  description: string;
  class?: string;
  /** The same figures as a table. */
  table?: VNode | null;
  /** All figures stand in other tables of the document: documents that cannot fold tables away do not say them twice. */
  isToldElsewhere?: boolean;
  /** What neither the drawing nor a table beside it says in words: stands below for everybody. Part of the description. */
  remark?: string;
  /** What opens the table; figures are „Werte“. */
  tableTitle?: string;
}

export interface FigureProps extends FigureTexts {
  /** Size of the drawing in its own units; it scales with the page. */
  width: number;
  height: number;
  children: ComponentChildren;
}

/** A drawing with a name, a description and its figures as a table. */
export function Figure(props: FigureProps): VNode {
  return <FigureFrame texts={props} drawing={<Drawing {...props} />} />;
}

/** What stands around a drawing. @param captionId where the drawing takes its name from the caption */
export function FigureFrame({ texts, drawing, captionId }: { texts: FigureTexts; drawing: VNode; captionId?: string }): VNode {
  const { id, title, class: name, table, tableTitle = 'Werte als Tabelle', remark } = texts;
  return (
    <figure class={name ? `chart ${name}` : 'chart'} id={elementId(id)}>
      <figcaption id={captionId}>{title}</figcaption>
      {drawing}
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
export function Drawing({ id, title, description, width, height, children }: Pick<FigureProps, 'id' | 'title' | 'description' | 'width' | 'height' | 'children'>): VNode {
  const base = elementId(id);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={`${base}-titel`} aria-describedby={`${base}-text`} xmlns="http://www.w3.org/2000/svg">
      <title id={`${base}-titel`}>{title}</title>
      <desc id={`${base}-text`}>{description}</desc>
      {children}
    </svg>
  );
}
