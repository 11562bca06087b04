import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { formatPeriod } from '../../language/model/time';
import type { Env } from '../env';
import { HORIZONS, labelOf, MEASURE_STATUS } from '../labels';
import { actorName } from '../parts/actor';
import { Badge } from '../parts/badge';
import { FundingCell } from '../parts/funding';
import { Table } from '../parts/table';
import { categoryOf, groupOf } from '../network';
import { elementId } from '../page';

const COLUMNS = [{ title: 'Maßnahme' }, { title: 'Rolle' }, { title: 'Zeitraum' }, { title: 'Finanzierung' }, { title: 'Stand' }];

interface Part {
  measure: Measure;
  role: string;
}

/** What each office of the administration has to do, when, with what money. */
export function Departments({ measures, env }: { measures: readonly Measure[]; env: Env }): VNode {
  const offices = partsByOffice(measures, env);
  return (
    <section id="aemter" class="chapter">
      <h2>Aufgaben der Ämter</h2>
      {offices.map(([office, parts]) => (
        <div>
          <h3>{office}</h3>
          <Table caption={`Maßnahmen: ${office}`} quiet class="departments" columns={COLUMNS}>
            <tbody>
              {parts.map(({ measure, role }) => (
                <tr>
                  <th scope="row">
                    <a class="quiet-link" href={`#${elementId(measure.item)}`}>
                      {[measure.id, measure.title].filter(Boolean).join(' ')}
                    </a>
                  </th>
                  <td>{role}</td>
                  <td>{measure.period ? formatPeriod(measure.period) : measure.horizon && labelOf(HORIZONS, measure.horizon)}</td>
                  <td>{role === 'Federführung' && <FundingCell measure={measure} context={env} />}</td>
                  <td>{measure.status && <Badge value={measure.status} label={labelOf(MEASURE_STATUS, measure.status)} />}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ))}
    </section>
  );
}

/** Offices (group Verwaltung) by name, with the measures they lead or take part in. */
export function partsByOffice(measures: readonly Measure[], env: Env): [string, Part[]][] {
  const offices = new Map<string, Part[]>();
  for (const measure of measures) {
    const actors = [...(measure.lead ? [{ actor: measure.lead, role: 'Federführung' }] : []), ...measure.partners.map((actor) => ({ actor, role: 'Mitwirkung' }))];
    for (const { actor, role } of actors) {
      if (groupOf(categoryOf(actor, env), env) !== 'Verwaltung') continue;
      const name = actorName(actor, env);
      const parts = offices.get(name) ?? [];
      if (!parts.some((part) => part.measure === measure)) offices.set(name, [...parts, { measure, role }]);
    }
  }
  return [...offices].sort(([a], [b]) => a.localeCompare(b, 'de'));
}
