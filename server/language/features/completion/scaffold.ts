/** The beginning of a value, as a snippet: what can be known is written, what only the author knows is a tab stop. */
import type { SchemaNode, Schemas, Shape } from '../../schema/shape';
import { nextId, type World } from './world';

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

  choice(values: readonly (string | number)[]): string {
    this.count += 1;
    return `\${${this.count}|${values.join(',')}|}`;
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
  const shape = simplest(schemas, schema);
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

/** The keys a map is begun with: the required ones; a period has an end although some may go without. */
export function mainKeys(shape: Shape): readonly string[] {
  const { required, properties = {} } = shape;
  return required.includes('von') && 'bis' in properties && !required.includes('bis') ? [...required, 'bis'] : required;
}

/** Whether a map may be written in braces: few required keys, none of them a text or a list. */
export function isSmall(shape: Shape, schemas: Schemas): boolean {
  if (!shape.properties || shape.required.length === 0 || shape.required.length > IN_ONE_LINE) return false;
  return shape.required.every((key) => {
    const inner = simplest(schemas, shape.properties?.[key] as SchemaNode);
    return !inner.properties && !inner.items && inner.holds?.holds !== 'text';
  });
}
