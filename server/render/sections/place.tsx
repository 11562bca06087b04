import type { VNode } from 'preact';
import type { Profile } from '../../language/model/profile';
import type { Charts } from '../context';
import type { Env } from '../env';

/** Where the region lies: a map when there is geometry, else tiles. Nothing when the region is unknown. */
export function Place({ profile, charts, env }: { profile: Profile; charts: Charts; env: Env }): VNode | null {
  const drawn = env.areas && charts.RegionMap({ profile, areas: env.areas, context: env });
  const content = drawn ?? charts.TileMap({ profile, context: env });
  const partsDrawn = env.areas?.some(({ key }) => key.length === 8 && key.startsWith(profile.region?.value ?? ' '));
  return (
    content && (
      <section id="lage" class="chapter">
        <h2>Lage im Bezirk</h2>
        {content}
        {drawn && !partsDrawn && <charts.PartTiles profile={profile} context={env} />}
      </section>
    )
  );
}

/** Whether there is something to show of where the region lies. */
export function hasPlace(profile: Profile, charts: Charts, env: Env): boolean {
  const region = profile.region?.value;
  if (region === undefined || profile.district === undefined) return false;
  return env.areas?.some(({ key }) => key.startsWith(region)) || charts.TileMap({ profile, context: env }) !== null;
}
