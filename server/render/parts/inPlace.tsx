import type { ComponentChildren, VNode } from 'preact';
import type { RenderContext } from '../context';

/**
 * A value its author may change where it is shown; in everything that is published, the value alone. `field` = keys and numbers
 * from the item around it to the value, with `/` between; empty = the item is the value.
 */
export function InPlace({ field, context, children }: { field: string; context: Pick<RenderContext, 'tellAuthor'>; children?: ComponentChildren }): VNode {
  return context.tellAuthor ? <span data-edit={field}>{children}</span> : <>{children}</>;
}
