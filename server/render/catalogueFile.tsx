import type { VNode } from 'preact';
import { CATALOGUE_LISTS, type CatalogueFile, type CatalogueItem } from '../language/model/catalogueFile';
import type { ModelItem } from '../language/model/source';
import { formatEuro, formatNumber, formatValue, unitName } from '../language/model/number';
import { valuesOf } from '../language/schema/vocabulary';
import { DESIGNATED_AREA_KINDS, labelOf } from './labels';
import { RenderCache, type Section } from './cache';
import { chaptersOn } from './chapter';
import { nameIn, placeName, type RenderContext } from './context';
import { hyphenate } from './hyphenate';
import { elementId, pageOf, type PageSource, placesOf, type RenderedPage } from './page';
import { findingInputs, Findings, StaleNotice } from './parts/item';
import { Table } from './parts/table';
import { Eyebrow } from './parts/paragraphs';

interface Column {
  title: string;
  read(item: CatalogueItem, context: RenderContext): string | undefined;
}

const text = (title: string, key: string): Column => ({ title, read: ({ fields }) => fields.text(key) });
const named = (title: string, key: string, list: string): Column => ({
  title,
  read: ({ fields }, context) => {
    const id = fields.text(key);
    return id === undefined ? undefined : nameIn(context, list, id);
  },
});
const texts = (title: string, key: string): Column => ({ title, read: ({ fields }) => fields.texts(key).join(', ') });

const DIRECTIONS = valuesOf('katalog.indikator.richtung');

/** What a reader wants to know of an entry, by list; the first column names it. */
const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  indikatoren: [
    text('Kennung', 'id'), text('Name', 'name'),
    { title: 'Einheit', read: ({ fields }) => unitName(fields.text('einheit')) || fields.text('einheit') },
    { title: 'Ebene ab', read: ({ fields }) => fields.texts('ebenen').map((level) => level.toUpperCase()).join(', ') },
    { title: 'Besser ist', read: ({ fields }) => DIRECTIONS[fields.text('richtung') ?? '']?.short },
    { title: 'Schwellen', read: ({ fields }) => fields.list('schwellen', (each) => `${each.text('bedeutung') ?? 'Schwelle'}: ${formatValue(each.number('wert') ?? '', fields.text('einheit'))}`).join('; ') },
    text('Quelle', 'quelle'), text('Hinweis', 'hinweis'),
  ],
  akteurskategorien: [text('Kennung', 'id'), text('Name', 'name'), text('Gruppe', 'gruppe'), texts('Beispiele', 'beispiele')],
  akteure: [
    text('Name', 'name'), named('Kategorie', 'kategorie', 'akteurskategorien'),
    { title: 'Nur im Bezirk', read: ({ fields }, context) => {
      const key = fields.lorKey('bezirk');
      return key === undefined ? undefined : (placeName(context, key) ?? key);
    } },
  ],
  programme: [
    text('Kennung', 'id'), text('Name', 'name'),
    { title: 'Mindestens', read: ({ fields }) => euro(fields.amount('mindestbetrag')) },
    { title: 'Höchstens', read: ({ fields }) => euro(fields.amount('hoechstbetrag')) },
    { title: 'Grenze je', read: ({ fields }) => labelOf(valuesOf('katalog.programm.grenze_je'), fields.text('grenze_je') ?? '') },
    { title: 'Laufzeit bis', read: ({ fields }) => years(fields.amount('hoechstdauer_jahre')) },
    text('Hinweis', 'hinweis'),
  ],
  gebiete: [
    text('Kennung', 'id'), text('Name', 'name'),
    { title: 'Art', read: ({ fields }) => labelOf(DESIGNATED_AREA_KINDS, fields.text('art') ?? '') },
    { title: 'Räume', read: ({ fields }, context) => fields.texts('raeume').map((key) => placeName(context, key) ?? key).join(', ') },
    text('Quelle', 'quelle'),
  ],
  massnahmenvorlagen: [text('Kennung', 'id'), text('Titel', 'titel'), named('Handlungsfeld', 'handlungsfeld', 'handlungsfelder'), text('Beschreibung', 'beschreibung')],
  datenquellen: [text('Kennung', 'id'), text('Titel', 'titel'), text('Datei', 'datei'), text('Lizenz', 'lizenz'), text('Quelle', 'quelle')],
  zuordnungen: [
    text('Kennung', 'id'), text('Titel', 'titel'),
    { title: 'Liste', read: ({ fields }) => labelOf(valuesOf('katalog.zuordnung.liste'), fields.text('liste') ?? '') },
    { title: 'Spalten', read: ({ fields }) => fields.list('spalten', (column) => `${column.text('spalte') ?? ''} → ${column.text('angabe') ?? 'im Wortlaut'}`).join('; ') },
  ],
  raeume: [{ title: 'Schlüssel', read: ({ fields }) => fields.lorKey('schluessel') }, text('Name', 'name'), text('LOR', 'lor')],
};
const OTHER: readonly Column[] = [text('Kennung', 'id'), text('Name', 'name'), text('Beschreibung', 'beschreibung')];

const SEVERITIES: Readonly<Record<string, string>> = { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis', aus: 'aus' };

/** A catalogue as tables, one for each list. */
export function renderCatalogueFile(file: CatalogueFile, context: RenderContext, cache = new RenderCache()): RenderedPage {
  return pageOf(cataloguePage(file, context), cache);
}

export function cataloguePage(file: CatalogueFile, context: RenderContext): PageSource {
  const title = file.title?.value ?? 'Katalog';
  const chapter = chaptersOn(context, [context.catalogue]);
  const district = file.district && (placeName(context, file.district.value) ?? file.district.value);
  const { rules } = file;
  const lists = CATALOGUE_LISTS.flatMap(({ key, title: heading }): Section[] => {
    const items = file.lists.get(key);
    return items ? [chapter(key, heading, [], () => <List name={key} heading={heading} items={items} context={context} />, [contentOf(items), findingInputs(context, items)])] : [];
  });
  const sections = [
    chapter('titel', undefined, [], () => <Cover file={file} context={context} title={title} district={district} />, [title, district, findingInputs(context, [file.title])]),
    ...lists,
    ...(rules && rules.value.length > 0 ? [chapter('regeln', 'Regeln', [], () => <Rules rules={rules} />, [JSON.stringify(rules.value)])] : []),
  ];
  return { kind: 'katalog', title, places: placesOf(catalogueItems(file)), sections };
}

/** Everything on the page that has a place in the text. */
export function catalogueItems(file: CatalogueFile): (ModelItem | undefined)[] {
  return [file.title, file.district, file.rules, ...[...file.lists.values()].flat()];
}

/** The entries as text to compare, since they are read anew each time; what an alias stands for lies elsewhere, so such a list is never the same. */
function contentOf(items: readonly CatalogueItem[]): unknown {
  if (items.some(({ source }) => source.slot.chunk.aliases?.length)) return {};
  return items.map(({ item, stale, source }) => `${item} ${stale} ${source.slot.chunk.text}`).join('\n');
}

function Cover({ file, context, title, district }: { file: CatalogueFile; context: RenderContext; title: string; district: string | undefined }): VNode {
  return (
    <header class="cover" id="titel" data-item="feld:titel">
      <Eyebrow>{district ? `Katalog für den Bezirk ${district}` : 'Katalog'}</Eyebrow>
      <h1>{title}</h1>
      {file.title && <Findings of={file.title} context={context} />}
    </header>
  );
}

function Rules({ rules }: { rules: NonNullable<CatalogueFile['rules']> }): VNode {
  return (
    <section class="chapter" id="regeln" data-item={rules.item}>
      <h2>Regeln</h2>
      <Table caption="Gewicht der Regeln" quiet columns={[{ title: 'Regel' }, { title: 'Gewicht' }]}>
        <tbody>
          {rules.value.map(([code, severity]) => (
            <tr>
              <th scope="row">{code}</th>
              <td>{SEVERITIES[severity] ?? severity}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function List({ name, heading, items, context }: { name: string; heading: string; items: readonly CatalogueItem[]; context: RenderContext }): VNode {
  const columns = (COLUMNS[name] ?? OTHER).filter((column, index) => index === 0 || items.some((item) => column.read(item, context)));
  return (
    <section class="chapter" id={name}>
      <h2>
        {heading} <span class="muted count">({formatNumber(items.length)})</span>
      </h2>
      <Table caption={heading} quiet columns={columns} wide={columns.length > 4}>
        <tbody>
          {items.map((item) => (
            <tr data-item={item.item} id={elementId(item.item)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th scope="row">
                    <StaleNotice of={item} />
                    {hyphenate(column.read(item, context) ?? '')}
                    <Findings of={item} context={context} />
                  </th>
                ) : (
                  <td>{hyphenate(column.read(item, context) ?? '')}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function euro(value: number | undefined): string | undefined {
  return value === undefined ? undefined : formatEuro(value);
}

function years(value: number | undefined): string | undefined {
  return value === undefined ? undefined : value === 1 ? '1 Jahr' : `${formatNumber(value)} Jahre`;
}
