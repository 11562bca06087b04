/** Made-up profiles of any length, shaped like real ones: for the fuzz, the scaling test and the bench. */
import { Random } from './random';

export interface ProfileOptions {
  /** Wished number of lines; the profile ends with the first item that reaches it. */
  lines: number;
  /** Share of items with a fault in them, 0 … 1. */
  faulty?: number;
  seed?: number;
  /** Measures to a goal, default 3; the last goal may have fewer. */
  perGoal?: number;
  /** Bezirksregion, 6 digits (LOR 2021). */
  region?: string;
  fassung?: string;
}

const FIELDS = ['wohnen', 'nachbarschaft', 'bildung', 'kinder-jugend', 'gesundheit', 'mobilitaet', 'umwelt-klima', 'kultur-freizeit'];
const OFFICES = ['Jugendamt', 'Stadtentwicklungsamt', 'Straßen- und Grünflächenamt', 'OE SPK'];
const CATEGORIES = ['stadtteilzentrum', 'verein', 'schule', 'kita', 'wohnungsunternehmen', 'initiative'];
const WORDS = 'Kiez Nachbarschaft Wege Plätze sicherer öffnen stärken gemeinsam Grünfläche Angebote Familien ältere Menschen Schule Spielplatz Begegnung Räume verbinden für'.split(' ');

/** A profile of goals, each with its measures. Without `faulty` it has no error. */
export function profileText({ lines, faulty = 0, seed = 1, perGoal = 3, region = '092007', fassung = '2026' }: ProfileOptions): string {
  const random = new Random(seed);
  const head = headOf(region, fassung, random);
  const goals: string[] = [];
  const measures: string[] = [];
  let length = count(head) + 2;
  do {
    const goal = goals.length + 1;
    goals.push(spoilt(goalOf(goal, random), random, faulty));
    length += count(goals.at(-1) ?? '');
    for (let number = 1; number <= perGoal && (number === 1 || length < lines); number += 1) {
      measures.push(spoilt(measureOf(goal, number, random), random, faulty));
      length += count(measures.at(-1) ?? '');
    }
  } while (length < lines);
  return `${head}ziele:\n${goals.join('')}${measures.length > 0 ? `massnahmen:\n${measures.join('')}` : ''}`;
}

function count(text: string): number {
  return text.split('\n').length - 1;
}

function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
}

function headOf(region: string, fassung: string, random: Random): string {
  return `# Erfundenes Profil
bzrp: 1
art: profil
bezirksregion: "${region}"
fassung: "${fassung}"
titel: Bezirksregionenprofil Teil II – ${sentence(random, 2)}
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
status: entwurf
vorbemerkung: |
  Teil II benennt **Ziele** und Maßnahmen.

  ${sentence(random, 8)}.
leitziele:
  - id: L1
    titel: ${sentence(random, 4)}
`;
}

function goalOf(number: number, random: Random): string {
  return `  - id: Z${number}
    titel: ${sentence(random, 5)}
    leitziel: L1
    handlungsfeld: ${random.pick(FIELDS)}
    ebene: aemteruebergreifend
    prioritaet: ${random.pick(['hoch', 'mittel', 'niedrig'])}
    ausgangslage: >
      ${sentence(random, 10)},
      ${sentence(random, 9)}.
    beschreibung: "${sentence(random, 8)}: ${sentence(random, 3)}"
    strategien:
      - titel: ${sentence(random, 3)}
        beschreibung: ${sentence(random, 12)}.
      - titel: ${sentence(random, 4)}
    indikatoren:
      - indikator: KID:D5
        ausgangswert: {wert: ${20 + random.below(10)}.5, stand: 2024}
        zielwert: {wert: 18, stand: 2030}
        quelle: Beispielwert
`;
}

function measureOf(goal: number, number: number, random: Random): string {
  return `  - id: M${goal}.${number}
    titel: ${sentence(random, 4)}
    ziele: [Z${goal}]
    ebene: aemteruebergreifend
    federfuehrung: ${random.pick(OFFICES)}
    beteiligte:
      - ${random.pick(['Amt für Soziales', 'Gesundheitsamt'])}
      - {kategorie: ${random.pick(CATEGORIES)}, rolle: durchfuehrend}
    beschreibung: |
      ${sentence(random, 9)}:

      - ${sentence(random, 3)}
      - ${sentence(random, 4)}
    zielgruppen: [${sentence(random, 2)}, ${sentence(random, 1)}] # noch offen
    zeitraum: {von: ${2026 + random.below(2)}, bis: ${2028 + random.below(2)}}
    status: geplant
    kosten: ${1 + random.below(20)}000
    finanzierung:
      - {programm: bezirkshaushalt, betrag: 1000, jahr: 2027, gesichert: true}
    meilensteine:
      - titel: ${sentence(random, 2)}
        termin: 2028-Q${1 + random.below(3)}
        status: offen
`;
}

const FAULTS: readonly ((item: string) => string)[] = [
  (item) => item.replace(/titel: (.*)/, 'titel: Teil II: $1'),
  (item) => item.replace(/titel: (.*)/, 'titel: "Kiez" $1'),
  (item) => item.replace(/titel: (.*)/, 'titel: "$1'),
  (item) => item.replace(/status: .*|handlungsfeld: .*/, (line) => line.replace(/: .*/, ': unbekannt')),
  (item) => item.replace(/ebene:/, 'eben:'),
  (item) => item.replace(/wert: \d+\.\d/, 'wert: 38,2').replace(/betrag: 1000/, 'betrag: 1.000'),
];

function spoilt(item: string, random: Random, share: number): string {
  return share > 0 && random.chance(share) ? random.pick(FAULTS)(item) : item;
}
