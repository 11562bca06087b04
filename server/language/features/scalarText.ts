/** How a text has to be written so that YAML reads exactly that text. */
import { parse } from '../syntax/parse';

/**
 * The text as a scalar, in the quotes the old scalar had; a plain one gets quotes only where YAML would read something else.
 * @param old the scalar that is replaced, as written
 */
export function scalarText(value: string, old: string): string {
  if (old.startsWith("'")) return single(value);
  if (old.startsWith('"')) return double(value);
  return isPlain(value) ? value : double(value);
}

function single(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function double(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}

/** Whether the text says itself without quotes, in a list in brackets as well as in a line of its own. */
export function isPlain(value: string): boolean {
  if (value === '' || /[\n\t]/.test(value) || value !== value.trim()) return false;
  const { node } = parse(`[${value}]`);
  const item = node?.kind === 'list' && node.items.length === 1 ? node.items[0] : undefined;
  if (item?.kind !== 'scalar' || item.value !== value || item.style !== 'plain') return false;
  const { node: map } = parse(`k: ${value}`);
  const entry = map?.kind === 'map' && map.entries.length === 1 ? map.entries[0]?.value : undefined;
  return entry?.kind === 'scalar' && entry.value === value && entry.anchor === undefined;
}
