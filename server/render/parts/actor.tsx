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

/** The name as text; an actor without a name goes by its category. */
export function actorName(actor: Actor, context: RenderContext): string {
  return actor.name ?? (actor.category === undefined ? '' : nameIn(context, 'akteurskategorien', actor.category));
}
