import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Profile } from '../../language/model/profile';
import { whenOf } from '../../language/model/participation';
import { dateOf, dayNumber, formatTime, type Span, spanOf } from '../../language/model/time';
import { BODIES, labelInText, labelOf, MILESTONE_STATUS } from '../labels';
import { Table } from '../parts/table';
import type { LegendEntry } from './legend';
import { across, At, diamond } from './marks';
import { RowFigure } from './rowFigure';
import { StandLine, standLegend, YearLines, yearLabels } from './timeAxis';

/** Something that happened, or shall happen, until the profile is published and after. */
export interface ProcessEvent {
  kind: 'milestone' | 'participation' | 'resolution';
  title: string;
  span: Span;
  when: string;
  /** Of milestones only: `offen`, `erreicht`, `verschoben`, `entfallen`. */
  status?: string;
}

const KINDS: Readonly<Record<ProcessEvent['kind'], string>> = { milestone: 'Meilenstein', participation: 'Beteiligung', resolution: 'Beschluss' };

type Made = Pick<Profile, 'process' | 'resolutions' | 'participation'>;

/** How the profile came and comes about: participation, milestones and resolutions in order of time, with the `stand`. Nothing below two steps. */
export function ProcessChart({ profile }: { profile: Made & Pick<Profile, 'stand'> }): VNode | null {
  const steps = stepsOf(profile);
  if (steps.length < 2) return null;
  const first = dayNumber(dateOf(Math.min(...steps.map(({ span }) => span.first))).year, 1, 1);
  const last = dayNumber(dateOf(Math.max(...steps.map(({ span }) => span.last))).year, 12, 31);
  const x = scaleLinear().domain([first, last + 1]).range([0, 100]).clamp(true);
  const stand = profile.stand?.value;
  return (
    <RowFigure
      id="prozess-grafik"
      isToldElsewhere
      class="timeline"
      title="Der Weg zum Profil"
      description={`${steps.map((step) => `${step.when}: ${step.title} (${noteOf(step)})`).join('; ')}.${stand ? ` Stand: ${formatTime(stand)}.` : ''}`}
      rows={steps.map((step) => ({
        label: step.title,
        title: `${step.title}: ${step.when}, ${noteOf(step)}`,
        marks: <StepMarks step={step} from={x(step.span.first)} to={x(step.span.last)} />,
      }))}
      ground={<YearLines x={x} />}
      front={<StandLine stand={stand} x={x} />}
      axis={yearLabels(x)}
      legend={[...legendOf(steps), ...standLegend(stand, x)]}
      table={<StepTable steps={steps} />}
    />
  );
}

/** Steps with a date in order of time. */
export function stepsOf({ process, resolutions, participation }: Made): ProcessEvent[] {
  const steps = [
    ...process.flatMap(({ title, due, status }): ProcessEvent[] =>
      due ? [{ kind: 'milestone', title, span: due, when: formatTime(due), status }] : []),
    ...resolutions.flatMap(({ body, date }): ProcessEvent[] => (date ? [{ kind: 'resolution', title: body === undefined ? 'Beschluss' : labelOf(BODIES, body), span: date, when: formatTime(date) }] : [])),
    ...participation.flatMap(({ title, date, dates }): ProcessEvent[] => {
      const span = spanOf(date);
      return date && span && Number.isFinite(span.last) ? [{ kind: 'participation', title: title ?? 'Beteiligung', span, when: whenOf({ date, dates }) }] : [];
    }),
  ];
  return steps.sort((a, b) => a.span.last - b.span.last);
}

function noteOf({ kind, status }: ProcessEvent): string {
  return status === undefined ? KINDS[kind] : `${KINDS[kind]}, ${labelInText(MILESTONE_STATUS, status)}`;
}

/** A span of more than a few days is drawn as such, its sign at the end. */
function StepMarks({ step, from, to }: { step: ProcessEvent; from: number; to: number }): VNode {
  return (
    <>
      {to - from > 1.5 && <line x1={across(from)} x2={across(to)} class="duration" />}
      <At place={to}>
        <Sign step={step} x={0} y={0} />
      </At>
    </>
  );
}

/** Kinds differ in shape, reached and open ones in filling. */
function Sign({ step, x, y }: { step: Pick<ProcessEvent, 'kind' | 'status'>; x: number; y: number }): VNode {
  const isReached = step.kind !== 'milestone' || step.status === 'erreicht';
  const name = isReached ? 'milestone milestone-reached' : 'milestone';
  if (step.status === 'entfallen') return <path d={`M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x - 4} ${y + 4}L${x + 4} ${y - 4}`} class="milestone" />;
  if (step.kind === 'milestone') return <path d={diamond(x, y, 5.5)} class={name} />;
  if (step.kind === 'resolution') return <rect x={x - 4.5} y={y - 4.5} width={9} height={9} class={name} />;
  return <circle cx={x} cy={y} r={4.5} class={name} />;
}

/** What the signs mean that the drawing has. */
function legendOf(steps: readonly ProcessEvent[]): LegendEntry[] {
  const signs: [Pick<ProcessEvent, 'kind' | 'status'>, string, boolean][] = [
    [{ kind: 'participation' }, 'Beteiligung', steps.some(({ kind }) => kind === 'participation')],
    [{ kind: 'resolution' }, 'Beschluss', steps.some(({ kind }) => kind === 'resolution')],
    [{ kind: 'milestone', status: 'erreicht' }, 'Meilenstein erreicht', steps.some(({ status }) => status === 'erreicht')],
    [{ kind: 'milestone' }, 'offen oder verschoben', steps.some(({ kind, status }) => kind === 'milestone' && status !== 'erreicht' && status !== 'entfallen')],
    [{ kind: 'milestone', status: 'entfallen' }, 'entfallen', steps.some(({ status }) => status === 'entfallen')],
  ];
  return signs.filter(([, , isUsed]) => isUsed).map(([step, label]) => ({ label, sign: (x, y) => <Sign step={step} x={x} y={y} /> }));
}

function StepTable({ steps }: { steps: readonly ProcessEvent[] }): VNode {
  return (
    <Table caption="Der Weg zum Profil" quiet columns={[{ title: 'Schritt' }, { title: 'Art' }, { title: 'Wann' }, { title: 'Stand' }]}>
      <tbody>
        {steps.map((step) => (
          <tr>
            <th scope="row">{step.title}</th>
            <td>{KINDS[step.kind]}</td>
            <td>{step.when}</td>
            <td>{step.status === undefined ? '–' : labelOf(MILESTONE_STATUS, step.status)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
