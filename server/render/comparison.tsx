import type { VNode } from 'preact';
import { type Change, type ChangedItem, type ComparedList, type Comparison, isUnchanged } from '../language/model/compare';
import { formatEuro, formatNumber } from '../language/model/number';
import type { PlainMap } from '../language/model/plainValue';
import { RenderCache } from './cache';
import { fieldName, itemTitle, valueText } from './changeText';
import type { RenderContext } from './context';
import { pageOf, type RenderedPage } from './page';
import { Facts } from './parts/facts';
import { Table } from './parts/table';
import { type DiffPiece, wordDiff } from './wordDiff';
import { Eyebrow, Lead, Muted, Note } from './parts/paragraphs';

/** One of the two editions, as the page names it. */
export interface Edition {
  /** File, or revision and file. */
  name: string;
  content: PlainMap;
}

interface Props {
  comparison: Comparison;
  context: RenderContext;
}

/** What changed between two editions, as a page: first the sums, then field by field. */
export function renderComparison(before: Edition, after: Edition, comparison: Comparison, context: RenderContext): RenderedPage {
  const title = `Vergleich: ${titleOf(after)}`;
  const page = (
    <>
      <header class="cover" id="titel">
        <Eyebrow>Vergleich zweier Fassungen</Eyebrow>
        <h1>{titleOf(after)}</h1>
        <Facts class="facts cover-facts" facts={[['Bisher', editionText(before, context)], ['Neu', editionText(after, context)]]} />
      </header>
      {isUnchanged(comparison) ? (
        <section class="chapter">
          <h2>Überblick</h2>
          <p>Die beiden Fassungen sagen dasselbe.</p>
        </section>
      ) : (
        <>
          <Overview comparison={comparison} context={context} />
          {comparison.fields.length > 0 && (
            <section class="chapter" id="angaben">
              <h2>Allgemeine Angaben</h2>
              <ChangeTable changes={comparison.fields} caption="Geänderte allgemeine Angaben" context={context} />
            </section>
          )}
          {comparison.lists.map((list) => hasChanges(list) && <ListChapter list={list} context={context} />)}
        </>
      )}
    </>
  );
  return pageOf({ kind: 'vergleich', title, places: [], sections: [{ id: 'vergleich', title, inputs: [], tree: () => page }] }, new RenderCache());
}

/** „Profil – Fassung 2026, Stand Juni 2026 (datei)“. */
export function editionText({ name, content }: Edition, context: RenderContext): string {
  const notes = ['fassung', 'stand', 'status'].flatMap((key) => (content[key] === undefined ? [] : `${fieldName(key)} ${valueText(key, content[key], undefined, context)}`));
  return notes.length > 0 ? `${notes.join(', ')} (${name})` : name;
}

function titleOf({ name, content }: Edition): string {
  return typeof content.titel === 'string' ? content.titel : name;
}

function hasChanges({ added, dropped, changed }: ComparedList): boolean {
  return added.length + dropped.length + changed.length > 0;
}

function Overview({ comparison, context }: Props): VNode {
  const columns = [{ title: 'Liste' }, ...['Neu', 'Entfallen', 'Geändert', 'Unverändert'].map((title) => ({ title, class: 'number' }))];
  return (
    <section class="chapter" id="ueberblick">
      <h2>Überblick</h2>
      <Table caption="Was neu ist, was entfallen ist, was sich geändert hat" quiet columns={columns}>
        <tbody>
          {comparison.lists.map((list) => (
            <tr>
              <th scope="row">{fieldName(list.key)}</th>
              {[list.added.length, list.dropped.length, list.changed.length, list.unchanged].map((count) => (
                <td class="number">{formatNumber(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <MoneyTable comparison={comparison} />
      {comparison.statusMoves.length > 0 && (
        <>
          <h3>Stand der Maßnahmen</h3>
          <Table caption="Maßnahmen mit neuem Status" quiet columns={[{ title: 'Maßnahme' }, { title: 'Bisher' }, { title: 'Neu' }]}>
            <tbody>
              {comparison.statusMoves.map(({ id, title, before, after }) => (
                <tr>
                  <th scope="row">{[id, title].filter(Boolean).join(' ')}</th>
                  <td>{valueText('status', before, 'massnahmen', context)}</td>
                  <td>{valueText('status', after, 'massnahmen', context)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </section>
  );
}

/** The rows of the money table that say something. */
export function moneyRows({ money: { before, after } }: Comparison): { name: string; before: number; after: number }[] {
  return [
    { name: 'Bekannte Kosten', before: before.cost, after: after.cost },
    { name: 'Finanziert', before: before.funded, after: after.funded },
    { name: 'Davon gesichert', before: before.secured, after: after.secured },
  ].filter((row) => row.before !== 0 || row.after !== 0);
}

/** „+2.000 €“, „−500 €“, „unverändert“. */
export function moneyMove(before: number, after: number): string {
  if (before === after) return 'unverändert';
  return `${after > before ? '+' : ''}${formatEuro(after - before)}`;
}

function MoneyTable({ comparison }: { comparison: Comparison }): VNode | null {
  const rows = moneyRows(comparison);
  if (rows.length === 0) return null;
  const columns = [{ title: 'Betrag' }, { title: 'Bisher', class: 'number' }, { title: 'Neu', class: 'number' }, { title: 'Veränderung', class: 'number' }];
  return (
    <>
      <h3>Kosten und Finanzierung</h3>
      <Lead>Summen über alle Maßnahmen, Daueraufgaben mit einem Jahr.</Lead>
      <Table caption="Kosten und Finanzierung der Maßnahmen" quiet columns={columns}>
        <tbody>
          {rows.map(({ name, before, after }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="number">{formatEuro(before)}</td>
              <td class="number">{formatEuro(after)}</td>
              <td class="number">{moneyMove(before, after)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function ListChapter({ list, context }: { list: ComparedList; context: RenderContext }): VNode {
  return (
    <section class="chapter" id={list.key}>
      <h2>{fieldName(list.key)}</h2>
      <Items heading="Neu" items={list.added} list={list.key} context={context} />
      <Items heading="Entfallen" items={list.dropped} list={list.key} context={context} />
      {list.changed.length > 0 && <h3>Geändert</h3>}
      {list.changed.map((item) => (
        <article class="sheet">
          <h4>{itemTitle(item.after, list.key, context)}</h4>
          {item.formerId !== undefined && <Note>Bisher {item.formerId}</Note>}
          <ChangeTable changes={changesShown(item)} list={list.key} caption={`Geändert: ${itemTitle(item.after, list.key, context)}`} context={context} />
        </article>
      ))}
    </section>
  );
}

/** A new id is said beside the title. */
export function changesShown({ changes, formerId }: ChangedItem): Change[] {
  return changes.filter(({ key }) => key !== 'id' || formerId === undefined);
}

function Items({ heading, items, list, context }: { heading: string; items: readonly PlainMap[]; list: string; context: RenderContext }): VNode | null {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {items.map((item) => (
          <li>
            <strong>{itemTitle(item, list, context)}</strong>
            {itemFacts(item, list, context) && <Muted> – {itemFacts(item, list, context)}</Muted>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What else to know of an item that came or went: for measures who leads, when, where it stands, what it costs. */
export function itemFacts(item: PlainMap, list: string, context: RenderContext): string {
  const keys = list === 'massnahmen' ? ['federfuehrung', 'zeitraum', 'status', 'kosten'] : list === 'ziele' ? ['handlungsfeld'] : list === 'anregungen' ? ['umgang'] : [];
  return keys.flatMap((key) => (item[key] === undefined ? [] : valueText(key, item[key], list, context))).join(', ');
}

function ChangeTable({ changes, list, caption, context }: { changes: readonly Change[]; list?: string; caption: string; context: RenderContext }): VNode | null {
  if (changes.length === 0) return null;
  return (
    <Table caption={caption} quiet class="changes" columns={[{ title: 'Angabe' }, { title: 'Bisher' }, { title: 'Neu' }]}>
      <tbody>
        {changes.map((change) => {
          const marked = wordDiff(valueText(change.key, change.before, list, context), valueText(change.key, change.after, list, context));
          return (
            <tr>
              <th scope="row">{fieldName(change.key, list)}</th>
              <td>{change.before === undefined ? <Muted>–</Muted> : <Marked pieces={marked.before} as="del" />}</td>
              <td>{change.after === undefined ? <Muted>entfällt</Muted> : <Marked pieces={marked.after} as="ins" />}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Marked({ pieces, as: Mark }: { pieces: readonly DiffPiece[]; as: 'del' | 'ins' }): VNode {
  return <>{pieces.map(({ text, isOwn }) => (isOwn ? <Mark>{text}</Mark> : text))}</>;
}
