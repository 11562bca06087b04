import type { VNode } from 'preact';
import type { Profile } from '../../language/model/profile';
import { placeName } from '../context';
import type { Charts } from '../context';
import type { Env } from '../env';

/** Where the region lies: a map when there is geometry, else tiles. Nothing when the region is unknown. */
export function Place({ profile, charts, env }: { profile: Profile; charts: Charts; env: Env }): VNode | null {
  const { map } = env;
  const drawn = map && charts.RegionMap({ profile, areas: map.areas, context: env });
  const content = drawn ?? charts.TileMap({ profile, context: env });
  if (!content) return null;
  return (
    <section id="lage" class="chapter">
      <h2>Lage im Bezirk</h2>
      {content}
      {drawn && <charts.PartTiles profile={profile} context={env} />}
      {drawn && map && <p class="attribution">Kartengrundlage: {map.files.join(', ')}.</p>}
      {faultsOf(profile, env, drawn !== null && drawn !== undefined).map((fault) => (
        <p class="map-fault">{fault}</p>
      ))}
    </section>
  );
}

/** Why the map is missing or lacks something although there are files for it. */
function faultsOf(profile: Profile, env: Env, isDrawn: boolean): string[] {
  const { map } = env;
  if (!map) return [];
  const region = profile.region?.value ?? '';
  const isMissing = !isDrawn && map.areas.length > 0;
  const missing = `${map.files.map((file) => `„${file}“`).join(', ')}: Keine Fläche hat den Schlüssel ${region} (${placeName(env, region) ?? 'Bezirksregion'}). Gezeigt wird die schematische Darstellung.`;
  return [...map.faults, ...(isMissing ? [missing] : [])];
}

/** Whether there is something to show of where the region lies. */
export function hasPlace(profile: Profile, charts: Charts, env: Env): boolean {
  const region = profile.region?.value;
  if (region === undefined || profile.district === undefined) return false;
  return env.map !== undefined || charts.TileMap({ profile, context: env }) !== null;
}
