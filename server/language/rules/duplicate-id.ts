import { asWord, readAs } from '../model/field';
import type { Site } from '../analysis/site';
import { say } from '../text/message';
import type { KnownFact } from '../workspace/knowledge';
import type { Context, Edit, Fix, ValueRule } from './rule';
import { isAlias } from './support/child';
import { nextFree } from './support/ids';
import { referenceEdit } from './support/rename';
import { replaceScalar } from '../writing/word';

/** An id that is given twice in a profile, in a list of a catalogue, or among the Fallbeispiele. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['id', 'catalogue-id', 'catalogue-name'],
  evenFaulty: true,
  check(site, context) {
    const id = readAs(site.node, asWord);
    if (id === undefined) return;
    const [first, second] = definitions(id, site, context);
    if (!first || !second || (first.slot === context.slot && first.start === site.start)) return;
    context.report(site, say('"{0}" is given twice. Choose another.', id), {
      related: [{ fact: first, message: say('"{0}" is defined here first.', id) }],
      fixes: () => renumberings(id, site, first, context),
    });
  },
};

/** The first two that define an id: more of them change nothing. */
function definitions(id: string, site: Site, context: Context): readonly KnownFact<'id' | 'entry'>[] {
  if (site.holds !== 'id') return context.choice('own', 'entry', `${site.shape.holds?.list ?? ''}:${id}`, firstTwo);
  const isCase = site.shape.holds?.defines === 'fallbeispiel';
  return isCase ? context.choice('workspace', 'id', id, firstTwoCases) : context.choice('own', 'id', id, firstTwoOfProfile);
}

function firstTwo(facts: readonly KnownFact<'entry'>[]): readonly KnownFact<'entry'>[] {
  return facts.slice(0, 2);
}

function firstTwoCases(facts: readonly KnownFact<'id'>[]): readonly KnownFact<'id'>[] {
  return facts.filter(({ says }) => says.kind === 'fallbeispiel').slice(0, 2);
}

function firstTwoOfProfile(facts: readonly KnownFact<'id'>[]): readonly KnownFact<'id'>[] {
  return facts.filter(({ says }) => says.kind !== 'fallbeispiel').slice(0, 2);
}

/** The next free id; for an item of a profile with the references of this file that mean it. */
function renumberings(id: string, site: Site, first: KnownFact<'id' | 'entry'>, context: Context): Fix[] {
  if (isAlias(site) || site.holds === 'catalogue-name' || site.node.kind !== 'scalar') return [];
  const next = nextFree(id, (each) => isTaken(each, site, context));
  if (next === undefined) return [];
  const own: Edit = replaceScalar(site, next, site.node.source);
  const alone: Fix = { title: say('Change to "{0}"', next), edits: [own] };
  const kind = site.shape.holds?.defines ?? '';
  const references = site.holds === 'id' ? context.own('ref', id).filter(({ origin, says }) => origin.uri === context.uri && says.target === kind) : [];
  const edits = references.map((fact) => referenceEdit(fact, id, next));
  if (edits.length === 0 || edits.includes(undefined)) return [alone];
  const together: Fix = { title: say('Change to "{0}", with the references in this file', next), edits: [own, ...edits.filter((edit) => edit !== undefined)] };
  // Of two things of one kind in one file nobody but the author knows which one a reference means.
  const isUnclear = first.origin.uri === context.uri && 'kind' in first.says && first.says.kind === kind;
  return isUnclear ? [alone, together] : [together];
}

function isTaken(id: string, site: Site, context: Context): boolean {
  const list = site.shape.holds?.list ?? '';
  return definitions(id, site, context).length > 0 || (site.holds !== 'id' && context.catalogue().has(list, id));
}
