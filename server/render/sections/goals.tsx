import type { VNode } from 'preact';
import type { Goal, GoalConflict } from '../../language/model/goal';
import type { Measure } from '../../language/model/measure';
import { entryText, nameIn } from '../context';
import type { KeepItem } from '../cache';
import { measuresDigest } from '../digest';
import type { Env } from '../env';
import { ACHIEVEMENT, labelOf, LEVELS, MEASURE_STATUS, PRIORITIES } from '../labels';
import { Text } from '../markdown';
import { elementId } from '../page';
import { goalFacets, measureName } from '../parts/facets';
import { Facts } from '../parts/facts';
import { IndicatorTable } from '../parts/indicators';
import { InPlace } from '../parts/inPlace';
import { Item } from '../parts/item';
import { Pictures } from '../parts/pictures';
import { Ref, Refs } from '../parts/reference';
import { Label, Lead, Muted, Note } from '../parts/paragraphs';

/** A goal with the measures that serve it. */
export interface GoalWithMeasures {
  goal: Goal;
  measures: readonly Measure[];
}

/** The goals of one field of action. */
export function FieldOfAction({ field, goals, env, keep }: { field: string | undefined; goals: readonly GoalWithMeasures[]; env: Env; keep: KeepItem }): VNode {
  const description = field === undefined ? undefined : entryText(env.catalogue.get('handlungsfelder', field), 'beschreibung');
  return (
    <section id={fieldSectionId(field)} class="field-of-action">
      <h3>{fieldTitle(field, env)}</h3>
      {description && <Lead>{description}</Lead>}
      {goals.map(({ goal, measures }) => keep(goal, [servingDigest(measures)], () => <GoalBlock goal={goal} measures={measures} env={env} />))}
    </section>
  );
}

/** What a goal shows of the measures that serve it. */
export function servingDigest(measures: readonly Measure[]): string {
  return measuresDigest(measures, ['name', 'time']);
}

/** Goals by their field of action, fields in the order they occur. */
export function groupByGoalField(goals: readonly Goal[]): [field: string | undefined, goals: Goal[]][] {
  const fields = new Map<string | undefined, Goal[]>();
  for (const goal of goals) fields.set(goal.fieldOfAction, [...(fields.get(goal.fieldOfAction) ?? []), goal]);
  return [...fields];
}

export function fieldTitle(field: string | undefined, env: Env): string {
  return field === undefined ? 'Ohne Handlungsfeld' : `Handlungsfeld ${nameIn(env, 'handlungsfelder', field)}`;
}

export function fieldSectionId(field: string | undefined): string {
  return elementId(`handlungsfeld:${field ?? 'ohne'}`);
}

function GoalBlock({ goal, measures, env }: { goal: Goal; measures: readonly Measure[]; env: Env }): VNode {
  return (
    <Item of={goal} context={env} as="article" class="goal" data={goalFacets(goal, measures, env)}>
      <h4>
        <span class="goal-id">{goal.id}</span> <InPlace list="ziele" field="titel" context={env}>{goal.title ?? 'Ziel ohne Titel'}</InPlace>
      </h4>
      <Facts
        class="facts inline-facts"
        facts={[
          goal.guidingGoal && ['Leitziel', <Ref to={goal.guidingGoal} env={env} titled />],
          goal.level ? ['Ebene', labelOf(LEVELS, goal.level)] : undefined,
          goal.office ? ['Amt', goal.office] : undefined,
          goal.priority ? ['Priorität', labelOf(PRIORITIES, goal.priority)] : undefined,
          goal.achievement?.grade ? ['Zielerreichung', <InPlace list="ziele" field="zielerreichung/grad" context={env}>{labelOf(ACHIEVEMENT, goal.achievement.grade)}</InPlace>] : undefined,
        ]}
      />
      {goal.description && <Text source={goal.description} />}
      {goal.initialSituation && (
        <>
          <Label>Ausgangslage</Label>
          <Text source={goal.initialSituation} />
        </>
      )}
      <Strategies goal={goal} />
      <IndicatorTable uses={goal.indicators} of={goal.item} context={env} caption={`Indikatoren zu Ziel ${goal.id ?? ''}`.trim()} />
      <Pictures images={goal.images} context={env} />
      <ServingMeasures measures={measures} />
      <GoalConflicts conflicts={goal.conflicts} env={env} />
      <Facts
        class="facts small-facts"
        facts={[
          goal.participation.length > 0 ? ['Aus der Beteiligung', <Refs to={goal.participation} env={env} titled />] : undefined,
          goal.origin ? ['Quelle', goal.origin] : undefined,
        ]}
      />
    </Item>
  );
}

function Strategies({ goal }: { goal: Goal }): VNode | null {
  if (goal.strategies.length === 0) return null;
  return (
    <>
      <Label>Strategien</Label>
      <ul class="strategies">
        {goal.strategies.map((strategy) => (
          <li>
            <strong>{strategy.title}</strong>
            {strategy.description && <Text source={strategy.description} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function ServingMeasures({ measures }: { measures: readonly Measure[] }): VNode | null {
  if (measures.length === 0) return null;
  return (
    <>
      <Label>Maßnahmen zu diesem Ziel</Label>
      <ul class="serving">
        {measures.map((measure) => (
          <li {...measureName(measure)}>
            <a class="ref" href={`#${elementId(measure.item)}`}>
              {[measure.id, measure.title].filter(Boolean).join(' ')}
            </a>
            {measure.status && <Muted> – {labelOf(MEASURE_STATUS, measure.status)}</Muted>}
          </li>
        ))}
      </ul>
    </>
  );
}

function GoalConflicts({ conflicts, env }: { conflicts: readonly GoalConflict[]; env: Env }): VNode | null {
  if (conflicts.length === 0) return null;
  return (
    <>
      <Label>Zielkonflikte</Label>
      <ul class="strategies">
        {conflicts.map((conflict) => (
          <li>
            {conflict.goal && (
              <>
                Mit <Ref to={conflict.goal} env={env} titled />
                {conflict.description ? ': ' : ''}
              </>
            )}
            {conflict.description}
            {conflict.handling && <Note>Umgang damit: {conflict.handling}</Note>}
          </li>
        ))}
      </ul>
    </>
  );
}
