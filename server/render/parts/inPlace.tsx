import type { ComponentChildren, VNode } from 'preact';

/**
 * A value its author may change where it is shown; in everything that is published, the value alone. `field` = keys and numbers
 * from the item around it to the value, with `/` between; empty = the item is the value.
 */
export function InPlace({ field, context, children }: { field: string; context: { forAuthor?: boolean }; children?: ComponentChildren }): VNode {
  return context.forAuthor ? <span data-edit={field}>{children}</span> : <>{children}</>;
}
