/** „Stand fortschreiben“: the measures of a file one after the other, and what became of each. */
import { readGermanTime } from '../german/time';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { nodeIn } from '../syntax/slot';
import { itemsOf, textOf, type TreeNode, valueOf } from '../syntax/tree';
import { type Message, say } from '../text/message';
import { type Outcome, setValue, type Target, writeAll } from '../writing/writing';
import { guidedLists } from './lists';
import type { GuidedChoice } from './steps';
import { timeValue } from '../writing/word';

/** A measure as it is written now. */
export interface Progress {
  /** 0-based number in the file's list. */
  index: number;
  id: string;
  title: string;
  status: string;
  /** Sentence on the state of things. */
  text: string;
}

export interface ProgressAnswer {
  index: number;
  /** The measure meant: another may stand at its place by now. */
  id: string;
  status?: string;
  text?: string;
  /** Of the sentence; read as people write times. */
  at?: string;
}

/** The measures that are not done with, in the order of the file; what cannot be read is left out. */
export function measuresToTell(workspace: Workspace, uri: string): Progress[] {
  const file = workspace.files.get(uri);
  if (!file || !guidedLists(workspace, file.art).has('massnahmen')) return [];
  return measuresIn(file).flatMap((node, index): Progress[] => {
    const status = textOf(valueOf(node, 'status')) ?? '';
    if (!node || status === 'umgesetzt' || status === 'verworfen') return [];
    return [{ index, id: textOf(valueOf(node, 'id')) ?? '', title: textOf(valueOf(node, 'titel')) ?? '', status, text: (textOf(valueOf(valueOf(node, 'umsetzungsstand'), 'text')) ?? '').trim() }];
  });
}

/** What a measure's status may be. */
export function statusChoices(workspace: Workspace, uri: string): GuidedChoice[] {
  const file = workspace.files.get(uri);
  const schema = file && guidedLists(workspace, file.art).get('massnahmen')?.properties?.['status'];
  const shape = schema && workspace.setup.grammar.schemas.shape(schema);
  return (shape?.values ?? []).map((value) => ({ label: shape?.holds?.values?.[String(value)]?.de ?? String(value), description: shape?.holds?.values?.[String(value)]?.description ?? '', value }));
}

/** The change that says what became of a measure; what is not answered stays as it is. Undefined when the measure is gone. */
export function tellProgress(workspace: Workspace, uri: string, { index, id, status, text, at }: ProgressAnswer): Outcome | { refused: Message } | undefined {
  const file = workspace.files.get(uri);
  const node = file && measuresIn(file)[index];
  if (!file || !node || (textOf(valueOf(node, 'id')) ?? '') !== id) return undefined;
  const time = at === undefined ? undefined : readGermanTime(at.trim());
  if (at !== undefined && time === undefined) return { refused: say('This is no time. Write for example "2027", "Mai 2027", "III/2027" or "31.03.2027".') };
  const path = ['massnahmen', index];
  const edits: ((target: Target) => Outcome)[] = [];
  if (status !== undefined) edits.push((target) => setValue(target, [...path, 'status'], status));
  if (text !== undefined && time !== undefined) edits.push((target) => setValue(target, [...path, 'umsetzungsstand'], { text, stand: timeValue(time) }));
  return writeAll({ document: file.document, schemas: workspace.setup.grammar.schemas, art: file.art }, edits);
}

/** The items of `massnahmen` in the order they are numbered; one that cannot be read is undefined in its place. */
function measuresIn({ document }: FileState): (TreeNode | undefined)[] {
  const header = document.keySlot('massnahmen');
  const items = document.slots.filter(({ cut, key }) => cut.kind === 'item' && key === 'massnahmen');
  return items.length > 0 ? items.map((slot) => nodeIn(slot)) : header ? [...itemsOf(nodeIn(header))] : [];
}
