/** What the schema says about a value: followed through `$ref`, `allOf` and `if`, down to the one form that fits. */
import type { PlaceRole } from '../model/placeSystem';
import { resolve, type TreeNode } from '../syntax/tree';
import { fits, meets } from './condition';
import { treeOf } from './plain';

/** How far along something is: the mark and colour a status is shown with. */
export type Tone = 'open' | 'planned' | 'running' | 'done' | 'stopped';

/** A fixed value as people read it. */
export interface FixedValue {
  /** German and English name. */
  de: string;
  en: string;
  /** The German name in the middle of a sentence, where it is not the name with a small first letter. */
  inText?: string;
  /** The short form behind a number, of units. */
  short?: string;
  tone?: Tone;
  /** What people write for it, besides its names. */
  words?: readonly string[];
  /** A German sentence. */
  description: string;
}

/** What a value means; written on the schema's nodes under `x-bzrp` (see schemas/README.md). */
export interface Holds {
  holds: string;
  /** What the places are for whose keys may stand here; all places without. */
  levels?: readonly PlaceRole[];
  defines?: string;
  /** What the ids of this kind begin with. */
  letter?: string;
  targets?: readonly string[];
  list?: string;
  values?: Readonly<Record<string, FixedValue>>;
  item?: string;
  /** Keys a new map is begun with besides the required ones. */
  begin?: readonly string[];
  /** Keys most maps have, besides: the form has a field for them, also while they are not there. */
  usual?: readonly string[];
  /** Keys the guided steps ask for, in this order, when an item is added. */
  ask?: readonly string[];
}

/** All that stands under `x-bzrp`: what the key is called, in short, and what its value means. */
export interface Note extends Partial<Holds> {
  /** German name, where it is not the title. */
  de?: string;
  en?: string;
  /** What people call the key, besides its names: in a profile, and above the columns of their tables. */
  words?: readonly string[];
  /** Of a key that has parts, or refers to what has them: part → what people call a column with it. */
  columns?: Readonly<Record<string, readonly string[]>>;
}

/** What a key is called in each language. */
export interface KeyNames {
  de: string;
  en: string;
}

/** A node of a draft-07 schema, as far as ours use it. */
export interface SchemaNode {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  properties?: Readonly<Record<string, SchemaNode | true>>;
  required?: readonly string[];
  items?: SchemaNode;
  minItems?: number;
  enum?: readonly unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  allOf?: readonly SchemaNode[];
  not?: SchemaNode;
  if?: SchemaNode;
  then?: SchemaNode;
  else?: SchemaNode;
  'x-bzrp'?: Note;
}

export type SchemaFiles = Readonly<Record<string, SchemaNode & { definitions?: Readonly<Record<string, SchemaNode>> }>>;

/** One form a value may have, all references followed. */
export interface Shape {
  /** What it is called where nothing else says whose it is („Status der Maßnahme“); `names` are for beside its siblings („Status“). */
  title: string;
  names: KeyNames;
  description: string;
  types: readonly string[];
  holds?: Holds;
  /** Keys of a map in the language's order. */
  properties?: Readonly<Record<string, SchemaNode>>;
  required: readonly string[];
  items?: SchemaNode;
  nonEmpty: boolean;
  /** Fixed values. */
  values?: readonly (string | number)[];
  /** The schema node that says what the value is; the same object wherever the same definition is used. */
  origin: SchemaNode;
}

/** Whether a value met a condition of the schema. */
interface Answer {
  condition: SchemaNode;
  holds: boolean;
}

export class Schemas {
  /** The forms seen so far of a schema, each with the answers to its conditions that lead there. */
  private readonly shapes = new Map<SchemaNode, { answers: readonly Answer[]; shape: Shape }[]>();

  constructor(private readonly files: SchemaFiles) {}

  /** The schema of a kind of file; an unknown kind is read as `profil` (FORMAT, beginning). */
  root(art: string): SchemaNode {
    return this.files[`${art}.schema.json`] ?? (this.files['profil.schema.json'] as SchemaNode);
  }

  isArt(art: unknown): art is string {
    return typeof art === 'string' && art !== 'gemeinsam' && art !== 'bzrp' && `${art}.schema.json` in this.files;
  }

  /** The schema of a top-level key's value, or undefined for a key the kind of file has not. */
  property(art: string, key: string): SchemaNode | undefined {
    const properties = this.root(art).properties;
    return properties && Object.hasOwn(properties, key) ? asNode(properties[key]) : undefined;
  }

  /** The form that fits a value; without a value the first form that is offered. */
  shape(schema: SchemaNode, node?: TreeNode): Shape {
    let variants = this.shapes.get(schema);
    if (!variants) this.shapes.set(schema, (variants = []));
    for (const { answers, shape } of variants) if (areMet(answers, node)) return shape;
    const answers: Answer[] = [];
    const shape = this.fold(schema, node, answers);
    variants.push({ answers, shape });
    return shape;
  }

  /** The keys a map may have, in the language's order; those only the built-in catalogues use are left out. */
  keysOf({ properties = {} }: Shape): [string, SchemaNode][] {
    return Object.entries(properties).filter(([, schema]) => this.shape(schema).holds?.holds !== 'builtin');
  }

  /** Every form a value may have: a map or a name for an actor, a span or a time for a period. */
  forms(schema: SchemaNode): Shape[] {
    const only = schema.$ref === undefined && schema.allOf?.length === 1 && !schema.properties && !schema.if ? schema.allOf[0] : undefined;
    // Title, description and meaning may stand beside the one definition a value has.
    if (only) return this.forms(only).map((shape) => ({ ...shape, ...titled(schema, shape), description: schema.description ?? shape.description, holds: meaningOf(schema) ?? shape.holds }));
    const target = this.follow(schema);
    if (!target.then || !target.else || target.properties) return [this.shape(schema)];
    return [target.then, target.else].flatMap((branch) => this.forms(branch)).map((shape) => ({ ...shape, ...titled(schema, titled(target, shape)) }));
  }

  /** The keys a map must have that says this, conditions of the schema followed. */
  requiredOf(schema: SchemaNode, value: Readonly<Record<string, unknown>>): string[] {
    const found = new Set<string>();
    const node = treeOf(value);
    const take = (part: SchemaNode | undefined): void => {
      if (!part) return;
      if (part.$ref !== undefined) return take(this.find(part.$ref));
      for (const key of part.required ?? []) found.add(key);
      for (const inner of part.allOf ?? []) take(inner);
      if (part.if) take(meets(part.if, node) ? part.then : part.else);
    };
    take(schema);
    return [...found];
  }

  private follow(schema: SchemaNode): SchemaNode {
    let at = schema;
    while (at.$ref !== undefined) at = this.find(at.$ref);
    return at;
  }

  private find(reference: string): SchemaNode {
    const [file, name] = reference.split('#/definitions/');
    const found = this.files[file || 'gemeinsam.schema.json']?.definitions?.[name ?? ''];
    if (!found) throw new Error(`schema reference ${reference} leads nowhere`);
    return found;
  }

  private fold(schema: SchemaNode, node: TreeNode | undefined, answers: Answer[]): Shape {
    const shape: Shape = { title: '', names: { de: '', en: '' }, description: '', types: [], nonEmpty: false, origin: schema, required: [] };
    const take = (part: SchemaNode): void => {
      if (shape.title === '') Object.assign(shape, titled(part, shape));
      if (part.$ref !== undefined) {
        shape.description ||= part.description ?? '';
        shape.origin = this.find(part.$ref);
        take(shape.origin);
        return;
      }
      shape.description ||= part.description ?? '';
      if (part.type !== undefined && shape.types.length === 0) shape.types = typeof part.type === 'string' ? [part.type] : part.type;
      shape.holds ??= meaningOf(part);
      if (part.properties && !Object.values(part.properties).includes(true)) shape.properties ??= part.properties as Record<string, SchemaNode>;
      for (const key of part.required ?? []) if (!shape.required.includes(key)) shape.required = [...shape.required, key];
      shape.items ??= part.items;
      shape.nonEmpty ||= (part.minItems ?? 0) > 0;
      const values = part.enum ?? (part.const === undefined ? undefined : [part.const]);
      if (values) shape.values ??= values.filter((value) => typeof value === 'string' || typeof value === 'number');
      for (const inner of part.allOf ?? []) take(inner);
      if (part.if) {
        const holds = isRefinement(part) || fits(part.if, node);
        if (!isRefinement(part)) answers.push({ condition: part.if, holds });
        const branch = holds ? part.then : part.else;
        if (branch) take(branch);
      }
    };
    take(schema);
    return shape;
  }
}

/** Title and names as a schema node says them; where it says none, those of what it stands for. */
function titled(part: SchemaNode, otherwise: Pick<Shape, 'title' | 'names'>): Pick<Shape, 'title' | 'names'> {
  const { title, 'x-bzrp': note } = part;
  return title === undefined ? { title: otherwise.title, names: otherwise.names } : { title, names: { de: note?.de ?? title, en: note?.en ?? title } };
}

/** Asked for every value: nothing is made here that has to be thrown away again. */
function areMet(answers: readonly Answer[], node: TreeNode | undefined): boolean {
  for (const { condition, holds } of answers) if (fits(condition, node) !== holds) return false;
  return true;
}

function meaningOf({ 'x-bzrp': note }: SchemaNode): Holds | undefined {
  return note?.holds === undefined ? undefined : { ...note, holds: note.holds };
}

/** `then` that only narrows a value (its pattern or fixed values) applies to any value; it does not choose between forms. */
function isRefinement(part: SchemaNode): boolean {
  const branch = part.then;
  return part.else === undefined && branch !== undefined && !branch.$ref && !branch.properties && !branch.required;
}

function asNode(schema: SchemaNode | true | undefined): SchemaNode | undefined {
  return schema === true ? undefined : schema;
}

/** The node an alias stands for, when there is one. */
export function meant(node: TreeNode): TreeNode {
  return resolve(node) ?? node;
}
