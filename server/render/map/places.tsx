import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import type { Profile } from '../../language/model/profile';
import { Table } from '../parts/table';
import { Muted } from '../parts/paragraphs';
import type { PlaceSystem } from '../../language/model/placeSystem';

/** Measures by the key of the Planungsraum they name; measures for the whole region stand under no key. */
export function measuresByPlace(profile: Pick<Profile, 'measures'>): Map<string, Measure[]> {
  const places = new Map<string, Measure[]>();
  for (const measure of profile.measures) {
    if (!Array.isArray(measure.area)) continue;
    for (const key of new Set(measure.area)) places.set(key, [...(places.get(key) ?? []), measure]);
  }
  return places;
}

/** The region of a map and its parts as a list, with the measures that name a Planungsraum. */
export function PlaceTable({ keys, region, profile, places, name }: { keys: readonly string[]; region: string; profile: Pick<Profile, 'measures'>; places: PlaceSystem; name(key: string): string }): VNode {
  const used = measuresByPlace(profile);
  return (
    <Table caption="Räume der Karte" quiet columns={[{ title: 'Raum' }, { title: 'Schlüssel' }, { title: 'Ebene' }, { title: 'Maßnahmen nur hier' }]}>
      <tbody>
        {[...keys].sort().map((key) => (
          <tr>
            <th scope="row">
              {name(key)}
              {key === region && <Muted> (dieses Profil)</Muted>}
            </th>
            <td class="code">{key}</td>
            <td>{places.levelOf(key)?.name}</td>
            <td>{(used.get(key) ?? []).map((measure) => [measure.id, measure.title].filter(Boolean).join(' ')).join(', ') || '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
