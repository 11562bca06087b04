import type { VNode } from 'preact';
import { formatNumber } from '../../language/model/number';
import { formatTime } from '../../language/model/time';
import type { Suggestion } from '../../language/model/suggestion';
import type { Env } from '../env';
import { labelInText, SUGGESTION_HANDLING } from '../labels';
import { InlineText } from '../markdown';
import { elementId } from '../page';
import { Badge } from '../parts/badge';
import { InPlace } from '../parts/inPlace';
import { Findings, StaleNotice } from '../parts/item';
import { Ref, Refs } from '../parts/reference';
import { Table } from '../parts/table';
import { Lead, Muted, Note } from '../parts/paragraphs';

const COLUMNS = [{ title: 'Anregung' }, { title: 'Umgang' }, { title: 'Begründung' }, { title: 'Fließt ein in' }];

/** „Was aus den Anregungen wurde“: every suggestion with its answer. */
export function Suggestions({ suggestions, env }: { suggestions: readonly Suggestion[]; env: Env }): VNode {
  return (
    <section id="anregungen" class="chapter-part">
      <h2>Was aus den Anregungen wurde</h2>
      <Lead>{summary(suggestions)}</Lead>
      <Table caption="Anregungen und wie mit ihnen umgegangen wurde" quiet class="suggestions" columns={COLUMNS}>
        <tbody>
          {suggestions.map((suggestion) => (
            <tr data-item={suggestion.item} id={elementId(suggestion.item)} class={suggestion.stale ? 'stale' : undefined}>
              <th scope="row">
                <StaleNotice of={suggestion} />
                <InPlace list="anregungen" field="text" context={env}>{suggestion.text && <InlineText source={suggestion.text} />}</InPlace>
                <SuggestionNote suggestion={suggestion} env={env} />
                <Findings of={suggestion} context={env} />
              </th>
              <td>
                <InPlace list="anregungen" field="umgang" context={env}>{suggestion.handling && <Badge of={SUGGESTION_HANDLING} value={suggestion.handling} />}</InPlace>
              </td>
              <td>
                <InPlace list="anregungen" field="begruendung" context={env}>{suggestion.reason && <InlineText source={suggestion.reason} />}</InPlace>
                {suggestion.statement && <Statement statement={suggestion.statement} />}
              </td>
              <td>
                <Refs to={[...suggestion.goals, ...suggestion.measures]} env={env} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** What an office says to it. */
function Statement({ statement: { office, text, at } }: { statement: NonNullable<Suggestion['statement']> }): VNode {
  return (
    <div class="statement">
      <strong>{office ?? 'Stellungnahme'}:</strong> {text && <InlineText source={text} />}
      {at && <Muted> ({formatTime(at)})</Muted>}
    </div>
  );
}

function SuggestionNote({ suggestion, env }: { suggestion: Suggestion; env: Env }): VNode | null {
  const { count, participation, number } = suggestion;
  if (count === undefined && !participation && number === undefined) return null;
  return (
    <Note class="note">
      {count !== undefined && `${formatNumber(count)}-mal genannt`}
      {count !== undefined && (participation || number !== undefined) && ' · '}
      {number !== undefined && `Nr. ${number}`}
      {number !== undefined && participation && ' · '}
      {participation && <Ref to={participation} env={env} titled />}
    </Note>
  );
}

/** „12 Anregungen: 6 übernommen, 3 teilweise übernommen, …“ */
function summary(suggestions: readonly Suggestion[]): string {
  const parts = Object.keys(SUGGESTION_HANDLING).flatMap((handling) => {
    const count = suggestions.filter((suggestion) => suggestion.handling === handling).length;
    return count === 0 ? [] : `${formatNumber(count)} ${labelInText(SUGGESTION_HANDLING, handling)}`;
  });
  const total = suggestions.length === 1 ? '1 Anregung' : `${formatNumber(suggestions.length)} Anregungen`;
  return parts.length === 0 ? `${total}.` : `${total}: ${parts.join(', ')}.`;
}
