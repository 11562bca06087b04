/**
 * A single value that is edited where a page shows it: what stands in the text in the words people write it in, and the change
 * that says something else. Reads and writes as the form does; periods, which the form has in two fields, in one line.
 */
import { readGermanTime } from '../german/time';
import { readPeriod } from '../guided/add';
import { asText, readAs } from '../model/field';
import { wholePeriodOf } from '../model/period';
import { formatPeriod } from '../model/time';
import type { Shape } from '../schema/shape';
import { nodeIn } from '../syntax/slot';
import { type MapNode, resolve, type TreeNode } from '../syntax/tree';
import type { Language } from '../text/bundles';
import { type Message, say } from '../text/message';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { type Outcome, remove, setValue, type Target, type Value } from '../writing/writing';
import { nodeAt } from './apply';
import { shapesAt } from './choices';
import { readInput } from './input';
import { shownAs } from './shown';
import type { ChoiceSpec } from './spec';
import type { PathStep } from './values';

export interface FieldInPlace {
  /** Name of the field, in the language of the reader. */
  label: string;
  /** `text` has lines, `choice` one of `choices`; everything else is a line that is typed. */
  control: 'text' | 'line' | 'choice';
  /** What stands there, as people write it: `18.000,50`, `Mai 2026`, `2026–2030`; empty = nothing. */
  text: string;
  choices: ChoiceSpec[];
}

type Refused = { refused: Message };

const inTextOnly = (): Refused => ({ refused: say('This can be changed in the text only.') });

/** The field at a path as it stands now. Refused where it holds what has no short form (a list, something broken). */
export function fieldAt(workspace: Workspace, file: FileState, path: readonly PathStep[], language: Language): FieldInPlace | Refused {
  const shapes = shapesAt(workspace, file.art, path);
  const scalar = shapes.find(({ properties, items }) => !properties && !items);
  if (!scalar || !isReadable(file, path)) return inTextOnly();
  const text = textOf(nodeAt(file, path), scalar);
  if (text === undefined) return inTextOnly();
  const choices = (scalar.values ?? []).map((value): ChoiceSpec => {
    const meaning = scalar.holds?.values?.[String(value)];
    return { value: String(value), label: meaning?.[language] ?? String(value), description: meaning?.description ?? '' };
  });
  const control = choices.length > 0 ? 'choice' : scalar.holds?.holds === 'text' ? 'text' : 'line';
  return { label: scalar.names[language], control, text, choices };
}

/**
 * The change that gives a field the value that was typed.
 * @param was what the field said when its editor was opened: where it says something else by now, nothing is overwritten
 * @param today of what is begun with a date
 */
export function setInPlace(workspace: Workspace, file: FileState, path: readonly PathStep[], typed: string, was: string, today: Date): Outcome {
  const now = fieldAt(workspace, file, path, 'de');
  if ('refused' in now) return now;
  if (now.text !== was) return { refused: say('The text says something else here by now: {0}', now.text) };
  if (typed === was) return { changes: [] };
  const shapes = shapesAt(workspace, file.art, path);
  const input = inputOf(shapes, typed);
  if ('refused' in input) return input;
  // A block text goes on ending as it did.
  if (typeof input.value === 'string' && readAs(nodeAt(file, path), asText)?.endsWith('\n')) input.value += '\n';
  const target: Target = { document: file.document, schemas: workspace.setup.grammar.schemas, art: file.art };
  const [parentPath, key] = [path.slice(0, -1), String(path.at(-1))];
  const parent = shapesAt(workspace, file.art, parentPath).find(({ properties }) => properties);
  const isGroup = typeof parentPath.at(-1) === 'string';
  if (input.value !== undefined) {
    if (!isGroup || !parent || nodeAt(file, parentPath) !== undefined) return setValue(target, path, input.value);
    return setValue(target, parentPath, { [key]: input.value, ...datesOf(workspace, parent, key, today) });
  }
  if (path.length === 1 || !parent?.required.includes(key)) return path.length === 1 ? mustBeSaid() : remove(target, path);
  // A group without what it is about says nothing.
  return isGroup ? remove(target, parentPath) : mustBeSaid();
}

const mustBeSaid = (): Refused => ({ refused: say('This must not be empty.') });

function isReadable({ document }: FileState, [key, index]: readonly PathStep[]): boolean {
  if (typeof index !== 'number') return true;
  const items = document.slots.filter((slot) => slot.key === key && slot.cut.kind === 'item');
  const item = items[index];
  return items.length === 0 || (item !== undefined && nodeIn(item) !== undefined);
}

function textOf(node: TreeNode | undefined, shape: Shape): string | undefined {
  const said = resolve(node);
  if (said?.kind === 'list') return undefined;
  if (said?.kind === 'map') return shape.holds?.holds === 'time' ? periodText(said) : undefined;
  return said ? (shownAs(shape, said) ?? readAs(said, asText)?.trimEnd() ?? '') : '';
}

/** Undefined where the short form would not say all of it. */
function periodText(map: MapNode): string | undefined {
  const period = wholePeriodOf(map);
  return period && formatPeriod(period);
}

function inputOf(shapes: readonly Shape[], typed: string): { value: Value | undefined } | Refused {
  const scalar = shapes.find(({ properties, items }) => !properties && !items);
  if (!scalar) return inTextOnly();
  const ends = shapes.find(({ holds }) => holds?.holds === 'period');
  if (!ends || typed.trim() === '' || readGermanTime(typed.trim()) !== undefined) return readInput(scalar, typed);
  const period = readPeriod(typed);
  const mayGoOn = ends.properties && Object.hasOwn(ends.properties, 'daueraufgabe');
  if (period !== undefined && (mayGoOn || (typeof period === 'object' && !('daueraufgabe' in period)))) return { value: period };
  return { refused: mayGoOn ? say('This is no time. Write for example "2027", "2026 bis 2028" or "ab 2027".') : say('This is no time with an end. Write for example "2027" or "2026 bis 2028".') };
}

/** What a group that is begun needs besides: the present month, where it wants a time. */
function datesOf(workspace: Workspace, group: Shape, but: string, today: Date): Record<string, Value> {
  const month = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}`;
  const times = group.required.filter((key) => {
    const schema = group.properties?.[key];
    return key !== but && schema !== undefined && workspace.setup.grammar.schemas.forms(schema).some(({ holds }) => holds?.holds === 'time');
  });
  return Object.fromEntries(times.map((key) => [key, month]));
}
