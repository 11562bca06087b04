import type { ComponentChildren, VNode } from 'preact';

/** A name with what there is to say; left out when there is nothing. */
export type ShownFact = [label: string, value: ComponentChildren] | undefined;

/** A short list of facts, as a description list. Renders nothing when no fact is known. */
export function Facts({ facts, class: name = 'facts' }: { facts: readonly ShownFact[]; class?: string }): VNode | null {
  const known = facts.filter((fact): fact is NonNullable<ShownFact> => fact !== undefined && fact[1] !== undefined && fact[1] !== '');
  if (known.length === 0) return null;
  return (
    <dl class={name}>
      {known.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
