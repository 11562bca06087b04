import type { ComponentChildren, VNode } from 'preact';

/** A column heading; the class goes on it and names the column for the style sheet. */
export interface TableColumn {
  title: string;
  class?: string;
  /** What a short title stands for. */
  full?: string;
}

/** Columns whose values stand to the right, or in the middle: numbers and signs. */
export function isNarrow({ class: name }: TableColumn): boolean {
  return name === 'number' || name === 'matrix-cell';
}

export interface TableProps {
  caption: string;
  columns: readonly TableColumn[];
  class?: string;
  /** Hide the caption from sight where a heading above says the same; it stays for screen readers. */
  quiet?: boolean;
  /** May be wider than the page: gets a frame that scrolls sideways and is a stop for the Tab key. */
  wide?: boolean;
  /** Keeps the row of headings by itself, where it changes apart from the rows below it. */
  keepHead?: (make: () => VNode) => VNode;
  children: ComponentChildren;
}

/** A data table with caption and column headings. */
export function Table({ caption, columns, class: name, quiet, wide, keepHead, children }: TableProps): VNode {
  const head = (): VNode => <Head columns={columns} />;
  const table = (
    <table class={name}>
      <caption class={quiet ? 'visually-hidden' : undefined}>{caption}</caption>
      {keepHead ? keepHead(head) : head()}
      {children}
    </table>
  );
  if (!wide) return table;
  return (
    <div class="table-frame" role="region" aria-label={`Tabelle: ${caption}`} tabIndex={0}>
      {table}
    </div>
  );
}

function Head({ columns }: Pick<TableProps, 'columns'>): VNode {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col" class={column.class} title={column.full}>
            {column.full === undefined ? (
              column.title
            ) : (
              // A sign: exports take what is seen, screen readers hear the rest.
              <span class="sign">
                <span>{column.title}</span>
                <span class="visually-hidden">: {column.full}</span>
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
