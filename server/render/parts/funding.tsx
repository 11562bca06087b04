import type { VNode } from 'preact';
import type { Funding } from '../../language/model/funding';
import type { Measure } from '../../language/model/measure';
import { formatEuro } from '../../language/model/number';
import { nameIn, type RenderContext } from '../context';
import { hyphenate } from '../hyphenate';
import { InPlace } from './inPlace';
import { Muted } from './paragraphs';

/** Money of a measure: what it costs, and who pays how much of it. */
export function FundingCell({ measure, context }: { measure: Measure; context: RenderContext }): VNode | null {
  const { cost, funding } = measure;
  if (cost === undefined && funding.length === 0) return null;
  const yearly = measure.period?.ongoing ? ' pro Jahr' : '';
  return (
    <>
      {cost !== undefined && (
        <div class="cost">
          <Muted>Kosten:</Muted> <InPlace list="massnahmen" field="kosten" context={context}>{formatEuro(cost)}</InPlace>
          {yearly}
        </div>
      )}
      {funding.length > 0 && (
        <ul class="funding">
          {funding.map((row, index) => {
            const { programme, amount, notes } = fundingParts(row, context);
            return (
              <li>
                {hyphenate(programme)}
                {amount && ': '}
                {amount && <InPlace field={`finanzierung/${index}/betrag`} context={context}>{amount}</InPlace>}
                {hyphenate(notes)}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** „Projektfonds: 18.000 € (2026, gesichert)“. */
export function fundingText(row: Funding, context: RenderContext): string {
  const { programme, amount, notes } = fundingParts(row, context);
  return `${programme}${amount && `: ${amount}`}${notes}`;
}

function fundingParts(row: Funding, context: RenderContext): { programme: string; amount: string; notes: string } {
  const programme = row.programme === undefined ? 'Finanzierung' : nameIn(context, 'programme', row.programme);
  const amount = row.amount === undefined ? '' : formatEuro(row.amount);
  const notes = [
    row.year === undefined ? undefined : String(row.year),
    row.count === undefined ? undefined : `${row.count} Einzelmaßnahmen`,
    row.giver,
    row.pot ? 'Topf' : undefined,
    row.secured === undefined ? undefined : row.secured ? 'gesichert' : 'noch offen',
  ];
  const known = notes.filter((note) => note !== undefined).join(', ');
  return { programme, amount, notes: known && ` (${known})` };
}
