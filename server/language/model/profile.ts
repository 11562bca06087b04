import { type Contributor, readContributor } from './contributor';
import { periodOf } from './period';
import { type Goal, readGoal } from './goal';
import { type Picture, readPicture } from './image';
import { type KeyFigure, readKeyFigure } from './keyFigure';
import { type GuidingGoal, readGuidingGoal } from './guidingGoal';
import { type Measure, readMeasure } from './measure';
import { type Milestone, readMilestone } from './milestone';
import { type Observation, readObservation } from './observation';
import { type ParticipationEvent, readParticipationEvent } from './participation';
import { type Planning, readPlanning } from './planning';
import { type FieldOf, type ListReader, type ModelReader, readField, readText, readTime } from './reader';
import { type Resolution, readResolution } from './resolution';
import type { ModelFile, ModelItem } from './source';
import { type Suggestion, readSuggestion } from './suggestion';
import { isInverted, type Period, spanOf, type Span, type Time } from './time';

/** A milestone of making the profile (`prozess`). */
export interface ProcessStep extends ModelItem, Milestone {}

/** One `beitrag` file of the profile. */
export interface Contribution {
  uri: string;
  /** The Amt that wrote it. */
  office?: string;
  stand?: Time;
}

/** A Bezirksregionenprofil Teil II: its `profil` file and the `beitrag` files that belong to it (FORMAT §1, §2). */
export interface Profile {
  /** The `profil` file; undefined when there are only contributions. */
  uri?: string;
  region?: FieldOf<string>;
  /** Key of the Bezirk the region lies in. */
  district?: string;
  /** The edition of the keys: `2021`. */
  lor: string;
  /** Empty when none is written. */
  edition: string;
  title?: FieldOf<string>;
  stand?: FieldOf<Time>;
  period?: FieldOf<Period>;
  status?: FieldOf<string>;
  publisher?: FieldOf<string>;
  preface?: FieldOf<string>;
  summary?: FieldOf<string>;
  perspective?: FieldOf<string>;
  /** `bilanz`: what became of the edition before. */
  review?: FieldOf<string>;
  imprint?: FieldOf<string>;
  keyFigures: KeyFigure[];
  /** What others plan. */
  plans: Planning[];
  pictures: Picture[];
  contributors: Contributor[];
  process: ProcessStep[];
  resolutions: Resolution[];
  potentials: Observation[];
  challenges: Observation[];
  participation: ParticipationEvent[];
  suggestions: Suggestion[];
  guidingGoals: GuidingGoal[];
  goals: Goal[];
  measures: Measure[];
  contributions: Contribution[];
}

/** The kind of a file as written; a missing or unknown one is treated as `profil` elsewhere. */
export function writtenArt(file: ModelFile): string | undefined {
  return readText(file, 'art')?.value;
}

/**
 * Reads a profile from its files: the `profil` file first, then its `beitrag` files by path. Lists are joined in this order.
 * A reader that is kept returns the same objects for unchanged parts of the text.
 */
export function readProfile(files: readonly ModelFile[], reader: ModelReader): Profile {
  const main = files.find((file) => writtenArt(file) !== 'beitrag');
  const contributions = files.filter((file) => writtenArt(file) === 'beitrag');
  const ordered = main ? [main, ...contributions] : contributions;
  const list = reader.begin();
  const region = reader.key(ordered[0], 'bezirksregion');
  return {
    uri: main?.uri,
    region,
    district: region && reader.places.districtOf(region.value),
    lor: readText(ordered[0], 'lor')?.value ?? String(reader.places.current),
    edition: readText(ordered[0], 'fassung')?.value ?? '',
    title: readText(main, 'titel'),
    stand: readTime(main, 'stand'),
    period: readField(main, 'zeitraum', periodOf),
    status: readText(main, 'status'),
    publisher: readText(main, 'herausgeber'),
    preface: readText(main, 'vorbemerkung'),
    summary: readText(main, 'zusammenfassung'),
    perspective: readText(main, 'entwicklungsperspektive'),
    review: readText(main, 'bilanz'),
    imprint: readText(main, 'impressum'),
    ...readMainLists(main, list),
    ...readSharedLists(ordered, list),
    contributions: contributions.map((file) => ({
      uri: file.uri,
      office: readText(file, 'amt')?.value,
      stand: readTime(file, 'stand')?.value,
    })),
  };
}

function readMainLists(main: ModelFile | undefined, list: ListReader) {
  return {
    contributors: main ? list(main, 'bearbeitung', readContributor) : [],
    process: main ? list(main, 'prozess', readProcessStep) : [],
    resolutions: main ? list(main, 'beschluesse', readResolution) : [],
    potentials: main ? list(main, 'potenziale', readObservation) : [],
    challenges: main ? list(main, 'herausforderungen', readObservation) : [],
    guidingGoals: main ? list(main, 'leitziele', readGuidingGoal) : [],
    keyFigures: main ? list(main, 'kennzahlen', readKeyFigure) : [],
    plans: main ? list(main, 'planungen', readPlanning) : [],
    pictures: main ? list(main, 'bilder', readPicture) : [],
  };
}

function readSharedLists(files: readonly ModelFile[], list: ListReader) {
  const each = <T>(read: (file: ModelFile) => T[]): T[] => files.flatMap(read);
  const office = (file: ModelFile): string | undefined => (writtenArt(file) === 'beitrag' ? readText(file, 'amt')?.value : undefined);
  return {
    participation: each((file) => list(file, 'beteiligung', readParticipationEvent)),
    suggestions: each((file) => list(file, 'anregungen', readSuggestion)),
    goals: each((file) => list(file, 'ziele', readGoal, office(file))),
    measures: each((file) => list(file, 'massnahmen', readMeasure, office(file))),
  };
}

function readProcessStep(fields: Parameters<typeof readMilestone>[0], item: ModelItem): ProcessStep {
  return { ...item, ...(readMilestone(fields) ?? { title: '' }), source: item.source };
}

/** The days the profile is for; undefined when they cannot be told. */
export function profileSpan(profile: Pick<Profile, 'period'>): Span | undefined {
  const period = profile.period?.value;
  return period && !isInverted(period) ? spanOf(period) : undefined;
}

/** Measures that serve the goal with this id. References into other profiles do not count. */
export function measuresOf(profile: Pick<Profile, 'measures'>, goalId: string | undefined): Measure[] {
  if (goalId === undefined) return [];
  return profile.measures.filter((measure) => measure.goals.some((goal) => goal.key === undefined && goal.id === goalId));
}
