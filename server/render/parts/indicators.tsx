import type { VNode } from 'preact';
import type { IndicatorUse, Reading } from '../../language/model/indicatorUse';
import { formatValue } from '../../language/model/number';
import { formatTime } from '../../language/model/time';
import { entryText, nameIn, placeName, type RenderContext } from '../context';
import { assess, relation } from '../assessment';
import { hyphenate } from '../hyphenate';
import { Table } from './table';
import { Muted } from './paragraphs';

interface Props {
  uses: readonly IndicatorUse[];
  context: RenderContext;
  caption: string;
  /** Item the indicators belong to; names the drawings. */
  of: string;
}

/** Indicators of a goal or measure: from where to where, and what that means. Nothing when there are none. */
export function IndicatorTable({ uses, context, caption, of }: Props): VNode | null {
  if (uses.length === 0) return null;
  const compared = uses.some((use) => use.comparison.length > 0);
  const columns = [{ title: 'Indikator' }, { title: 'Ausgangs\u00adwert', class: 'number' }, { title: 'Ziel\u00adwert', class: 'number' }, { title: 'Ver\u00adänderung' }];
  if (compared) columns.push({ title: 'Zum Vergleich' });
  const { charts } = context;
  return (
    <>
      {/* Scrolls by itself in a very narrow window only: no stop for the Tab key of its own, browsers make it one while it does. */}
      <div class="table-frame">
        <Table caption={caption} class="indicators" columns={columns}>
          <tbody>
            {uses.map((use) => (
              <IndicatorRow use={use} context={context} compared={compared} />
            ))}
          </tbody>
        </Table>
      </div>
      {charts && uses.map((use, index) => <charts.IndicatorChart use={use} context={context} id={`grafik:${of}:${index}`} />)}
    </>
  );
}

function IndicatorRow({ use, context, compared }: { use: IndicatorUse; context: RenderContext; compared: boolean }): VNode {
  const entry = context.catalogue.get('indikatoren', use.indicator);
  const unit = entryText(entry, 'einheit');
  const change = assess(use, entry);
  const place = use.place && (placeName(context, use.place) ?? use.place);
  return (
    <tr>
      <th scope="row">
        {hyphenate(nameIn(context, 'indikatoren', use.indicator))} <span class="code">{use.indicator}</span>
        {place && <Muted> · {place}</Muted>}
      </th>
      <td class="number">
        <ReadingCell reading={use.baseline} unit={unit} />
      </td>
      <td class="number">
        <ReadingCell reading={use.target} unit={unit} />
      </td>
      <td>{hyphenate(change)}</td>
      {compared && (
        <td>
          {use.comparison.map((reading) => (
            <div class="compared">
              {reading.place && (placeName(context, reading.place) ?? reading.place)}: <ReadingCell reading={reading} unit={unit} />
              {typeof use.baseline?.value === 'number' && typeof reading.value === 'number' && <Muted> – hier {hyphenate(relation(use.baseline.value, reading.value, use, entry))}</Muted>}
            </div>
          ))}
        </td>
      )}
    </tr>
  );
}

function ReadingCell({ reading, unit }: { reading: Reading | undefined; unit: string | undefined }): VNode {
  if (!reading) return <Muted>–</Muted>;
  return (
    <>
      <span class="value">{formatValue(reading.value, unit)}</span>
      {reading.at && <span class="at"> ({formatTime(reading.at)})</span>}
    </>
  );
}
