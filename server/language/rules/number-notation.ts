import type { Site } from '../analysis/site';
import { readGermanNumber } from '../model/number';
import { say } from '../text/message';
import type { ChunkRule, Context } from './rule';
import { isStray, measurement, plainNumber } from './support/germanNumber';

/** A number in German notation where YAML wants a decimal point and no thousands point. */
export const rule: ChunkRule = {
  severity: 'error',
  chunk: true,
  check(context) {
    for (const site of context.sites) {
      if (site.aliased || site.node.kind !== 'scalar') continue;
      const value = site.holds === 'number' ? measurement(site, context) : plainNumber(site.node, site.holds);
      if (value !== undefined) tell(site, site.end, value, context);
      else tellStray(site, context);
    }
  },
};

/** `{wert: 38,2}`: the number reaches to the end of the key that its comma made. */
function tellStray(site: Site, context: Context): void {
  const map = site.parent?.node;
  if (map?.kind !== 'map' || !map.flow || site.parent === undefined) return;
  const at = map.entries.findIndex(({ value }) => value === site.node);
  const [previous, entry] = [map.entries[at], map.entries[at + 1]];
  if (!previous || !entry) return;
  const fault = { rule: 'schema-unknown-key' as const, node: map, shape: site.parent.shape, start: entry.key.start, end: entry.key.end, detail: String(entry.key.value), entry, previous };
  if (!isStray(fault, context)) return;
  const source = context.slot.chunk.text.slice(site.start, entry.key.end);
  const value = readGermanNumber(source, { integerLike: false });
  if (value !== undefined) tell(site, entry.key.end, value, context);
}

function tell(site: Site, end: number, value: number, context: Context): void {
  const newText = String(value);
  const fixes = () => [{ title: say('Write as {0}', newText), edits: [{ start: site.start, end, newText }], safe: true }];
  context.report({ start: site.start, end }, say('Numbers are written with a decimal point and without thousands points, blanks or units: {0}.', newText), { fixes });
}
