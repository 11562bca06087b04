/** A profile with one fault of each door: fixed values, LOR keys, catalogues. */
const lines = [
  'bzrp: 1',
  'art: profil',
  'bezirksregion: "092007"',
  'fassung: Übung',
  'titel: Adlershof mit Fehlern',
  'stand: 2026-06',
  'zeitraum: {von: 2026, bis: 2030}',
  'status: entwurff',
  'ziele:',
  '  - id: Z1',
  '    titel: Nachbarschaft stärken',
  '    handlungsfeld: nachbarschaft',
  '    indikatoren:',
  '      - indikator: KID:D55',
  '        raum: 92007',
  'massnahmen:',
  '  - id: M1',
  '    titel: Nachbarschaftstreff öffnen',
  '    ziele: [Z1]',
  '    status: vorschlag',
  '    horizont: kurzfristig',
  '',
];

/** Where a word stands in the line that begins so. Lines and columns 0-based, UTF-16, the end exclusive. */
function at(key: string, word: string): { word: string; line: number; start: number; end: number } {
  const line = lines.findIndex((text) => text.trim().startsWith(key));
  const start = lines[line]?.indexOf(word) ?? -1;
  return { word, line, start, end: start + word.length };
}

const findings = [
  { code: 'schema-enum', ...at('status: entwurff', 'entwurff') },
  { code: 'unknown-indicator', ...at('- indikator:', 'KID:D55') },
  { code: 'lor-unquoted', ...at('raum:', '92007') },
];

/** The file, and all its findings in text order. */
export const faulty = {
  name: 'profile/uebung.bzrp.yaml',
  text: lines.join('\n'),
  /** A second file with the same faults, which no test opens. */
  unopened: { name: 'profile/ungeoeffnet.bzrp.yaml', text: lines.join('\n').replace('Übung', 'Zweite') },
  findings,
  codes: findings.map(({ code }) => code),
};
