/** The beginning of a value: what can be known is written, what only the author knows is left open. */
import type { SchemaNode, Schemas, Shape } from '../../schema/shape';
import { type Draft, type DraftMap, Open } from '../../writing/draft';
import { nextId, type World } from './world';

/** More required keys than these do not go on one line. */
const IN_ONE_LINE = 3;

/** Values whose suggestions open as soon as the cursor stands there. */
const SUGGESTED = new Set(['catalogue', 'lor', 'space', 'reference', 'actor', 'actor-name', 'boolean', 'time']);

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

/** What a value is begun with: what can be known is written, what only the author knows is left open. */
export function beginning(schema: SchemaNode, world: World): Draft {
  const { schemas } = world.workspace.setup.grammar;
  const shape = schemas.forms(schema).find(({ holds }) => holds?.holds === 'period') ?? simplest(schemas, schema);
  if (shape.holds?.holds === 'lor') return Open.quoted;
  if (shape.holds?.holds === 'id') return Open.for(nextId(world, shape.holds.defines ?? ''));
  if (shape.values) return shape.values.length === 1 ? (shape.values[0] as string | number) : among(shape.values);
  if (shape.holds?.holds === 'boolean') return Open.among([true, false]);
  if (shape.items) return [Open.for()];
  return shape.properties ? mapBeginning(shape, world) : Open.for();
}

/** A map with the keys it is begun with. */
export function mapBeginning(shape: Shape, world: World, of: typeof beginning = beginning): DraftMap {
  return Object.fromEntries(mainKeys(shape).map((key) => [key, of(shape.properties?.[key] as SchemaNode, world)]));
}

/** As `beginning`, for a file that is written as a whole: with today's date, and with what lists and texts must have. */
export function wholeBeginning(schema: SchemaNode, world: World): Draft {
  const { schemas } = world.workspace.setup.grammar;
  const shape = simplest(schemas, schema);
  if (schemas.forms(schema).every(({ holds }) => holds?.holds === 'time')) return Open.for(`${world.today.getFullYear()}-${String(world.today.getMonth() + 1).padStart(2, '0')}`);
  if (shape.holds?.holds === 'text') return Open.block;
  const item = shape.items && schemas.forms(shape.items)[0];
  if (!item || !shape.nonEmpty) return beginning(schema, world);
  return [item.properties ? mapBeginning(item, world, wholeBeginning) : beginning(shape.items as SchemaNode, world)];
}

/** Fixed values to choose from; what is new is open. */
function among(values: readonly (string | number)[]): Open {
  const first = values.includes('offen') ? ['offen'] : [];
  return Open.among([...first, ...values.filter((value) => !first.includes(String(value)))]);
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
