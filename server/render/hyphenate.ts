/**
 * Second parts of the compounds that fill the tables of measures and indicators. Not every editor host brings a German hyphenation dictionary; at
 * these joints a break is right in any case.
 */
const HEADS = [
  'amt(?![a-rt-z])', 'angebot', 'aufgabe', 'arbeit', 'aufwertung', 'beauftragt', 'beirat', 'beitrag', 'beratung', 'betrieb', 'büro', 'dienst', 'einrichtung', 'entwicklung',
  'erneuerung', 'fläche', 'fonds', 'förder', 'freizeit', 'führung', 'gemeinschaft', 'gesellschaft', 'gestaltung', 'gestellt', 'haushalt', 'hilfe', 'initiative', 'jury', 'kasse', 'konferenz',
  'koordination', 'management', 'maßnahme', 'mittel', 'netzwerk', 'pflege', 'pflicht', 'planung', 'platz', 'programm', 'projekt', 'prüfung', 'punkt', 'raum(?!a)',
  'sanierung', '(?<=[Nn]achbar)schaft', 'schule', 'sicherheit', 'sprechstunde', 'stadt', 'stelle', 'straße', 'stunde', 'träger', 'treff', 'treibend', 'umbau', 'unternehmen',
  'verbund', 'verein', 'vernetzung', 'versammlung', 'versicherung', 'vertretung', 'verwaltung', 'weide', 'werkstatt', 'wohnung', 'zentr',
] as const;

const JOINT = new RegExp(`(?<=\\p{L}{4})(?=${HEADS.join('|')})`, 'gu');
const LONG_WORD = /\p{L}{12,}/gu;

/** Puts soft hyphens (U+00AD) into long compounds, for narrow columns. They show only where a line ends. */
export function hyphenate(text: string): string {
  return text.replace(LONG_WORD, (word) => word.replace(JOINT, '\u00ad'));
}
