import type { ParticipationEvent } from '../language/model/participation';
import { nameIn, type RenderContext } from './context';
import { groupOf } from '../language/model/actor';
import { missingGroups } from './network';

/** A group of actors over all events of a profile. */
export interface GroupAttendance {
  /** Group of the category, „Verwaltung“; for a category without one its name. */
  name: string;
  /** Heads counted; 0 = nobody counted. */
  people: number;
  /** Names of the categories that came. */
  categories: string[];
  /** Ids of the events they came to; titles of events without an id. */
  events: Set<string>;
}

/** Who came to the events, those with most heads first, and the groups of the catalogue that never came. */
export function attendanceByGroup(events: readonly ParticipationEvent[], context: RenderContext): { groups: GroupAttendance[]; missing: string[] } {
  const groups = new Map<string, GroupAttendance>();
  for (const event of events) {
    for (const { category, count } of event.attendance) {
      const categoryName = nameIn(context, 'akteurskategorien', category);
      const name = groupOf(category, context.catalogue) ?? categoryName;
      const group = groups.get(name) ?? { name, people: 0, categories: [], events: new Set() };
      group.people += count ?? 0;
      if (!group.categories.includes(categoryName)) group.categories.push(categoryName);
      group.events.add(event.id ?? event.title ?? '');
      groups.set(name, group);
    }
  }
  const sorted = [...groups.values()].sort((a, b) => b.people - a.people || a.name.localeCompare(b.name, 'de'));
  return { groups: sorted, missing: missingGroups(groups.keys(), context) };
}
