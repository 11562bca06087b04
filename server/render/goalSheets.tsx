import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Goal } from '../language/model/goal';
import { measuresOf, type Profile } from '../language/model/profile';
import { RenderCache, type Section } from './cache';
import { nameIn, type RenderContext } from './context';
import type { Env } from './env';
import { assemble, placesOf, type RenderedPage } from './page';
import { goalFacets, measureFacets } from './parts/facets';
import { findingInputs, Item } from './parts/item';
import { IndicatorTable } from './parts/indicators';
import { labelOf, MEASURE_STATUS } from './labels';
import { Text } from './markdown';
import { targetsOf } from './targets';

/** Goal sheets for workshops: large type, one goal a page, with room for notes. */
export function renderGoalSheets(profile: Profile, context: RenderContext, cache = new RenderCache()): RenderedPage {
  const env: Env = { ...context, charts: undefined, targets: targetsOf(profile), ownKey: profile.region?.value };
  const title = profile.title?.value ?? 'Bezirksregionenprofil';
  const fields = profile.goals.map((goal) => `${goal.id} ${goal.fieldOfAction}`).join('\n');
  const sections = cache.render([
    {
      id: 'titel',
      inputs: [title],
      render: () =>
        renderToString(
          <header class="sheet-head" id="titel">
            <p class="eyebrow">Zielblätter</p>
            <h1>{title}</h1>
          </header>,
        ),
    },
    ...profile.goals.map((goal): Section => {
      const measures = measuresOf(profile, goal.id);
      return {
        id: goal.item,
        title: goal.title,
        inputs: [context.catalogue, goal, title, findingInputs(context, [goal]), fields, ...measures],
        render: () => renderToString(<GoalSheet goal={goal} measures={measures} goals={profile.goals} env={env} />),
      };
    }),
  ]);
  return { html: assemble('zielblatt', sections), title: `Zielblätter: ${title}`, places: placesOf([profile.title, ...profile.goals]), sections };
}

interface SheetProps extends Pick<Profile, 'goals' | 'measures'> {
  goal: Goal;
  env: Env;
}

function GoalSheet({ goal, measures, goals, env }: SheetProps): VNode {
  return (
    <Item of={goal} context={env} as="article" class="goal-sheet" data={goalFacets(goal, measures, env)}>
      <p class="eyebrow">{goal.fieldOfAction === undefined ? 'Ziel' : nameIn(env, 'handlungsfelder', goal.fieldOfAction)}</p>
      <h2>
        <span class="goal-id">{goal.id}</span> {goal.title ?? 'Ziel ohne Titel'}
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
                {measure.status && <span class="muted"> – {labelOf(MEASURE_STATUS, measure.status)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Notizen</h3>
      <div class="notes" />
    </Item>
  );
}
