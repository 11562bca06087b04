import type { VNode } from 'preact';
import type { Goal } from '../../language/model/goal';
import type { Measure } from '../../language/model/measure';
import { formatPeriod, formatTime } from '../../language/model/time';
import type { KeepItem } from '../cache';
import type { Env } from '../env';
import { hyphenate } from '../hyphenate';
import { HORIZONS, labelOf, MEASURE_STATUS } from '../labels';
import { InlineText } from '../markdown';
import { elementId } from '../page';
import { Actors, actorName } from '../parts/actor';
import { Badge, KeyMark } from '../parts/badge';
import { Muted, WidePage } from '../parts/paragraphs';
import { measureFacets } from '../parts/facets';
import { FundingCell } from '../parts/funding';
import { InPlace } from '../parts/inPlace';
import { Findings, StaleNotice } from '../parts/item';
import { Refs } from '../parts/reference';
import { Table } from '../parts/table';
import { fieldTitle } from './goals';
import { sheetId } from './measureSheets';

const COLUMNS = [
  { title: 'Nr.', class: 'col-id' },
  { title: 'Maßnahme', class: 'col-title' },
  { title: 'Ziel', class: 'col-goals' },
  { title: 'Federführung', class: 'col-lead' },
  { title: 'Beteiligte', class: 'col-partners' },
  { title: 'Zeitraum', class: 'col-period' },
  { title: 'Finanzierung', class: 'col-funding' },
  { title: 'Stand', class: 'col-status' },
];

interface Props {
  measures: readonly Measure[];
  goals: readonly Goal[];
  /** Measures that have a sheet of their own further down. */
  sheets: ReadonlySet<Measure>;
  env: Env;
  keep: KeepItem;
}

/** The table of measures as planners know it, grouped by field of action when there is more than one. */
export function MeasureTable({ measures, goals, sheets, env, keep }: Props): VNode {
  const groups = groupsOf(measures, goals, env);
  return (
    <WidePage id="massnahmen">
      <h2>Maßnahmen</h2>
      <Table caption="Maßnahmenübersicht" class="measures" columns={COLUMNS} wide quiet>
        {groups.map(([title, rows]) => (
          <tbody>
            {groups.length > 1 && (
              <tr class="group-row">
                <th scope="rowgroup" colSpan={COLUMNS.length}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map((measure) => keep(measure, [sheets.has(measure)], () => <MeasureRow measure={measure} goals={goals} hasSheet={sheets.has(measure)} env={env} />))}
          </tbody>
        ))}
      </Table>
    </WidePage>
  );
}

interface RowProps extends Pick<Props, 'goals' | 'env'> {
  measure: Measure;
  hasSheet: boolean;
}

function MeasureRow({ measure, goals, hasSheet, env }: RowProps): VNode {
  const title = hyphenate(measure.title ?? 'Maßnahme ohne Titel');
  return (
    <tr data-item={measure.item} id={elementId(measure.item)} class={measure.stale ? 'stale' : undefined} {...measureFacets(measure, goals, env)}>
      <td class="col-id">{measure.id}</td>
      <th scope="row" class="col-title">
        <StaleNotice of={measure} />
        <InPlace list="massnahmen" field="titel" context={env}>{hasSheet ? <a href={`#${sheetId(measure)}`}>{title}</a> : title}</InPlace>
        {measure.key && <KeyMark />}
        <Findings of={measure} context={env} />
      </th>
      <td class="col-goals">
        <Refs to={measure.goals} env={env} />
      </td>
      <td class="col-lead">
        <Actors actors={measure.leads} usualRole="federfuehrend" env={env} />
      </td>
      <td class="col-partners">
        <Actors actors={measure.partners} usualRole="mitwirkend" env={env} />
      </td>
      <td class="col-period">
        {measure.period || !measure.horizon ? (
          <InPlace list="massnahmen" field="zeitraum" context={env}>{measure.period && hyphenate(formatPeriod(measure.period))}</InPlace>
        ) : (
          <InPlace list="massnahmen" field="horizont" context={env}>{labelOf(HORIZONS, measure.horizon)}</InPlace>
        )}
      </td>
      <td class="col-funding">
        <FundingCell measure={measure} context={env} />
      </td>
      <td class="col-status">
        <InPlace list="massnahmen" field="status" context={env}>{measure.status && <Badge of={MEASURE_STATUS} value={measure.status} />}</InPlace>
        <Progress measure={measure} env={env} />
      </td>
    </tr>
  );
}

/** The sentence behind the status. Its author may begin it here. */
function Progress({ measure: { progress }, env }: { measure: Measure; env: Env }): VNode | null {
  if (!progress && !env.tellAuthor) return null;
  return (
    <p class="progress">
      <InPlace list="massnahmen" field="umsetzungsstand/text" context={env}>{progress && <InlineText source={progress.text} />}</InPlace>
      {progress?.at && (
        <Muted>
          {' '}
          (<InPlace list="massnahmen" field="umsetzungsstand/stand" context={env}>{formatTime(progress.at)}</InPlace>)
        </Muted>
      )}
    </p>
  );
}

/** What is planned by field of action, then what is no more than proposed. */
function groupsOf(measures: readonly Measure[], goals: readonly Goal[], env: Env): [title: string, rows: readonly Measure[]][] {
  const proposals = measures.filter(({ status }) => status === 'vorschlag');
  const planned = measures.filter((measure) => !proposals.includes(measure));
  const groups = env.order === 'amt' ? groupByOffice(planned, env) : groupByField(planned, goals).map(([field, rows]): [string, Measure[]] => [fieldTitle(field, env), rows]);
  return [...groups, ...(proposals.length > 0 ? [['Vorschläge, noch nicht vereinbart', proposals] as [string, Measure[]]] : [])];
}

/** Measures by who leads them, by name; a measure that several lead stands with the first. */
function groupByOffice(measures: readonly Measure[], env: Env): [string, Measure[]][] {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures) {
    const [lead] = measure.leads;
    const name = lead ? actorName(lead, env) : 'Ohne Federführung';
    groups.set(name, [...(groups.get(name) ?? []), measure]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'de'));
}

/** Measures by the field of action of the first goal that can be found, fields in the order of the goals. */
export function groupByField(measures: readonly Measure[], goals: readonly Goal[]): [string | undefined, Measure[]][] {
  const fieldOf = new Map(goals.map((goal) => [goal.id, goal.fieldOfAction]));
  const groups = new Map<string | undefined, Measure[]>();
  for (const goal of goals) groups.set(goal.fieldOfAction, []);
  for (const measure of measures) {
    const first = measure.goals.find((goal) => goal.key === undefined && fieldOf.has(goal.id));
    const field = first && fieldOf.get(first.id);
    const group = groups.get(field);
    if (group) group.push(measure);
    else groups.set(field, [measure]);
  }
  return [...groups].filter(([, rows]) => rows.length > 0);
}
