import { say } from '../../language/text/message';
import type { VNode } from 'preact';
import type { Profile } from '../../language/model/profile';
import { entryText, placeName, type RenderContext } from '../context';
import { measuresByPlace } from './places';
import { Attribution, Label } from '../parts/paragraphs';
import { isWithin } from '../../language/model/placeSystem';

/**
 * A map made of keys alone: the regions of the district as tiles, the own one opened to its Planungsräume. Stands in where
 * the workspace holds no geometry, and says where to get it.
 */
export function TileMap({ profile, context }: { profile: Profile; context: RenderContext }): VNode | null {
  const region = profile.region?.value;
  const district = profile.district;
  if (region === undefined || district === undefined) return null;
  const keys = keysOf(context, profile.lor);
  const regions = keys.filter((key) => context.catalogue.places.system.isRegion(key) && isWithin(key, district));
  if (!regions.includes(region)) return null;
  return (
    <div class="tile-map">
      <ul class="tiles" aria-label={`Bezirksregionen im Bezirk ${placeName(context, district) ?? district}`}>
        {regions.map((key) => (
          <li class={key === region ? 'tile tile-own' : 'tile'} aria-current={key === region ? 'location' : undefined}>
            {placeName(context, key)} <span class="code">{key}</span>
          </li>
        ))}
      </ul>
      <PartTiles profile={profile} context={context} />
      <Attribution>
        Schematische Darstellung.
        {context.tellAuthor && <MapHint sentence={context.tellAuthor(say('A map appears here when the folder "daten" holds a GeoJSON or TopoJSON file of the LOR {0}, for example from {1}.', profile.lor, OPEN_DATA))} />}
      </Attribution>
    </div>
  );
}

const OPEN_DATA = 'Berlin Open Data';

/** Where a map may be had, with a link. */
function MapHint({ sentence }: { sentence: string }): VNode {
  const [before, after] = sentence.split(OPEN_DATA);
  return (
    <>
      {' '}
      {before}
      <a href="https://daten.berlin.de/">{OPEN_DATA}</a>
      {after}
    </>
  );
}

/** The Planungsräume of the region as tiles, with the measures that name them. */
export function PartTiles({ profile, context }: { profile: Profile; context: RenderContext }): VNode | null {
  const region = profile.region?.value;
  const parts = region === undefined ? [] : keysOf(context, profile.lor).filter((key) => context.catalogue.places.system.isPart(key) && isWithin(key, region));
  if (region === undefined || parts.length === 0) return null;
  const used = measuresByPlace(profile);
  return (
    <>
      <Label>Planungsräume in {placeName(context, region)}</Label>
      <ul class="tiles">
        {parts.map((key) => (
          <li class={used.has(key) ? 'tile tile-used' : 'tile'}>
            {placeName(context, key)} <span class="code">{key}</span>
            {used.has(key) && <span class="visually-hidden">: </span>}
            {used.has(key) && <span class="tile-note">{(used.get(key) ?? []).map((measure) => measure.id ?? measure.title).join(', ')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function keysOf(context: RenderContext, lor: string): string[] {
  return context.catalogue
    .all('raeume')
    .flatMap((entry) => {
      const key = entryText(entry, 'schluessel');
      const vintage = (entry as { lor?: unknown }).lor;
      return key !== undefined && (vintage === undefined || String(vintage) === lor) ? key : [];
    })
    .sort();
}
