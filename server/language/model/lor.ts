import { resolve, type TreeNode } from '../syntax/tree';
import { PlaceSystem } from './placeSystem';

export type LorLevel = 'bezirk' | 'pgr' | 'bzr' | 'plr';

/** Berlin's „Lebensweltlich orientierte Räume“ (FORMAT §1 *LOR key*; facts: Amt für Statistik Berlin-Brandenburg). */
export const LOR = new PlaceSystem<LorLevel>(
  [
    { id: 'bezirk', name: 'Bezirk', of: 'Bezirken', digits: 2 },
    { id: 'pgr', name: 'Prognoseraum', of: 'Prognoseräumen', digits: 4 },
    { id: 'bzr', name: 'Bezirksregion', of: 'Bezirksregionen', digits: 6 },
    { id: 'plr', name: 'Planungsraum', of: 'Planungsräumen', digits: 8 },
  ],
  { district: 'bezirk', region: 'bzr', part: 'plr' },
  { current: 2021, former: 2006 },
);

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
