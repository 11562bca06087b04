import type { Profile } from '../language/model/profile';
import type { Reference } from '../language/model/reference';
import type { ModelItem } from '../language/model/source';

/** What a reference leads to on the page. */
export interface LinkTarget {
  item: string;
  title?: string;
}

/** Everything on the page that can be referred to, by id. The first of two equal ids counts. */
export type Targets = ReadonlyMap<string, LinkTarget>;

type Lists = Pick<Profile, 'goals' | 'measures' | 'guidingGoals' | 'participation'>;

export function targetsOf(lists: Lists): Targets {
  const targets = new Map<string, LinkTarget>();
  const add = (of: ModelItem & { id?: string }, title: string | undefined): void => {
    if (of.id !== undefined && !targets.has(of.id)) targets.set(of.id, { item: of.item, title });
  };
  for (const goal of lists.goals) add(goal, goal.title);
  for (const measure of lists.measures) add(measure, measure.title);
  for (const guiding of lists.guidingGoals) add(guiding, guiding.title);
  for (const event of lists.participation) {
    add(event, event.title);
    for (const conflict of event.conflicts) add(conflict, conflict.description);
  }
  return targets;
}

/** The target of a reference into this document, or undefined. */
export function targetOf(targets: Targets, reference: Reference, ownKey: string | undefined): LinkTarget | undefined {
  return reference.key === undefined || reference.key === ownKey ? targets.get(reference.id) : undefined;
}
