import type { Actor } from '../language/model/actor';
import type { Measure } from '../language/model/measure';

/**
 * What a chapter that shows only some sides of the measures depends on, as text to compare: so that a key press in a
 * description renders the table, not every drawing and matrix.
 */
export function measuresDigest(measures: readonly Measure[], sides: readonly Side[]): string {
  return measures.map((measure) => sides.map((side) => digestOf(measure, side)).join('')).join('\n');
}

type Side = keyof typeof SIDES;

/** A measure is the same object as long as its text is the same. */
const known = new WeakMap<Measure, Partial<Record<Side, string>>>();

function digestOf(measure: Measure, side: Side): string {
  let digests = known.get(measure);
  if (!digests) known.set(measure, (digests = {}));
  return (digests[side] ??= JSON.stringify(SIDES[side](measure)));
}

const SIDES = {
  name: ({ item, id, title }: Measure): unknown => [item, id, title],
  goals: (measure: Measure): unknown => measure.goals.map(({ text }) => text),
  actors: (measure: Measure): unknown => [measure.leads.map(actorOf), measure.partners.map(actorOf)],
  time: (measure: Measure): unknown => [measure.period, measure.horizon, measure.status],
  milestones: (measure: Measure): unknown => measure.milestones.map(({ title, due, status }) => [title, due, status]),
  money: (measure: Measure): unknown => [
    measure.cost,
    measure.funding.map(({ programme, amount, year, secured, count, pot, giver }) => [programme, amount, year, secured, count, pot, giver]),
  ],
  area: (measure: Measure): unknown => [measure.area, measure.designatedAreas, measure.position, measure.place],
} as const;

function actorOf(actor: Actor): unknown {
  return [actor.name, actor.category, actor.role];
}
