import type { VNode } from 'preact';
import type { GuidingGoal } from '../../language/model/guidingGoal';
import type { Env } from '../env';
import { Text } from '../markdown';
import { Item } from '../parts/item';
import { TextTitle } from '../parts/paragraphs';

/** The Leitziele, of the region or of the district. */
export function GuidingGoals({ guidingGoals, env }: { guidingGoals: readonly GuidingGoal[]; env: Env }): VNode {
  return (
    <section id="leitziele" class="chapter">
      <h2>Leitziele</h2>
      <ul class="guiding-goals">
        {guidingGoals.map((goal) => (
          <Item of={goal} context={env} as="li">
            <TextTitle class="guiding-title">
              {goal.id && <span class="code">{goal.id}</span>} {goal.title}
            </TextTitle>
            {goal.description && <Text source={goal.description} />}
          </Item>
        ))}
      </ul>
    </section>
  );
}
