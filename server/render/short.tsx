import type { VNode } from 'preact';
import type { Goal } from '../language/model/goal';
import { formatValue } from '../language/model/number';
import type { Profile } from '../language/model/profile';
import type { Reading } from '../language/model/indicatorUse';
import { formatTime } from '../language/model/time';
import type { Section } from './cache';
import type { KeepItem } from './cache';
import type { MakeChapter } from './chapter';
import { entryText, nameIn, type RenderContext } from './context';
import type { Env } from './env';
import { hyphenate } from './hyphenate';
import { ACHIEVEMENT } from './labels';
import { elementId, type PageSource, placesOf } from './page';
import { Badge } from './parts/badge';
import { Table } from './parts/table';
import { itemsOf, partsOf } from './profile';
import { fieldTitle } from './sections/goals';
import { groupByGoalField } from './sections/goals';
import { MeasureTable } from './sections/measures';
import { ShortPlace } from './sections/place';
import { Suggestions } from './sections/suggestions';

/** The short edition of a profile: what there is to know on a few pages. */
export function shortPage(profile: Profile, context: RenderContext): PageSource {
  const { cover, place, sources, chapter, env, links } = partsOf(profile, context, { goals: profile.goals, measures: profile.measures, guidingGoals: [], participation: [] });
  const goals = profile.goals;
  const sections: Section[] = [
    cover('Kurzfassung'),
    ...place(ShortPlace),
    ...(goals.length > 0 ? [goalsChapter(goals, chapter, env)] : []),
    ...(profile.measures.length > 0
      ? [chapter('massnahmen', 'Maßnahmen', profile.measures, (keep: KeepItem) => <MeasureTable measures={profile.measures} goals={goals} sheets={new Set()} env={env} keep={keep} />, [links('ziel'), context.order])]
      : []),
    ...(profile.suggestions.length > 0
      ? [chapter('anregungen', 'Was aus den Anregungen wurde', profile.suggestions, () => <Suggestions suggestions={profile.suggestions} env={env} />, [links('ziel', 'massnahme', 'beteiligung')])]
      : []),
    sources,
  ];
  return { kind: 'kurz', title: profile.title?.value ?? 'Bezirksregionenprofil', places: placesOf(itemsOf(profile)), sections };
}

function goalsChapter(goals: readonly Goal[], chapter: MakeChapter, env: Env): Section {
  return chapter('ziele', 'Ziele', goals, () => (
    <section id="ziele" class="chapter">
      <h2>Ziele</h2>
      <ShortGoals goals={goals} env={env} />
    </section>
  ));
}

/** Goals with their figures, a row each, by field of action when there is more than one. */
function ShortGoals({ goals, env }: { goals: readonly Goal[]; env: Env }): VNode {
  const groups = groupByGoalField(goals);
  const assessed = goals.some(({ achievement }) => achievement?.grade !== undefined);
  const columns = [{ title: 'Ziel' }, { title: 'Woran es gemessen wird' }, ...(assessed ? [{ title: 'Erreicht?' }] : [])];
  return (
    <Table caption="Ziele und woran sie gemessen werden" quiet class="short-goals" columns={columns}>
      {groups.map(([field, some]) => (
        <tbody>
          {groups.length > 1 && (
            <tr class="group-row">
              <th scope="rowgroup" colSpan={columns.length}>
                {fieldTitle(field, env)}
              </th>
            </tr>
          )}
          {some.map((goal) => (
            <GoalRow goal={goal} assessed={assessed} env={env} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

/** @param assessed whether the table has a column for what became of the goals */
function GoalRow({ goal, assessed, env }: { goal: Goal; assessed: boolean; env: Env }): VNode {
  return (
    <tr data-item={goal.item} id={elementId(goal.item)}>
      <th scope="row">{hyphenate([goal.id, goal.title].filter(Boolean).join(' '))}</th>
      <td>
        {goal.indicators.length > 0 ? (
          <ul class="plain">
            {goal.indicators.map((use) => (
              <li>
                {nameIn(env, 'indikatoren', use.indicator)}: {[use.baseline, use.target].flatMap((reading) => (reading ? readingText(reading, use.indicator, env) : [])).join(' → ') || '–'}
              </li>
            ))}
          </ul>
        ) : (
          '–'
        )}
      </td>
      {assessed && <td>{goal.achievement?.grade && <Badge of={ACHIEVEMENT} value={goal.achievement.grade} />}</td>}
    </tr>
  );
}

function readingText({ value, at }: Reading, indicator: string, env: Env): string {
  const unit = entryText(env.catalogue.get('indikatoren', indicator), 'einheit');
  return `${formatValue(value, unit)}${at ? ` (${formatTime(at)})` : ''}`;
}
