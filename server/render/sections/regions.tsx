import type { VNode } from 'preact';
import type { District } from '../../language/model/district';
import { isOverdue } from '../../language/model/milestone';
import { formatNumber } from '../../language/model/number';
import type { Profile } from '../../language/model/profile';
import { entryText, placeName } from '../context';
import { measuresDigest } from '../digest';
import type { Env } from '../env';
import { labelInText, MEASURE_STATUS, PROFILE_STATUS } from '../labels';
import { actorRows } from '../network';
import { Badge } from '../parts/badge';
import { Table } from '../parts/table';
import { Lead, Muted, Note } from '../parts/paragraphs';
import { isWithin } from '../../language/model/placeSystem';

/** A profile of the district, as the overview of all regions shows it. */
export interface RegionProfile {
  profile: Profile;
  /** Findings of the profile by weight. */
  findings?: { error: number; warning: number; information: number };
}

interface Props {
  district: District;
  regions: readonly RegionProfile[];
  env: Env;
}

/** All regions of the district: how many goals and measures, where they stand, what is overdue, who leads; and which have no profile yet. */
export function Regions({ district, regions, env }: Props): VNode {
  const isReviewed = env.findings !== undefined;
  const number = (title: string): { title: string; class: string } => ({ title, class: 'number' });
  const columns = [
    { title: 'Bezirksregion' }, { title: 'Status' }, number('Ziele'), number('Maß\u00adnahmen'), { title: 'Stand der Maßnahmen' }, number('Über\u00adfällig'), { title: 'Häufigste Federführung' },
    ...(isReviewed ? [{ title: 'Befunde' }] : []),
  ];
  const missing = withoutProfile(district, regions, env);
  return (
    <section id="regionen" class="chapter">
      <h2>Die Bezirksregionen im Überblick</h2>
      <Table caption="Profile des Bezirks" quiet class="regions" columns={columns} wide>
        <tbody>
          {regions.map((region) => (
            <RegionRow region={region} isReviewed={isReviewed} env={env} />
          ))}
          {regions.length > 1 && <SumRow regions={regions} isReviewed={isReviewed} />}
        </tbody>
      </Table>
      {regions.length > 0 && <Note class="table-note">Überfällig: Meilensteine, die zum Stand des Profils noch offen sind, obwohl ihr Termin davor liegt.</Note>}
      {missing.length > 0 && (
        <Lead>
          Noch ohne Profil {missing.length === 1 ? 'ist eine Bezirksregion' : `sind ${missing.length} Bezirksregionen`}: {missing.join(', ')}.
        </Lead>
      )}
      {env.charts && <env.charts.StatusChart measures={regions.flatMap(({ profile }) => profile.measures)} title="Stand der Maßnahmen aller Profile" />}
    </section>
  );
}

function RegionRow({ region: { profile, findings }, isReviewed, env }: { region: RegionProfile; isReviewed: boolean; env: Env }): VNode {
  return (
    <tr>
      <th scope="row">
        {profile.region && (placeName(env, profile.region.value) ?? profile.region.value)} <span class="code">{profile.region?.value}</span>
        {profile.edition && <Muted> · Fassung {profile.edition}</Muted>}
      </th>
      <td>{profile.status && <Badge of={PROFILE_STATUS} value={profile.status.value} />}</td>
      <td class="number">{formatNumber(profile.goals.length)}</td>
      <td class="number">{formatNumber(profile.measures.length)}</td>
      <td>{statusText(profile)}</td>
      <td class="number">{formatNumber(overdueIn(profile))}</td>
      <td>{leaders(profile, env)}</td>
      {isReviewed && <td>{findings && findingText(findings)}</td>}
    </tr>
  );
}

function SumRow({ regions, isReviewed }: { regions: readonly RegionProfile[]; isReviewed: boolean }): VNode {
  const sum = (of: (profile: Profile) => number): string => formatNumber(regions.reduce((all, { profile }) => all + of(profile), 0));
  return (
    <tr class="sum">
      <th scope="row">Zusammen</th>
      <td>{regions.length} Profile</td>
      <td class="number">{sum((profile) => profile.goals.length)}</td>
      <td class="number">{sum((profile) => profile.measures.length)}</td>
      <td />
      <td class="number">{sum(overdueIn)}</td>
      <td />
      {isReviewed && <td />}
    </tr>
  );
}

/** What the overview depends on, as text to compare: profiles are read anew each time. */
export function regionsDigest(regions: readonly RegionProfile[]): string {
  return regions
    .map(({ profile, findings }) =>
      JSON.stringify([profile.region?.value, profile.edition, profile.lor, profile.status?.value, profile.goals.length, overdueIn(profile), measuresDigest(profile.measures, ['name', 'actors', 'time']), findings]))
    .join('\n');
}

/** Names of the district's regions nobody has begun a profile for; empty when the catalogue does not know the district. */
function withoutProfile(district: District, regions: readonly RegionProfile[], env: Env): string[] {
  const { system } = env.catalogue.places;
  const key = district.district?.value;
  const lor = regions[0]?.profile.lor ?? String(system.current);
  const known = new Set(regions.map(({ profile }) => profile.region?.value));
  return env.catalogue.all('raeume').flatMap((entry) => {
    const place = entryText(entry, 'schluessel');
    const vintage = (entry as { lor?: unknown }).lor;
    const isMissing = key !== undefined && place !== undefined && system.isRegion(place) && isWithin(place, key) && String(vintage) === lor && !known.has(place);
    return isMissing ? (entryText(entry, 'name') ?? place) : [];
  });
}

/** „Jugendamt (3), OE SPK (2)“: who leads most, at most two. */
function leaders(profile: Profile, env: Env): string {
  return actorRows(profile.measures, env)
    .map((row) => ({ name: row.name, count: [...row.roles.values()].filter((roles) => roles.includes('federfuehrend')).length }))
    .filter(({ count }) => count > 0)
    .slice(0, 2)
    .map(({ name, count }) => `${name} (${count})`)
    .join(', ');
}

function findingText({ error, warning, information }: NonNullable<RegionProfile['findings']>): string {
  const parts = [
    error > 0 ? `${error} Fehler` : undefined,
    warning > 0 ? `${warning} ${warning === 1 ? 'Warnung' : 'Warnungen'}` : undefined,
    information > 0 ? `${information} ${information === 1 ? 'Hinweis' : 'Hinweise'}` : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || 'keine';
}

function statusText(profile: Profile): string {
  return Object.keys(MEASURE_STATUS)
    .flatMap((status) => {
      const count = profile.measures.filter((measure) => measure.status === status).length;
      return count === 0 ? [] : `${count} ${labelInText(MEASURE_STATUS, status)}`;
    })
    .join(', ');
}

/** Milestones still open though their date lies before the profile's `stand`. */
export function overdueIn(profile: Profile): number {
  const stand = profile.stand?.value;
  const milestones = [...profile.process, ...profile.measures.flatMap((measure) => measure.milestones)];
  return milestones.filter((milestone) => isOverdue(milestone, stand)).length;
}
