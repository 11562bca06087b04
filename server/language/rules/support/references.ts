/** References and what they lead to. */
import type { Site } from '../../analysis/site';
import { readAs } from '../../model/field';
import { asReference } from '../../model/reference';
import type { KnownFact } from '../../workspace/knowledge';
import type { Context, Missing } from '../rule';

export interface ReferenceTarget {
  /** What defines the id, of whatever kind. */
  facts: readonly KnownFact<'id'>[];
  /** Where it was looked for. */
  missing: Missing;
  id: string;
  /** Key of the profile or district a reference names. */
  key?: string;
  /** Kind of thing that is asked for: `ziel`, `massnahme` … */
  kind: string;
  /** The id is one of the own profile. */
  isOwn: boolean;
}

/** What a reference leads to. A goal's `leitziel` is looked for in its own profile first, then in the file of its district. */
export function targetOf(site: Site, context: Context): ReferenceTarget | undefined {
  const reference = readAs(site.node, asReference);
  const kind = site.shape.holds?.targets?.[0];
  if (!reference || kind === undefined) return undefined;
  const { text, key, id } = reference;
  if (kind === 'fallbeispiel') return { facts: context.workspace('id', text), missing: { scope: 'w' }, id: text, kind, isOwn: false };
  if (key !== undefined) return { facts: context.of(key, 'id', id), missing: { scope: context.scopeOf(key) }, id, key, kind, isOwn: false };
  const own = { facts: context.own('id', id), missing: 'own' as const, id, kind, isOwn: true };
  if (kind !== 'leitziel' || isFound(own) || context.art === 'bezirk' || context.district === undefined) return own;
  const district = context.of(context.district, 'id', id);
  const missing: Missing = ['own', { scope: context.scopeOf(context.district) }];
  return { ...own, missing, facts: own.facts.length > 0 && !isFound({ facts: district, kind }) ? own.facts : district };
}

/** Whether the target is there and of the kind asked for. */
export function isFound({ facts, kind }: Pick<ReferenceTarget, 'facts' | 'kind'>): boolean {
  return facts.some(({ says }) => says.kind === kind);
}

/** Where something could be that serves an item: in the own profile, for a district also in the profiles of it. */
export function belowDistrict(context: Context): Missing {
  if (context.art !== 'bezirk' || context.regionKey === undefined) return 'own';
  return ['own', { scope: `d:${context.scopeOf(context.regionKey)}` }];
}
