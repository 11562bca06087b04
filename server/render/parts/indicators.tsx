import type { VNode } from 'preact';
import type { KeyFigure } from '../../language/model/keyFigure';
import type { IndicatorUse, Reading } from '../../language/model/indicatorUse';
import { formatValue } from '../../language/model/number';
import { formatTime } from '../../language/model/time';
import { entryText, nameIn, placeName, type RenderContext } from '../context';
import { assess, relation } from '../assessment';
import { hyphenate } from '../hyphenate';
import { elementId } from '../page';
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
      <IndicatorCharts uses={uses} of={of} context={context} />
    </>
  );
}

/** The course of each indicator that has one, as a drawing. */
export function IndicatorCharts({ uses, of, context }: Pick<Props, 'uses' | 'of' | 'context'>): VNode | null {
  const { charts } = context;
  return charts ? <div>{uses.map((use, index) => <charts.IndicatorChart use={use} context={context} id={`grafik:${of}:${index}`} />)}</div> : null;
}

/** Figures without a goal: what is, since when, and how it is elsewhere. */
export function KeyFigureTable({ figures, context }: { figures: readonly KeyFigure[]; context: RenderContext }): VNode {
  const compared = figures.some(({ use }) => use && use.comparison.length > 0);
  const columns = [{ title: 'Kennzahl' }, { title: 'Wert', class: 'number' }, ...(compared ? [{ title: 'Zum Vergleich' }] : [])];
  return (
    <div class="table-frame">
      <Table caption="Kennzahlen des Raums" quiet class="indicators key-figures" columns={columns}>
        <tbody>
          {figures.map(({ use, item }) => {
            if (!use) return null;
            const entry = context.catalogue.get('indikatoren', use.indicator);
            const unit = entryText(entry, 'einheit');
            return (
              <tr data-item={item} id={elementId(item)}>
                <th scope="row">
                  <IndicatorName use={use} context={context} />
                </th>
                <td class="number">
                  <ReadingCell reading={use.baseline ?? use.course.at(-1)} unit={unit} />
                </td>
                {compared && (
                  <td>
                    <Comparisons use={use} entry={entry} unit={unit} context={context} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

function IndicatorName({ use, context }: { use: IndicatorUse; context: RenderContext }): VNode {
  const place = use.place && (placeName(context, use.place) ?? use.place);
  return (
    <>
      {hyphenate(nameIn(context, 'indikatoren', use.indicator))} <span class="code">{use.indicator}</span>
      {place && <Muted> · {place}</Muted>}
    </>
  );
}

function Comparisons({ use, entry, unit, context }: { use: IndicatorUse; entry: object | undefined; unit: string | undefined; context: RenderContext }): VNode {
  const own = use.baseline?.value;
  return (
    <>
      {use.comparison.map((reading) => (
        <div class="compared">
          {reading.place && (placeName(context, reading.place) ?? reading.place)}: <ReadingCell reading={reading} unit={unit} />
          {typeof own === 'number' && typeof reading.value === 'number' && <Muted> – hier {hyphenate(relation(own, reading.value, use, entry))}</Muted>}
        </div>
      ))}
    </>
  );
}

function IndicatorRow({ use, context, compared }: { use: IndicatorUse; context: RenderContext; compared: boolean }): VNode {
  const entry = context.catalogue.get('indikatoren', use.indicator);
  const unit = entryText(entry, 'einheit');
  const change = assess(use, entry);
  return (
    <tr>
      <th scope="row">
        <IndicatorName use={use} context={context} />
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
          <Comparisons use={use} entry={entry} unit={unit} context={context} />
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
