/** Small profiles in which all rules find nothing, to be varied by tests of rules. */

/** Top of a profile; `changes` replaces values or adds keys (`undefined` leaves one out), as YAML behind the colon. */
export function head(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = { bzrp: '1', art: 'profil', bezirksregion: '"092007"', titel: 'Profil Adlershof', stand: '2026-06', zeitraum: '{von: 2026, bis: 2030}', ...changes };
  return lines(fields, '');
}

/** The list `ziele` with one goal. */
export function goal(changes: Readonly<Record<string, string | undefined>> = {}): string {
  return `ziele:\n${item({ id: 'Z1', titel: 'Wege sichern', handlungsfeld: 'mobilitaet', ...changes })}`;
}

/** The list `massnahmen` with one measure that serves Z1. */
export function measure(changes: Readonly<Record<string, string | undefined>> = {}): string {
  return `massnahmen:\n${item({ id: 'M1', titel: 'Schulweg begehen', ziele: '[Z1]', federfuehrung: 'Jugendamt', zeitraum: '{von: 2027, bis: 2028}', status: 'geplant', ...changes })}`;
}

/** A whole profile with one goal and one measure. */
export function profile(measures: Readonly<Record<string, string | undefined>> = {}, top: Readonly<Record<string, string | undefined>> = {}): string {
  return head(top) + goal() + measure(measures);
}

/** Keys from `abstimmung` on a profile needs to raise no finding: participation, an indicator, a resolution. */
export const PARTICIPATION = 'beteiligung:\n  - {id: B1, titel: Konferenz, format: stadtteilkonferenz, datum: 2025-05}\n';
export const INDICATORS = '[{indikator: KID:D5}]';

/** An item of a block list. */
export function item(fields: Readonly<Record<string, string | undefined>>): string {
  return lines(fields, '    ').replace('    ', '  - ');
}

function lines(fields: Readonly<Record<string, string | undefined>>, indent: string): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${key}:${value?.startsWith('\n') ? '' : ' '}${value}\n`)
    .join('');
}
