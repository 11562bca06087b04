import type { Goal } from '../../language/model/goal';
import type { Measure } from '../../language/model/measure';
import { nameIn, type RenderContext } from '../context';
import { labelOf, MEASURE_STATUS } from '../labels';
import { actorName } from './actor';

/** Attributes that tell a page what its measures and goals can be filtered by; values as the reader sees them, one a line. */
type Facets = Readonly<Record<`data-${string}`, string>>;

/** Names the measure an element stands for, where another element of the page says the rest. */
export function measureName(measure: Measure): Facets {
  return { 'data-measure': measure.item };
}

/** Everything to filter a measure by: the fields of action of its goals, who takes part, its status. */
export function measureFacets(measure: Measure, goals: readonly Goal[], context: RenderContext): Facets {
  const served = goals.filter(({ id }) => measure.goals.some((reference) => reference.key === undefined && reference.id === id));
  const actors = [...measure.leads, ...measure.partners].flatMap((actor) => actorName(actor, context) ?? []);
  return {
    ...measureName(measure),
    'data-fields': lines(served.flatMap((goal) => fieldNames(goal, context))),
    'data-actors': lines(actors),
    'data-status': measure.status === undefined ? '' : labelOf(MEASURE_STATUS, measure.status),
  };
}

/** What decides whether a goal stays: its own field of action, and the measures that serve it. */
export function goalFacets(goal: Goal, measures: readonly Measure[], context: RenderContext): Facets {
  return { 'data-goal': goal.item, 'data-fields': lines(fieldNames(goal, context)), 'data-measures': lines(measures.map(({ item }) => item)) };
}

function fieldNames({ fieldOfAction }: Goal, context: RenderContext): string[] {
  return fieldOfAction === undefined ? [] : [nameIn(context, 'handlungsfelder', fieldOfAction)];
}

function lines(values: readonly string[]): string {
  return [...new Set(values.map((value) => value.replace(/\s+/g, ' ').trim()))].filter((value) => value !== '').join('\n');
}
