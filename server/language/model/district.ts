import { periodOf } from './period';
import { type Goal, readGoal } from './goal';
import { type Picture, readPicture } from './image';
import { type KeyFigure, readKeyFigure } from './keyFigure';
import { type GuidingGoal, readGuidingGoal } from './guidingGoal';
import { type Measure, readMeasure } from './measure';
import { type ParticipationEvent, readParticipationEvent } from './participation';
import { type Planning, readPlanning } from './planning';
import { type FieldOf, type ModelReader, readField, readText, readTime } from './reader';
import type { ModelFile } from './source';
import type { Period, Time } from './time';

/** A `bezirk` file: what holds for the whole district (FORMAT §3). */
export interface District {
  uri: string;
  district?: FieldOf<string>;
  edition: string;
  title?: FieldOf<string>;
  stand?: FieldOf<Time>;
  period?: FieldOf<Period>;
  /** `bilanz`: what became of the edition before. */
  review?: FieldOf<string>;
  keyFigures: KeyFigure[];
  /** What others plan. */
  plans: Planning[];
  pictures: Picture[];
  guidingGoals: GuidingGoal[];
  goals: Goal[];
  measures: Measure[];
  participation: ParticipationEvent[];
}

export function readDistrict(file: ModelFile, reader: ModelReader): District {
  const list = reader.begin();
  return {
    uri: file.uri,
    district: reader.key(file, 'bezirk'),
    edition: readText(file, 'fassung')?.value ?? '',
    title: readText(file, 'titel'),
    stand: readTime(file, 'stand'),
    period: readField(file, 'zeitraum', periodOf),
    review: readText(file, 'bilanz'),
    keyFigures: list(file, 'kennzahlen', readKeyFigure),
    plans: list(file, 'planungen', readPlanning),
    pictures: list(file, 'bilder', readPicture),
    guidingGoals: list(file, 'leitziele', readGuidingGoal),
    goals: list(file, 'ziele', readGoal),
    measures: list(file, 'massnahmen', readMeasure),
    participation: list(file, 'beteiligung', readParticipationEvent),
  };
}
