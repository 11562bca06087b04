/** Fills uses of indicators from statistics files: one use where the cursor is, or all key figures of a file. */
import { parseTime } from '../model/time';
import { type Fill, fillsFor, newUse, type Setting, writeFills } from '../statistics/fill';
import { type Said, type Use, usesIn } from '../statistics/uses';
import { type Range, rangeIn } from '../syntax/slot';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { writeInside } from '../writing/slice';
import { addItem, type Outcome, setValue, type Target, writeAll } from '../writing/writing';
import { touches } from './subject/spot';
import { vintageOf } from './subject/subject';
import type { TextChange } from '../writing/mend';

export const KEY_FIGURES = 'kennzahlen';
const DECIDED: ReadonlySet<string> = new Set(['beschlossen', 'veroeffentlicht']);

/** What fills of a file depend on; undefined without statistics files in its reach. */
export function settingOf(workspace: Workspace, file: FileState): Setting | undefined {
  const lookup = workspace.statisticsFor(file.uri);
  if (!lookup) return undefined;
  const catalogue = workspace.catalogueFor(file.header.district);
  const field = (key: string): string | undefined => {
    const facts = workspace.knowledge.peek(file.scope, 'field', key);
    const value = (facts.find(({ origin }) => origin === file) ?? facts.find(({ origin }) => origin.art === 'profil'))?.says.value;
    return typeof value === 'string' ? value : undefined;
  };
  return { lookup, places: file.places, vintage: vintageOf(workspace, file), stand: parseTime(field('stand')), isDecided: DECIDED.has(field('status') ?? ''), entryOf: (indicator) => catalogue.get('indikatoren', indicator) };
}

/** The use a range of the file lies in, with what can be filled of it. */
export function fillsAt(workspace: Workspace, file: FileState, range: Range): { use: Use; fills: Fill[]; setting: Setting } | undefined {
  const setting = settingOf(workspace, file);
  if (!setting) return undefined;
  const slot = file.document.slotAtLine(range.start.line);
  const use = usesIn(file, slot).findLast(({ start, end }) => touches(rangeIn(slot, start, end), range));
  const fills = use ? fillsFor(use, setting) : [];
  return use && fills.length > 0 ? { use, fills, setting } : undefined;
}

/** Writes some of the fills of a use. */
export function fillUse(workspace: Workspace, file: FileState, use: Use, fills: readonly Fill[], setting: Setting): Outcome {
  return writeInside(targetOf(workspace, file), use.slot, (target, path) => writeFills(target, [...path, ...use.path], use, fills, setting));
}

export interface KeyFigures {
  /** Ids of indicators that are not among the key figures yet. */
  added: string[];
  /** Ids of those that get a newer value, or what they lack. */
  updated: string[];
  write(): Outcome;
}

/**
 * All that statistics files know of the place of a file, as its `kennzahlen`: indicators that are not there are added in the
 * order of the catalogue, those that are there get what they lack. Undefined where there is nothing to add, or no place for it.
 */
export function keyFigures(workspace: Workspace, file: FileState): KeyFigures | undefined {
  const setting = settingOf(workspace, file);
  const place = file.header.regionKey;
  if (!setting || place === undefined || !workspace.setup.grammar.schemas.property(file.art, KEY_FIGURES)) return undefined;
  const slots = file.document.slots.filter(({ key, cut }) => key === KEY_FIGURES && (cut.kind === 'item' || cut.kind === 'key'));
  const own = slots.flatMap((slot) => usesIn(file, slot)).filter((use) => use.place === place);
  const updates = own.map((use) => ({ use, fills: fillsFor(use, setting) })).filter(({ fills }) => fills.length > 0);
  const known = new Set(own.map(({ indicator }) => indicator));
  const fresh = indicatorsIn(workspace, file, setting).flatMap((indicator) => {
    const said: Said = { indicator, place, node: undefined, compared: [] };
    const fills = known.has(indicator) ? [] : fillsFor(said, setting);
    return fills.some(({ part }) => part === 'ausgangswert') ? [{ indicator, value: newUse(said, fills, setting) }] : [];
  });
  if (fresh.length === 0 && updates.length === 0) return undefined;
  return {
    added: fresh.map(({ indicator }) => indicator),
    updated: updates.map(({ use }) => use.indicator),
    write() {
      const target = targetOf(workspace, file);
      const values = fresh.map(({ value }) => value);
      const last = slots.at(-1);
      if (!last) return setValue(target, [KEY_FIGURES], values);
      const changes: TextChange[] = [];
      for (const slot of slots) {
        const filled = updates.filter(({ use }) => use.slot === slot);
        if (filled.length === 0 && (slot !== last || values.length === 0)) continue;
        const outcome = writeInside(target, slot, (inner, path) =>
          writeAll(inner, [
            ...filled.map(({ use, fills }) => (at: Target) => writeFills(at, [...path, ...use.path], use, fills, setting)),
            ...(slot === last ? values : []).map((value) => (at: Target) => addItem(at, path.slice(0, 1), value)),
          ]),
        );
        if ('refused' in outcome) return outcome;
        changes.push(...outcome.changes);
      }
      return { changes };
    },
  };
}

/** Those some file has values of and the catalogue knows, in its order. */
function indicatorsIn(workspace: Workspace, file: FileState, { lookup }: Setting): string[] {
  const known = new Set(lookup.indicators);
  return workspace.catalogueFor(file.header.district).all('indikatoren').map(({ id }) => String(id)).filter((id) => known.has(id));
}

function targetOf(workspace: Workspace, file: FileState): Target {
  return { document: file.document, schemas: workspace.setup.grammar.schemas, art: file.art };
}
