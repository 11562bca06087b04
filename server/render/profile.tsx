import type { VNode } from 'preact';
import { measuresOf, type Profile } from '../language/model/profile';
import type { ModelItem } from '../language/model/source';
import { type KeepItem, RenderCache, type Section } from './cache';
import { chaptersOn, contentsOf, linksTo, type MakeChapter } from './chapter';
import type { RenderContext } from './context';
import { measuresDigest } from './digest';
import type { Env } from './env';
import { pageOf, type PageSource, placesOf, type RenderedPage } from './page';
import { numberedPlaces } from './map/points';
import { findingInputs } from './parts/item';
import { ChapterText } from './sections/chapterText';
import { Cover } from './sections/cover';
import { Departments, hasOffices } from './sections/departments';
import { FieldOfAction, fieldSectionId, fieldTitle, groupByGoalField, servingDigest } from './sections/goals';
import { GuidingGoals } from './sections/guidingGoals';
import { ActorMatrix, GoalMatrix } from './sections/matrices';
import { KeyFigures } from './sections/keyFigures';
import { Finance, hasMoney } from './sections/finance';
import { MeasureTable } from './sections/measures';
import { hasSheet, MeasureSheets } from './sections/measureSheets';
import { Observations } from './sections/observations';
import { Conflicts, Events } from './sections/participation';
import { hasPlace, Place } from './sections/place';
import { Making } from './sections/process';
import { PictureChapter } from './sections/pictures';
import { Plans } from './sections/plans';
import { Review } from './sections/review';
import { Sources, sourcesInputs, sourcesOf } from './sections/sources';
import { Overview } from './sections/overview';
import { Suggestions } from './sections/suggestions';
import { targetsOf } from './targets';

/** Renders a profile as one document. A cache that is kept renders only chapters whose part of the model changed. */
export function renderProfile(profile: Profile, context: RenderContext, cache = new RenderCache()): RenderedPage {
  return pageOf(profilePage(profile, context), cache);
}

/** The chapters of a profile, each with a stable id. */
export function profilePage(profile: Profile, context: RenderContext): PageSource {
  const [cover, ...rest] = chaptersOf(profile, context);
  return {
    kind: 'profil',
    title: profile.title?.value ?? 'Bezirksregionenprofil',
    places: placesOf(itemsOf(profile)),
    sections: cover ? [cover, contentsOf(rest), ...rest] : [],
  };
}

/** Everything on the page that has a place in the text, in order. */
export function itemsOf(profile: Profile): (ModelItem | undefined)[] {
  return [
    profile.title, profile.region, profile.status, profile.period, profile.stand, profile.publisher,
    ...profile.resolutions, ...profile.contributors, ...profile.process,
    profile.preface, profile.summary, profile.perspective,
    ...profile.potentials, ...profile.challenges, ...profile.guidingGoals, ...profile.goals, ...profile.measures,
    ...profile.participation, ...profile.participation.flatMap((event) => event.conflicts), ...profile.suggestions,
    ...profile.keyFigures, ...profile.plans, ...profile.pictures, profile.review, profile.imprint,
  ];
}

/** What every edition of a profile is put together from. @param shown what its links can lead to */
export function partsOf(profile: Profile, context: RenderContext, shown: Parameters<typeof targetsOf>[0] = profile) {
  const env: Env = { ...context, targets: targetsOf(shown), ownKey: profile.region?.value, places: numberedPlaces(profile.measures) };
  // Titles of goals, measures … appear as links all over the document: chapters with links depend on those they link to.
  const links = (...kinds: string[]): string => linksTo(env.targets, kinds);
  const shared = [context.pictures, context.catalogue, context.charts, context.titleOf, context.district?.guidingGoals.map((goal) => `${goal.id} ${goal.title}`).join('\n')];
  const chapter = chaptersOn(context, shared);
  return {
    env,
    links,
    chapter,
    cover: (edition?: string) => chapter('titel', undefined, [], () => <Cover profile={profile} env={env} edition={edition} />, [coverInputs(profile, context), context.outlines, context.pictures, context.logo, profile.pictures[0]]),
    place: (Shown: typeof Place) => placeChapter(profile, env, chapter, Shown),
    sources: chapter('quellen', 'Quellen', [], () => <Sources {...sourcesOf(profile)} lor={profile.lor} env={env} />, [...sourcesInputs(profile), profile.lor]),
  };
}

function chaptersOf(profile: Profile, context: RenderContext): Section[] {
  const { env, links, chapter, cover, place, sources } = partsOf(profile, context);
  const text = (title: string, field: Profile['summary']): Section[] =>
    field ? [chapter(field.item.replace(':', '-'), title, [], () => <ChapterText title={title} field={field} context={env} />, [field.value, field.stale, findingInputs(context, [field])])] : [];
  const some = (condition: unknown, make: () => Section): Section[] => (condition ? [make()] : []);
  const conflicts = profile.participation.flatMap((event) => event.conflicts);
  const sheets = profile.measures.filter(hasSheet);
  const making = [...profile.resolutions, ...profile.contributors, ...profile.process];
  const observations = [...profile.potentials, ...profile.challenges];

  return [
    cover(),
    ...some(making.length, () => chapter('entstehung', 'Beschlüsse und Bearbeitung', making, () => <Making profile={profile} env={env} />, [
      JSON.stringify([profile.stand?.value, profile.participation.map(({ title, date }) => [title, date])]),
    ])),
    ...text('Vorbemerkung', profile.preface),
    ...text('Zusammenfassung', profile.summary),
    ...place(Place),
    ...some(profile.keyFigures.length, () =>
      chapter('kennzahlen', 'Kennzahlen', profile.keyFigures, () => <KeyFigures figures={profile.keyFigures} env={env} />)),
    ...some(profile.review || profile.goals.some(({ achievement }) => achievement), () =>
      chapter('bilanz', 'Bilanz', profile.goals, () => <Review review={profile.review} goals={profile.goals} env={env} />, [
        profile.review?.value, profile.review?.stale, findingInputs(context, [profile.review]), context.former,
      ])),
    ...text('Entwicklungsperspektive', profile.perspective),
    ...some(observations.length, () =>
      chapter('potenziale-herausforderungen', 'Potenziale und Herausforderungen', observations, () => (
        <Observations potentials={profile.potentials} challenges={profile.challenges} env={env} />
      ), [profile.potentials.length])),
    ...some(profile.plans.length, () =>
      chapter('planungen', 'Planungen und Fördergebiete', profile.plans, () => <Plans plans={profile.plans} env={env} />)),
    ...some(profile.guidingGoals.length, () =>
      chapter('leitziele', 'Leitziele', profile.guidingGoals, () => <GuidingGoals guidingGoals={profile.guidingGoals} env={env} />)),
    ...goalChapters(profile, env, chapter, links('leitziel', 'ziel', 'beteiligung')),
    ...overviewChapter(profile, env, chapter),
    ...some(profile.measures.length, () =>
      chapter('massnahmen', 'Maßnahmen', profile.measures, (keep) => (
        <MeasureTable measures={profile.measures} goals={profile.goals} sheets={new Set(sheets)} env={env} keep={keep} />
      ), [links('ziel'), profile.goals.map((goal) => goal.fieldOfAction).join(), context.order])),
    ...financeChapter(profile, env, chapter),
    ...some(sheets.length, () =>
      chapter('massnahmen-einzeln', 'Maßnahmen im Einzelnen', sheets, (keep) => <MeasureSheets measures={sheets} env={env} keep={keep} />, [links('ziel', 'konflikt')])),
    ...networkChapters(profile, env, chapter, links('ziel', 'massnahme')),
    ...some(profile.participation.length, () =>
      chapter('beteiligung', 'Beteiligung', profile.participation, (keep) => <Events events={profile.participation} env={env} keep={keep} />)),
    ...some(profile.suggestions.length, () =>
      chapter('anregungen', 'Was aus den Anregungen wurde', profile.suggestions, () => <Suggestions suggestions={profile.suggestions} env={env} />, [links('ziel', 'massnahme', 'beteiligung')])),
    ...some(conflicts.length, () =>
      chapter('konflikte', 'Konflikte und ihr Ausgleich', conflicts, () => <Conflicts conflicts={conflicts} env={env} />)),
    ...some(profile.pictures.length > 1, () =>
      chapter('bilder', 'Bilder', profile.pictures, () => <PictureChapter pictures={profile.pictures.slice(1)} env={env} />, [context.pictures])),
    sources,
    ...text('Impressum', profile.imprint),
  ];
}

/** The map, with the measures that say where they work. */
function placeChapter(profile: Profile, env: Env, chapter: MakeChapter, Shown: typeof Place): Section[] {
  const { charts } = env;
  if (!charts || !profile.region || !env.catalogue.get('raeume', profile.region.value) || !hasPlace(profile, charts, env)) return [];
  const onMap = profile.measures.filter(({ area, position, designatedAreas }) => Array.isArray(area) || position || designatedAreas.length > 0);
  const marked = `${measuresDigest(onMap, ['name', 'area'])} ${JSON.stringify(profile.plans.map(({ designatedArea }) => designatedArea))}`;
  const render = (): VNode => <Shown profile={profile} charts={charts} env={env} />;
  return [chapter('lage', 'Lage im Bezirk', [], render, [profile.region.value, profile.lor, marked, env.map, env.outlines])];
}

/** Money, when there is any and drawings are handed in. */
function financeChapter({ measures }: Profile, env: Env, chapter: MakeChapter): Section[] {
  const { charts } = env;
  if (!charts || !hasMoney(measures)) return [];
  return [chapter('finanzierung', 'Finanzierung', [], () => <Finance measures={measures} charts={charts} env={env} />, [measuresDigest(measures, ['money'])])];
}

/** Status and time as drawings, when they are handed in. */
function overviewChapter(profile: Profile, env: Env, chapter: MakeChapter): Section[] {
  const { charts } = env;
  if (!charts || profile.measures.length === 0) return [];
  const times = JSON.stringify([profile.period?.value, profile.stand?.value]);
  const render = (keep: KeepItem): VNode => <Overview profile={profile} charts={charts} keep={keep} />;
  return [chapter('ueberblick', 'Maßnahmen im Überblick', [], render, [times, measuresDigest(profile.measures, ['name', 'time', 'milestones'])], [times])];
}

/** Who and what belongs together. Worth a page only when there is something to connect. */
function networkChapters(profile: Profile, env: Env, chapter: MakeChapter, linked: string): Section[] {
  const { goals, measures } = profile;
  if (measures.length < 2) return [];
  const fields = goals.map((goal) => goal.fieldOfAction).join();
  const matrix = chapter('matrix-ziele', 'Ziele und Maßnahmen im Zusammenhang', [], (_, keep) => <GoalMatrix goals={goals} measures={measures} env={env} keep={keep} />, [
    linked, fields, measuresDigest(measures, ['name', 'goals']),
  ], []);
  const actors = chapter('matrix-akteure', 'Wer woran mitwirkt', [], (_, keep) => <ActorMatrix goals={goals} measures={measures} env={env} keep={keep} />, [
    fields, measuresDigest(measures, ['name', 'goals', 'actors']),
  ], []);
  const offices = chapter('aemter', 'Aufgaben der Ämter', [], (keep) => <Departments measures={measures} env={env} keep={keep} />, [
    measuresDigest(measures, ['name', 'actors', 'time', 'money']),
  ], []);
  return [
    ...(goals.length > 1 ? [matrix] : []),
    ...(measures.some((measure) => measure.leads.length + measure.partners.length > 0) ? [actors] : []),
    ...(hasOffices(measures, env) ? [offices] : []),
  ];
}

/** The goals, a part for each field of action. */
function goalChapters(profile: Profile, env: Env, chapter: MakeChapter, linked: string): Section[] {
  const fields = groupByGoalField(profile.goals);
  const heading = chapter('ziele', 'Ziele und Strategien', [], () => (
    <h2 id="ziele" class="chapter-heading">
      Ziele und Strategien
    </h2>
  ));
  const parts = fields.map(([field, goals]): Section => {
    const rows = goals.map((goal) => ({ goal, measures: measuresOf(profile, goal.id) }));
    const render = (keep: KeepItem): VNode => <FieldOfAction field={field} goals={rows} env={env} keep={keep} />;
    return { ...chapter(fieldSectionId(field), fieldTitle(field, env), goals, render, [linked, ...rows.map(({ measures }) => servingDigest(measures))], [linked]), depth: 2 };
  });
  return parts.length > 0 ? [heading, ...parts] : [];
}

/** The cover shows plain values only, so these are compared as text. */
function coverInputs(profile: Profile, context: RenderContext): string {
  const fields = [profile.title, profile.region, profile.stand, profile.period, profile.status, profile.publisher];
  const counts = [profile.goals, profile.measures, profile.suggestions].map((list) => list.length);
  const statuses = profile.measures.map((measure) => measure.status);
  const values = fields.map((field) => [field?.value, field?.stale]);
  return JSON.stringify([values, counts, statuses, profile.edition, profile.lor, profile.contributions.map(({ office }) => office), findingInputs(context, fields)]);
}
