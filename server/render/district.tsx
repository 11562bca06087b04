import type { VNode } from 'preact';
import type { District } from '../language/model/district';
import type { Conflict } from '../language/model/participation';
import { measuresOf } from '../language/model/profile';
import type { ModelItem } from '../language/model/source';
import { formatPeriod, formatTime } from '../language/model/time';
import { type KeepItem, RenderCache, type Section } from './cache';
import { chaptersOn, contentsOf, linksTo } from './chapter';
import { placeName, type RenderContext } from './context';
import type { Env } from './env';
import { pageOf, type PageSource, placesOf, type RenderedPage } from './page';
import { Facts } from './parts/facts';
import { InPlace } from './parts/inPlace';
import { Findings, findingInputs, StaleNotice } from './parts/item';
import { Eyebrow } from './parts/paragraphs';
import { Logo } from './parts/pictures';
import { FirstPicture, Value } from './sections/cover';
import { FieldOfAction, fieldSectionId, fieldTitle, servingDigest } from './sections/goals';
import { GuidingGoals } from './sections/guidingGoals';
import { KeyFigures } from './sections/keyFigures';
import { MeasureTable } from './sections/measures';
import { hasSheet, MeasureSheets } from './sections/measureSheets';
import { Conflicts, Events } from './sections/participation';
import { PictureChapter } from './sections/pictures';
import { Plans } from './sections/plans';
import { type RegionProfile, Regions, regionsDigest } from './sections/regions';
import { Review } from './sections/review';
import { Sources, sourcesInputs, sourcesOf } from './sections/sources';
import { targetsOf } from './targets';

/** A `bezirk` file: what holds for the district, and how its regions stand. */
export function renderDistrict(district: District, regions: readonly RegionProfile[], context: RenderContext, cache = new RenderCache()): RenderedPage {
  return pageOf(districtPage(district, regions, context), cache);
}

/** The chapters of a `bezirk` file. */
export function districtPage(district: District, regions: readonly RegionProfile[], context: RenderContext): PageSource {
  const env: Env = { ...context, targets: targetsOf({ ...district }), ownKey: district.district?.value };
  const title = district.title?.value ?? 'Bezirk';
  const [cover, ...rest] = chaptersOf(district, regions, env, title);
  return { kind: 'bezirk', title, places: placesOf(districtItems(district)), sections: cover ? [cover, contentsOf(rest), ...rest] : [] };
}

/** Everything on the page that has a place in the text, in order. */
export function districtItems(district: District): (ModelItem | undefined)[] {
  return [
    ...coverFields(district), ...district.keyFigures, district.review, ...district.plans, ...district.guidingGoals, ...district.goals, ...district.measures,
    ...district.participation, ...conflictsOf(district), ...district.pictures,
  ];
}

function chaptersOf(district: District, regions: readonly RegionProfile[], env: Env, title: string): Section[] {
  const chapter = chaptersOn(env, [env.pictures, env.catalogue, env.charts, env.titleOf]);
  const links = (...kinds: string[]): string => linksTo(env.targets, kinds);
  const some = (list: readonly unknown[], make: () => Section): Section[] => (list.length > 0 ? [make()] : []);
  const { goals, measures, guidingGoals, participation, keyFigures, review, plans, pictures } = district;
  const fields = [...new Set(goals.map((goal) => goal.fieldOfAction))];
  const sheets = measures.filter(hasSheet);
  const conflicts = conflictsOf(district);
  const coverValues = JSON.stringify([...coverFields(district).map((field) => [field?.value, field?.stale]), district.edition, findingInputs(env, coverFields(district))]);
  return [
    chapter('titel', undefined, [], () => <Cover district={district} env={env} title={title} />, [coverValues, env.logo, pictures[0]]),
    ...some(regions, () => chapter('regionen', 'Die Bezirksregionen im Überblick', [], () => <Regions district={district} regions={regions} env={env} />, [regionsDigest(regions), env.findings !== undefined])),
    ...some(keyFigures, () => chapter('kennzahlen', 'Kennzahlen', keyFigures, () => <KeyFigures figures={keyFigures} env={env} />)),
    ...some([review, ...goals.map(({ achievement }) => achievement)].filter(Boolean), () =>
      chapter('bilanz', 'Bilanz', goals, () => <Review review={review} goals={goals} env={env} />, [review?.value, review?.stale, findingInputs(env, [review])])),
    ...some(plans, () => chapter('planungen', 'Planungen und Fördergebiete', plans, () => <Plans plans={plans} env={env} />)),
    ...some(guidingGoals, () => chapter('leitziele', 'Leitziele', guidingGoals, () => <GuidingGoals guidingGoals={guidingGoals} env={env} />)),
    ...some(fields, () => chapter('ziele', 'Ziele und Strategien', [], () => <h2 id="ziele" class="chapter-heading">Ziele und Strategien</h2>)),
    ...fields.map((field): Section => {
      const rows = goals.filter((goal) => goal.fieldOfAction === field).map((goal) => ({ goal, measures: measuresOf(district, goal.id) }));
      const render = (keep: KeepItem): VNode => <FieldOfAction field={field} goals={rows} env={env} keep={keep} />;
      const linked = links('leitziel', 'ziel', 'beteiligung');
      return { ...chapter(fieldSectionId(field), fieldTitle(field, env), rows.map(({ goal }) => goal), render, [linked, ...rows.map(({ measures: serving }) => servingDigest(serving))], [linked]), depth: 2 };
    }),
    ...some(measures, () =>
      chapter('massnahmen', 'Maßnahmen', measures, (keep) => <MeasureTable measures={measures} goals={goals} sheets={new Set(sheets)} env={env} keep={keep} />, [links('ziel'), goals.map((goal) => goal.fieldOfAction).join(), env.order])),
    ...some(sheets, () =>
      chapter('massnahmen-einzeln', 'Maßnahmen im Einzelnen', sheets, (keep) => <MeasureSheets measures={sheets} env={env} keep={keep} />, [links('ziel', 'konflikt')])),
    ...some(participation, () => chapter('beteiligung', 'Beteiligung', participation, (keep) => <Events events={participation} env={env} keep={keep} />)),
    ...some(conflicts, () => chapter('konflikte', 'Konflikte und ihr Ausgleich', conflicts, () => <Conflicts conflicts={conflicts} env={env} />)),
    ...some(pictures.slice(1), () => chapter('bilder', 'Bilder', pictures, () => <PictureChapter pictures={pictures.slice(1)} env={env} />)),
    chapter('quellen', 'Quellen', [], () => <Sources {...sourcesOf(district)} lor={String(env.catalogue.places.system.current)} env={env} />, sourcesInputs(district)),
  ];
}

function coverFields(district: District) {
  return [district.title, district.district, district.stand, district.period];
}

function conflictsOf(district: District): Conflict[] {
  return district.participation.flatMap((event) => event.conflicts);
}

function Cover({ district, env, title }: { district: District; env: Env; title: string }): VNode {
  const key = district.district?.value;
  const fields = coverFields(district);
  return (
    <header class="cover" id="titel" data-item="feld:titel">
      {env.logo && <Logo logo={env.logo} />}
      <Eyebrow>Bezirksweite Ziele und Maßnahmen</Eyebrow>
      <h1>
        <InPlace field="" context={env}>
          {title}
        </InPlace>
      </h1>
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
          district.period && ['Zeitraum', <Value name="zeitraum" env={env}>{formatPeriod(district.period.value)}</Value>],
          district.stand && ['Stand', <Value name="stand" env={env}>{formatTime(district.stand.value)}</Value>],
          district.edition ? ['Fassung', district.edition] : undefined,
        ]}
      />
      <FirstPicture pictures={district.pictures} env={env} />
      {fields.map((field) => field && <Findings of={field} context={env} />)}
    </header>
  );
}
