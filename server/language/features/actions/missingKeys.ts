/**
 * Adds keys a map lacks, each at its place in the language's order. What only the author knows stands in angle brackets and
 * is found again by `placeholder-text` or the schema; ids and what has one possible beginning are filled in.
 */
import type { Edit, Fix } from '../../rules/rule';
import type { SchemaNode, Schemas, Shape } from '../../schema/shape';
import { letterOf } from '../../schema/vocabulary';
import { lineEndAt } from '../../syntax/lines';
import type { Slot } from '../../syntax/slot';
import { type Entry, type MapNode, resolve } from '../../syntax/tree';
import { say } from '../../text/message';
import type { FileState } from '../../workspace/file';
import type { Finding } from '../../workspace/finding';
import type { Workspace } from '../../workspace/workspace';
import { contentEnd } from '../documentSymbols';

/** A fix that adds all keys these `schema-required` findings miss; they must be of one map. Undefined when it has no safe place. */
export function addKeys(world: Workspace, file: FileState, findings: readonly Finding[]): Fix | undefined {
  const first = findings[0];
  const owner = first && ownerOf(world, file, first);
  if (!first || !owner) return undefined;
  const order = Object.keys(owner.shape.properties ?? {});
  const keys = findings.map(({ data }) => data?.missingKey ?? '').sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const inBraces = owner.map?.flow && owner.map.entries.length === 0 ? emptyBraces(world, file, owner.map, owner.shape, keys) : undefined;
  const edits = inBraces ?? keys.map((key) => (owner.map ? inMap(world, file, first.slot, owner.map, owner.shape, key) : inFile(world, file, owner.shape, key)));
  if (edits.some((edit) => edit === undefined)) return undefined;
  const title = keys.length === 1 ? say('Add "{0}"', keys[0] ?? '') : say('Add all {0} missing keys', keys.length);
  const eol = eolOf(file.document.text);
  return { title, edits: (edits as Edit[]).map((edit) => ({ ...edit, newText: edit.newText.replace(/\r?\n/g, eol) })) };
}

/** The map that lacks the key of a finding, or the file itself, with what the schema says of it. */
function ownerOf(world: Workspace, file: FileState, { slot, start, data }: Finding): { map?: MapNode; shape: Shape } | undefined {
  if (slot.chunk.irregular) return undefined;
  const faults = file.states.get(slot)?.analysis.faults ?? [];
  const fault = faults.find((each) => each.rule === 'schema-required' && each.start === start && each.detail === data?.missingKey);
  const map = resolve(fault?.node);
  if (fault && fault.node.kind === 'map' && map?.kind === 'map') return { map, shape: fault.shape };
  const { schemas } = world.setup.grammar;
  return fault ? undefined : { shape: schemas.shape(schemas.root(file.art)) };
}

function inMap(world: Workspace, file: FileState, slot: Slot, map: MapNode, shape: Shape, key: string): Edit | undefined {
  const schema = shape.properties?.[key];
  if (!schema) return undefined;
  const { text } = slot.chunk;
  const previous = entryBefore(map, shape, key);
  const head = map.entries[0];
  const value = (column: number): string => `${key}:${begin(scaffoldFor(world, file), schema, map.flow, column)}`;
  if (map.flow) {
    if (previous) return insert(Math.max(previous.key.end, previous.value.end), `, ${value(0)}`);
    return head ? insert(head.key.start, `${value(0)}, `) : insert(map.start + 1, value(0));
  }
  if (!head) return undefined;
  const column = head.key.start - (text.lastIndexOf('\n', head.key.start - 1) + 1);
  if (!previous) return insert(head.key.start, `${value(column)}\n${' '.repeat(column)}`);
  const end = previous.key.start + text.slice(previous.key.start, Math.max(previous.key.end + 1, previous.value.end)).trimEnd().length;
  return insert(lineEndAt(text, text.lastIndexOf('\n', end - 1) + 1), `\n${' '.repeat(column)}${value(column)}`);
}

/** All keys between the braces of `{}` in one edit: there is no other for them to stand behind. */
function emptyBraces(world: Workspace, file: FileState, map: MapNode, shape: Shape, keys: readonly string[]): Edit[] {
  const entries = keys.flatMap((key) => (shape.properties?.[key] ? [`${key}:${begin(scaffoldFor(world, file), shape.properties[key], true, 0)}`] : []));
  return [{ start: map.start + 1, end: map.end - 1, newText: entries.join(', ') }];
}

/** The last entry of the map that comes before the key in the language's order. */
function entryBefore(map: MapNode, shape: Shape, key: string): Entry | undefined {
  const order = Object.keys(shape.properties ?? {});
  const at = order.indexOf(key);
  return order
    .slice(0, at)
    .reverse()
    .map((name) => map.entries.find((entry) => entry.key.value === name))
    .find((entry) => entry !== undefined);
}

function inFile(world: Workspace, file: FileState, shape: Shape, key: string): Edit | undefined {
  const { document } = file;
  const schema = shape.properties?.[key];
  if (!schema || document.slots.some(({ chunk }) => chunk.irregular)) return undefined;
  const value = `${key}:${begin(scaffoldFor(world, file), schema, false, 0)}`;
  const order = Object.keys(shape.properties ?? {});
  for (const name of order.slice(0, order.indexOf(key)).reverse()) {
    const last = lastSlotOf(file, name);
    if (!last) continue;
    const end = contentEnd(last);
    return { slot: last, ...insert(lineEndAt(last.chunk.text, last.chunk.text.lastIndexOf('\n', end - 1) + 1), `\n${value}`) };
  }
  const first = document.slots.find(({ cut }) => cut.kind === 'key');
  return first && { slot: first, ...insert(0, `${value}\n`) };
}

/** The slot in which a top-level key's value ends. */
function lastSlotOf({ document }: FileState, key: string): Slot | undefined {
  const header = document.keySlot(key);
  if (!header?.cut.list) return header;
  return document.slots.findLast((slot) => slot.cut.kind === 'item' && slot.key === header.key) ?? header;
}

interface Scaffold {
  schemas: Schemas;
  id(defines: string): string;
}

function scaffoldFor(world: Workspace, file: FileState): Scaffold {
  return { schemas: world.setup.grammar.schemas, id: (defines) => freeId(world, file, defines) };
}

/** What follows the colon of a new key whose name stands at `column`; begins with a blank or a line end. */
function begin(scaffold: Scaffold, schema: SchemaNode, flow: boolean, column: number): string {
  const { schemas } = scaffold;
  const forms = schemas.forms(schema);
  const shape = forms.find(({ types }) => !types.includes('object') && !types.includes('array')) ?? schemas.shape(schema);
  if (shape.items) {
    const item = schemas.shape(shape.items);
    if (!shape.nonEmpty) return ' []';
    if (flow || !item.properties) return ` [${inline(scaffold, shape.items)}]`;
    const indent = ' '.repeat(column + 2);
    const lines = item.required.map((key) => `${key}:${begin(scaffold, item.properties?.[key] as SchemaNode, true, 0)}`);
    return `\n${indent}- ${lines.join(`\n${indent}  `)}`;
  }
  return ` ${inline(scaffold, schema)}`;
}

/** A value in one line. */
function inline(scaffold: Scaffold, schema: SchemaNode): string {
  const { schemas } = scaffold;
  const forms = schemas.forms(schema);
  const shape = forms.find(({ types }) => !types.includes('object') && !types.includes('array')) ?? schemas.shape(schema);
  if (shape.holds?.holds === 'id') return scaffold.id(shape.holds.defines ?? '');
  // What is new is open.
  if (shape.values?.length) return shape.values.includes('offen') ? 'offen' : String(shape.values[0]);
  if (shape.items) return shape.nonEmpty ? `[${inline(scaffold, shape.items)}]` : '[]';
  if (shape.properties) return `{${shape.required.map((key) => `${key}: ${inline(scaffold, shape.properties?.[key] as SchemaNode)}`).join(', ')}}`;
  if (shape.holds?.holds === 'boolean') return 'false';
  // Brackets, commas and colons would end the placeholder inside a list or map in brackets.
  return `<${shape.title.replace(/[[\]{},:#]/g, ' ').trim() || 'Wert'}>`;
}

function freeId(world: Workspace, file: FileState, defines: string): string {
  const scope = defines === 'fallbeispiel' ? 'w' : file.scope;
  for (let number = 1; ; number += 1) {
    const id = `${letterOf(defines)}${number}`;
    if (world.knowledge.peek(`${scope}#id:${id}`).length === 0) return id;
  }
}

function insert(at: number, newText: string): { start: number; end: number; newText: string } {
  return { start: at, end: at, newText };
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
