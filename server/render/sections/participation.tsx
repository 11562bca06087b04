import type { VNode } from 'preact';
import { formatNumber } from '../../language/model/number';
import { type Conflict, type EventStep, type ParticipationEvent, whenOf } from '../../language/model/participation';
import { nameIn } from '../context';
import type { KeepItem } from '../cache';
import type { Env } from '../env';
import { CONFLICT_STATUS } from '../labels';
import { Text } from '../markdown';
import { Badge } from '../parts/badge';
import { Facts } from '../parts/facts';
import { InPlace } from '../parts/inPlace';
import { Item } from '../parts/item';
import { Link } from '../parts/link';
import { Pictures } from '../parts/pictures';
import { Table } from '../parts/table';
import { Label, Lead } from '../parts/paragraphs';

/** Events and channels of participation, one after the other as written. */
export function Events({ events, env, keep }: { events: readonly ParticipationEvent[]; env: Env; keep: KeepItem }): VNode {
  return (
    <section id="beteiligung" class="chapter">
      <h2>Beteiligung</h2>
      <Lead>{totals(events)}</Lead>
      {env.charts && <env.charts.AttendanceChart events={events} context={env} />}
      {events.map((event) => keep(event, [], () => <EventBlock event={event} env={env} />))}
    </section>
  );
}

/** „3 Veranstaltungen und Formate mit 322 Teilnehmenden und 451 Hinweisen.“; counted is what is written. */
function totals(events: readonly ParticipationEvent[]): string {
  const people = events.reduce((sum, event) => sum + (event.people ?? 0), 0);
  const contributions = events.reduce((sum, event) => sum + (event.contributions ?? 0), 0);
  const counts = [people > 0 ? `${formatNumber(people)} Teilnehmenden` : undefined, contributions > 0 ? `${formatNumber(contributions)} Hinweisen` : undefined];
  const known = counts.filter((count) => count !== undefined).join(' und ');
  return `${events.length === 1 ? 'Ein Beteiligungsangebot' : `${events.length} Beteiligungsangebote`}${known ? ` mit ${known}` : ''}.`;
}

function EventBlock({ event, env }: { event: ParticipationEvent; env: Env }): VNode {
  return (
    <Item of={event} context={env} as="article" class="event">
      <h3>
        <span class="goal-id">{event.id}</span> <InPlace list="beteiligung" field="titel" context={env}>{event.title ?? 'Beteiligung ohne Titel'}</InPlace>
      </h3>
      <Facts
        class="facts"
        facts={[
          event.format ? ['Format', nameIn(env, 'beteiligungsformate', event.format)] : undefined,
          whenOf(event) ? ['Wann', event.dates.length > 0 || event.timeOfDay ? whenOf(event) : <InPlace list="beteiligung" field="datum" context={env}>{whenOf(event)}</InPlace>] : undefined,
          event.place ? ['Wo', event.place] : undefined,
          event.moderation ? ['Moderation', event.moderation] : undefined,
          event.people !== undefined ? ['Teilnehmende', <InPlace list="beteiligung" field="anzahl" context={env}>{formatNumber(event.people)}</InPlace>] : undefined,
          event.contributions !== undefined ? ['Hinweise', <InPlace list="beteiligung" field="hinweise" context={env}>{formatNumber(event.contributions)}</InPlace>] : undefined,
          event.methods.length > 0 ? ['Methoden', event.methods.map((id) => nameIn(env, 'methoden', id)).join(', ')] : undefined,
          event.attendance.length > 0 ? ['Wer dabei war', attendanceText(event, env)] : undefined,
          event.link ? ['Mehr dazu', <Link to={event.link} />] : undefined,
        ]}
      />
      <Steps steps={event.steps} env={env} caption={`Ablauf: ${event.title ?? ''}`} />
      {event.result && (
        <>
          <Label>Ergebnis</Label>
          <Text source={event.result} />
        </>
      )}
      <Pictures images={event.images} context={env} />
    </Item>
  );
}

function attendanceText(event: ParticipationEvent, env: Env): string {
  return event.attendance
    .map(({ category, count }) => {
      const name = nameIn(env, 'akteurskategorien', category);
      return count === undefined ? name : `${name} (${formatNumber(count)})`;
    })
    .join(', ');
}

function Steps({ steps, env, caption }: { steps: readonly EventStep[]; env: Env; caption: string }): VNode | null {
  if (steps.length === 0) return null;
  return (
    <Table caption={caption} quiet columns={[{ title: 'Frage' }, { title: 'Methode' }, { title: 'Ergebnis' }]}>
      <tbody>
        {steps.map((step) => (
          <tr>
            <td>{step.question}</td>
            <td>{step.method && nameIn(env, 'methoden', step.method)}</td>
            <td>{step.result && <Text source={step.result} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Conflicts that came up, who stood where, and how they were settled. */
export function Conflicts({ conflicts, env }: { conflicts: readonly Conflict[]; env: Env }): VNode {
  return (
    <section id="konflikte" class="chapter-part">
      <h2>Konflikte und ihr Ausgleich</h2>
      {conflicts.map((conflict) => (
        <Item of={conflict} context={env} as="article" class="conflict">
          <h3>
            {conflict.id && <span class="goal-id">{conflict.id}</span>} {conflict.description}{' '}
            {conflict.status && <Badge of={CONFLICT_STATUS} value={conflict.status} />}
          </h3>
          <Facts
            class="facts"
            facts={[
              ...conflict.parties.map((party): [string, string] => [nameIn(env, 'akteurskategorien', party.category), party.position ?? 'beteiligt']),
              conflict.settlement ? ['Ausgleich', conflict.settlement] : undefined,
            ]}
          />
        </Item>
      ))}
    </section>
  );
}
