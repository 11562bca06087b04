import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { District } from '../language/model/district';
import { measuresOf, type Profile } from '../language/model/profile';
import { formatPeriod, formatTime, isBefore } from '../language/model/time';
import { RenderCache, type Section } from './cache';
import { placeName, type RenderContext } from './context';
import type { Env } from './env';
import { labelInText, labelOf, MEASURE_STATUS, PROFILE_STATUS } from './labels';
import { assemble, placesOf, type RenderedPage } from './page';
import { Badge } from './parts/badge';
import { Facts } from './parts/facts';
import { Findings, findingInputs, StaleNotice } from './parts/item';
import { Table } from './parts/table';
import { FieldOfAction, fieldSectionId, fieldTitle } from './sections/goals';
import { GuidingGoals } from './sections/guidingGoals';
import { MeasureTable } from './sections/measures';
import { hasSheet, MeasureSheets } from './sections/measureSheets';
import { Conflicts, Events } from './sections/participation';
import { actorRows } from './network';
import { targetsOf } from './targets';

/** A profile of the district, as the overview of all regions shows it. */
export interface RegionProfile {
  profile: Profile;
  /** Findings of the profile by weight. */
  findings?: { error: number; warning: number; information: number };
}

/** A `bezirk` file: what holds for the district, and how its regions stand. */
export function renderDistrict(district: District, regions: readonly RegionProfile[], context: RenderContext, cache = new RenderCache()): RenderedPage {
  const lists = { ...district, suggestions: [] };
  const env: Env = { ...context, targets: targetsOf(lists), ownKey: district.district?.value };
  const title = district.title?.value ?? 'Bezirk';
  const linked = [...env.targets].map(([id, target]) => `${id} ${target.item} ${target.title ?? ''}`).join('\n');
  const section = (id: string, items: readonly { item: string; source: District['goals'][number]['source']; stale: boolean }[], more: readonly unknown[], render: () => VNode): Section => ({
    id,
    inputs: [context.catalogue, context.charts, linked, findingInputs(context, items), ...more, ...items],
    render: () => renderToString(render()),
  });
  const sheets = district.measures.filter(hasSheet);
  const conflicts = district.participation.flatMap((event) => event.conflicts);
  const fields = [...new Set(district.goals.map((goal) => goal.fieldOfAction))];
  const coverFields = [district.title, district.district, district.stand, district.period];
  const sections = cache.render([
    section('titel', [], [JSON.stringify(coverFields.map((field) => [field?.value, field?.stale])), findingInputs(context, coverFields), district.edition], () => <Cover district={district} env={env} title={title} />),
    ...(regions.length > 0 ? [section('regionen', [], [...regions.flatMap(({ profile, findings }) => [profile, findings?.error, findings?.warning, findings?.information])], () => <Regions regions={regions} env={env} />)] : []),
    ...(district.guidingGoals.length > 0 ? [section('leitziele', district.guidingGoals, [], () => <GuidingGoals guidingGoals={district.guidingGoals} env={env} />)] : []),
    ...(fields.length > 0 ? [section('ziele', [], [], () => <h2 id="ziele" class="chapter-heading">Ziele und Strategien</h2>)] : []),
    ...fields.map((field) => {
      const goals = district.goals.filter((goal) => goal.fieldOfAction === field).map((goal) => ({ goal, measures: measuresOf(district, goal.id) }));
      const serving = goals.flatMap(({ measures }) => measures);
      return { ...section(fieldSectionId(field), goals.map(({ goal }) => goal), serving, () => <FieldOfAction field={field} goals={goals} env={env} />), title: fieldTitle(field, env) };
    }),
    ...(district.measures.length > 0 ? [section('massnahmen', district.measures, district.goals, () => <MeasureTable measures={district.measures} goals={district.goals} sheets={new Set(sheets)} env={env} />)] : []),
    ...(sheets.length > 0 ? [section('massnahmen-einzeln', sheets, [], () => <MeasureSheets measures={sheets} env={env} />)] : []),
    ...(district.participation.length > 0 ? [section('beteiligung', district.participation, [], () => <Events events={district.participation} env={env} />)] : []),
    ...(conflicts.length > 0 ? [section('konflikte', conflicts, [], () => <Conflicts conflicts={conflicts} env={env} />)] : []),
  ]);
  const places = placesOf([...coverFields, ...district.guidingGoals, ...district.goals, ...district.measures, ...district.participation, ...conflicts]);
  return { html: assemble('bezirk', sections), title, places, sections };
}

function Cover({ district, env, title }: { district: District; env: Env; title: string }): VNode {
  const key = district.district?.value;
  const fields = [district.title, district.district, district.stand, district.period];
  return (
    <header class="cover" id="titel" data-item="feld:titel">
      <p class="eyebrow">Bezirksweite Ziele und Maßnahmen</p>
      <h1>{title}</h1>
      {key !== undefined && (
        <p class="cover-place" data-item="feld:bezirk">
          <span class="cover-region">
            Bezirk {placeName(env, key)} <span class="code">{key}</span>
          </span>
        </p>
      )}
      <StaleNotice of={{ stale: fields.some((field) => field?.stale) }} />
      <Facts
        class="facts cover-facts"
        facts={[
          district.period && ['Zeitraum', <span data-item="feld:zeitraum">{formatPeriod(district.period.value)}</span>],
          district.stand && ['Stand', <span data-item="feld:stand">{formatTime(district.stand.value)}</span>],
          district.edition ? ['Fassung', district.edition] : undefined,
        ]}
      />
      {fields.map((field) => field && <Findings of={field} context={env} />)}
    </header>
  );
}

const COLUMNS = [
  { title: 'Bezirksregion' }, { title: 'Status' }, { title: 'Ziele', class: 'number' }, { title: 'Maßnahmen', class: 'number' },
  { title: 'Stand der Maßnahmen' }, { title: 'Überfällig', class: 'number' }, { title: 'Häufigste Federführung' },
];

/** All regions with a profile: how many goals and measures, where they stand, what is overdue, who leads. */
function Regions({ regions, env }: { regions: readonly RegionProfile[]; env: Env }): VNode {
  return (
    <section id="regionen" class="chapter">
      <h2>Die Bezirksregionen im Überblick</h2>
      <Table caption="Profile des Bezirks" quiet class="regions" columns={COLUMNS} wide>
        <tbody>
          {regions.map(({ profile }) => (
            <tr>
              <th scope="row">
                {profile.region && (placeName(env, profile.region.value) ?? profile.region.value)} <span class="code">{profile.region?.value}</span>
                {profile.edition && <span class="muted"> · Fassung {profile.edition}</span>}
              </th>
              <td>{profile.status && <Badge value={profile.status.value} label={labelOf(PROFILE_STATUS, profile.status.value)} />}</td>
              <td class="number">{profile.goals.length}</td>
              <td class="number">{profile.measures.length}</td>
              <td>{statusText(profile)}</td>
              <td class="number">{overdueIn(profile)}</td>
              <td>{actorRows(profile.measures, env).find((row) => [...row.roles.values()].some((roles) => roles.includes('federfuehrend')))?.name}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
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
  if (!stand) return 0;
  const milestones = [...profile.process, ...profile.measures.flatMap((measure) => measure.milestones)];
  return milestones.filter((milestone) => milestone.status === 'offen' && milestone.due && isBefore(milestone.due, stand)).length;
}
