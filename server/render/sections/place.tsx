import { say } from '../../language/text/message';
import type { VNode } from 'preact';
import type { Profile } from '../../language/model/profile';
import { placeName } from '../context';
import type { Charts } from '../context';
import type { Env } from '../env';
import { DesignatedAreas, designatedAreasOf } from '../map/designatedAreas';
import { showsRegion } from '../map/geometry';
import { PointList } from '../map/points';
import { Attribution } from '../parts/paragraphs';
import { isWithin } from '../../language/model/placeSystem';

interface Props {
  profile: Profile;
  charts: Charts;
  env: Env;
}

/** Where the region lies: a map when there is geometry, else tiles. Nothing when the region is unknown. */
export function Place({ profile, charts, env }: Props): VNode | null {
  const areas = env.map?.areas ?? [];
  const drawn = charts.RegionMap({ profile, areas, context: env });
  return (
    <Chapter
      profile={profile}
      charts={charts}
      env={env}
      drawn={drawn}
      places={drawn && env.places && charts.PlacesMap({ profile, areas, places: env.places, context: env })}
      parts={drawn && <charts.PartTiles profile={profile} context={env} />}
      faults={faultsOf(profile, env)}
    />
  );
}

/** The same on one map: the places of the measures, else the region in its district. For who needs no list of neighbours. */
export function ShortPlace({ profile, charts, env }: Props): VNode | null {
  const areas = env.map?.areas ?? [];
  const places = env.places && charts.PlacesMap({ profile, areas, places: env.places, context: env });
  return <Chapter profile={profile} charts={charts} env={env} drawn={places ?? charts.RegionMap({ profile, areas, context: env })} />;
}

/** @param drawn the map; without one the regions are tiles */
function Chapter({ profile, charts, env, drawn, places, parts, faults = [] }: Props & { drawn: VNode | null; places?: VNode | null | undefined; parts?: VNode | null; faults?: readonly string[] }): VNode | null {
  const content = drawn ?? charts.TileMap({ profile, context: env });
  if (!content) return null;
  return (
    <section id="lage" class="chapter">
      <h2>Lage im Bezirk</h2>
      {places && content}
      <div class="map-beside">
        {places ?? content}
        {env.places && <PointList places={env.places} />}
      </div>
      {parts}
      <DesignatedAreas areas={designatedAreasOf(profile, env)} env={env} />
      {drawn && <MapCredits profile={profile} env={env} />}
      {faults.map((fault) => (
        <p class="map-fault">{fault}</p>
      ))}
    </section>
  );
}

/** Under every map: where what is drawn comes from, and under which licence. */
function MapCredits({ profile, env }: { profile: Profile; env: Env }): VNode {
  return <Attribution>Kartengrundlage: {creditsOf(profile, env).join('; ')}.</Attribution>;
}

/** Where what is drawn comes from: files of the workspace first. */
function creditsOf({ district, lor }: Profile, { map, outlines, catalogue }: Env): string[] {
  const { system } = catalogue.places;
  const isOwn = map?.areas.some(({ key }) => district !== undefined && isWithin(key, district));
  const isBuiltIn = outlines && system.isCurrent(lor) && outlines.keys.some((key) => system.isRegion(key) && isWithin(key, district ?? '') && !showsRegion(map?.areas ?? [], key));
  return [...(isOwn ? (map?.credits ?? []) : []), ...(isBuiltIn ? [outlines.credit] : [])];
}

/** Why the map lacks something although there are files for it: for the author. */
function faultsOf(profile: Profile, env: Env): string[] {
  const { map, tellAuthor } = env;
  if (!map || !tellAuthor) return [];
  const region = profile.region?.value ?? '';
  const isMissing = map.areas.length > 0 && !showsRegion(map.areas, region);
  const [files, place] = [map.files.join(', '), placeName(env, region) ?? 'Bezirksregion'];
  const missing = env.outlines
    ? say('{0}: no area has the key {1} ({2}). Shown is the map that comes along.', files, region, place)
    : say('{0}: no area has the key {1} ({2}). Shown is a scheme.', files, region, place);
  return [...map.faults, ...(isMissing ? [missing] : [])].map(tellAuthor);
}

/** Whether there is something to show of where the region lies. */
export function hasPlace(profile: Profile, charts: Charts, env: Env): boolean {
  const region = profile.region?.value;
  if (region === undefined || profile.district === undefined) return false;
  return env.map !== undefined || env.outlines?.polygonsOf(region) !== undefined || charts.TileMap({ profile, context: env }) !== null;
}
