/**
 * Adds keys a map lacks. What only the author knows stands in angle brackets and is found again by `placeholder-text` or the
 * schema; ids and what has one possible beginning are filled in.
 */
import type { SchemaNode, Shape } from '../../schema/shape';
import { resolve, type TreeNode } from '../../syntax/tree';
import type { FileState } from '../../workspace/file';
import type { Finding } from '../../workspace/finding';
import type { Workspace } from '../../workspace/workspace';
import { writeInside } from '../../writing/slice';
import { addKey, isRefused, type Outcome, pathTo, type Path, type Target, type Value, writeAll } from '../../writing/writing';
import { nextId, type World, worldOf } from '../completion/world';
import type { TextChange } from '../../writing/mend';

/** The changes that add all keys these `schema-required` findings miss; they must be of one map. Undefined when it has no safe place. */
export function addKeys(workspace: Workspace, file: FileState, findings: readonly Finding[], today: Date): TextChange[] | undefined {
  const [first] = findings;
  const owner = first && ownerOf(workspace, file, first);
  if (!owner) return undefined;
  const { path, shape } = owner;
  const world = worldOf(workspace, file, today);
  const order = Object.keys(shape.properties ?? {});
  const keys = findings.map(({ data }) => data?.missingKey ?? '').sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const adds = keys.flatMap((key) => {
    const schema = shape.properties?.[key];
    return schema ? [{ key, value: beginning(schema, world) }] : [];
  });
  if (adds.length < keys.length) return undefined;
  const target = { document: file.document, art: file.art, schemas: workspace.setup.grammar.schemas };
  const add = (to: Target, at: Path): Outcome => writeAll(to, adds.map(({ key, value }) => (each) => addKey(each, at, key, value)));
  // The light bulb asks at every move of the cursor: what is added inside an item must not cost the whole file.
  const inside = path.slice(first.slot.cut.kind === 'item' ? 2 : 1);
  const outcome = path.length === 0 ? add(target, path) : writeInside(target, first.slot, (piece, at) => add(piece, [...at, ...inside]));
  return isRefused(outcome) ? undefined : outcome.changes;
}

/** The way to the map that lacks the key of a finding (empty: the file itself), with what the schema says of it. */
function ownerOf({ setup }: Workspace, file: FileState, { slot, start, data }: Finding): { path: Path; shape: Shape } | undefined {
  const faults = file.states.get(slot)?.analysis.faults ?? [];
  const fault = faults.find((each) => each.rule === 'schema-required' && each.start === start && each.detail === data?.missingKey);
  const { schemas } = setup.grammar;
  if (!fault) return { path: [], shape: schemas.shape(schemas.root(file.art)) };
  const path = isMap(fault.node) ? pathTo(file.document, slot, fault.node) : undefined;
  return path && { path, shape: fault.shape };
}

function isMap(node: TreeNode): boolean {
  return node.kind === 'map' && resolve(node) === node;
}

/** What a new key begins with. */
function beginning(schema: SchemaNode, world: World): Value {
  const { schemas } = world.workspace.setup.grammar;
  const shape = schemas.forms(schema).find(({ types }) => !types.includes('object') && !types.includes('array')) ?? schemas.shape(schema);
  if (shape.holds?.holds === 'id') return nextId(world, shape.holds.defines ?? '');
  // What is new is open.
  if (shape.values?.length) return shape.values.includes('offen') ? 'offen' : (shape.values[0] as Value);
  if (shape.items) return shape.nonEmpty ? [beginning(shape.items, world)] : [];
  if (shape.properties) return Object.fromEntries(shape.required.flatMap((key) => (shape.properties?.[key] ? [[key, beginning(shape.properties[key], world)]] : [])));
  if (shape.holds?.holds === 'boolean') return false;
  return `<${shape.title || 'Wert'}>`;
}
