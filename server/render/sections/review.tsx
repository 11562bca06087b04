import type { VNode } from 'preact';
import type { Goal } from '../../language/model/goal';
import { formatValue } from '../../language/model/number';
import type { FieldOf } from '../../language/model/reader';
import { formatTime } from '../../language/model/time';
import { formatChange } from '../assessment';
import { entryText, nameIn } from '../context';
import type { Env } from '../env';
import { hyphenate } from '../hyphenate';
import { ACHIEVEMENT } from '../labels';
import { Text } from '../markdown';
import { elementId } from '../page';
import { Badge } from '../parts/badge';
import { Findings, StaleNotice } from '../parts/item';
import { Muted } from '../parts/paragraphs';
import { Table } from '../parts/table';

interface Props {
  review?: FieldOf<string>;
  goals: readonly Goal[];
  env: Env;
}

/** What became of the edition before: in the author's words, then goal by goal. */
export function Review({ review, goals, env }: Props): VNode {
  const assessed = goals.filter(({ achievement }) => achievement);
  const columns = [{ title: 'Ziel' }, { title: 'Erreicht?' }, { title: 'Erläuterung' }, ...(env.former ? [{ title: `Seit der Fassung ${env.former.name}` }] : [])];
  return (
    <section id="bilanz" class="chapter">
      <h2>Bilanz</h2>
      {review && (
        <div data-item={review.item}>
          <StaleNotice of={review} />
          <Text source={review.value} />
          <Findings of={review} context={env} />
        </div>
      )}
      {assessed.length > 0 && (
        <Table caption="Wie weit die Ziele erreicht sind" class="review" columns={columns}>
          <tbody>
            {assessed.map((goal) => (
              <tr>
                <th scope="row">
                  <a class="quiet-link" href={`#${elementId(goal.item)}`}>
                    {hyphenate([goal.id, goal.title].filter(Boolean).join(' '))}
                  </a>
                </th>
                <td>{goal.achievement?.grade && <Badge of={ACHIEVEMENT} value={goal.achievement.grade} />}</td>
                <td>
                  {goal.achievement?.text && <Text source={goal.achievement.text} />}
                  {goal.achievement?.at && <Muted>Stand {formatTime(goal.achievement.at)}</Muted>}
                </td>
                {env.former && <td>{changesSince(goal, env.former.goals, env).map((change) => <div>{change}</div>)}</td>}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

/** How the indicators of a goal moved since the goal of the same id in the edition before: „KID:D5: 38,2 % (2023) → 32 % (2025), −6,2 Prozentpunkte“. */
function changesSince(goal: Goal, former: readonly Goal[], env: Env): string[] {
  const before = former.find(({ id }) => id !== undefined && id === goal.id);
  return goal.indicators.flatMap((use) => {
    const then = before?.indicators.find((each) => each.indicator === use.indicator && each.place === use.place)?.baseline;
    const now = use.baseline;
    if (typeof then?.value !== 'number' || typeof now?.value !== 'number' || !then.at || !now.at || then.at.first === now.at.first) return [];
    const unit = entryText(env.catalogue.get('indikatoren', use.indicator), 'einheit');
    const say = (value: number, at: typeof now.at): string => `${formatValue(value, unit)}${at ? ` (${formatTime(at)})` : ''}`;
    const change = formatChange(Number((now.value - then.value).toFixed(6)), unit);
    return `${nameIn(env, 'indikatoren', use.indicator)}: ${say(then.value, then.at)} → ${say(now.value, now.at)}, ${change}`;
  });
}
