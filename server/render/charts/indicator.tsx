import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { VNode } from 'preact';
import type { IndicatorUse, Reading } from '../../language/model/indicatorUse';
import { formatNumber, formatValue, unitName } from '../../language/model/number';
import { dateOf, dayNumber, formatTime, type Time } from '../../language/model/time';
import { assess, courseText, relation } from '../assessment';
import { entryText, nameIn, placeName, type RenderContext } from '../context';
import { Table } from '../parts/table';
import { Figure } from './figure';
import { diamond } from './marks';
import { spread } from './spread';
import { YearAxis } from './timeAxis';
import { AXIS, cut, roomFor, STRONG } from './words';

const WIDTH = 760;
const HEIGHT = 220;
const PLOT = { left: 48, right: 500, top: 18, bottom: 188 };
/** Where the words beside the plot begin. */
const WORDS = PLOT.right + 18;

interface Point {
  day: number;
  value: number;
  at: Time;
}

interface Mark {
  value: number;
  label: string;
  /** What the value belongs to, in full, for the description. */
  name: string;
  kind: 'course' | 'target' | 'comparison' | 'threshold';
}

/** Course of an indicator: what was, where it stands, where it shall go, beside other places and thresholds. Nothing when there is too little to draw. */
export function IndicatorChart({ use, context, id }: { use: IndicatorUse; context: RenderContext; id: string }): VNode | null {
  const entry = context.catalogue.get('indikatoren', use.indicator);
  const unit = entryText(entry, 'einheit');
  const past = [...use.course, ...(use.baseline ? [use.baseline] : [])].flatMap(pointOf).sort((a, b) => a.day - b.day);
  const target = use.target && pointOf(use.target)[0];
  const current = past.at(-1);
  if (!current) return null;
  const marks = marksOf(use, context, entry, current, target);
  // Two bare values are said better by the table than by a line.
  if (past.length < 2 && marks.length < 3) return null;
  const values = [...past.map(({ value }) => value), ...marks.map(({ value }) => value)];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low || Math.abs(high) || 1) * 0.15;
  const y = scaleLinear().domain([low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad]).nice(4).range([PLOT.bottom, PLOT.top]);
  const ticks = y.ticks(4).map((tick) => ({ tick, words: formatNumber(tick) }));
  const left = Math.max(PLOT.left, ...ticks.map(({ words }) => Math.ceil(roomFor(words, AXIS)) + 8));
  const first = dayNumber(dateOf((past[0] ?? current).at.first).year, 1, 1);
  const last = dayNumber(dateOf((target ?? current).at.last).year, 12, 31);
  const x = scaleLinear().domain([first, last]).range([left, PLOT.right]);
  const path = line<Point>((point) => x(point.day), (point) => y(point.value));
  const labels = spread(marks.map((mark) => y(mark.value)), 15, PLOT.top, PLOT.bottom + 10);
  const name = nameIn(context, 'indikatoren', use.indicator);
  const description = describe(name, past, target, marks, use, context);

  return (
    <Figure
      id={id}
      class="indicator-chart"
      title={`${name} (${use.indicator})${unitName(unit) ? `, ${unitName(unit)}` : ''}`}
      description={description}
      width={WIDTH}
      height={HEIGHT}
      remark={remarkOn(past, marks, use, context)}
      isToldElsewhere={use.course.length === 0}
      table={<ReadingTable use={use} context={context} unit={unit} name={name} />}
    >
      <YearAxis scale={x} top={PLOT.top} bottom={PLOT.bottom} most={9} />
      <g class="axis" aria-hidden="true">
        {ticks.map(({ tick, words }) => (
          <g>
            <line x1={left} x2={PLOT.right} y1={y(tick)} y2={y(tick)} class="grid" />
            <text x={left - 8} y={y(tick) + 4} text-anchor="end">
              {words}
            </text>
          </g>
        ))}
      </g>
      {marks.map((mark, index) => (
        <g class={`mark mark-${mark.kind}`}>
          {(mark.kind === 'comparison' || mark.kind === 'threshold') && (
            <line x1={left} x2={PLOT.right} y1={y(mark.value)} y2={y(mark.value)} class="level" />
          )}
          <line x1={PLOT.right + 6} x2={PLOT.right + 14} y1={y(mark.value)} y2={labels[index]} class="leader" />
          <text x={WORDS} y={(labels[index] ?? 0) + 4}>
            {mark.label}
          </text>
        </g>
      ))}
      {target && <path d={path([current, target]) ?? ''} class="way" />}
      <path d={path(past) ?? ''} class="course" />
      {past.map((point) => (
        <circle cx={x(point.day)} cy={y(point.value)} r={point === current ? 4.5 : 3} class="point" />
      ))}
      {target && <path d={diamond(x(target.day), y(target.value), 6.5)} class="target" />}
    </Figure>
  );
}

function pointOf(reading: Reading): Point[] {
  return typeof reading.value === 'number' && reading.at ? [{ day: (reading.at.first + reading.at.last) / 2, value: reading.value, at: reading.at }] : [];
}

function marksOf(use: IndicatorUse, context: RenderContext, entry: object | undefined, current: Point, target: Point | undefined): Mark[] {
  const unit = entryText(entry, 'einheit');
  const mark = (kind: Mark['kind'], value: number, name: string, meaning = name): Mark => ({
    kind,
    value,
    label: labelOf(name, formatValue(value, unit)),
    name: meaning,
  });
  return [
    mark('course', current.value, formatTime(current.at)),
    ...(target ? [mark('target', target.value, `Ziel ${formatTime(target.at)}`)] : []),
    ...use.comparison.flatMap((reading) => {
      const place = reading.place === undefined ? 'Vergleich' : (placeName(context, reading.place) ?? reading.place);
      return typeof reading.value === 'number' ? [mark('comparison', reading.value, place)] : [];
    }),
    ...thresholdsOf(entry).map(({ value, meaning }) => mark('threshold', value, 'Schwelle', meaning ? `der Schwelle „${meaning}“` : 'der Schwelle')),
  ];
}

/** The value stays whole, its name gives way; a unit without end gives way too. */
function labelOf(name: string, value: string): string {
  const room = WIDTH - WORDS;
  const rest = `: ${value}`;
  return cut(`${cut(name, Math.max(room - roomFor(rest, STRONG), room / 4), STRONG)}${rest}`, room, STRONG);
}

function thresholdsOf(entry: object | undefined): { value: number; meaning: string }[] {
  const list: unknown = entry && (entry as { schwellen?: unknown }).schwellen;
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const { wert, bedeutung } = (each ?? {}) as { wert?: unknown; bedeutung?: unknown };
    return typeof wert === 'number' ? [{ value: wert, meaning: typeof bedeutung === 'string' ? bedeutung : '' }] : [];
  });
}

/** The drawing in words, with what is better and what is worse. */
function describe(name: string, past: readonly Point[], target: Point | undefined, marks: readonly Mark[], use: IndicatorUse, context: RenderContext): string {
  const entry = context.catalogue.get('indikatoren', use.indicator);
  const unit = entryText(entry, 'einheit');
  const say = (point: Point): string => `${formatValue(point.value, unit)} (${formatTime(point.at)})`;
  const first = past[0] as Point;
  const current = past.at(-1) as Point;
  const parts = [first === current ? `${name}: ${say(current)}.` : `${name}: ${courseOf(past, use, context)}.`];
  if (target) parts.push(`Ziel: ${say(target)}, ${assess(use, entry) || 'ohne Bewertung'}.`);
  const compared = relationsTo(marks.filter(({ kind }) => kind === 'comparison' || kind === 'threshold'), current, use, context);
  if (compared.length > 0) parts.push(`Im Vergleich: ${compared.join('; ')}.`);
  return parts.join(' ');
}

/** What the table of indicators does not say: how it went so far, and where the value stands to thresholds. */
function remarkOn(past: readonly Point[], marks: readonly Mark[], use: IndicatorUse, context: RenderContext): string {
  const current = past.at(-1) as Point;
  const sentences = [
    past.length > 1 ? courseOf(past, use, context) : '',
    relationsTo(marks.filter(({ kind }) => kind === 'threshold'), current, use, context).join('; '),
  ];
  return sentences.filter(Boolean).map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`).join(' ');
}

/** „von 60,1 % (2022) auf 61,5 % (2024), seit 2022 +1,4 Prozentpunkte (Verbesserung)“. */
function courseOf(past: readonly Point[], use: IndicatorUse, context: RenderContext): string {
  const entry = context.catalogue.get('indikatoren', use.indicator);
  const say = (point: Point): string => `${formatValue(point.value, entryText(entry, 'einheit'))} (${formatTime(point.at)})`;
  const [first, current] = [past[0] as Point, past.at(-1) as Point];
  return `von ${say(first)} auf ${say(current)}, ${courseText(first, current.value, use, entry)}`;
}

function relationsTo(marks: readonly Mark[], current: Point, use: IndicatorUse, context: RenderContext): string[] {
  const entry = context.catalogue.get('indikatoren', use.indicator);
  return marks.map(({ value, name }) => `gegenüber ${name} (${formatValue(value, entryText(entry, 'einheit'))}) ${relation(current.value, value, use, entry)}`);
}

function ReadingTable({ use, context, unit, name }: { use: IndicatorUse; context: RenderContext; unit: string | undefined; name: string }): VNode {
  const rows: [string, Reading][] = [
    ...use.course.map((reading): [string, Reading] => ['Verlauf', reading]),
    ...(use.baseline ? [['Ausgangswert', use.baseline] as [string, Reading]] : []),
    ...(use.target ? [['Zielwert', use.target] as [string, Reading]] : []),
    ...use.comparison.map((reading): [string, Reading] => [reading.place === undefined ? 'Vergleich' : (placeName(context, reading.place) ?? reading.place), reading]),
  ];
  return (
    <Table caption={`Werte: ${name}`} quiet columns={[{ title: 'Angabe' }, { title: 'Wert', class: 'number' }, { title: 'Stand' }]}>
      <tbody>
        {rows.map(([label, reading]) => (
          <tr>
            <th scope="row">{label}</th>
            <td class="number">{formatValue(reading.value, unit)}</td>
            <td>{reading.at && formatTime(reading.at)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
