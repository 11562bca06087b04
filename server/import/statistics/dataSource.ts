/** A `datenquelle` of a catalogue (FORMAT §3): how a statistics file is read. */
import type { CatalogueEntry } from '../../language/catalogue/catalogue';
import type { PlaceSystem, Vintage } from '../../language/model/placeSystem';

/** A column by its header or by its number, 1 = the first column that holds anything. */
export type Column = string | number;

/** What a file says of an indicator. */
export type ValueSpec = { indicator: string } & (
  | { kind: 'published'; column: Column }
  | { kind: 'sum'; columns: readonly Column[] }
  /** `denominator` as a text is an indicator whose value of about the same time comes from another file. */
  | { kind: 'share'; numerator: readonly Column[]; denominator: readonly Column[] | string; per: number }
);

export interface DataSource {
  id: string;
  title: string;
  /** Name of the file, with `*`, `?` and placeholders. */
  file: string;
  delimiter: string | undefined;
  encoding: string | undefined;
  sheet: string | undefined;
  headerRows: number;
  /** One column with the key, or several whose contents are joined. */
  key: readonly Column[];
  vintage: Vintage;
  /** A template for placeholders, or the column that holds the time. */
  stand: string | { column: Column };
  missing: ReadonlySet<string>;
  values: readonly ValueSpec[];
  licence: string | undefined;
  publisher: string | undefined;
}

/** The data source an entry describes; undefined when it is not whole (the schema tells what is missing). */
export function dataSourceOf(entry: CatalogueEntry, places: PlaceSystem): DataSource | undefined {
  const { id, titel, datei, stand, werte } = entry;
  const key = columnsOf(entry['schluessel']);
  const time = isMap(stand) ? columnOf(stand['spalte']) : textOf(stand);
  const values = (Array.isArray(werte) ? werte : []).flatMap((each) => (isMap(each) ? (valueSpecOf(each) ?? []) : []));
  if (typeof id !== 'string' || typeof datei !== 'string' || key.length === 0 || time === undefined || values.length === 0) return undefined;
  return {
    id,
    title: textOf(titel) ?? id,
    file: datei,
    delimiter: textOf(entry['trennzeichen']),
    encoding: textOf(entry['kodierung']),
    sheet: textOf(entry['blatt']),
    headerRows: numberOf(entry['kopfzeilen']) ?? 1,
    key,
    vintage: places.vintageOf(entry['lor']),
    stand: isMap(stand) ? { column: time } : String(time),
    missing: new Set(textsOf(entry['fehlwerte'])),
    values,
    licence: textOf(entry['lizenz']),
    publisher: textOf(entry['quelle']),
  };
}

function valueSpecOf(map: CatalogueEntry): ValueSpec | undefined {
  const { indikator, spalte, summe, zaehler, nenner, je } = map;
  if (typeof indikator !== 'string') return undefined;
  const column = columnOf(spalte);
  if (column !== undefined) return { indicator: indikator, kind: 'published', column };
  if (Array.isArray(summe)) return { indicator: indikator, kind: 'sum', columns: columnsOf(summe) };
  const other = isMap(nenner) ? textOf(nenner['indikator']) : undefined;
  const denominator = other ?? columnsOf(nenner);
  if (!Array.isArray(zaehler) || denominator.length === 0) return undefined;
  return { indicator: indikator, kind: 'share', numerator: columnsOf(zaehler), denominator, per: numberOf(je) ?? 100 };
}

function columnsOf(value: unknown): Column[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => columnOf(each) ?? []);
}

function columnOf(value: unknown): Column | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isMap(value: unknown): value is CatalogueEntry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
