import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { type Profile, profileSpan } from '../../language/model/profile';
import { dateOf, dayNumber, formatPeriod, formatTime, type Span, spanOf } from '../../language/model/time';
import type { KeepItem } from '../cache';
import { labelInText, labelOf, MEASURE_STATUS, MILESTONE_STATUS } from '../labels';
import { Table } from '../parts/table';
import type { LegendEntry } from './legend';
import { across, At, Bar, diamond, Upright } from './marks';
import { RowFigure } from './rowFigure';
import { StandLine, standLegend, YearLines, yearLabels } from './timeAxis';

interface Row {
  measure: Measure;
  span: Span;
}

interface TimelineProps {
  profile: Pick<Profile, 'measures' | 'period' | 'stand'>;
  /** Keeps the rows of a measure where the chapter is kept. */
  keep?: KeepItem;
}

/** Measures on a time line, with milestones, the `stand`, and the profile's period. Nothing without a measure whose span is known. */
export function Timeline({ profile, keep = (_, __, make) => make() }: TimelineProps): VNode | null {
  const rows = profile.measures.flatMap((measure): Row[] => {
    const span = spanOf(measure.period);
    return span ? [{ measure, span }] : [];
  });
  if (rows.length === 0) return null;
  const own = profileSpan(profile);
  const whole = rangeOf(rows, own);
  const x = scaleLinear().domain([whole.first, whole.last + 1]).range([0, 100]).clamp(true);
  const stand = profile.stand?.value;
  return (
    <RowFigure
      id="zeitplan-grafik"
      isToldElsewhere
      class="timeline"
      title="Zeitplan der Maßnahmen"
      description={describe(rows, profile)}
      rows={rows.map(({ measure, span }) => ({
        label: nameOf(measure),
        class: `bar-${measure.status ?? 'ohne'}`,
        title: `${nameOf(measure)}: ${measure.period ? formatPeriod(measure.period) : ''}`,
        marks: <MeasureMarks measure={measure} span={span} x={x} end={whole.last + 1} />,
        keep: (make) => keep(measure, [whole.first, whole.last], make, ' gezeichnet'),
      }))}
      ground={
        <>
          {own && <OwnPeriod from={x(own.first)} to={x(own.last + 1)} />}
          <YearLines x={x} />
        </>
      }
      front={<StandLine stand={stand} x={x} />}
      axis={yearLabels(x)}
      legend={[...legendOf(rows, own), ...standLegend(stand, x)]}
      table={<TimelineTable rows={rows} keep={keep} />}
    />
  );
}

function nameOf({ id, title }: Measure): string {
  return [id, title].filter(Boolean).join(' ');
}

/** A tinted ground, with lines where it begins and ends. */
function OwnPeriod({ from, to }: { from: number; to: number }): VNode {
  return (
    <>
      <rect x={across(from)} width={across(to - from)} height="100%" class="period" />
      <Upright at={from} class="period" />
      <Upright at={to} class="period" />
    </>
  );
}

/** What the signs mean that the drawing has. */
function legendOf(rows: readonly Row[], own: Span | undefined): LegendEntry[] {
  const hasOngoing = rows.some(({ span }) => !Number.isFinite(span.last));
  const hasMilestones = rows.some(({ measure }) => measure.milestones.some(({ due }) => due));
  const entries: LegendEntry[] = [];
  if (own) {
    const sign = (x: number, y: number): VNode => (
      <>
        <rect x={x - 8} y={y - 6} width={16} height={12} class="period" />
        <path d={`M${x - 8} ${y - 6}V${y + 6}M${x + 8} ${y - 6}V${y + 6}`} class="period" />
      </>
    );
    entries.push({ label: 'Zeitraum des Profils', sign });
  }
  if (hasOngoing) entries.push({ label: 'Daueraufgabe ohne Ende', sign: (x, y) => <path d={`M${x - 10} ${y - 6}H${x + 2}L${x + 10} ${y}L${x + 2} ${y + 6}H${x - 10}Z`} class="span" /> });
  if (hasMilestones) {
    entries.push({ label: 'Meilenstein erreicht', sign: (x, y) => <path d={diamond(x, y, 5)} class="milestone milestone-reached" /> });
    entries.push({ label: 'Meilenstein noch nicht erreicht', sign: (x, y) => <path d={diamond(x, y, 5)} class="milestone" /> });
  }
  return entries;
}

function MeasureMarks({ measure, span, x, end }: { measure: Measure; span: Span; x: ScaleLinear<number, number>; end: number }): VNode {
  const isOngoing = !Number.isFinite(span.last);
  const to = x(isOngoing ? end : span.last + 1);
  return (
    <>
      <Bar from={x(span.first)} to={to} height={12} rounded={isOngoing ? 0 : 2} class="span" />
      {isOngoing && (
        <At place={to}>
          <path d="M-0.6 -6L8 0L-0.6 6" class="span ongoing" />
        </At>
      )}
      {measure.milestones.map(
        (milestone) =>
          milestone.due && (
            <At place={x(milestone.due.last)}>
              <path d={diamond(0, 0, 5)} class={milestone.status === 'erreicht' ? 'milestone milestone-reached' : 'milestone'}>
                <title>{milestoneText(milestone)}</title>
              </path>
            </At>
          ),
      )}
    </>
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

function TimelineRow({ measure }: { measure: Measure }): VNode {
  return (
    <tr>
      <th scope="row">{nameOf(measure)}</th>
      <td>{measure.period && formatPeriod(measure.period)}</td>
      <td>{measure.status && labelOf(MEASURE_STATUS, measure.status)}</td>
      <td>{measure.milestones.map(milestoneText).join('; ')}</td>
    </tr>
  );
}

function TimelineTable({ rows, keep }: { rows: readonly Row[]; keep: KeepItem }): VNode {
  return (
    <Table caption="Zeitplan der Maßnahmen" quiet columns={[{ title: 'Maßnahme' }, { title: 'Zeitraum' }, { title: 'Stand' }, { title: 'Meilensteine' }]}>
      <tbody>
        {rows.map(({ measure }) => keep(measure, [], () => <TimelineRow measure={measure} />))}
      </tbody>
    </Table>
  );
}
