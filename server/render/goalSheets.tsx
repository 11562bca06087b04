import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Goal } from '../language/model/goal';
import { measuresOf, type Profile } from '../language/model/profile';
import { RenderCache, type Section } from './cache';
import { nameIn, type RenderContext } from './context';
import type { Env } from './env';
import { assemble, placesOf, type RenderedPage } from './page';
import { findingInputs, Item } from './parts/item';
import { IndicatorTable } from './parts/indicators';
import { labelOf, MEASURE_STATUS } from './labels';
import { Text } from './markdown';
import { targetsOf } from './targets';

/** Goal sheets for workshops: large type, one goal a page, with room for notes. */
export function renderGoalSheets(profile: Profile, context: RenderContext, cache = new RenderCache()): RenderedPage {
  const env: Env = { ...context, charts: undefined, targets: targetsOf(profile), ownKey: profile.region?.value };
  const title = profile.title?.value ?? 'Bezirksregionenprofil';
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
        inputs: [context.catalogue, goal, title, findingInputs(context, [goal]), ...measures],
        render: () => renderToString(<GoalSheet goal={goal} measures={measures} env={env} />),
      };
    }),
  ]);
  return { html: assemble('zielblatt', sections), title: `Zielblätter: ${title}`, places: placesOf([profile.title, ...profile.goals]), sections };
}

function GoalSheet({ goal, measures, env }: { goal: Goal; measures: Profile['measures']; env: Env }): VNode {
  return (
    <Item of={goal} context={env} as="article" class="goal-sheet">
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
              <li>
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
