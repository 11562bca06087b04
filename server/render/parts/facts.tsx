import type { ComponentChildren, VNode } from 'preact';

/** A name with what there is to say; left out when there is nothing. */
export type Fact = [label: string, value: ComponentChildren] | undefined;

/** A short list of facts, as a description list. Renders nothing when no fact is known. */
export function Facts({ facts, class: name = 'facts' }: { facts: readonly Fact[]; class?: string }): VNode | null {
  const known = facts.filter((fact): fact is NonNullable<Fact> => fact !== undefined && fact[1] !== undefined && fact[1] !== '');
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
