import type { VNode } from 'preact';
import type { Reference } from '../../language/model/reference';
import type { Env } from '../env';
import { elementId } from '../page';
import { targetOf } from '../targets';

interface RefProps {
  to: Reference;
  env: Env;
  /** Show the title behind the id. */
  titled?: boolean;
}

/** A reference as a link to its place in the document; as plain text where it leads elsewhere or nowhere. */
export function Ref({ to, env, titled }: RefProps): VNode {
  const target = targetOf(env.targets, to, env.ownKey);
  const title = target ? target.title : foreignTitle(to, env);
  const text = titled && title ? `${to.text} ${title}` : to.text;
  if (!target) {
    // `092007/Z1` may break behind its slash.
    return (
      <span class="ref">
        {to.key !== undefined && (
          <>
            {to.key}/<wbr />
          </>
        )}
        {to.key === undefined ? text : text.slice(to.key.length + 1)}
      </span>
    );
  }
  return (
    <a class="ref" href={`#${elementId(target.item)}`} title={titled ? undefined : title}>
      {text}
    </a>
  );
}

/** References in a row, separated by commas. */
export function Refs({ to, env, titled }: { to: readonly Reference[]; env: Env; titled?: boolean }): VNode {
  if (titled) {
    return (
      <ul class="ref-list">
        {to.map((reference) => (
          <li>
            <Ref to={reference} env={env} titled />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <span class="refs">
      {to.map((reference, index) => (
        <>
          {index > 0 && ', '}
          <Ref to={reference} env={env} />
        </>
      ))}
    </span>
  );
}

function foreignTitle(to: Reference, env: Env): string | undefined {
  const guiding = env.district?.guidingGoals.find((goal) => goal.id === to.id);
  const inDistrict = to.key === undefined || to.key === env.district?.district?.value;
  return inDistrict && guiding ? guiding.title : env.titleOf?.(to);
}
