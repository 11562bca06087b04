import { resolve, type TreeNode } from '../syntax/tree';

/** Levels of the „Lebensweltlich orientierte Räume“ and the length of their keys (FORMAT §1 *LOR key*; facts: Amt für Statistik Berlin-Brandenburg). */
export type LorLevel = 'bezirk' | 'pgr' | 'bzr' | 'plr';

const LENGTHS: Readonly<Record<number, LorLevel>> = { 2: 'bezirk', 4: 'pgr', 6: 'bzr', 8: 'plr' };

/** German name of a level, singular. */
export const LOR_LEVEL_NAMES: Readonly<Record<LorLevel, string>> = {
  bezirk: 'Bezirk',
  pgr: 'Prognoseraum',
  bzr: 'Bezirksregion',
  plr: 'Planungsraum',
};

/** The level a key belongs to by its length; undefined when it is no LOR key at all. */
export function lorLevel(key: string): LorLevel | undefined {
  return /^\d+$/.test(key) ? LENGTHS[key.length] : undefined;
}

/** The Bezirk of any LOR key: its first two digits. */
export function districtKeyOf(key: string): string {
  return key.slice(0, 2);
}

/**
 * A LOR key as it was meant: written without quotes YAML takes `092007` for a number; the leading zero is restored, so that
 * everything but the rule `lor-unquoted` can work with it (FORMAT §4).
 */
export function readLorKey(node: TreeNode | undefined): string | undefined {
  const scalar = resolve(node);
  if (scalar?.kind !== 'scalar') return undefined;
  if (typeof scalar.value === 'string') return scalar.value;
  if (typeof scalar.value !== 'number' || !/^\d+$/.test(scalar.source)) return undefined;
  return scalar.source.length % 2 === 1 ? `0${scalar.source}` : scalar.source;
}
