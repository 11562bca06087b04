/** A value in the shape that is expected: a text as the group it is about, keys as the entry of a list. */
import type { Site } from '../../analysis/site';
import type { SchemaFault } from '../../schema/validate';
import { say } from '../../text/message';
import type { Context, Fix } from '../rule';
import { columnOf } from '../../writing/lines';
import { braced, replaceText } from '../../writing/mend';
import { asOnlyEntry } from '../../writing/shape';
import { sourceInFlow } from '../../writing/word';

/** `umsetzungsstand: läuft gut` → `{text: läuft gut, stand: …}`, `ausgangswert: 30.5` → `{wert: 30.5, stand: …}`: what was written is what such a group is about. */
export function asGroup({ node, shape, start, end }: SchemaFault, site: Site | undefined, context: Context): Fix[] {
  if (node.kind !== 'scalar' || /[\r\n]/.test(node.source)) return [];
  const about = typeof node.value === 'number' ? 'wert' : 'text';
  const others = shape.required.filter((key) => key !== about);
  const stand = String(site?.key?.value) === 'zielwert' ? context.period()?.bis : context.field('stand');
  if (!shape.properties?.[about] || others.some((key) => key !== 'stand') || (others.length > 0 && stand === undefined)) return [];
  const group = braced({ [about]: sourceInFlow(node.source), stand: others.length > 0 ? stand : undefined });
  return [{ title: say('Write as {0}', group), edits: [replaceText({ start, end }, group)] }];
}

/** Keys where a list of groups is expected, the hyphen of the first forgotten. */
export function asOnlyItem({ node, start, end }: SchemaFault, context: Context): Fix[] {
  if (node.kind !== 'map' || node.flow || node.entries.length === 0) return [];
  const { text } = context.slot.chunk;
  const owner = context.sites.find((site) => site.start === start && site.node.kind === 'map')?.key;
  const edits = asOnlyEntry(text, { start, end }, owner ? columnOf(text, owner.start) : 0);
  return edits ? [{ title: say('Make it an entry of the list'), edits }] : [];
}
