import type { VNode } from 'preact';
import type { Actor } from '../../language/model/actor';
import type { Measure } from '../../language/model/measure';
import { formatEuro } from '../../language/model/number';
import { formatPeriod } from '../../language/model/time';
import type { KeepItem } from '../cache';
import { moneyByYear } from '../charts/money';
import type { Env } from '../env';
import { hyphenate } from '../hyphenate';
import { ACTOR_ROLES, HORIZONS, labelOf, MEASURE_STATUS } from '../labels';
import { actorName } from '../parts/actor';
import { Badge } from '../parts/badge';
import { Table } from '../parts/table';
import { isOffice } from '../../language/model/actor';
import { elementId } from '../page';
import { Muted } from '../parts/paragraphs';

const COLUMNS = [{ title: 'Maß\u00adnahme' }, { title: 'Rolle' }, { title: 'Zeit\u00adraum' }, { title: 'Stand' }];

const LEAD = 'Federführung';

interface Part {
  measure: Measure;
  role: string;
}

/** What each office of the administration has to do and when, and the sum it has to spend: the money of each measure stands in the table of measures. */
export function Departments({ measures, env, keep }: { measures: readonly Measure[]; env: Env; keep: KeepItem }): VNode {
  const offices = partsByOffice(measures, env);
  return (
    <section id="aemter" class="chapter">
      <h2>Aufgaben der Ämter</h2>
      <Table caption="Aufgaben der Ämter in den Maßnahmen" quiet class="departments" columns={COLUMNS}>
        {offices.map(([office, parts]) => (
          <tbody>
            <tr class="group-row">
              <th scope="rowgroup" colSpan={COLUMNS.length}>
                {office}
                <LedMoney parts={parts} />
              </th>
            </tr>
            {parts.map(({ measure, role }) => keep(measure, [role], () => <PartRow measure={measure} role={role} />, ` ${office}`))}
          </tbody>
        ))}
      </Table>
    </section>
  );
}

function PartRow({ measure, role }: Part): VNode {
  return (
    <tr>
      <th scope="row">
        <a class="quiet-link" href={`#${elementId(measure.item)}`}>
          {hyphenate([measure.id, measure.title].filter(Boolean).join(' '))}
        </a>
      </th>
      <td>{hyphenate(role)}</td>
      <td>{measure.period ? hyphenate(formatPeriod(measure.period)) : measure.horizon && labelOf(HORIZONS, measure.horizon)}</td>
      <td>{measure.status && <Badge of={MEASURE_STATUS} value={measure.status} />}</td>
    </tr>
  );
}

/** The part of a participant as a noun would say it; without a role it takes part. */
function partOf({ role }: Actor): string {
  return role === undefined || role === 'mitwirkend' || role === 'federfuehrend' ? 'Mitwirkung' : labelOf(ACTOR_ROLES, role);
}

/** What an office has to spend in which year for the measures it leads. */
function LedMoney({ parts }: { parts: readonly Part[] }): VNode | null {
  const years = moneyByYear(parts.filter(({ role }) => role === LEAD).map(({ measure }) => measure));
  if (years.length === 0) return null;
  const texts = years.map(({ year, secured, open }) => `${year ?? 'ohne Jahr'}: ${formatEuro(secured + open)}${open > 0 ? ` (davon ${formatEuro(open)} noch offen)` : ''}`);
  return <Muted> · Mittel in eigener Federführung – {texts.join('; ')}</Muted>;
}

/** Whether an office has to do with one of the measures. */
export function hasOffices(measures: readonly Measure[], env: Env): boolean {
  return measures.some(({ leads, partners }) => [...leads, ...partners].some((actor) => isOffice(actor, env.catalogue)));
}

/** Offices (group Verwaltung) by name, with the measures they lead or take part in. */
function partsByOffice(measures: readonly Measure[], env: Env): [string, Part[]][] {
  const offices = new Map<string, Part[]>();
  for (const measure of measures) {
    const actors = [...measure.leads.map((actor) => ({ actor, role: LEAD })), ...measure.partners.map((actor) => ({ actor, role: partOf(actor) }))];
    for (const { actor, role } of actors) {
      if (!isOffice(actor, env.catalogue)) continue;
      const name = actorName(actor, env);
      const parts = offices.get(name) ?? [];
      // Named twice in a measure, an office has the first of its parts: who leads comes first.
      if (parts.at(-1)?.measure !== measure) parts.push({ measure, role });
      offices.set(name, parts);
    }
  }
  return [...offices].sort(([a], [b]) => a.localeCompare(b, 'de'));
}
