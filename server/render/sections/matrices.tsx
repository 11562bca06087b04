import type { VNode } from 'preact';
import type { Goal } from '../../language/model/goal';
import type { Measure } from '../../language/model/measure';
import type { Reference } from '../../language/model/reference';
import type { Keep } from '../cache';
import type { Env } from '../env';
import { elementId } from '../page';
import { Table, type TableColumn, type TableProps } from '../parts/table';
import { type ActorRow, actorRows, ROLE_SIGNS, uninvitedGroups } from '../network';
import { fieldTitle } from './goals';
import { groupByField } from './measures';
import { Lead, Muted, Sign, SignLegend } from '../parts/paragraphs';

/** More rows or columns than this are shown by field of action: nobody reads a table with sixty columns. */
const MOST = 16;

interface Props {
  goals: readonly Goal[];
  measures: readonly Measure[];
  env: Env;
}

/** Heads and rows are kept by themselves: a change touches the row or the column it is about. */
interface Kept extends Props {
  keep: Keep;
}

/** Which measure serves which goal. */
export function GoalMatrix({ goals, measures, env, keep }: Kept): VNode {
  const table = (some: readonly Goal[], serving: readonly Measure[], caption: string): VNode => <GoalTable goals={some} measures={serving} env={env} caption={caption} keep={keep} />;
  const fields = goals.length > MOST ? [...new Set(goals.map((goal) => goal.fieldOfAction))] : [];
  return (
    <section id="matrix-ziele" class="chapter">
      <h2>Ziele und Maßnahmen im Zusammenhang</h2>
      {fields.length === 0 && table(goals, measures, 'Welche Maßnahme welchem Ziel dient')}
      {fields.map((field) => {
        const some = goals.filter((goal) => goal.fieldOfAction === field);
        const serving = measures.filter((measure) => some.some((goal) => serves(measure, goal, env)));
        return serving.length > 0 && table(some, serving, fieldTitle(field, env));
      })}
    </section>
  );
}

function GoalTable({ goals, measures, env, caption, keep }: Kept & { caption: string }): VNode {
  const foreign = foreignGoals(measures, env);
  const columns = [
    ...goals.map((goal) => ({ title: goal.id ?? 'ohne Kennung', class: 'matrix-cell', full: goal.title })),
    ...foreign.map((goal) => ({ title: goal.text, class: 'matrix-cell', full: env.titleOf?.(goal) })),
  ];
  const row = (measure: Measure): VNode => (
    <tr>
      <th scope="row">
        <MeasureLink measure={measure} />
      </th>
      {goals.map((goal) => (
        <td class="matrix-cell">{serves(measure, goal, env) && <Sign sign="●" meaning={`dient Ziel ${goal.id}`} />}</td>
      ))}
      {foreign.map(({ text }) => (
        <td class="matrix-cell">{measure.goals.some((goal) => goal.text === text) && <Sign sign="●" meaning={`dient Ziel ${text}`} />}</td>
      ))}
    </tr>
  );
  const titles = columns.map(({ title }) => title).join('\n');
  return (
    <Table caption={caption} class="matrix" columns={[{ title: 'Maßnahme' }, ...columns]} wide keepHead={keepHead(keep, caption, columns)}>
      <tbody>{measures.map((measure) => keep(`${caption}\n${measure.item}`, [measure, titles, env.ownKey], () => row(measure)))}</tbody>
    </Table>
  );
}

function keepHead(keep: Keep, caption: string, columns: readonly TableColumn[]): TableProps['keepHead'] {
  return (make) => keep(caption, [columns.map(({ title, full }) => `${title}: ${full}`).join('\n')], make);
}

/** Goals of the district or of other regions that these measures serve, each once. */
function foreignGoals(measures: readonly Measure[], env: Env): Reference[] {
  const found = new Map(measures.flatMap(({ goals }) => goals).filter(({ key }) => key !== undefined && key !== env.ownKey).map((goal) => [goal.text, goal]));
  return [...found.values()].sort((a, b) => a.text.localeCompare(b.text, 'de', { numeric: true }));
}

function serves(measure: Measure, goal: Goal, env: Env): boolean {
  return measure.goals.some(({ key, id }) => id === goal.id && (key === undefined || key === env.ownKey));
}

/** Who takes which part in which measure: the network of actors, and the groups nobody has asked yet. */
export function ActorMatrix({ goals, measures, env, keep }: Kept): VNode {
  const groups = measures.length > MOST ? groupByField(measures, goals).map(([field, some]) => ({ caption: fieldTitle(field, env), some })) : [];
  // Each measure stands in one of the tables.
  const tables = (groups.length > 0 ? groups : [{ caption: 'Akteure und ihre Rolle in den Maßnahmen', some: measures }]).map((table) => ({ ...table, rows: actorRows(table.some, env) }));
  const rows = tables.flatMap((table) => table.rows);
  const used = new Set(rows.flatMap(({ roles }) => [...roles.values()].flat()));
  const missing = uninvitedGroups(rows, env);
  return (
    <section id="matrix-akteure" class="chapter">
      <h2>Wer woran mitwirkt</h2>
      <SignLegend>
        {ROLE_SIGNS.filter(({ role }) => used.has(role)).map(({ sign, label }, index) => (
          <>
            {index > 0 && ' · '}
            <strong>{sign}</strong> {label}
          </>
        ))}
      </SignLegend>
      {tables.map(({ caption, some, rows: own }) => (
        <ActorTable rows={own} measures={some} caption={caption} keep={keep} />
      ))}
      {missing.length > 0 && <Lead>Noch an keiner Maßnahme beteiligt: {missing.join(', ')}.</Lead>}
    </section>
  );
}

function ActorTable({ rows, measures, caption, keep }: { rows: readonly ActorRow[]; measures: readonly Measure[]; caption: string; keep: Keep }): VNode {
  const columns = measures.map((measure) => ({ title: measure.id ?? 'ohne Kennung', class: 'matrix-cell', full: measure.title }));
  const row = ({ name, categoryName, roles }: ActorRow): VNode => (
    <tr>
      <th scope="row">
        {name} {categoryName && categoryName !== name && <Muted>{categoryName}</Muted>}
      </th>
      {measures.map((measure) => (
        <td class="matrix-cell">
          {(roles.get(measure) ?? []).map((role) => {
            const sign = ROLE_SIGNS.find((each) => each.role === role);
            return <Sign sign={sign?.sign ?? '?'} meaning={sign?.label ?? role} />;
          })}
        </td>
      ))}
    </tr>
  );
  const taken = ({ roles }: ActorRow): string => measures.map((measure) => roles.get(measure)?.join(' ')).join('\n');
  return (
    <Table caption={caption} class="matrix" columns={[{ title: 'Akteur' }, ...columns]} wide keepHead={keepHead(keep, caption, columns)}>
      <tbody>{rows.map((each) => keep(`${caption}\n${each.name}`, [each.categoryName, taken(each)], () => row(each)))}</tbody>
    </Table>
  );
}

function MeasureLink({ measure }: { measure: Measure }): VNode {
  return (
    <a class="quiet-link" href={`#${elementId(measure.item)}`}>
      {[measure.id, measure.title].filter(Boolean).join(' ')}
    </a>
  );
}
