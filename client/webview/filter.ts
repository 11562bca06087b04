/**
 * Which measures and goals a filter leaves, apart from any page so that it can be tested. What a measure offers to filter by is
 * said by the rendered page itself, in the words its reader sees.
 */

/** What there is to filter by. */
export const FACETS = ['field', 'actor', 'status'] as const;
export type Facet = (typeof FACETS)[number];

/** One wanted value for some facets; the empty value asks for what has none. */
export type Filter = Readonly<Partial<Record<Facet, string>>>;

export interface MeasureFacts {
  item: string;
  values: Readonly<Record<Facet, readonly string[]>>;
}

export interface GoalFacts {
  item: string;
  fields: readonly string[];
  /** Items of the measures that serve it. */
  measures: readonly string[];
}

/** What a filter leaves of a page. */
export interface Selection {
  hidden: ReadonlySet<string>;
  measures: { shown: number; all: number };
  goals: { shown: number; all: number };
}

/**
 * A measure stays when it has every wanted value. A goal stays when it is of the wanted field of action and, where actor or
 * status matter, a measure of it stays: a goal without measures is not lost by looking at its field.
 */
export function select(filter: Filter, measures: readonly MeasureFacts[], goals: readonly GoalFacts[]): Selection {
  const shownMeasures = new Set(measures.filter(({ values }) => FACETS.every((facet) => hasValue(values[facet], filter[facet]))).map(({ item }) => item));
  const needsMeasure = filter.actor !== undefined || filter.status !== undefined;
  const isShown = (goal: GoalFacts): boolean =>
    hasValue(goal.fields, filter.field) && (!needsMeasure || goal.measures.some((item) => shownMeasures.has(item)));
  const shownGoals = goals.filter(isShown);
  const staying = new Set([...shownMeasures, ...shownGoals.map(({ item }) => item)]);
  return {
    hidden: new Set([...measures, ...goals].map(({ item }) => item).filter((item) => !staying.has(item))),
    measures: { shown: shownMeasures.size, all: measures.length },
    goals: { shown: shownGoals.length, all: goals.length },
  };
}

/** Values of a facet to choose from, sorted; an empty one at the end when some measures have none. */
export function choices(facet: Facet, measures: readonly MeasureFacts[], chosen: string | undefined): string[] {
  const values = new Set(measures.flatMap(({ values }) => (values[facet].length > 0 ? values[facet] : [''])));
  // What was chosen stays to be seen and undone, though the last measure that had it may be gone.
  if (chosen !== undefined) values.add(chosen);
  return [...values].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'de'));
}

export function isActive(filter: Filter): boolean {
  return FACETS.some((facet) => filter[facet] !== undefined);
}

function hasValue(values: readonly string[], wanted: string | undefined): boolean {
  return wanted === undefined || (wanted === '' ? values.length === 0 : values.includes(wanted));
}
