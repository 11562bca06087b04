import type { VNode } from 'preact';
import type { Actor } from '../../language/model/actor';
import { nameIn, type RenderContext } from '../context';
import { hyphenate } from '../hyphenate';
import { ACTOR_ROLES, labelOf } from '../labels';
import { Muted } from './paragraphs';

/** Name of an actor, with the role unless it says what its place in the document says anyway. */
export function ActorName({ actor, context, usualRole }: { actor: Actor; context: RenderContext; usualRole?: string }): VNode {
  const role = actor.role !== undefined && actor.role !== usualRole ? actor.role : undefined;
  return (
    <>
      {hyphenate(actorName(actor, context))}
      {role !== undefined && <Muted> ({labelOf(ACTOR_ROLES, role)})</Muted>}
    </>
  );
}

/** Several actors: one alone as it is, more as a list; nothing of nobody. */
export function Actors({ actors, usualRole, env }: { actors: readonly Actor[]; usualRole: string; env: RenderContext }): VNode | null {
  const [only] = actors;
  if (!only) return null;
  if (actors.length === 1) return <ActorName actor={only} context={env} usualRole={usualRole} />;
  return (
    <ul class="plain">
      {actors.map((actor) => (
        <li>
          <ActorName actor={actor} context={env} usualRole={usualRole} />
        </li>
      ))}
    </ul>
  );
}

/** The name as text; an actor without a name goes by its category. */
export function actorName(actor: Actor, context: RenderContext): string {
  return actor.name ?? (actor.category === undefined ? '' : nameIn(context, 'akteurskategorien', actor.category));
}
