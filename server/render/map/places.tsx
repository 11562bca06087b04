import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import type { Profile } from '../../language/model/profile';
import { placeName, type RenderContext } from '../context';
import { Table } from '../parts/table';

/** Measures by the key of the Planungsraum they name; measures for the whole region stand under no key. */
export function measuresByPlace(profile: Pick<Profile, 'measures'>): Map<string, Measure[]> {
  const places = new Map<string, Measure[]>();
  for (const measure of profile.measures) {
    if (!Array.isArray(measure.area)) continue;
    for (const key of new Set(measure.area)) places.set(key, [...(places.get(key) ?? []), measure]);
  }
  return places;
}

/** Which measures work in which Planungsraum. */
export function PlaceTable({ profile, context }: { profile: Pick<Profile, 'measures'>; context: RenderContext }): VNode {
  const places = [...measuresByPlace(profile)].sort(([a], [b]) => a.localeCompare(b));
  return (
    <Table caption="Maßnahmen nach Planungsräumen" quiet columns={[{ title: 'Planungsraum' }, { title: 'Maßnahmen' }]}>
      <tbody>
        {places.map(([key, measures]) => (
          <tr>
            <th scope="row">
              {placeName(context, key)} <span class="code">{key}</span>
            </th>
            <td>{measures.map((measure) => [measure.id, measure.title].filter(Boolean).join(' ')).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
