/** Carries out what the form asks for: through the one room that writes, never as text of its own. */
import { toPlain } from '../schema/plain';
import { addGuided } from '../guided/add';
import { nextId, worldOf } from '../features/completion/world';
import type { Shape } from '../schema/shape';
import { itemsOf, resolve, type TreeNode, valueOf } from '../syntax/tree';
import { type Message, say } from '../text/message';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { addItem, move, type Outcome, remove, setValue, type Target, type Value } from '../writing/writing';
import { shapesAt } from './choices';
import type { FormEdit, FormRequest } from './edits';
import { readInput } from './input';
import { inFull, inShort, typedValue } from './meant';
import { fillFromForm } from './statistics';
import type { FormReader, PathStep } from './values';
import type { TextChange } from '../writing/mend';

/** Changes of the text, and where the item stands then that was added, copied or moved. */
export type Applied = { changes: TextChange[]; at?: PathStep[] } | { refused: Message };

/**
 * The changes of the text a request of the form means, or why it cannot be done. A request against a text the page has not seen
 * is refused: what it means could lie elsewhere by now.
 * @param reader knows what the pages were shown
 * @param today for what is written with a date
 */
export function changesFor(workspace: Workspace, file: FileState, { edit, part }: FormRequest, reader: FormReader, today: Date): Applied {
  if (part && !reader.isCurrent(file, part)) return { refused: say('The text has changed meanwhile. Please try again.') };
  const target: Target = { document: file.document, schemas: workspace.setup.grammar.schemas, art: file.art };
  const outcome = outcomeOf(workspace, file, target, edit, today);
  const at = 'changes' in outcome ? placeAfter(file, edit) : undefined;
  return { ...outcome, ...(at && { at }) };
}

function outcomeOf(workspace: Workspace, file: FileState, target: Target, edit: FormEdit, today: Date): Outcome {
  switch (edit.kind) {
    case 'set':
      return set(workspace, file, target, edit, today);
    case 'remove':
      return remove(target, edit.path);
    case 'move':
      return move(target, edit.path, edit.to);
    case 'duplicate':
      return duplicate(workspace, file, target, edit.path, today);
    case 'fill':
      return fillFromForm(workspace, file, edit.path, edit.part);
    case 'form':
      return reform(workspace, file, target, edit, today);
    default:
      return add(workspace, file, target, edit, today);
  }
}

function placeAfter(file: FileState, edit: FormEdit): PathStep[] | undefined {
  const before = edit.path.slice(0, -1);
  switch (edit.kind) {
    case 'add':
      return [...edit.path, lengthAt(file, edit.path)];
    case 'duplicate':
      return [...before, Number(edit.path.at(-1)) + 1];
    case 'move':
      return [...before, edit.to];
    default:
      return undefined;
  }
}

function set(workspace: Workspace, file: FileState, target: Target, { path, typed }: Extract<FormEdit, { kind: 'set' }>, today: Date): Outcome {
  const shape = scalarAt(workspace, file, path);
  if (!shape) return { refused: say('This can be changed in the text only.') };
  const input = readInput(shape, typed);
  if ('refused' in input) return input;
  const at = path.at(-1);
  if (input.value === undefined) return remove(target, path);
  const value = typeof input.value === 'string' ? typedValue(workspace, file, path, shape, input.value, today) : input.value;
  // One behind the last item is a new one.
  if (typeof at === 'number' && at >= lengthAt(file, path.slice(0, -1))) return addItem(target, path.slice(0, -1), value);
  const long = typeof at === 'string' && path.length > 1 ? longForm(workspace, file, path.slice(0, -1), today) : undefined;
  if (long) return setValue(target, path.slice(0, -1), inOrder(workspace, file, path.slice(0, -1), { ...long, [String(at)]: value }));
  return setValue(target, path, value);
}

/** What stands in short at a path, in its long form; undefined for what is not in short. */
function longForm(workspace: Workspace, file: FileState, path: readonly PathStep[], today: Date): Record<string, Value> | undefined {
  const short = saidAt(file, path);
  const shape = mapAt(workspace, file, path);
  return shape && (typeof short === 'string' || typeof short === 'number') ? inFull(workspace, file, shape, short, today) : undefined;
}

function mapAt(workspace: Workspace, file: FileState, path: readonly PathStep[]): Shape | undefined {
  return shapesAt(workspace, file.art, path).find(({ properties }) => properties);
}

/** A map's keys in the order of the language. */
function inOrder(workspace: Workspace, file: FileState, path: readonly PathStep[], value: Readonly<Record<string, Value>>): Value {
  const keys = Object.keys(mapAt(workspace, file, path)?.properties ?? {});
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b)));
}

/** Writes a value in another of its forms; nothing of what it says is dropped. */
function reform(workspace: Workspace, file: FileState, target: Target, { path, form }: Extract<FormEdit, { kind: 'form' }>, today: Date): Outcome {
  const value = saidAt(file, path) as Value | null | undefined;
  const refused = { refused: say('This can be changed in the text only.') };
  if (value === undefined || value === null) return refused;
  const one = Array.isArray(value) ? (value.length === 1 ? (value[0] as Value) : undefined) : value;
  if (form === 'list') return Array.isArray(value) ? { changes: [] } : setValue(target, path, [value]);
  if (one === undefined) return refused;
  if (form === 'map') {
    if (typeof one === 'object') return setValue(target, path, one);
    const shape = mapAt(workspace, file, path);
    const full = shape && typeof one !== 'boolean' ? inFull(workspace, file, shape, one, today) : undefined;
    return full ? setValue(target, path, inOrder(workspace, file, path, full)) : refused;
  }
  if (typeof one !== 'object' || one === null) return setValue(target, path, one);
  const shape = mapAt(workspace, file, path);
  const short = shape && Object.keys(one).length === 1 ? inShort(shape, one as Record<string, Value>) : undefined;
  return short === undefined ? refused : setValue(target, path, short);
}

/** The form of a single value at a path. */
function scalarAt(workspace: Workspace, file: FileState, path: readonly PathStep[]): Shape | undefined {
  return shapesAt(workspace, file.art, path).find(({ properties, items }) => !properties && !items);
}

function lengthAt(file: FileState, path: readonly PathStep[]): number {
  const value = saidAt(file, path);
  return Array.isArray(value) ? value.length : 0;
}

/** What stands at a path, as plain data; undefined for nothing. */
export function saidAt(file: FileState, path: readonly PathStep[]): unknown {
  const [key, ...rest] = path;
  if (rest.length === 0 && hasItems(file, key)) return file.document.items(String(key)).map(({ node }) => toPlain(node));
  const node = nodeAt(file, path);
  return node && toPlain(node);
}

/** What stands at a path below the top of a file, aliases followed; undefined for nothing. */
export function nodeAt(file: FileState, path: readonly PathStep[]): TreeNode | undefined {
  const [key, ...rest] = path;
  const { document } = file;
  const isList = hasItems(file, key);
  const start = isList ? document.items(String(key))[Number(rest.shift())]?.node : document.field(String(key))?.node;
  return rest.reduce<TreeNode | undefined>((at, step) => (typeof step === 'number' ? resolve(itemsOf(at)[step]) : valueOf(at, step)), start);
}

/** Whether the items of a list of the file stand line by line. */
function hasItems({ document }: FileState, key: PathStep | undefined): boolean {
  return document.slots.some((slot) => slot.key === key && slot.cut.kind === 'item');
}

/** A copy right behind an item, with the next free id. */
function duplicate(workspace: Workspace, file: FileState, target: Target, path: readonly PathStep[], today: Date): Outcome {
  const at = path.at(-1);
  const value = saidAt(file, path);
  if (typeof at !== 'number' || value === undefined || value === null) return { refused: say('This can be changed in the text only.') };
  const kind = definesAt(workspace, file, path);
  const copy = kind !== undefined && typeof value === 'object' && !Array.isArray(value) ? { ...value, id: nextId(worldOf(workspace, file, today), kind) } : value;
  return addItem(target, path.slice(0, -1), copy as Value, at + 1);
}

/** What the id of an item at a path stands for. */
function definesAt(workspace: Workspace, file: FileState, path: readonly PathStep[]): string | undefined {
  const id = shapesAt(workspace, file.art, [...path, 'id'])[0];
  return id?.holds?.holds === 'id' ? id.holds.defines : undefined;
}

/** A new item: of the lists that can be added to step by step as those begin it, of others with what must be said. */
function add(workspace: Workspace, file: FileState, target: Target, { path, template, typed }: Extract<FormEdit, { kind: 'add' }>, today: Date): Outcome {
  const [list] = path;
  if (path.length === 1 && typeof list === 'string') {
    const answers: Record<string, Value> = { ...(template !== undefined && { vorlage: template }), ...(typed !== undefined && { titel: typed }) };
    const guided = addGuided(workspace, file.uri, list, answers, today);
    if (guided) return guided;
  }
  const item = shapesAt(workspace, file.art, [...path, 0]).find(({ properties }) => properties);
  if (!item) return { refused: say('This can be changed in the text only.') };
  const { schemas } = workspace.setup.grammar;
  const begun = item.required.map((key): [string, Value] => {
    const schema = item.properties?.[key];
    const shape = schema && schemas.shape(schema);
    if (shape?.holds?.holds === 'id') return [key, nextId(worldOf(workspace, file, today), shape.holds.defines ?? '')];
    return [key, shape?.values?.[0] ?? (shape?.items ? [] : '…')];
  });
  return addItem(target, path, Object.fromEntries(begun));
}

