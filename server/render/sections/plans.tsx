import type { VNode } from 'preact';
import type { Planning } from '../../language/model/planning';
import { formatPeriod } from '../../language/model/time';
import { nameIn } from '../context';
import type { Env } from '../env';
import { hyphenate } from '../hyphenate';
import { Text } from '../markdown';
import { elementId } from '../page';
import { Findings, StaleNotice } from '../parts/item';
import { Link } from '../parts/link';
import { Muted } from '../parts/paragraphs';
import { Table } from '../parts/table';

/** Plans and funding areas that others decide on, and that the profile has to reckon with. */
export function Plans({ plans, env }: { plans: readonly Planning[]; env: Env }): VNode {
  const columns = [{ title: 'Planung' }, { title: 'Wer' }, { title: 'Wann' }, { title: 'Worum es geht' }];
  return (
    <section id="planungen" class="chapter">
      <h2>Planungen und Fördergebiete</h2>
      <Table caption="Planungen, über die andere entscheiden" quiet class="plans" columns={columns}>
        <tbody>
          {plans.map((plan) => (
            <tr data-item={plan.item} id={elementId(plan.item)} class={plan.stale ? 'stale' : undefined}>
              <th scope="row">
                <StaleNotice of={plan} />
                {plan.title && hyphenate(plan.title)}
                {plan.kind && <Muted> · {plan.kind}</Muted>}
                {plan.designatedArea && <Muted> · {nameIn(env, 'gebiete', plan.designatedArea)}</Muted>}
                <Findings of={plan} context={env} />
              </th>
              <td>{plan.carrier && hyphenate(plan.carrier)}</td>
              <td>{plan.period && formatPeriod(plan.period)}</td>
              <td>
                {plan.description && <Text source={plan.description} />}
                {plan.link && <Link to={plan.link} />}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
