/** Short forms of the units of indicators (FORMAT §3 `einheit`), as they stand behind a number. Domain words are German only. */
const UNITS: Readonly<Record<string, string>> = {
  prozent: '%',
  prozentpunkte: 'Prozentpunkte',
  anzahl: 'Anzahl',
  'je-100': 'je 100',
  'je-1000': 'je 1.000',
  'm2-je-ew': 'm² je Einwohner*in',
  euro: '€',
  klasse: 'Klasse',
  index: 'Index',
};

/** The short form of a unit; one we do not know stands for itself. */
export function unitOf(unit: string): string {
  return UNITS[unit] ?? unit;
}
