import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Profile } from '../../language/model/profile';
import { whenOf } from '../../language/model/participation';
import { dateOf, dayNumber, formatTime, type Span, spanOf } from '../../language/model/time';
import { BODIES, labelInText, labelOf, MILESTONE_STATUS } from '../labels';
import { Table } from '../parts/table';
import { Figure } from './figure';
import { Legend, type LegendEntry, legendHeight } from './legend';
import { diamond } from './indicator';
import { StandLine, YearAxis } from './timeAxis';
import { cut, PLAIN } from './words';

const WIDTH = 760;
const LEFT = 256;
const RIGHT = 744;
const TOP = 34;
const ROW = 22;

/** Something that happened, or shall happen, until the profile is published and after. */
export interface Step {
  kind: 'milestone' | 'participation' | 'resolution';
  title: string;
  span: Span;
  when: string;
  /** Of milestones only: `offen`, `erreicht`, `verschoben`, `entfallen`. */
  status?: string;
}

const KINDS: Readonly<Record<Step['kind'], string>> = { milestone: 'Meilenstein', participation: 'Beteiligung', resolution: 'Beschluss' };

type Made = Pick<Profile, 'process' | 'resolutions' | 'participation'>;

/** How the profile came and comes about: participation, milestones and resolutions in order of time, with the `stand`. Nothing below two steps. */
export function ProcessChart({ profile }: { profile: Made & Pick<Profile, 'stand'> }): VNode | null {
  const steps = stepsOf(profile);
  if (steps.length < 2) return null;
  const first = dayNumber(dateOf(Math.min(...steps.map(({ span }) => span.first))).year, 1, 1);
  const last = dayNumber(dateOf(Math.max(...steps.map(({ span }) => span.last))).year, 12, 31);
  const bottom = TOP + steps.length * ROW;
  const x = scaleLinear().domain([first, last + 1]).range([LEFT, RIGHT]).clamp(true);
  const stand = profile.stand?.value;
  const legend = legendOf(steps);
  return (
    <Figure
      id="prozess-grafik"
      isToldElsewhere
      class="timeline"
      title="Der Weg zum Profil"
      description={`${steps.map((step) => `${step.when}: ${step.title} (${noteOf(step)})`).join('; ')}.${stand ? ` Stand: ${formatTime(stand)}.` : ''}`}
      width={WIDTH}
      height={bottom + 26 + legendHeight(legend, WIDTH)}
      table={<StepTable steps={steps} />}
    >
      <YearAxis scale={x} top={TOP - 6} bottom={bottom} />
      {steps.map((step, index) => (
        <g>
          <title>{`${step.title}: ${step.when}, ${noteOf(step)}`}</title>
          <text x={LEFT - 10} y={TOP + index * ROW + 12} text-anchor="end">
            {cut(step.title, LEFT - 10, PLAIN)}
          </text>
          <Sign step={step} from={x(step.span.first)} to={x(step.span.last)} y={TOP + index * ROW + 8} />
        </g>
      ))}
      <StandLine stand={stand} x={x} top={TOP - 12} bottom={bottom} right={RIGHT} />
      <Legend entries={legend} y={bottom + 24} width={WIDTH} />
    </Figure>
  );
}

/** Steps with a date in order of time. */
export function stepsOf({ process, resolutions, participation }: Made): Step[] {
  const steps = [
    ...process.flatMap(({ title, due, status }): Step[] =>
      due ? [{ kind: 'milestone', title, span: due, when: formatTime(due), status }] : []),
    ...resolutions.flatMap(({ body, date }): Step[] => (date ? [{ kind: 'resolution', title: body === undefined ? 'Beschluss' : labelOf(BODIES, body), span: date, when: formatTime(date) }] : [])),
    ...participation.flatMap(({ title, date, dates }): Step[] => {
      const span = spanOf(date);
      return date && span && Number.isFinite(span.last) ? [{ kind: 'participation', title: title ?? 'Beteiligung', span, when: whenOf({ date, dates }) }] : [];
    }),
  ];
  return steps.sort((a, b) => a.span.last - b.span.last);
}

function noteOf({ kind, status }: Step): string {
  return status === undefined ? KINDS[kind] : `${KINDS[kind]}, ${labelInText(MILESTONE_STATUS, status)}`;
}

/** Kinds differ in shape, reached and open ones in filling. A span of more than a few days is drawn as such. */
function Sign({ step, from, to, y }: { step: Pick<Step, 'kind' | 'status'>; from: number; to: number; y: number }): VNode {
  const isReached = step.kind !== 'milestone' || step.status === 'erreicht';
  const name = isReached ? 'milestone milestone-reached' : 'milestone';
  return (
    <g>
      {to - from > 8 && <line x1={from} x2={to} y1={y} y2={y} class="duration" />}
      {step.status === 'entfallen' ? (
        <path d={`M${to - 4} ${y - 4}L${to + 4} ${y + 4}M${to - 4} ${y + 4}L${to + 4} ${y - 4}`} class="milestone" />
      ) : step.kind === 'milestone' ? (
        <path d={diamond(to, y, 5.5)} class={name} />
      ) : step.kind === 'resolution' ? (
        <rect x={to - 4.5} y={y - 4.5} width={9} height={9} class={name} />
      ) : (
        <circle cx={to} cy={y} r={4.5} class={name} />
      )}
    </g>
  );
}

/** What the signs mean that the drawing has. */
function legendOf(steps: readonly Step[]): LegendEntry[] {
  const signs: [Pick<Step, 'kind' | 'status'>, string, boolean][] = [
    [{ kind: 'participation' }, 'Beteiligung', steps.some(({ kind }) => kind === 'participation')],
    [{ kind: 'resolution' }, 'Beschluss', steps.some(({ kind }) => kind === 'resolution')],
    [{ kind: 'milestone', status: 'erreicht' }, 'Meilenstein erreicht', steps.some(({ status }) => status === 'erreicht')],
    [{ kind: 'milestone' }, 'offen oder verschoben', steps.some(({ kind, status }) => kind === 'milestone' && status !== 'erreicht' && status !== 'entfallen')],
    [{ kind: 'milestone', status: 'entfallen' }, 'entfallen', steps.some(({ status }) => status === 'entfallen')],
  ];
  return signs.filter(([, , isUsed]) => isUsed).map(([step, label]) => ({ label, sign: (x, y) => <Sign step={step} from={x} to={x} y={y} /> }));
}

function StepTable({ steps }: { steps: readonly Step[] }): VNode {
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
