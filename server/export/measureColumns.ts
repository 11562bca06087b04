/** The columns of the measure table for spreadsheets: one row a measure, one fact a column. */
import { sumOf } from '../language/model/funding';
import type { Goal } from '../language/model/goal';
import type { IndicatorUse, Reading } from '../language/model/indicatorUse';
import type { Measure } from '../language/model/measure';
import { formatValue } from '../language/model/number';
import type { Reference } from '../language/model/reference';
import { formatTime, type Time } from '../language/model/time';
import { entryText, nameIn, placeName, type RenderContext } from '../render/context';
import type { Names } from '../language/schema/vocabulary';
import { ACTOR_ROLES, CONTINUATIONS, HORIZONS, labelInText, labelOf, LEVELS, MEASURE_STATUS, MILESTONE_STATUS, PRIORITIES, YES_NO } from '../render/labels';
import { actorName } from '../render/parts/actor';
import { fundingText } from '../render/parts/funding';
import { type Step, tellMeasure } from './steps';

/** What a table of measures is made from. */
export interface MeasureSource {
  measures: readonly Measure[];
  goals: readonly Goal[];
  context: RenderContext;
}

export interface MeasureColumn {
  title: string;
  /** Width in characters, for programs that ask. */
  width: number;
  /** Numbers are euro; a time is the first or the last day it means, as its column wants it. */
  kind: 'text' | 'euro' | 'first-day' | 'last-day';
  read(measure: Measure, source: MeasureSource): CellValue;
}

/** What stands in a cell: text, euro, or a time as precise as it was written. */
export type CellValue = string | number | Time | undefined;

export function isTime(value: CellValue): value is Time {
  return typeof value === 'object';
}

const text = (title: string, width: number, read: (measure: Measure, source: MeasureSource) => string | undefined): MeasureColumn => ({ title, width, kind: 'text', read });
const time = (title: string, kind: 'first-day' | 'last-day', read: (measure: Measure) => Time | undefined): MeasureColumn => ({ title, width: 18, kind, read });
const euro = (title: string, read: (measure: Measure) => number | undefined): MeasureColumn => ({ title, width: 14, kind: 'euro', read });
const label = (names: Names, value: string | undefined): string | undefined => value && labelOf(names, value);
const SEPARATOR = '; ';

export const MEASURE_COLUMNS: readonly MeasureColumn[] = [
  text('Nr.', 8, ({ id }) => id),
  text('Maßnahme', 40, ({ title }) => title),
  text('Schlüsselmaßnahme', 20, ({ key }) => (key ? YES_NO.true : YES_NO.false)),
  text('Ziele', 12, ({ goals }) => join(goals.map((goal) => goal.text))),
  text('Titel der Ziele', 40, ({ goals }, source) => join(goals.map((goal) => titleOf(goal, source)))),
  text('Handlungsfeld', 24, ({ goals }, { goals: all, context }) => {
    const fields = goals.flatMap((goal) => all.find(({ id }) => goal.key === undefined && id === goal.id)?.fieldOfAction ?? []);
    return join([...new Set(fields)].map((field) => nameIn(context, 'handlungsfelder', field)));
  }),
  text('Federführung', 28, ({ leads }, { context }) => join(leads.map((lead) => actorName(lead, context)))),
  text('Beteiligte', 40, ({ partners }, { context }) =>
    join(partners.map((actor) => (actor.role === undefined ? actorName(actor, context) : `${actorName(actor, context)} (${labelOf(ACTOR_ROLES, actor.role)})`))),
  ),
  text('Ebene', 18, ({ level }) => label(LEVELS, level)),
  text('Beschreibung', 50, ({ description }) => description?.trim()),
  text('Ort', 24, ({ place }) => place),
  text('Raumbezug', 28, areaText),
  text('Zielgruppen', 28, ({ targetGroups }) => join(targetGroups)),
  time('Beginn', 'first-day', ({ period }) => period?.von),
  time('Ende', 'last-day', ({ period }) => period?.bis),
  text('Daueraufgabe', 15, ({ period }) => period && (period.ongoing ? YES_NO.true : YES_NO.false)),
  text('Zeithorizont', 14, ({ horizon }) => label(HORIZONS, horizon)),
  text('Status', 16, ({ status }) => label(MEASURE_STATUS, status)),
  text('Umsetzungsstand', 40, ({ progress }) => progress?.text.trim()),
  time('Umsetzungsstand vom', 'last-day', ({ progress }) => progress?.at),
  text('Fortsetzung', 18, ({ continuation }) => label(CONTINUATIONS, continuation)),
  text('Priorität', 10, ({ priority }) => label(PRIORITIES, priority)),
  euro('Kosten (€)', ({ cost }) => cost),
  euro('Finanziert (€)', ({ funding }) => (funding.some(({ amount }) => amount !== undefined) ? sumOf(funding) : undefined)),
  euro('Davon gesichert (€)', ({ funding }) => (funding.some(({ amount }) => amount !== undefined) ? sumOf(funding.filter(({ secured }) => secured)) : undefined)),
  text('Finanzierung', 44, ({ funding }, { context }) => join(funding.map((row) => fundingText(row, context)))),
  text('Meilensteine', 44, ({ milestones }) => join(milestones.map(milestoneText))),
  text('Indikatoren', 44, ({ indicators }, { context }) => join(indicators.map((use) => indicatorText(use, context)))),
  text('Fachbeitrag', 22, ({ contributor }) => contributor),
  text('Quelle', 30, ({ origin }) => origin),
];

/** What stands in each column, a row a measure. */
export async function measureRows(source: MeasureSource, step: Step): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  for (const [index, measure] of source.measures.entries()) {
    await tellMeasure(step, index, source.measures.length, 0.2, 0.7);
    rows.push(MEASURE_COLUMNS.map((column) => column.read(measure, source)));
  }
  return rows;
}

function titleOf(goal: Reference, { goals, context }: MeasureSource): string {
  const own = goals.find(({ id }) => goal.key === undefined && id === goal.id);
  return own?.title ?? context.titleOf?.(goal) ?? goal.text;
}

function areaText({ area }: Measure, { context }: MeasureSource): string | undefined {
  if (area === 'bezirksregion') return 'gesamte Bezirksregion';
  if (area === 'ueberregional') return 'überregional';
  return area && join(area.map((key) => [placeName(context, key), key].filter(Boolean).join(' ')));
}

function milestoneText({ title, due, status }: Measure['milestones'][number]): string {
  const notes = [due && formatTime(due), status && labelInText(MILESTONE_STATUS, status)].filter(Boolean);
  return notes.length > 0 ? `${title} (${notes.join(', ')})` : title;
}

function indicatorText({ indicator, baseline, target }: IndicatorUse, context: RenderContext): string {
  const unit = entryText(context.catalogue.get('indikatoren', indicator), 'einheit');
  const say = (reading: Reading | undefined): string => (reading ? formatValue(reading.value, unit) + (reading.at ? ` (${formatTime(reading.at)})` : '') : '–');
  const values = baseline || target ? `: ${say(baseline)} → ${say(target)}` : '';
  return `${nameIn(context, 'indikatoren', indicator)} [${indicator}]${values}`;
}

function join(parts: readonly string[]): string | undefined {
  return parts.length > 0 ? parts.join(SEPARATOR) : undefined;
}
