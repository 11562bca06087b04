/** The columns of the measure table for spreadsheets: one row a measure, one fact a column. */
import { NUMBER } from './round';
import { sumOf } from '../language/model/funding';
import type { Goal } from '../language/model/goal';
import type { IndicatorUse, Reading } from '../language/model/indicatorUse';
import type { Measure } from '../language/model/measure';
import { formatValue } from '../language/model/number';
import type { Reference } from '../language/model/reference';
import { formatTime, type Time, timeText } from '../language/model/time';
import { entryText, nameIn, placeName, type RenderContext } from '../render/context';
import type { Names } from '../language/schema/vocabulary';
import { ACTOR_ROLES, CONTINUATIONS, HORIZONS, labelInText, labelOf, LEVELS, MEASURE_STATUS, MILESTONE_STATUS, PRIORITIES, YES_NO } from '../render/labels';
import { actorName } from '../render/parts/actor';
import { fundingText } from '../render/parts/funding';
import { type ExportStep, tellMeasure } from './steps';

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
  /**
   * Path in the measure of what the column says, where a changed cell can be written back: `status`, `zeitraum.von`. Columns
   * without one only inform.
   */
  key?: string;
  /** What a cell may say, as it says it. */
  choices?(context: RenderContext): readonly string[];
}

/** What stands in a cell: text, euro, or a time as precise as it was written. */
export type CellValue = string | number | Time | undefined;

export function isTime(value: CellValue): value is Time {
  return typeof value === 'object';
}

type Back = Pick<MeasureColumn, 'key' | 'choices'>;
const text = (title: string, width: number, read: (measure: Measure, source: MeasureSource) => string | undefined, back: Back = {}): MeasureColumn => ({ title, width, kind: 'text', read, ...back });
const time = (title: string, kind: 'first-day' | 'last-day', read: (measure: Measure) => Time | undefined, key: string): MeasureColumn => ({ title, width: 18, kind, read, key });
const euro = (title: string, read: (measure: Measure) => number | undefined, back: Back = {}): MeasureColumn => ({ title, width: 14, kind: 'euro', read, ...back });
const back = (key: string, names?: Names): Back => ({ key, ...(names && { choices: () => Object.keys(names).map((value) => labelOf(names, value)) }) });
const yesNo = (key: string): Back => ({ key, choices: () => [YES_NO.true, YES_NO.false] });
const label = (names: Names, value: string | undefined): string | undefined => value && labelOf(names, value);
const SEPARATOR = '; ';

export const MEASURE_COLUMNS: readonly MeasureColumn[] = [
  text(NUMBER, 8, ({ id }) => id),
  text('Maßnahme', 40, ({ title }) => title, back('titel')),
  text('Schlüsselmaßnahme', 20, ({ key }) => (key ? YES_NO.true : YES_NO.false), yesNo('schluesselmassnahme')),
  text('Ziele', 12, ({ goals }) => join(goals.map((goal) => goal.text))),
  text('Titel der Ziele', 40, ({ goals }, source) => join(goals.map((goal) => titleOf(goal, source)))),
  text('Handlungsfeld', 24, ({ goals }, { goals: all, context }) => {
    const fields = goals.flatMap((goal) => all.find(({ id }) => goal.key === undefined && id === goal.id)?.fieldOfAction ?? []);
    return join([...new Set(fields)].map((field) => nameIn(context, 'handlungsfelder', field)));
  }),
  text('Federführung', 28, ({ leads }, { context }) => join(leads.map((lead) => actorName(lead, context))), back('federfuehrung')),
  text('Beteiligte', 40, ({ partners }, { context }) =>
    join(partners.map((actor) => (actor.role === undefined ? actorName(actor, context) : `${actorName(actor, context)} (${labelOf(ACTOR_ROLES, actor.role)})`))),
    back('beteiligte'),
  ),
  text('Ebene', 18, ({ level }) => label(LEVELS, level), back('ebene', LEVELS)),
  text('Beschreibung', 50, ({ description }) => description?.trim(), back('beschreibung')),
  text('Ort', 24, ({ place }) => place, back('ort')),
  text('Raumbezug', 28, areaText),
  text('Zielgruppen', 28, ({ targetGroups }) => join(targetGroups), back('zielgruppen')),
  time('Beginn', 'first-day', ({ period }) => period?.von, 'zeitraum.von'),
  time('Ende', 'last-day', ({ period }) => period?.bis, 'zeitraum.bis'),
  text('Daueraufgabe', 15, ({ period }) => period && (period.ongoing ? YES_NO.true : YES_NO.false), yesNo('zeitraum.daueraufgabe')),
  text('Zeithorizont', 14, ({ horizon }) => label(HORIZONS, horizon), back('horizont', HORIZONS)),
  text('Status', 16, ({ status }) => label(MEASURE_STATUS, status), back('status', MEASURE_STATUS)),
  text('Umsetzungsstand', 40, ({ progress }) => progress?.text.trim(), back('umsetzungsstand.text')),
  time('Umsetzungsstand vom', 'last-day', ({ progress }) => progress?.at, 'umsetzungsstand.stand'),
  text('Fortsetzung', 18, ({ continuation }) => label(CONTINUATIONS, continuation), back('fortsetzung', CONTINUATIONS)),
  text('Priorität', 10, ({ priority }) => label(PRIORITIES, priority), back('prioritaet', PRIORITIES)),
  euro('Kosten (€)', ({ cost }) => cost, back('kosten')),
  euro('Finanziert (€)', ({ funding }) => (funding.some(({ amount }) => amount !== undefined) ? sumOf(funding.map(({ amount }) => amount)) : undefined)),
  euro('Davon gesichert (€)', ({ funding }) => (funding.some(({ amount }) => amount !== undefined) ? sumOf(funding.filter(({ secured }) => secured).map(({ amount }) => amount)) : undefined)),
  text('Programm', 28, ({ funding }, { context }) => join([...new Set(funding.map(({ programme }) => programme))].flatMap((id) => (id === undefined ? [] : nameIn(context, 'programme', id)))), {
    key: 'finanzierung.programm',
    choices: ({ catalogue }) => catalogue.all('programme').flatMap((entry) => entryText(entry, 'name') ?? []),
  }),
  text('Finanzierung', 44, ({ funding }, { context }) => join(funding.map((row) => fundingText(row, context)))),
  text('Meilensteine', 44, ({ milestones }) => join(milestones.map(milestoneText))),
  text('Indikatoren', 44, ({ indicators }, { context }) => join(indicators.map((use) => indicatorText(use, context)))),
  text('Fachbeitrag', 22, ({ contributor }) => contributor),
  text('Quelle', 30, ({ origin }) => origin, back('quelle')),
];

/** What stands in each column, a row a measure. */
export async function measureRows(source: MeasureSource, step: ExportStep): Promise<CellValue[][]> {
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

/** What a cell says, in one text whatever kind it is: a time as the language writes it, a number with a point, nothing as nothing. */
export function plainCell(value: CellValue): string {
  if (value === undefined) return '';
  return isTime(value) ? timeText(value) : String(value);
}
