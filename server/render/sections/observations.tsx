import type { VNode } from 'preact';
import type { Observation } from '../../language/model/observation';
import type { Env } from '../env';
import { labelOf, TOPICS } from '../labels';
import { Text } from '../markdown';
import { Item } from '../parts/item';
import { Table } from '../parts/table';

interface Props {
  potentials: readonly Observation[];
  challenges: readonly Observation[];
  env: Env;
}

/** Potentials and challenges side by side, a row for each chapter of Teil I they come from. */
export function Observations({ potentials, challenges, env }: Props): VNode {
  const columns = [{ title: 'Thema' }, { title: 'Potenziale' }, { title: 'Herausforderungen' }];
  return (
    <section id="potenziale-herausforderungen" class="chapter">
      <h2>Potenziale und Herausforderungen</h2>
      <Table caption="Potenziale und Herausforderungen nach den Themen von Teil I" quiet class="observations" columns={columns}>
        <tbody>
          {topicsIn([...potentials, ...challenges]).map((topic) => (
            <tr>
              <th scope="row">{topic === undefined ? 'Übergreifend' : labelOf(TOPICS, topic)}</th>
              <td>
                <ObservationList observations={potentials.filter((each) => each.topic === topic)} env={env} />
              </td>
              <td>
                <ObservationList observations={challenges.filter((each) => each.topic === topic)} env={env} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function ObservationList({ observations, env }: { observations: readonly Observation[]; env: Env }): VNode | null {
  if (observations.length === 0) return null;
  return (
    <ul class="plain">
      {observations.map((observation) => (
        <Item of={observation} context={env} as="li">
          <strong>{observation.title}</strong>
          {observation.description && <Text source={observation.description} />}
        </Item>
      ))}
    </ul>
  );
}

/** Topics that occur, in the order of Teil I; what has none comes last. */
function topicsIn(observations: readonly Observation[]): (string | undefined)[] {
  const order = Object.keys(TOPICS);
  const rank = (topic: string | undefined): number => {
    if (topic === undefined) return order.length + 1;
    return order.includes(topic) ? order.indexOf(topic) : order.length;
  };
  return [...new Set(observations.map(({ topic }) => topic))].sort((a, b) => rank(a) - rank(b));
}
