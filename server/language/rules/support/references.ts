/** References and what they lead to. */
import { splitReference } from '../../analysis/facts';
import { type Site, stringOf } from '../../analysis/site';
import type { Context } from '../rule';
import type { KnownFact } from '../../workspace/knowledge';

export interface Target {
  /** What defines the id, of whatever kind. */
  facts: readonly KnownFact[];
  /** Scope that was asked, for findings that conclude from absence. */
  missing: 'own' | { scope: string };
  id: string;
}

/** What a reference site leads to: a goal's `leitziel` in its own profile first, then in the file of its district. */
export function targetOf(site: Site, context: Context): Target | undefined {
  const text = stringOf(site.node);
  const kind = site.shape.holds?.targets?.[0];
  if (text === undefined || kind === undefined) return undefined;
  if (kind === 'fallbeispiel') return { facts: context.workspace(`id:${text}`), missing: { scope: 'w' }, id: text };
  const { key, id } = splitReference(text);
  if (key !== undefined) return { facts: context.of(key, `id:${id}`), missing: { scope: context.scopeOf(key) }, id };
  const own = context.own(`id:${id}`);
  if (kind !== 'leitziel' || own.length > 0 || context.art === 'bezirk' || context.district === undefined) return { facts: own, missing: 'own', id };
  return { facts: context.of(context.district, `id:${id}`), missing: { scope: context.scopeOf(context.district) }, id };
}

/** Whether the target is there and of the kind asked for. */
export function isFound(site: Site, target: Target): boolean {
  return target.facts.some(({ says }) => says['kind'] === site.shape.holds?.targets?.[0]);
}
