/** Periods as people write them where the language has a period: `2026-2030`, `ab 2027`, `bis 2028`, `laufend`. */
import { keyName, ownerOf, type Site } from '../../analysis/site';
import { readGermanPeriod } from '../../german/period';
import { parseTime } from '../../model/time';
import { say } from '../../text/message';
import type { Context, Fix } from '../rule';
import { braced, replaceText, type Stretch } from '../../writing/mend';

/** Keys under which a period may stand. */
const PERIOD_KEYS: ReadonlySet<string> = new Set(['zeitraum', 'datum', 'gueltig']);
/** Teil II usually covers five years (FORMAT §2 `zeitraum`): the last is four after the first. */
const YEARS_OF_PROFILE = 4;

/** Fixes that write the period a text means, in the form that fits the key it stands under; `site` is the value's. */
export function periodFixes(text: string, site: Site | undefined, place: Stretch, context: Context): Fix[] {
  const period = readGermanPeriod(text);
  const key = keyName(site);
  if (!period || !site) return [];
  const write = (written: string, safe = false): Fix => ({ title: say('Write as {0}', written), edits: [replaceText(place, written)], safe: safe || undefined });
  const { von, bis, daueraufgabe } = period;
  if (!PERIOD_KEYS.has(key)) {
    // Where one time belongs, `bis Ende 2027` means that one.
    const only = von === undefined ? bis : bis === undefined || bis === von ? von : undefined;
    return only === undefined || daueraufgabe ? [] : [write(only)];
  }
  if (von !== undefined && bis !== undefined) return [write(von === bis && key !== 'gueltig' ? von : braced({ von, bis }), true)];
  const open = openEnds(key, site, context);
  if (daueraufgabe) {
    const from = von ?? open.von;
    return open.mayLast && from !== undefined ? [write(braced({ von: from, daueraufgabe: 'true' }))] : [];
  }
  if (bis !== undefined) return open.mayLack ? [write(braced({ bis }))] : open.von === undefined ? [] : [write(braced({ von: open.von, bis }))];
  if (key === 'gueltig') return [write(braced({ von }))];
  const last = open.bis ?? (von === undefined || open.mayLast ? undefined : endOfProfile(von));
  return [...(open.mayLast ? [write(braced({ von, daueraufgabe: 'true' }))] : []), ...(last === undefined ? [] : [write(braced({ von, bis: last }))])];
}

/** What the file says about ends that are not written: the profile's period for its measures. */
function openEnds(key: string, site: Site, context: Context): { von?: string; bis?: string; mayLast: boolean; mayLack: boolean } {
  const isMeasure = ownerOf(site, 'massnahme') !== undefined && key === 'zeitraum';
  const profile = site.parent === undefined && context.art !== 'beitrag' ? undefined : context.period();
  const stand = parseTime(context.field('stand'));
  return { von: profile?.von ?? (stand && String(stand.year)), bis: profile?.bis, mayLast: isMeasure, mayLack: key === 'datum' || key === 'gueltig' };
}

function endOfProfile(von: string): string | undefined {
  const year = parseTime(von)?.year;
  return year === undefined ? undefined : String(year + YEARS_OF_PROFILE);
}
