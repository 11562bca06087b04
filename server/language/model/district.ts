import { periodOf, timeOf } from './fields';
import { type Goal, readGoal } from './goal';
import { type GuidingGoal, readGuidingGoal } from './guidingGoal';
import { readLorKey } from './lor';
import { type Measure, readMeasure } from './measure';
import { type ParticipationEvent, readParticipationEvent } from './participation';
import { type FieldOf, ModelReader, readField, readText } from './reader';
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
  guidingGoals: GuidingGoal[];
  goals: Goal[];
  measures: Measure[];
  participation: ParticipationEvent[];
}

export function readDistrict(file: ModelFile, reader = new ModelReader()): District {
  const list = reader.begin();
  return {
    uri: file.uri,
    district: readField(file, 'bezirk', readLorKey),
    edition: readText(file, 'fassung')?.value ?? '',
    title: readText(file, 'titel'),
    stand: readField(file, 'stand', timeOf),
    period: readField(file, 'zeitraum', periodOf),
    guidingGoals: list(file, 'leitziele', readGuidingGoal),
    goals: list(file, 'ziele', readGoal),
    measures: list(file, 'massnahmen', readMeasure),
    participation: list(file, 'beteiligung', readParticipationEvent),
  };
}
