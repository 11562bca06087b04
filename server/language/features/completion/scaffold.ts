/** The beginning of a value, as a snippet: what can be known is written, what only the author knows is a tab stop. */
import type { SchemaNode, Schemas, Shape } from '../../schema/shape';
import { nextId, type World } from './world';

/** `$3`, `${3|first,second|}` or `${3:text}` at the end of a snippet. */
const LAST_STOP = /\$(?:(\d+)|\{(\d+)(?:\|([^,|]*)(?:,[^|]*)?\||:([^{}]*))\})$/;

/** More required keys than these do not go on one line. */
const IN_ONE_LINE = 3;

/** Values whose suggestions open as soon as the cursor stands there. */
const SUGGESTED = new Set(['catalogue', 'lor', 'space', 'reference', 'actor', 'actor-name', 'boolean', 'time']);

/** Hands out the tab stops of one snippet in order. */
export class Stops {
  private count = 0;

  /** A stop with a text already there, or with nothing. */
  next(text = ''): string {
    this.count += 1;
    return text === '' ? `$${this.count}` : `\${${this.count}:${text}}`;
  }

  /** A stop that offers fixed values; what is new is open. */
  choice(values: readonly (string | number)[]): string {
    this.count += 1;
    const first = values.includes('offen') ? 'offen' : values[0];
    return `\${${this.count}|${[first, ...values.filter((value) => value !== first)].join(',')}|}`;
  }

  /**
   * The whole snippet: arriving at its last stop ends it, so that from there on Tab, Shift+Tab and Enter mean what they
   * always mean. A stop at the very end would go on growing with what is typed.
   */
  end(body: string): string {
    const last = LAST_STOP.exec(body);
    if (!last || Number(last[1] ?? last[2]) !== this.count) return `${body}$0`;
    const text = last[3] ?? last[4];
    return body.slice(0, last.index) + (text ? `\${0:${text}}` : '$0');
  }
}

/** Whether suggestions should open in a value of this form that was just begun. */
export function isSuggested(schemas: Schemas, shape: Shape): boolean {
  if (shape.properties) return true;
  if (shape.items) return schemas.forms(shape.items).some((item) => isSuggested(schemas, item));
  return shape.values !== undefined || SUGGESTED.has(shape.holds?.holds ?? '');
}

/** The form a value is begun in: one word where that is possible. */
export function simplest(schemas: Schemas, schema: SchemaNode): Shape {
  const forms = schemas.forms(schema);
  return forms.find(({ properties, items }) => !properties && !items) ?? (forms[0] as Shape);
}

/** A value in one line, for the key of a map that is written as a whole. */
export function inline(schema: SchemaNode, stops: Stops, world: World): string {
  const { schemas } = world.workspace.setup.grammar;
  const shape = schemas.forms(schema).find(({ holds }) => holds?.holds === 'period') ?? simplest(schemas, schema);
  if (shape.holds?.holds === 'lor') return `"${stops.next()}"`;
  if (shape.holds?.holds === 'id') return stops.next(nextId(world, shape.holds.defines ?? ''));
  if (shape.values) return shape.values.length === 1 ? String(shape.values[0]) : stops.choice(shape.values);
  if (shape.holds?.holds === 'boolean') return stops.choice(['true', 'false']);
  if (shape.items) return `[${stops.next()}]`;
  return shape.properties ? inlineMap(shape, stops, world) : stops.next();
}

/** A map in braces with its required keys. */
export function inlineMap(shape: Shape, stops: Stops, world: World): string {
  return `{${mainKeys(shape).map((key) => `${key}: ${inline(shape.properties?.[key] as SchemaNode, stops, world)}`).join(', ')}}`;
}

/** What follows the colon of a key at a column, for a file that is written as a whole: lists and texts that must not be empty begin on the next line. */
export function block(schema: SchemaNode, stops: Stops, world: World, column: number): string {
  const { schemas } = world.workspace.setup.grammar;
  const shape = simplest(schemas, schema);
  const indent = ' '.repeat(column + 2);
  if (schemas.forms(schema).every(({ holds }) => holds?.holds === 'time')) return ` ${stops.next(`${world.today.getFullYear()}-${String(world.today.getMonth() + 1).padStart(2, '0')}`)}`;
  if (shape.holds?.holds === 'text') return ` |\n${indent}${stops.next()}`;
  const item = shape.items && schemas.forms(shape.items)[0];
  if (!item || !shape.nonEmpty) return ` ${inline(schema, stops, world)}`;
  if (!item.properties) return `\n${indent}- ${inline(shape.items as SchemaNode, stops, world)}`;
  return `\n${indent}- ${mainKeys(item).map((key) => `${key}:${block(item.properties?.[key] as SchemaNode, stops, world, column + 4)}`).join(`\n${indent}  `)}`;
}

/** The keys a map is begun with, in the language's order: the required ones, and those it names besides. */
export function mainKeys({ required, properties = {}, holds }: Shape): readonly string[] {
  return Object.keys(properties).filter((key) => required.includes(key) || holds?.begin?.includes(key));
}

/** Whether a map may be written in braces: few required keys, none of them a text or a list. */
export function isSmall(shape: Shape, schemas: Schemas): boolean {
  if (!shape.properties || shape.required.length === 0 || shape.required.length > IN_ONE_LINE) return false;
  return shape.required.every((key) => {
    const inner = simplest(schemas, shape.properties?.[key] as SchemaNode);
    return !inner.properties && !inner.items && inner.holds?.holds !== 'text';
  });
}
