import { type Actor, categoryOf, groupOf } from '../language/model/actor';
import type { Measure } from '../language/model/measure';
import { entryText, nameIn, type RenderContext } from './context';

/** One actor with the parts it takes. */
export interface ActorRow {
  name: string;
  /** Id of the catalogue list `akteurskategorien`; undefined when nobody says. */
  category: string | undefined;
  categoryName: string | undefined;
  /** Group of the category, „Verwaltung“. */
  group: string | undefined;
  roles: Map<Measure, string[]>;
}

/** Signs of the roles in a matrix: letters, so that they survive grey print and screen readers. */
export const ROLE_SIGNS: readonly { role: string; sign: string; label: string }[] = [
  { role: 'federfuehrend', sign: 'F', label: 'federführend' },
  { role: 'durchfuehrend', sign: 'D', label: 'durchführend' },
  { role: 'mitwirkend', sign: 'M', label: 'mitwirkend' },
  { role: 'finanzierend', sign: '€', label: 'finanzierend' },
  { role: 'zustimmend', sign: 'Z', label: 'zustimmend' },
  { role: 'beratend', sign: 'B', label: 'beratend' },
  { role: 'antragstellend', sign: 'A', label: 'antragstellend' },
  { role: 'informiert', sign: 'I', label: 'informiert' },
];

/**
 * All actors of the measures, told apart by name, else by category; those who lead most first. `federfuehrung` is the role
 * `federfuehrend` whatever is written in it; a participant without a role is `mitwirkend`.
 */
export function actorRows(measures: readonly Measure[], context: RenderContext): ActorRow[] {
  const rows = new Map<string, ActorRow>();
  const add = (measure: Measure, actor: Actor, role: string): void => {
    const category = categoryOf(actor, context.catalogue);
    const categoryName = category === undefined ? undefined : nameIn(context, 'akteurskategorien', category);
    const name = actor.name ?? categoryName;
    if (name === undefined) return;
    const row = rows.get(name) ?? { name, category, categoryName, group: groupOf(category, context.catalogue), roles: new Map() };
    const roles = row.roles.get(measure) ?? [];
    if (!roles.includes(role)) row.roles.set(measure, [...roles, role]);
    rows.set(name, row);
  };
  for (const measure of measures) {
    for (const lead of measure.leads) add(measure, lead, 'federfuehrend');
    for (const partner of measure.partners) add(measure, partner, partner.role ?? 'mitwirkend');
  }
  const leads = (row: ActorRow): number => [...row.roles.values()].filter((roles) => roles.includes('federfuehrend')).length;
  return [...rows.values()].sort((a, b) => leads(b) - leads(a) || b.roles.size - a.roles.size || a.name.localeCompare(b.name, 'de'));
}

/** Groups of the catalogue of which nobody takes part. */
export function uninvitedGroups(rows: readonly ActorRow[], context: RenderContext): string[] {
  return missingGroups(rows.flatMap(({ group }) => group ?? []), context);
}

/** Groups of the catalogue that are not among some, in the catalogue's order. */
export function missingGroups(present: Iterable<string>, context: RenderContext): string[] {
  const all = new Set(context.catalogue.all('akteurskategorien').flatMap((entry) => entryText(entry, 'gruppe') ?? []));
  for (const group of present) all.delete(group);
  return [...all];
}
