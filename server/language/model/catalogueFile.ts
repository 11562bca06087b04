import { entryOf, resolve, textOf, type TreeNode } from '../syntax/tree';
import type { Fields } from './fields';
import { type FieldOf, type ModelReader, readField, readText } from './reader';
import type { ModelFile, ModelItem } from './source';

/** The lists a `katalog` file may have, with the heading a reader knows them by (FORMAT §3). */
export const CATALOGUE_LISTS: readonly { key: string; title: string }[] = [
  { key: 'indikatoren', title: 'Indikatoren' },
  { key: 'akteurskategorien', title: 'Akteurskategorien' },
  { key: 'akteure', title: 'Akteure' },
  { key: 'handlungsfelder', title: 'Handlungsfelder' },
  { key: 'beteiligungsformate', title: 'Beteiligungsformate' },
  { key: 'methoden', title: 'Methoden' },
  { key: 'programme', title: 'Programme und Fördermittel' },
  { key: 'gebiete', title: 'Gebiete' },
  { key: 'massnahmenvorlagen', title: 'Maßnahmenvorlagen' },
  { key: 'datenquellen', title: 'Datenquellen' },
  { key: 'zuordnungen', title: 'Zuordnungen von Spalten' },
  { key: 'raeume', title: 'Räume' },
];

/** One entry of a catalogue list; its fields are read when they are shown. */
export interface CatalogueItem extends ModelItem {
  fields: Fields;
}

/** A `katalog` file as its author wrote it; what is in force is the business of `language/catalogue`. */
export interface CatalogueFile {
  uri: string;
  title?: FieldOf<string>;
  district?: FieldOf<string>;
  /** By list key, in the order of {@link CATALOGUE_LISTS}; lists that are not written are missing. */
  lists: Map<string, CatalogueItem[]>;
  /** Rule code → severity as written. */
  rules: FieldOf<[string, string][]> | undefined;
}

export function readCatalogueFile(file: ModelFile, reader: ModelReader): CatalogueFile {
  const lists = new Map<string, CatalogueItem[]>();
  for (const { key } of CATALOGUE_LISTS) {
    const items = reader.each(file, key, (fields, item): CatalogueItem => ({ ...item, fields }));
    if (items.length > 0) lists.set(key, items);
  }
  return {
    uri: file.uri,
    title: readText(file, 'titel'),
    district: reader.key(file, 'bezirk'),
    lists,
    rules: readField(file, 'regeln', readRules),
  };
}

function readRules(node: TreeNode): [string, string][] | undefined {
  const map = resolve(node);
  if (map?.kind !== 'map') return undefined;
  return map.entries.flatMap((entry): [string, string][] => {
    const code = textOf(entry.key);
    const severity = textOf(entryOf(map, String(code))?.value);
    return code !== undefined && severity !== undefined ? [[code, severity]] : [];
  });
}
