/** What only a file as a whole shows: which of its required keys are missing. */
import type { Rule } from '../rules/rule';
import type { Schemas } from '../schema/shape';
import { keyIn } from '../syntax/slot';
import { type Entry, mapNode, type ScalarNode, scalarNode } from '../syntax/tree';
import type { Message } from '../text/message';
import type { FileState } from './file';
import type { StoredFinding } from './finding';
import { failureOf } from './run';

/** A finding for each required top-level key the file lacks, at its first key (FORMAT §4 `schema-required`). */
export function rootFindings(file: FileState, schemas: Schemas, rule: Rule | undefined): StoredFinding[] {
  const { document } = file;
  if (document.isBroken || !rule || !('lacks' in rule)) return [];
  const keys = document.slots.flatMap((slot) => {
    const key = slot.cut.kind === 'key' ? keyIn(slot) : undefined;
    return key ? [{ slot, key }] : [];
  });
  const first = keys[0];
  if (!first) return [];
  const map = mapNode(keys.map(({ key }) => entryFor(key)), false, 0, 0);
  const shape = schemas.shape(schemas.root(file.art), map);
  const present = new Set(keys.map(({ key }) => key.value));
  const findings: StoredFinding[] = [];
  for (const detail of shape.required) {
    if (present.has(detail)) continue;
    const fault = { rule: 'schema-required' as const, node: map, shape, start: first.key.start, end: first.key.end, detail };
    const report = (place: { start: number; end: number }, message: Message, options = {}): void => {
      findings.push({ code: 'schema-required', slot: first.slot, ...place, message, ...options });
    };
    try {
      rule.check(fault, { report });
    } catch (error) {
      return [{ code: 'internal-error', slot: first.slot, start: 0, end: 0, message: failureOf('schema-required', error) }];
    }
  }
  return findings;
}

function entryFor(key: ScalarNode): Entry {
  return { key, value: scalarNode('x', 'x', 'plain', key.start, key.end) };
}
