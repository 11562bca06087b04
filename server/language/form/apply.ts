/** Carries out what the form asks for: through the one room that writes, never as text of its own. */
import type { TextChange } from '../syntax/document';
import { toPlain } from '../schema/plain';
import { addGuided } from '../guided/add';
import { nextId, worldOf } from '../features/completion/world';
import type { Shape } from '../schema/shape';
import { type Message, say } from '../text/message';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { addItem, move, type Outcome, remove, setValue, type Target, type Value } from '../writing/writing';
import { shapesAt } from './choices';
import type { FormEdit, FormRequest } from './edits';
import { readInput } from './input';
import type { FormReader, PathStep } from './values';

/**
 * The changes of the text a request of the form means, or why it cannot be done. A request against a text the page has not seen
 * is refused: what it means could lie elsewhere by now.
 * @param reader knows what the pages were shown
 * @param today for what is written with a date
 */
export function changesFor(workspace: Workspace, file: FileState, { edit, part }: FormRequest, reader: FormReader, today: Date): { changes: TextChange[] } | { refused: Message } {
  if (part && !reader.isCurrent(file, part)) return { refused: say('The text has changed meanwhile. Please try again.') };
  const target: Target = { document: file.document, schemas: workspace.setup.grammar.schemas, art: file.art };
  return outcomeOf(workspace, file, target, edit, today);
}

function outcomeOf(workspace: Workspace, file: FileState, target: Target, edit: FormEdit, today: Date): Outcome {
  switch (edit.kind) {
    case 'set':
      return set(workspace, file, target, edit);
    case 'remove':
      return remove(target, edit.path);
    case 'move':
      return move(target, edit.path, edit.to);
    case 'duplicate':
      return duplicate(workspace, file, target, edit.path, today);
    default:
      return add(workspace, file, target, edit, today);
  }
}

function set(workspace: Workspace, file: FileState, target: Target, { path, typed }: Extract<FormEdit, { kind: 'set' }>): Outcome {
  const shape = scalarAt(workspace, file, path);
  if (!shape) return { refused: say('This can be changed in the text only.') };
  const input = readInput(shape, typed);
  if ('refused' in input) return input;
  const at = path.at(-1);
  if (input.value === undefined) return remove(target, path);
  // One behind the last item is a new one.
  if (typeof at === 'number' && at >= lengthAt(file, path.slice(0, -1))) return addItem(target, path.slice(0, -1), input.value);
  return setValue(target, path, input.value);
}

/** The form of a single value at a path. */
function scalarAt(workspace: Workspace, file: FileState, path: readonly PathStep[]): Shape | undefined {
  return shapesAt(workspace, file.art, path).find(({ properties, items }) => !properties && !items);
}

function lengthAt(file: FileState, path: readonly PathStep[]): number {
  const value = valueAt(file, path);
  return Array.isArray(value) ? value.length : 0;
}

/** What stands at a path, as plain data; undefined for nothing. */
export function valueAt({ document }: FileState, path: readonly PathStep[]): unknown {
  const [key, ...rest] = path;
  const items = document.items(String(key));
  const start: unknown = document.slots.some((slot) => slot.key === key && slot.cut.kind === 'item') ? items.map(({ node }) => plain(node)) : plain(document.field(String(key))?.node);
  return rest.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined), start);
}

function plain(node: Parameters<typeof toPlain>[0] | undefined): unknown {
  return node && toPlain(node);
}

/** A copy right behind an item, with the next free id. */
function duplicate(workspace: Workspace, file: FileState, target: Target, path: readonly PathStep[], today: Date): Outcome {
  const at = path.at(-1);
  const value = valueAt(file, path);
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

