import { builtInCatalogues, builtInPlaces } from '../../../server/language/catalogue/builtin';
import { type DataSource, dataSourceOf } from '../../../server/import/statistics/dataSource';
import { readFigures, recognise, type SourceFile } from '../../../server/import/statistics/read';
import { Statistics } from '../../../server/import/statistics/statistics';
import { readCsv } from '../../../server/import/table/csv';
import type { Table } from '../../../server/import/table/table';

export const places = builtInPlaces();

const builtIn = builtInCatalogues().flatMap(({ entries }) => entries.datenquellen ?? []).flatMap((entry) => dataSourceOf(entry, places.system) ?? []);

/** A source made of the keys a team would write. */
export function sourceOf(entry: Record<string, unknown>): DataSource {
  const source = dataSourceOf({ id: 'probe', titel: 'Probe', ...entry }, places.system);
  if (!source) throw new Error('no whole data source');
  return source;
}

/** Reads a table as the file of a name, by the built-in descriptions or the ones given. */
export function read(name: string, table: Table | string, sources: readonly DataSource[] = builtIn): SourceFile {
  for (const source of sources) {
    const caught = recognise(source, name);
    if (caught) return readFigures(source, typeof table === 'string' ? readCsv(table, source.delimiter) : table, { uri: `file:///daten/${name}`, name }, caught, places);
  }
  throw new Error(`nobody knows ${name}`);
}

export function statistics(...files: SourceFile[]): Statistics {
  return new Statistics(files, places);
}

/** `26760 @2025-12`, `17.4 @2025-12 (>=, 3)`: value to one decimal, time, a lower bound, the number of parts. */
export function told(from: Statistics, indicator: string, place: string, vintage: 2006 | 2021 = 2021): string[] {
  return from.values(indicator, place, vintage).map(({ value, stand, lacking, leftOut, parts }) => {
    const notes = [...(lacking.length > 0 ? ['>='] : []), ...(leftOut.length > 0 ? [`ohne ${leftOut.length}`] : []), ...(parts > 1 ? [String(parts)] : [])];
    return `${typeof value === 'number' ? Math.round(value * 10) / 10 : value} @${stand}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  });
}
