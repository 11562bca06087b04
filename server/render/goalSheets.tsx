import type { VNode } from 'preact';
import type { Goal } from '../language/model/goal';
import { measuresOf, type Profile } from '../language/model/profile';
import { RenderCache, type Section } from './cache';
import { nameIn, type RenderContext } from './context';
import type { Env } from './env';
import { pageOf, type PageSource, placesOf, type RenderedPage } from './page';
import { goalFacets, measureFacets } from './parts/facets';
import { InPlace } from './parts/inPlace';
import { findingInputs, Item } from './parts/item';
import { IndicatorTable } from './parts/indicators';
import { labelOf, MEASURE_STATUS } from './labels';
import { Text } from './markdown';
import { targetsOf } from './targets';
import { Eyebrow, Muted, NewPage, Notes } from './parts/paragraphs';

/** Goal sheets for workshops: large type, one goal a page, with room for notes. */
export function renderGoalSheets(profile: Profile, context: RenderContext, cache = new RenderCache()): RenderedPage {
  return pageOf(goalSheetsPage(profile, context), cache);
}

export function goalSheetsPage(profile: Profile, context: RenderContext): PageSource {
  const env: Env = { ...context, charts: undefined, targets: targetsOf(profile), ownKey: profile.region?.value };
  const title = profile.title?.value ?? 'Bezirksregionenprofil';
  const fields = profile.goals.map((goal) => `${goal.id} ${goal.fieldOfAction}`).join('\n');
  const sections: Section[] = [
    {
      id: 'titel',
      inputs: [title],
      tree: () => (
        <header class="sheet-head" id="titel">
          <Eyebrow>Zielblätter</Eyebrow>
          <h1>{title}</h1>
        </header>
      ),
    },
    ...profile.goals.map((goal): Section => {
      const measures = measuresOf(profile, goal.id);
      return {
        id: goal.item,
        title: goal.title,
        inputs: [context.catalogue, goal, title, findingInputs(context, [goal]), fields, ...measures],
        tree: () => <GoalSheet goal={goal} measures={measures} goals={profile.goals} env={env} />,
      };
    }),
  ];
  return { kind: 'zielblatt', title: `Zielblätter: ${title}`, places: placesOf([profile.title, ...profile.goals]), sections };
}

interface SheetProps extends Pick<Profile, 'goals' | 'measures'> {
  goal: Goal;
  env: Env;
}

function GoalSheet({ goal, measures, goals, env }: SheetProps): VNode {
  return (
    <Item of={goal} context={env} as="article" class="goal-sheet" data={goalFacets(goal, measures, env)}>
      <NewPage />
      <Eyebrow>{goal.fieldOfAction === undefined ? 'Ziel' : nameIn(env, 'handlungsfelder', goal.fieldOfAction)}</Eyebrow>
      <h2>
        <span class="goal-id">{goal.id}</span> <InPlace list="ziele" field="titel" context={env}>{goal.title ?? 'Ziel ohne Titel'}</InPlace>
      </h2>
      {goal.description && <Text source={goal.description} />}
      {goal.strategies.length > 0 && (
        <ul class="strategies">
          {goal.strategies.map((strategy) => (
            <li>{strategy.title}</li>
          ))}
        </ul>
      )}
      <IndicatorTable uses={goal.indicators} context={env} of={goal.item} caption="Woran wir den Erfolg messen" />
      {measures.length > 0 && (
        <>
          <h3>Maßnahmen</h3>
          <ul>
            {measures.map((measure) => (
              <li {...measureFacets(measure, goals, env)}>
                {[measure.id, measure.title].filter(Boolean).join(' ')}
                {measure.status && <Muted> – {labelOf(MEASURE_STATUS, measure.status)}</Muted>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Notizen</h3>
      <Notes />
    </Item>
  );
}
