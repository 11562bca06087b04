import type { ComponentChildren, VNode } from 'preact';
import type { ModelItem } from '../../language/model/source';
import type { RenderContext, ShownFinding } from '../context';
import { elementId } from '../page';

/** Said where the text is broken and its last readable state is shown instead. */
export const STALE_NOTICE = 'Dieser Teil enthält einen Schreibfehler – gezeigt wird der letzte lesbare Stand.';

type Tag = 'div' | 'section' | 'article' | 'li' | 'header';

interface ItemProps {
  of: ModelItem;
  context: RenderContext;
  as?: Tag;
  class?: string;
  /** False where another element of the page carries the id already. */
  anchor?: boolean;
  /** More for the element: what the preview can filter it by. */
  data?: Readonly<Record<`data-${string}`, string>>;
  children: ComponentChildren;
}

/** An element that stands for an item of the model: carries its name, the notice when it is stale, and its findings. */
export function Item({ of, context, as: Element = 'div', class: name, anchor = true, data, children }: ItemProps): VNode {
  const classes = [name, of.stale ? 'stale' : undefined].filter(Boolean).join(' ');
  return (
    <Element class={classes || undefined} data-item={of.item} id={anchor ? elementId(of.item) : undefined} {...data}>
      <StaleNotice of={of} />
      {children}
      <Findings of={of} context={context} />
    </Element>
  );
}

export function StaleNotice({ of }: { of: { stale: boolean } }): VNode | null {
  return of.stale ? <p class="stale-notice">{STALE_NOTICE}</p> : null;
}

const SEVERITIES: Readonly<Record<ShownFinding['severity'], string>> = {
  error: 'Fehler',
  warning: 'Warnung',
  information: 'Hinweis',
};

/** The findings at an item, the word for their weight first: nothing is said by colour alone. */
export function Findings({ of, context }: { of: { item: string }; context: RenderContext }): VNode | null {
  const findings = context.findings?.get(of.item);
  if (!findings?.length) return null;
  return (
    <ul class="findings" aria-label="Befunde">
      {findings.map((finding) => (
        <li class={`finding finding-${finding.severity}`}>
          <strong>{SEVERITIES[finding.severity]}:</strong> {finding.message}
        </li>
      ))}
    </ul>
  );
}

/** What of a context the HTML of these items depends on, to compare by identity. */
export function findingInputs(context: RenderContext, items: readonly (ModelItem | undefined)[]): string {
  if (!context.findings) return '';
  return items
    .flatMap((item) => (item ? (context.findings?.get(item.item) ?? []) : []))
    .map((finding) => `${finding.severity} ${finding.message}`)
    .join('\n');
}
