/** What a column of a table can fill in an item of a list: keys a cell can say, and parts of keys people have columns for (`columns` of the schema). */
import type { FixedValue, KeyNames, SchemaNode, Schemas, Shape } from './shape';

export interface ColumnKey {
  /** `kosten`, `zeitraum.von`, `finanzierung.betrag` (of the only row). */
  path: string;
  /** What the key is called. */
  names: KeyNames;
}

/** Nothing is filled: the column is left out. */
export const NO_KEY = '-';

/** In the language's order; none for a list the kind of file has not. */
export function columnKeys(schemas: Schemas, art: string, list: string): ColumnKey[] {
  const property = schemas.property(art, list);
  const items = property && schemas.shape(property).items;
  const { properties = {} } = items ? schemas.shape(items) : {};
  return Object.entries(properties).flatMap(([key, node]) => {
    const { names } = schemas.shape(node);
    const parts = Object.keys(node['x-bzrp']?.columns ?? {}).map((part) => `${key}.${part}`);
    return [...(isSayable(schemas, node) ? [key] : []), ...parts].map((path) => ({ path, names }));
  });
}

/** A cell says no map, and no list of maps, unless it is a period or names actors; of rows of money it names the programmes. */
function isSayable(schemas: Schemas, node: SchemaNode): boolean {
  const shape = schemas.shape(node);
  if (shape.properties !== undefined) return isNamed(shape);
  const each = shape.items ? schemas.forms(shape.items) : [];
  return each.length === 0 || node['x-bzrp']?.columns !== undefined || each.some((form) => form.properties === undefined || isNamed(form));
}

function isNamed({ holds }: Shape): boolean {
  return holds?.holds === 'period' || holds?.holds === 'actor';
}

/** What is known of tables of these lists, as fixed values: a key by its path, with what it is called. */
export function columnValues(schemas: Schemas, lists: readonly string[]): Readonly<Record<string, FixedValue>> {
  const known = new Map<string, FixedValue>();
  for (const list of lists) for (const { path, names } of columnKeys(schemas, 'profil', list)) if (!known.has(path)) known.set(path, { ...names, description: '' });
  return Object.fromEntries([...known, [NO_KEY, { de: NO_KEY, en: NO_KEY, description: '' }]]);
}
