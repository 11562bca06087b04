import { scalarIn, stringOf } from '../analysis/site';
import { textOfEntry, textsOfEntry } from '../catalogue/catalogue';
import { readLorKey } from '../model/lor';
import { say } from '../text/message';
import type { ItemRule } from './rule';

/** Levels from fine to coarse, with the digits of their keys. */
const LEVELS: readonly (readonly [string, number])[] = [['plr', 8], ['bzr', 6], ['pgr', 4], ['bezirk', 2], ['berlin', 0]];

/** A space finer than the indicator is published for. */
export const rule: ItemRule = {
  severity: 'warning',
  items: ['indicator-use'],
  check(site, context) {
    const indicator = scalarIn(site, 'indikator');
    const space = scalarIn(site, 'raum');
    const id = stringOf(indicator);
    const key = readLorKey(space);
    if (!indicator || id === undefined || key === undefined || site.aliased || !/^\d+$/.test(key)) return;
    const catalogue = context.catalogue();
    const entry = catalogue.get('indikatoren', id);
    const levels = textsOfEntry(entry, 'ebenen');
    const finest = Math.max(...LEVELS.filter(([level]) => levels.includes(level)).map(([, digits]) => digits));
    const home = context.regionKey;
    const isInside = key.length !== 8 || home === undefined || key.startsWith(home);
    if (!Number.isFinite(finest) || key.length <= finest || !catalogue.places.get(key, context.vintage()) || !isInside) return;
    context.report(indicator, say('"{0}" ({1}) is not published for so small a space.', id, textOfEntry(entry, 'name') ?? ''));
  },
};
