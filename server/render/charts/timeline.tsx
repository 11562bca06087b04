import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { type Profile, profileSpan } from '../../language/model/profile';
import { dateOf, dayNumber, formatPeriod, formatTime, type Span, spanOf } from '../../language/model/time';
import { labelInText, labelOf, MEASURE_STATUS, MILESTONE_STATUS } from '../labels';
import { Table } from '../parts/table';
import { Figure } from './figure';
import { diamond } from './indicator';
import { Legend, type LegendEntry, legendHeight } from './legend';
import { StandLine, YearAxis } from './timeAxis';
import { cut, PLAIN } from './words';

const WIDTH = 760;
const LEFT = 256;
const RIGHT = 744;
const TOP = 34;
const ROW = 24;

interface Row {
  measure: Measure;
  span: Span;
}

/** Measures on a time line, with milestones, the `stand`, and the profile's period. Nothing without a measure whose span is known. */
export function Timeline({ profile }: { profile: Pick<Profile, 'measures' | 'period' | 'stand'> }): VNode | null {
  const rows = profile.measures.flatMap((measure): Row[] => {
    const span = spanOf(measure.period);
    return span ? [{ measure, span }] : [];
  });
  if (rows.length === 0) return null;
  const own = profileSpan(profile);
  const whole = rangeOf(rows, own);
  const bottom = TOP + rows.length * ROW;
  const x = scaleLinear().domain([whole.first, whole.last + 1]).range([LEFT, RIGHT]).clamp(true);
  const legend = legendOf(rows, own);
  return (
    <Figure
      id="zeitplan-grafik"
      isToldElsewhere
      class="timeline"
      title="Zeitplan der Maßnahmen"
      description={describe(rows, profile)}
      width={WIDTH}
      height={bottom + 26 + legendHeight(legend, WIDTH)}
      table={<TimelineTable rows={rows} />}
    >
      {own && <rect x={x(own.first)} y={TOP - 6} width={Math.max(1, x(own.last + 1) - x(own.first))} height={bottom - TOP + 6} class="period" />}
      <YearAxis scale={x} top={TOP - 6} bottom={bottom} />
      {rows.map(({ measure, span }, index) => (
        <MeasureBar measure={measure} span={span} x={x} y={TOP + index * ROW} end={whole.last + 1} />
      ))}
      <StandLine stand={profile.stand?.value} x={x} top={TOP - 12} bottom={bottom} right={RIGHT} />
      <Legend entries={legend} y={bottom + 26} width={WIDTH} />
    </Figure>
  );
}

/** What the signs mean that the drawing has. */
function legendOf(rows: readonly Row[], own: Span | undefined): LegendEntry[] {
  const hasOngoing = rows.some(({ span }) => !Number.isFinite(span.last));
  const hasMilestones = rows.some(({ measure }) => measure.milestones.some(({ due }) => due));
  const entries: LegendEntry[] = [];
  if (own) entries.push({ label: 'Zeitraum des Profils', sign: (x, y) => <rect x={x - 8} y={y - 6} width={16} height={12} class="period" /> });
  if (hasOngoing) entries.push({ label: 'Daueraufgabe ohne Ende', sign: (x, y) => <path d={`M${x - 10} ${y - 6}H${x + 2}L${x + 10} ${y}L${x + 2} ${y + 6}H${x - 10}Z`} class="span" /> });
  if (hasMilestones) {
    entries.push({ label: 'Meilenstein erreicht', sign: (x, y) => <path d={diamond(x, y, 5)} class="milestone milestone-reached" /> });
    entries.push({ label: 'Meilenstein noch nicht erreicht', sign: (x, y) => <path d={diamond(x, y, 5)} class="milestone" /> });
  }
  return entries;
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function MeasureBar({ measure, span, x, y, end }: { measure: Measure; span: Span; x: Scale; y: number; end: number }): VNode {
  const from = x(span.first);
  const ongoing = !Number.isFinite(span.last);
  const to = Math.max(from + 3, x(ongoing ? end : span.last + 1));
  const middle = y + ROW / 2 - 3;
  const label = [measure.id, measure.title].filter(Boolean).join(' ');
  return (
    <g class={`bar bar-${measure.status ?? 'ohne'}`}>
      <title>{`${label}: ${measure.period ? formatPeriod(measure.period) : ''}`}</title>
      <text x={LEFT - 10} y={middle + 4} text-anchor="end">
        {cut(label, LEFT - 10, PLAIN)}
      </text>
      {ongoing ? (
        <path d={`M${from} ${middle - 6}H${to - 8}L${to} ${middle}L${to - 8} ${middle + 6}H${from}Z`} class="span" />
      ) : (
        <rect x={from} y={middle - 6} width={to - from} height={12} rx={2} class="span" />
      )}
      {measure.milestones.map(
        (milestone) =>
          milestone.due && (
            <path d={diamond(x(milestone.due.last), middle, 5)} class={milestone.status === 'erreicht' ? 'milestone milestone-reached' : 'milestone'}>
              <title>{milestoneText(milestone)}</title>
            </path>
          ),
      )}
    </g>
  );
}

function milestoneText(milestone: Measure['milestones'][number]): string {
  const status = milestone.status ? `, ${labelInText(MILESTONE_STATUS, milestone.status)}` : '';
  return `${milestone.title}${milestone.due ? ` (${formatTime(milestone.due)}${status})` : ''}`;
}

/** The days to draw: everything that is known, whole years. Ongoing tasks reach to the end of the others. */
function rangeOf(rows: readonly Row[], own: Span | undefined): Span {
  const spans = own ? [own, ...rows.map(({ span }) => span)] : rows.map(({ span }) => span);
  const first = Math.min(...spans.map((span) => span.first));
  const ends = spans.map((span) => span.last).filter(Number.isFinite);
  const last = Math.max(...ends, ...spans.map((span) => span.first + 365));
  return { first: dayNumber(dateOf(first).year, 1, 1), last: dayNumber(dateOf(last).year, 12, 28) };
}

function describe(rows: readonly Row[], profile: Pick<Profile, 'period' | 'stand'>): string {
  const ongoing = rows.filter(({ span }) => !Number.isFinite(span.last)).length;
  const milestones = rows.reduce((sum, { measure }) => sum + measure.milestones.length, 0);
  return [
    `${rows.length === 1 ? 'Eine Maßnahme' : `${rows.length} Maßnahmen`} im Zeitverlauf`,
    ongoing > 0 ? `, davon ${ongoing} Daueraufgabe${ongoing === 1 ? '' : 'n'} ohne Ende` : '',
    milestones > 0 ? `, mit ${milestones} ${milestones === 1 ? 'Meilenstein' : 'Meilensteinen'}` : '',
    '.',
    profile.period ? ` Das Profil gilt ${formatPeriod(profile.period.value)}.` : '',
    profile.stand ? ` Stand: ${formatTime(profile.stand.value)}.` : '',
  ].join('');
}

function TimelineTable({ rows }: { rows: readonly Row[] }): VNode {
  return (
    <Table caption="Zeitplan der Maßnahmen" quiet columns={[{ title: 'Maßnahme' }, { title: 'Zeitraum' }, { title: 'Stand' }, { title: 'Meilensteine' }]}>
      <tbody>
        {rows.map(({ measure }) => (
          <tr>
            <th scope="row">{[measure.id, measure.title].filter(Boolean).join(' ')}</th>
            <td>{measure.period && formatPeriod(measure.period)}</td>
            <td>{measure.status && labelOf(MEASURE_STATUS, measure.status)}</td>
            <td>{measure.milestones.map(milestoneText).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
