/** What one chunk says, apart from every other: values with their meaning, faults of form, comments that silence rules. */
import { type Checked, hiddenFault, type SchemaFault, validate, type Validator } from '../schema/validate';
import { columnValues } from '../schema/columns';
import { fractionBehind } from '../schema/fraction';
import { meant, type SchemaNode, type Schemas, type Shape } from '../schema/shape';
import type { Slot } from '../syntax/slot';
import { nodeIn } from '../syntax/slot';
import { valuesOf } from '../schema/vocabulary';
import { type Entry, type MapNode, resolve, type ScalarNode, textOf, type TreeNode, valueOf } from '../syntax/tree';
import { type Suppression, suppressionsIn } from './suppression';
import type { Site } from './site';

export class Analysis {
  private byNode: Map<TreeNode, Site> | undefined;

  /** @param sites in text order, a map before its values */
  constructor(
    readonly suppressions: readonly Suppression[],
    readonly sites: readonly Site[] = [],
    readonly faults: readonly SchemaFault[] = [],
  ) {}

  /** The site of a value; of one that aliases repeat the first. */
  siteOf(node: TreeNode): Site | undefined {
    this.byNode ??= new Map([...this.sites].reverse().map((site) => [site.node, site]));
    return this.byNode.get(node);
  }
}

export interface Grammar {
  schemas: Schemas;
  /** Kind of file → top-level key → validator of its value, or of each item of its list. */
  validators: Readonly<Record<string, Readonly<Record<string, Validator>>>>;
}

/** Analyses the piece in a slot of a file of this kind. A lost piece says nothing. */
export function analyse(grammar: Grammar, art: string, slot: Slot): Analysis {
  const suppressions = suppressionsIn(slot);
  const node = nodeIn(slot);
  const keyNode = slot.chunk.keyNode;
  if (slot.lost !== undefined || (!node && !keyNode)) return new Analysis(suppressions);
  const key = String(keyNode?.value ?? slot.key);
  const schema = grammar.schemas.property(art, key);
  if (!schema || grammar.schemas.shape(schema).holds?.holds === 'builtin') return new Analysis(suppressions, [], unknownKey(grammar.schemas, art, keyNode));
  if (!node) return new Analysis(suppressions);
  const walk = new Walk(grammar.schemas);
  const validator = grammar.validators[art]?.[key];
  const shape = grammar.schemas.shape(schema, node);
  if (slot.cut.kind === 'item' && shape.items) walk.check({ node, schema: shape.items, validator });
  else if (shape.items) walk.checkList(node, keyNode, schema, shape.items, validator);
  else if (slot.cut.kind === 'item') walk.misplacedList(node, shape, slot);
  else walk.check({ node, key: keyNode, schema, validator });
  return new Analysis(suppressions, walk.sites, walk.faults);
}

/** A top-level key the kind of file has not, told where it stands; its items are not told again. */
function unknownKey(schemas: Schemas, art: string, key: ScalarNode | undefined): SchemaFault[] {
  if (!key) return [];
  const root = schemas.shape(schemas.root(art));
  // A key only the built-in catalogues may use is none to be recommended.
  const shape = { ...root, properties: Object.fromEntries(schemas.keysOf(root)) };
  return [{ rule: 'schema-unknown-key', node: key, shape, start: key.start, end: key.end, detail: String(key.value) }];
}

const NONE: ReadonlySet<TreeNode> = new Set();

/** Kinds of value that are numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'euro', 'count', 'year']);

class Walk {
  readonly sites: Site[] = [];
  readonly faults: SchemaFault[] = [];

  constructor(private readonly schemas: Schemas) {}

  check(what: Checked): void {
    const faults = validate(this.schemas, what);
    for (const fault of faults) this.faults.push(fault);
    const faulty = faults.length === 0 ? NONE : new Set(faults.filter(isOfValue).map((fault) => fault.node));
    this.visit(what.node, what.schema, faulty, undefined, what.key);
  }

  /** A list written in one chunk (in flow style, or empty). */
  checkList(node: TreeNode, key: ScalarNode | undefined, schema: SchemaNode, items: SchemaNode, validator: Validator | undefined): void {
    const list = meant(node);
    const shape = this.schemas.shape(schema, list);
    const place = list.kind === 'scalar' && list.style === 'empty' && key ? key : node;
    const base = { node, shape, start: place.start, end: place.end };
    if (list.kind !== 'list') this.faults.push({ ...base, rule: 'schema-type', detail: list.kind === 'scalar' && list.value === null ? 'empty' : 'type' });
    else if (list.items.length === 0 && shape.nonEmpty) this.faults.push({ ...base, rule: 'schema-format', detail: 'minItems' });
    // What is wrong in a list that stands elsewhere is told there.
    else if (node.kind === 'alias') for (const item of list.items) this.visit(item, items, NONE, undefined, undefined, node);
    else for (const item of list.items) this.check({ node: item, schema: items, validator });
  }

  /** The first item of a list where the language has no list. */
  misplacedList(node: TreeNode, shape: Shape, slot: Slot): void {
    if (slot.index === 0) this.faults.push({ node, shape, start: node.start, end: node.end, rule: 'schema-type', detail: 'type' });
  }

  private visit(node: TreeNode, schema: SchemaNode, faulty: ReadonlySet<TreeNode>, parent: Site | undefined, key?: ScalarNode, viaAlias?: TreeNode): void {
    const target = resolve(node);
    if (!target) return;
    const alias = viaAlias ?? (node.kind === 'alias' ? node : undefined);
    const shape = this.schemas.shape(schema, target);
    const place = alias ?? target;
    const site: Site = {
      index: this.sites.length,
      behind: 0,
      node: target,
      start: place.start,
      end: place.end,
      shape,
      holds: shape.holds?.holds ?? '',
      key,
      parent,
      faulty: faulty.has(node) || (target.kind === 'scalar' && target.value === null),
      aliased: alias !== undefined && (viaAlias !== undefined || target.kind !== 'scalar'),
    };
    this.sites.push(site);
    if (target.kind === 'scalar') {
      const hidden = site.faulty || site.aliased ? undefined : (hiddenFault(target, shape) ?? this.keyFault(target, site));
      if (hidden) {
        site.faulty = true;
        this.faults.push({ ...hidden, start: place.start, end: place.end });
      }
    } else if (target.kind === 'list') {
      if (shape.items) for (const item of target.items) this.visit(item, shape.items, faulty, site, undefined, alias);
    } else this.visitMap(target, site, faulty, alias);
    site.behind = this.sites.length;
  }

  /** The key a column fills, in an assignment of columns: its list says which there are, or any list where that is not said. */
  private keyFault(node: ScalarNode, { shape, holds, parent }: Site): SchemaFault | undefined {
    if (holds !== 'item-key' || typeof node.value !== 'string') return undefined;
    const lists = Object.keys(valuesOf('katalog.zuordnung.liste'));
    const list = textOf(valueOf(parent?.parent?.parent?.node, 'liste'));
    const values = columnValues(this.schemas, list !== undefined && lists.includes(list) ? [list] : lists);
    if (Object.hasOwn(values, node.value)) return undefined;
    return { rule: 'schema-enum', node, shape: { ...shape, values: Object.keys(values), holds: { ...shape.holds, holds, values } }, start: node.start, end: node.end, detail: 'enum' };
  }

  private visitMap(map: MapNode, site: Site, faulty: ReadonlySet<TreeNode>, alias: TreeNode | undefined): void {
    const properties = site.shape.properties;
    if (!properties) return;
    const { entries } = map;
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at] as Entry;
      const name = String(entry.key.value);
      const next = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (!next) continue;
      const value = this.sites.length;
      this.visit(entry.value, next, faulty, site, entry.key, alias);
      const child = this.sites[value];
      // Of `{wert: 38,2}` nobody knows the number; what stands there is only its whole part.
      if (child && NUMBERS.has(child.holds) && fractionBehind(map, at)) child.faulty = true;
    }
  }
}

/** Faults of the value itself; a map that lacks a key is still a map. */
function isOfValue(fault: SchemaFault): boolean {
  return fault.rule !== 'schema-required' && fault.rule !== 'schema-unknown-key';
}
