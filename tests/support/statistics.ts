/** Statistics made of tables in tests: `name of the file` → its text. */
import { builtInCatalogues, builtInPlaces } from '../../server/language/catalogue/builtin';
import { dataSourceOf } from '../../server/import/statistics/dataSource';
import { readFigures, recognise } from '../../server/import/statistics/read';
import { Statistics } from '../../server/import/statistics/statistics';
import { readCsv } from '../../server/import/table/csv';

const places = builtInPlaces();
const sources = builtInCatalogues().flatMap(({ entries }) => entries.datenquellen ?? []).flatMap((entry) => dataSourceOf(entry, places.system) ?? []);

const known = new WeakMap<object, Statistics>();

export function statisticsOf(files: Readonly<Record<string, string>>): Statistics {
  const before = known.get(files);
  if (before) return before;
  const read = Object.entries(files).flatMap(([name, text]) => sources.flatMap((source) => {
    const caught = recognise(source, name);
    return caught ? [readFigures(source, readCsv(text, source.delimiter), { uri: `test:/daten/${name}`, name }, caught, places)] : [];
  }));
  const statistics = new Statistics(read, places);
  known.set(files, statistics);
  return statistics;
}
