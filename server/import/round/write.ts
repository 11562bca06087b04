/** Writes what a status round brought back, measure by measure, into the files the measures stand in. */
import { toPlain } from '../../language/schema/plain';
import { nodeIn, type Slot } from '../../language/syntax/slot';
import { itemsOf, textOf, type TreeNode, valueOf } from '../../language/syntax/tree';
import type { Field } from '../../language/model/field';
import { fundingRows } from '../../language/model/funding';
import { periodIn, periodMap } from '../../language/model/period';
import { type Message, say } from '../../language/text/message';
import type { FileState } from '../../language/workspace/file';
import type { Workspace } from '../../language/workspace/workspace';
import { writeInside } from '../../language/writing/slice';
import { addItem, type Outcome, type Path, remove, setValue, type Target, type Value, writeAll } from '../../language/writing/writing';
import { type ReturnedChange, countOf } from './compare';
import type { TextChange } from '../../language/writing/mend';

const MEASURES = 'massnahmen';
const PROGRAMME = 'finanzierung.programm';

export interface WrittenBack {
  /** Changes of each file that gets any, in text order. */
  files: ReadonlyMap<string, readonly TextChange[]>;
  /** Measures that could not be written, and why. */
  refused: readonly { id: string; why: Message }[];
}

/** The edits that make changes, each measure whole or not at all. @param file the profile; measures of its contributions are written there */
export function writeRound(workspace: Workspace, file: FileState, changes: readonly ReturnedChange[]): WrittenBack {
  const files = new Map<string, TextChange[]>();
  const refused: { id: string; why: Message }[] = [];
  for (const id of new Set(changes.map((change) => change.id))) {
    const place = placeOf(workspace, file, id);
    const all = changes.filter((change) => change.id === id);
    const own = place && fundingRows(measureIn(place, id)).length > 1 ? all.filter(({ column }) => column.key !== PROGRAMME) : all;
    if (own.length < all.length) refused.push({ id, why: say('The money of this measure comes in several rows. Change the programme in the profile.') });
    const outcome = place ? writeMeasure(workspace, place, id, own) : { refused: say('This measure is not there any more.') };
    if ('refused' in outcome) refused.push({ id, why: outcome.refused });
    else if (place) files.set(place.file.uri, [...(files.get(place.file.uri) ?? []), ...outcome.changes]);
  }
  for (const own of files.values()) own.sort((a, b) => a.start - b.start);
  return { files, refused };
}

interface Place {
  file: FileState;
  slot: Slot;
}

/** Where a measure stands: in the file itself, or in one of the same profile. */
function placeOf(workspace: Workspace, file: FileState, id: string): Place | undefined {
  for (const each of [file, ...workspace.members(file.scope).filter((other) => other !== file)]) {
    for (const slot of each.document.slots) {
      const node = slot.key === MEASURES ? nodeIn(slot) : undefined;
      const items = slot.cut.kind === 'item' ? [node] : itemsOf(node);
      if (items.some((item) => textOf(valueOf(item, 'id')) === id)) return { file: each, slot };
    }
  }
  return undefined;
}

function measureIn({ slot }: Place, id: string): TreeNode | undefined {
  const items = slot.cut.kind === 'item' ? [nodeIn(slot)] : itemsOf(nodeIn(slot));
  return items.find((item) => textOf(valueOf(item, 'id')) === id);
}

function writeMeasure(workspace: Workspace, place: Place, id: string, changes: readonly ReturnedChange[]): Outcome {
  const { file, slot } = place;
  const target: Target = { document: file.document, schemas: workspace.setup.grammar.schemas, art: file.art };
  const measure = measureIn(place, id);
  const of = (key: string): ReturnedChange[] => changes.filter(({ column }) => column.key?.startsWith(`${key}.`));
  return writeInside(target, slot, (inner, [list]) => {
    const path: Path = [list as string, { id }];
    return writeAll(inner, [
      ...changes.filter(({ column }) => !column.key?.includes('.')).map((change) => whole([...path, change.column.key ?? ''], valueOf(measure, change.column.key ?? ''), change)),
      ...of('umsetzungsstand').map(({ column, value }) => setOrRemove([...path, ...(column.key ?? '').split('.')], value)),
      ...(of('zeitraum').length > 0 ? [setOrRemove([...path, 'zeitraum'], withChanged(valueOf(measure, 'zeitraum'), of('zeitraum')))] : []),
      ...of('finanzierung').map((change) => programme([...path, 'finanzierung'], fundingRows(measure).length, change)),
    ]);
  });
}

function setOrRemove(path: Path, value: Value | undefined): (target: Target) => Outcome {
  return (target) => (value === undefined ? remove(target, path) : setValue(target, path, value));
}

/** A value as it came back; entries of a list that are as they were stay as they are written. */
function whole(path: Path, node: TreeNode | undefined, { column, before, value, stays }: ReturnedChange): (target: Target) => Outcome {
  if (!stays || !Array.isArray(value)) return setOrRemove(path, value);
  const old = node?.kind === 'list' ? node.items : node ? [node] : [];
  const entries = value.map((each, at) => (entryAt(old, stays[at]) ?? each));
  const isKnown = old.length === countOf(column.key ?? '', before);
  if (!isKnown) return () => ({ refused: say('The entries of "{0}" cannot be told apart. Change them in the profile.', column.title) });
  return setOrRemove(path, entries.length === 1 && node?.kind !== 'list' ? entries[0] : entries);
}

function entryAt(entries: readonly TreeNode[], at: number | undefined): Value | undefined {
  const node = at === undefined ? undefined : entries[at];
  return node && (toPlain(node) as Value);
}

/** The period with what came back; what did not change stays as it is written. */
function withChanged(node: TreeNode | undefined, changes: readonly ReturnedChange[]): Value | undefined {
  const fields = periodIn(node);
  const fresh = new Map(changes.map(({ column, value }) => [column.key?.split('.')[1] ?? '', value]));
  const take = (key: string, { place }: Field<unknown, TreeNode>): Value | undefined => (fresh.has(key) ? fresh.get(key) : ((place && (toPlain(place) as Value | null)) ?? undefined));
  const ongoing = take('daueraufgabe', fields.ongoing);
  return periodMap<Value>({ von: take('von', fields.von), bis: take('bis', fields.bis), ongoing: ongoing === false && fields.ongoing.state === 'missing' ? undefined : ongoing });
}

/** Of the only row of the money, or as its first. */
function programme(path: Path, rows: number, { value }: ReturnedChange): (target: Target) => Outcome {
  if (rows === 0) return (target) => (value === undefined ? { changes: [] } : addItem(target, path, { programm: value }));
  return setOrRemove(value === undefined ? path : [...path, 0, 'programm'], value);
}
