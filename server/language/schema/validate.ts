/** Checks a value against the schema and says, for each fault, where it is and which rule tells it. */
import { isPrintable } from '../text/printable';
import { parseTime } from '../model/time';
import { readGermanNumber } from '../model/number';
import type { Entry, MapNode, ScalarNode, TreeNode } from '../syntax/tree';
import { meant, type SchemaNode, type Schemas, type Shape } from './shape';
import { toPlain } from './plain';

/** A generated validator: false with its `errors` set when the value is not as the schema says. */
export interface Validator {
  (value: unknown): boolean;
  errors?: ValidatorError[] | null;
}

export interface ValidatorError {
  instancePath: string;
  keyword: string;
  /** Which key is missing (`required`) or unknown (`additionalProperties`). */
  params?: Readonly<Record<string, unknown>>;
}

/** The rules that tell what the schema finds. */
export type SchemaRule = 'schema-required' | 'schema-unknown-key' | 'schema-type' | 'schema-enum' | 'schema-format' | 'number-notation' | 'lor-unquoted';

export interface SchemaFault {
  rule: SchemaRule;
  /** The value at fault; for a missing or unknown key the map that has it. */
  node: TreeNode;
  shape: Shape;
  /** UTF-16 offsets in the chunk: what the finding covers. */
  start: number;
  end: number;
  /** The missing key, the unknown key as written, or the violated keyword. */
  detail: string;
  /** Key of an unknown entry; the entry before it in the same map. */
  entry?: Entry;
  previous?: Entry;
}

/** A value to check, with the key it stands under (where there is one), and its schema. */
export interface Checked {
  node: TreeNode;
  key?: ScalarNode;
  schema: SchemaNode;
  validator: Validator | undefined;
}

interface Found {
  node: TreeNode;
  /** Key the node stands under, undefined for items of lists. */
  key?: ScalarNode;
  shape: Shape;
  /** The alias on the way to the node: the outermost one. */
  alias?: TreeNode;
}

/** All faults of one value, one for each cause. */
export function validate(schemas: Schemas, what: Checked): SchemaFault[] {
  const { validator } = what;
  if (!validator || validator(toPlain(what.node))) return [];
  const faults: SchemaFault[] = [];
  const told = new Set<TreeNode>();
  const finder = new Finder(schemas, what);
  for (const error of validator.errors ?? []) {
    if (error.keyword === 'if' || error.keyword === 'allOf') continue;
    const found = finder.find(error.instancePath);
    const fault = found && (found.alias ? aliasFault(found, error, finder) : toFault(found, error, finder));
    if (!fault) continue;
    if (fault.rule !== 'schema-required' && fault.rule !== 'schema-unknown-key') {
      if (told.has(fault.node)) continue;
      told.add(fault.node);
    }
    faults.push(fault);
  }
  return faults;
}

/**
 * What an alias brings along is told once, at its anchor, and what leads nowhere as a syntax fault. At the alias is told what is
 * wrong with its place: another kind of value belongs there than it stands for.
 */
function aliasFault(found: Found, error: ValidatorError, finder: Finder): SchemaFault | undefined {
  const { node, alias, shape } = found;
  if (!alias || node !== alias) return undefined;
  const target = meant(alias);
  if (target.kind === 'alias') return undefined;
  if (target.kind === 'scalar') return toFault(found, error, finder);
  const place = { node, shape, start: node.start, end: node.end, rule: 'schema-type' as const };
  if (!shape.types.includes(target.kind === 'list' ? 'array' : 'object')) return { ...place, detail: 'type' };
  return target.kind === 'list' || haveInCommon(target, shape) ? undefined : { ...place, detail: 'alias' };
}

/** Whether a group of keys may have been written for such a place, whatever is wrong with it there. */
function haveInCommon({ entries }: MapNode, { properties }: Shape): boolean {
  return !properties || entries.some(({ key }) => Object.hasOwn(properties, String(key.value)));
}

/** Follows JSON pointers through the tree. What many of them have in common is gone through once. */
class Finder {
  private readonly found = new Map<string, Found | undefined>();
  private readonly places = new Map<MapNode, ReadonlyMap<unknown, number>>();

  constructor(
    private readonly schemas: Schemas,
    private readonly what: Checked,
  ) {}

  find(path: string): Found | undefined {
    if (this.found.has(path)) return this.found.get(path);
    const found = path === '' ? this.root() : this.step(this.find(path.slice(0, path.lastIndexOf('/'))), path.slice(path.lastIndexOf('/') + 1));
    this.found.set(path, found);
    return found;
  }

  /** Index of the first entry under a key; -1 when there is none. */
  indexIn(map: MapNode, key: string): number {
    let places = this.places.get(map);
    if (!places) this.places.set(map, (places = new Map(map.entries.map((entry, at) => [entry.key.value, at] as const).reverse())));
    return places.get(key) ?? -1;
  }

  private root(): Found {
    const { node, key, schema } = this.what;
    return { node, key, shape: this.schemas.shape(schema, meant(node)), alias: node.kind === 'alias' ? node : undefined };
  }

  private step(from: Found | undefined, part: string): Found | undefined {
    if (!from) return undefined;
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const at = meant(from.node);
    const entry = at.kind === 'map' ? at.entries[this.indexIn(at, name)] : undefined;
    const node = at.kind === 'list' ? at.items[Number(name)] : entry?.value;
    const next = at.kind === 'list' ? from.shape.items : from.shape.properties?.[name];
    if (!node || !next) return undefined;
    return { node, key: entry?.key, shape: this.schemas.shape(next, meant(node)), alias: from.alias ?? (node.kind === 'alias' ? node : undefined) };
  }
}

function toFault(found: Found, error: ValidatorError, finder: Finder): SchemaFault {
  const { node, key, shape } = found;
  const base = { node, shape, start: node.start, end: node.end, detail: error.keyword };
  const map = meant(node);
  if (error.keyword === 'required') {
    const owner = key ?? (map.kind === 'map' ? map.entries[0]?.key : undefined) ?? node;
    return { ...base, rule: 'schema-required', start: owner.start, end: owner.end, detail: String(error.params?.['missingProperty']) };
  }
  if (error.keyword === 'additionalProperties' && map.kind === 'map') return unknownKey(base, map, String(error.params?.['additionalProperty']), finder);
  const value = map.kind === 'scalar' ? map : undefined;
  if (value && (value.style === 'empty' || value.value === null)) {
    const place = value.style === 'empty' && key ? key : node;
    return { ...base, rule: 'schema-type', start: place.start, end: place.end, detail: 'empty' };
  }
  return { ...base, rule: valueRule(error.keyword, shape, value) };
}

function unknownKey(base: Omit<SchemaFault, 'rule'>, map: MapNode, name: string, finder: Finder): SchemaFault {
  const at = finder.indexIn(map, name);
  const entry = map.entries[at];
  const place = entry?.key ?? base.node;
  return { ...base, rule: 'schema-unknown-key', start: place.start, end: place.end, detail: name, entry, previous: map.entries[at - 1] };
}

function valueRule(keyword: string, shape: Shape, value: ScalarNode | undefined): SchemaRule {
  const holds = shape.holds?.holds ?? '';
  if (keyword === 'type' || keyword === 'multipleOf') {
    if (value && typeof value.value === 'number' && (holds === 'lor' || holds === 'space')) return 'lor-unquoted';
    if (value && germanNumber(value, holds) !== undefined) return 'number-notation';
    if (value && shape.values && keyword === 'type') return 'schema-enum';
    return keyword === 'multipleOf' ? 'schema-format' : 'schema-type';
  }
  return keyword === 'enum' || keyword === 'const' ? 'schema-enum' : 'schema-format';
}

/** The number a scalar means that was written the German way where a number belongs (FORMAT §4 `number-notation`); not for `wert`, which may be text. */
export function germanNumber(scalar: ScalarNode, holds: string): number | undefined {
  if (holds !== 'euro' && holds !== 'count' && holds !== 'year') return undefined;
  return readGermanNumber(scalar.source, { integerLike: true });
}

/**
 * What passes the schema though it is none: blanks where a text must be, a number without an end, one that means another (`18.000` euro is eighteen thousand), a time the calendar
 * does not have, characters no text may have.
 */
export function hiddenFault(node: ScalarNode, shape: Shape): SchemaFault | undefined {
  const hidden = hiddenIn(node, shape);
  return hidden && { node, shape, start: node.start, end: node.end, ...hidden };
}

function hiddenIn(node: ScalarNode, shape: Shape): Pick<SchemaFault, 'rule' | 'detail'> | undefined {
  const { value } = node;
  const holds = shape.holds?.holds ?? '';
  if (typeof value === 'string' && !isPrintable(value)) return { rule: 'schema-format', detail: 'unprintable' };
  if (shape.origin.minLength !== undefined && typeof value === 'string' && value.trim() === '') return { rule: 'schema-format', detail: 'blank' };
  if (holds === 'time' && parseTime(value) === undefined) return { rule: 'schema-format', detail: node.source.includes('/') ? 'years' : 'day' };
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return { rule: 'schema-format', detail: 'maximum' };
  return germanNumber(node, holds) === undefined ? undefined : { rule: 'number-notation', detail: 'thousands' };
}
