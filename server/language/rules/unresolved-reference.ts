import { textOf } from '../syntax/tree';
import type { KnownFact } from '../workspace/knowledge';
import type { Site } from '../analysis/site';
import { type Message, say } from '../text/message';
import type { Context, Fix, ValueRule } from './rule';
import { isAlias } from './support/child';
import { creationOf } from './support/creation';
import { isProfileId } from '../schema/vocabulary';
import { meantId } from './support/ids';
import { tellsOdd } from './support/odd';
import { isFound, type ReferenceTarget, targetOf } from './support/references';
import { onDemand, setHere } from './support/write';

/** A reference to something that does not exist, or is of another kind. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['reference'],
  check(site, context) {
    const target = targetOf(site, context);
    if (!target || site.aliased || tellsOdd(site, context) || isFound(target)) return;
    const other = target.facts[0];
    const meant = other ? undefined : meantBy(target, context);
    context.report(site, meant === undefined ? (missingFile(target, context) ?? message(target, meant)) : message(target, meant), {
      missing: other ? undefined : target.missing,
      related: other && [{ fact: other, message: say('"{0}" is defined here.', target.id) }],
      fixes: () => fixes(site, target, meant, context),
    });
  },
};

/** „Meinten Sie …?“ among the ids of the same kind that can be named without a key. */
function meantBy(target: ReferenceTarget, context: Context): string | undefined {
  if (target.kind === 'fallbeispiel') return meantId(target.id, idsOf(context.workspace('kind', 'fallbeispiel')));
  return target.isOwn ? meantId(target.id, idsOf(context.own('kind', target.kind))) : undefined;
}

function idsOf(facts: readonly KnownFact<'kind'>[]): string[] {
  return facts.map(({ says }) => says.id);
}

function message({ id, facts: [other] }: ReferenceTarget, meant: string | undefined): Message {
  if (other) return say('"{0}" does not fit here: it stands for "{1}".', id, other.says.title ?? other.says.kind);
  if (meant !== undefined) return say('There is no "{0}" here. Did you mean "{1}"?', id, meant);
  return say('There is no "{0}" to refer to. Correct the reference, or create what it asks for.', id);
}

/** Where no file could hold the target, that is what is missing: a profile copied to a new edition finds none of its district's goals. */
function missingFile(target: ReferenceTarget, context: Context): Message | undefined {
  if (target.facts.length > 0) return undefined;
  const { key, name } = lookedFor(target, context) ?? {};
  if (key === undefined || name === undefined || context.of(key, 'field', name).length > 0) return undefined;
  const edition = context.field('fassung');
  if (edition !== undefined) return say('There is no file of "{0}" with the edition "{1}", so "{2}" leads nowhere. Create one, or check "fassung".', key, edition, target.id);
  return say('There is no file of "{0}", so "{1}" leads nowhere. Create one, or correct the key.', key, target.id);
}

/** The profile or district a reference looks into, besides its own; `name` is the key that says whose file it is. */
function lookedFor({ kind, key, isOwn }: ReferenceTarget, context: Context): { key: string; name: string } | undefined {
  if (key !== undefined && !isOwn) return { key, name: context.places.system.isDistrict(key) ? 'bezirk' : 'bezirksregion' };
  const isDistricts = kind === 'leitziel' && context.art !== 'bezirk' && context.district !== undefined && context.own('kind', 'leitziel').length === 0;
  return isDistricts && context.district !== undefined ? { key: context.district, name: 'bezirk' } : undefined;
}

function fixes(site: Site, target: ReferenceTarget, meant: string | undefined, context: Context): Fix[] {
  if (isAlias(site) || site.node.kind !== 'scalar') return [];
  if (meant !== undefined) return [setHere(say('Replace with "{0}"', meant), site, meant, context)];
  const canCreate = target.isOwn && target.facts.length === 0 && isProfileId(target.id) && textOf(site.node) === target.id;
  return canCreate ? [onDemand(say('Create "{0}"', target.id), () => creationOf(target.kind, target.id, site, context))] : [];
}
