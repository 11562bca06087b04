import type { ComponentChildren, VNode } from 'preact';
import type { Picture as PictureItem } from '../../language/model/image';
import type { Profile } from '../../language/model/profile';
import { formatPeriod, formatTime } from '../../language/model/time';
import { placeName } from '../context';
import type { Env } from '../env';
import { PROFILE_STATUS } from '../labels';
import { Badge } from '../parts/badge';
import { Locator } from '../map/locator';
import { type Count, Counts } from '../parts/counts';
import { Facts } from '../parts/facts';
import { Logo, Picture } from '../parts/pictures';
import { InPlace } from '../parts/inPlace';
import { Findings, Item, StaleNotice } from '../parts/item';
import { Eyebrow, LineEnd, NewPage } from '../parts/paragraphs';

/** Title data of a profile: what it is, of which place, for when, how binding. */
export function Cover({ profile, env, edition }: { profile: Profile; env: Env; edition?: string }): VNode {
  const { system } = env.catalogue.places;
  const fields = [profile.title, profile.region, profile.stand, profile.period, profile.status, profile.publisher];
  return (
    <header class="cover" id="titel" data-item="feld:titel">
      {env.logo && <Logo logo={env.logo} owner={profile.publisher?.value} />}
      <Eyebrow>Bezirksregionenprofil Teil II · Ziele und Maßnahmen{edition && ` · ${edition}`}</Eyebrow>
      <h1>
        <InPlace field="" context={env}>
          {profile.title?.value ?? coverPlace(profile, env) ?? 'Ohne Titel'}
        </InPlace>
      </h1>
      <CoverPlace profile={profile} env={env} />
      {profile.status && (
        <p class="cover-status" data-item="feld:status">
          <span class="visually-hidden">Status: </span>
          <InPlace field="" context={env}>
            <Badge of={PROFILE_STATUS} value={profile.status.value} />
          </InPlace>
        </p>
      )}
      <StaleNotice of={{ stale: fields.some((field) => field?.stale) }} />
      <div class="cover-data">
        <Facts
          class="facts cover-facts"
          facts={[
            profile.period && ['Zeitraum', <Value name="zeitraum" env={env}>{formatPeriod(profile.period.value)}</Value>],
            profile.stand && ['Stand', <Value name="stand" env={env}>{formatTime(profile.stand.value)}</Value>],
            profile.edition ? ['Fassung', profile.edition] : undefined,
            !system.isCurrent(profile.lor) ? ['Raumschlüssel', `${system.name} ${profile.lor}`] : undefined,
            profile.publisher && ['Herausgeber', <Value name="herausgeber" env={env}>{profile.publisher.value}</Value>],
            offices(profile) ? ['Fachbeiträge', offices(profile)] : undefined,
          ]}
        />
        <CoverMap profile={profile} env={env} />
      </div>
      <Counts label="Das Profil in Zahlen" counts={countsOf(profile)} />
      <FirstPicture pictures={profile.pictures} env={env} />
      {[...fields].map((field) => field && <Findings of={field} context={env} />)}
      <NewPage />
    </header>
  );
}

/** A value of the document's head, with its place in the text. */
export function Value({ name, env, children }: { name: string; env: Env; children: ComponentChildren }): VNode {
  return (
    <span data-item={`feld:${name}`}>
      <InPlace field="" context={env}>
        {children}
      </InPlace>
    </span>
  );
}

function CoverPlace({ profile, env }: { profile: Profile; env: Env }): VNode | null {
  const key = profile.region?.value;
  if (key === undefined) return null;
  const { system } = env.catalogue.places;
  const level = system.levelOf(key);
  const district = profile.district && placeName(env, profile.district);
  return (
    <p class="cover-place" data-item="feld:bezirksregion">
      <span class="cover-region">
        {level?.name ?? 'Raum'} {placeName(env, key)} <span class="code">{key}</span>
      </span>
      {district && <LineEnd />}
      {district && <span class="cover-district">{system.nameOf('district')} {district}</span>}
    </p>
  );
}

/** Where in the city the region lies. */
function CoverMap({ profile, env }: { profile: Profile; env: Env }): VNode | null {
  const region = profile.region?.value;
  return region && env.outlines && env.charts && env.catalogue.places.system.isCurrent(profile.lor) ? <Locator region={region} outlines={env.outlines} places={env.catalogue.places.system} /> : null;
}

/** The picture of a document's cover: its first one. The others have a chapter of their own. */
export function FirstPicture({ pictures: [first], env }: { pictures: readonly PictureItem[]; env: Env }): VNode | null {
  if (!first?.image) return null;
  return (
    <Item of={first} context={env}>
      <Picture image={first.image} context={env} />
    </Item>
  );
}

function coverPlace(profile: Profile, env: Env): string | undefined {
  const key = profile.region?.value;
  return key === undefined ? undefined : `${env.catalogue.places.system.nameOf('region')} ${placeName(env, key) ?? key}`;
}

function offices(profile: Profile): string {
  return profile.contributions.flatMap(({ office }) => office ?? []).join(', ');
}

/** What the document holds; parts that are missing are not counted. */
function countsOf({ goals, measures, suggestions }: Profile): Count[] {
  const running = measures.filter(({ status }) => status === 'in-umsetzung' || status === 'fortlaufend').length;
  const done = measures.filter(({ status }) => status === 'umgesetzt').length;
  return [
    [goals.length, goals.length === 1 ? 'Ziel' : 'Ziele'],
    [measures.length, measures.length === 1 ? 'Maßnahme' : 'Maßnahmen'],
    [running, 'in Umsetzung oder fortlaufend'],
    [done, 'umgesetzt'],
    [suggestions.length, suggestions.length === 1 ? 'Anregung' : 'Anregungen'],
  ];
}
