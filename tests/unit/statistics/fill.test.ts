import assert from 'node:assert/strict';
import { actions } from '../../../server/language/features/actions/actions';
import { FILL } from '../../../server/language/features/actions/statistics';
import { keyFigures } from '../../../server/language/features/fillStatistics';
import { createSetup } from '../../../server/language/setup';
import { tellIn } from '../../../server/language/text/bundles';
import { Workspace } from '../../../server/language/workspace/workspace';
import { applied } from '../features/world';
import { statisticsOf } from '../../support/statistics';
import { head } from '../../support/texts';
import { applyEdits } from '../../../server/language/writing/mend';

const setup = createSetup();
const URI = 'test:/profil.bzrp.yaml';

/** Residents of all Planungsräume of Berlin, as the register tells them: so many under 18 of 100 in Adlershof (092007), its Bezirk, Berlin. */
function register(zeit: number, [region, district, berlin]: readonly [number, number, number], suppressed?: string): string {
  const rows = setup.places.all(2021).filter(({ key }) => key.length === 8).map(({ key }) => {
    const young = key.startsWith('092007') ? region : key.startsWith('09') ? district : berlin;
    return key === suppressed ? `${zeit};${key};NA;NA;NA;NA;NA;NA;NA` : `${zeit};${key};100;0;0;0;${young};10;5`;
  });
  return ['ZEIT;RAUMID;E_E;E_EU1;E_E1U6;E_E6U15;E_E15U18;E_E65U80;E_E80U110', ...rows].join('\n');
}

const DATEN = { 'EWR_L21_202312E_Matrix.csv': register(202312, [16, 14, 12]), 'EWR_L21_202412E_Matrix.csv': register(202412, [17, 15, 13]), 'EWR_L21_202512E_Matrix.csv': register(202512, [18, 16, 14]) };
const SOURCE = (...years: readonly number[]): string => years.map((year) => `Amt für Statistik Berlin-Brandenburg, Einwohnerregister nach Alter (EWR_L21_${year}12E_Matrix.csv), Stand Dezember ${year}, CC BY 3.0 DE, Summe aus 3 Planungsräumen`).join('; ');

const draft = (more = ''): string => head({ status: 'entwurf' }) + more;
const goal = (use: string): string => `${draft()}ziele:
  - id: Z1
    titel: Wege sichern
    handlungsfeld: mobilitaet
    indikatoren:
${use}
massnahmen: []
`;

class Filling {
  readonly workspace = new Workspace(setup);
  private readonly titles: string[];
  private readonly found: ReturnType<typeof actions>;

  /** @param marked text with `¦` where the cursor is */
  constructor(marked: string, daten: Readonly<Record<string, string>> = DATEN) {
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    this.workspace.set(URI, marked.replace('¦', ''));
    const statistics = statisticsOf(daten);
    this.workspace.setStatistics(() => statistics);
    this.workspace.settle();
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    this.found = actions(this.workspace, URI, { range: { start: position, end: position }, only: [FILL], tell: (message) => tellIn('de', message).replaceAll('\u00a0', ' ') });
    // The item they fill stands in front.
    this.titles = this.found.map(({ title }) => title.replace(/^(?:Z1|KID:\w+): /, ''));
  }

  get offered(): string[] {
    return this.titles;
  }

  /** The text once an action is taken; it has no finding but those named. */
  take(title: RegExp, findings: readonly string[] = []): string {
    const action = this.found[this.titles.findIndex((each) => title.test(each))] ?? assert.fail(`${title}: ${this.titles.join(', ')}`);
    const text = applied(this.workspace, action.edit)[URI] ?? '';
    const codes = this.workspace.findings(URI).map(({ code }) => code);
    assert.deepEqual(codes.filter((code) => code !== 'goal-without-measure'), findings);
    return text;
  }
}

describe('values of statistics files, taken over', () => {
  it('are offered where an indicator is used', () => {
    assert.deepEqual(new Filling(goal('      - indikator: KID:B1¦')).offered, [
      'Ausgangswert übernehmen: 18 % (Dezember 2025)',
      'Verlauf eintragen: 2 Werte von Dezember 2023 bis Dezember 2024',
      'Vergleich eintragen: Treptow-Köpenick 16,1 %, Berlin 14,2 %',
      'Alle Werte aus der Statistik übernehmen',
    ]);
    assert.deepEqual(new Filling(goal('      - indikator: KID:D5¦')).offered, []);
    assert.deepEqual(new Filling(goal('      - indikator: KID:B1¦'), {}).offered, []);
  });

  it('become the baseline, with the source', () => {
    assert.equal(new Filling(goal('      - indikator: KID:B1¦')).take(/^Ausgangswert/), goal(`      - indikator: KID:B1
        ausgangswert: {wert: 18, stand: 2025-12}
        quelle: ${SOURCE(2025)}`));
  });

  it('keep the source that is there as it is written, a number or a value of another place', () => {
    const written = (quelle: string): string => `      - indikator: KID:B1\n        quelle: ${quelle}`;
    for (const quelle of ['007', '2026.10']) assert.match(new Filling(goal(`${written(quelle)}¦`)).take(/^Ausgangswert/), new RegExp(`quelle: ${quelle}; Amt für Statistik`), quelle);
  });

  it('replace an older baseline in the hand of the author, and its source where it was ours', () => {
    const written = (wert: string, stand: string, quelle: string): string => `      - indikator: KID:B1¦
        ausgangswert:
          wert: ${wert} # gezählt
          stand: ${stand}
        quelle: ${quelle}`;
    const text = new Filling(goal(written('16', '2023-12', `Sozialbericht; ${SOURCE(2023)}`))).take(/^Ausgangswert aktualisieren/);
    assert.equal(text, goal(written('18', '2025-12', `Sozialbericht; ${SOURCE(2025)}`)).replace('¦', ''));
  });

  it('leave the baseline of a decided profile alone', () => {
    const text = goal('      - {indikator: KID:B1¦, ausgangswert: {wert: 16, stand: 2023-12}}').replace('entwurf', 'beschlossen');
    assert.deepEqual(new Filling(text).offered.filter((title) => /Ausgangswert/.test(title)), []);
  });

  it('are no later than the file, and before the target', () => {
    const use = goal('      - {indikator: KID:B1¦, zielwert: {wert: 15, stand: 2027}}');
    assert.match(new Filling(use.replace('stand: 2026-06', 'stand: 2024-12')).offered[0] ?? '', /17 % \(Dezember 2024\)/);
    assert.match(new Filling(use.replace('stand: 2027', 'stand: 2025')).offered[0] ?? '', /17 % \(Dezember 2024\)/);
  });

  it('become the course in the order of time, beside what is there', () => {
    const text = new Filling(goal('      - {indikator: KID:B1¦, ausgangswert: {wert: 18, stand: 2025-12}, verlauf: [{wert: 9, stand: 2020}, {wert: 17, stand: 2024}]}')).take(/^In den Verlauf/);
    assert.ok(text.includes('verlauf: [{wert: 9, stand: 2020}, {wert: 16, stand: 2023-12}, {wert: 17, stand: 2024}]'), text);
  });

  it('become the comparison at the time of the baseline', () => {
    const text = new Filling(goal('      - {indikator: KID:B1¦, ausgangswert: {wert: 17, stand: 2024-12}}').replace('entwurf', 'abstimmung').replace('stand: 2026-06', 'stand: 2025-06')).take(/^Vergleich/, ['no-participation']);
    assert.ok(text.includes('vergleich: [{raum: "09", wert: 15.1, stand: 2024-12}, {raum: berlin, wert: 13.2, stand: 2024-12}]'), text);
    assert.ok(text.includes('Stand Dezember 2024, CC BY 3.0 DE, Summen aus Planungsräumen'), text);
  });

  it('come along with a baseline that is to be updated', () => {
    const made = new Filling(goal('      - {indikator: KID:B1¦, ausgangswert: {wert: 17, stand: 2024-12}}'));
    assert.deepEqual(made.offered, ['Ausgangswert aktualisieren: 18 % (Dezember 2025)', 'Alle Werte aus der Statistik übernehmen']);
    const text = made.take(/^Alle Werte/);
    assert.ok(text.includes('ausgangswert: {wert: 18, stand: 2025-12}, verlauf: [{wert: 16, stand: 2023-12}, {wert: 17, stand: 2024-12}], vergleich: [{raum: "09", wert: 16.1, stand: 2025-12}'), text);
  });

  it('update an older comparison of the same place', () => {
    const text = new Filling(goal('      - {indikator: KID:B1¦, ausgangswert: {wert: 18, stand: 2025-12}, vergleich: [{raum: "09", wert: 15.1, stand: 2024}]}')).take(/^Vergleich aktualisieren/);
    assert.ok(text.includes('vergleich: [{raum: "09", wert: 16.1, stand: 2025-12}, {raum: berlin, wert: 14.2, stand: 2025-12}]'), text);
  });

  it('are not compared where they are counts, and say nothing of the course of a lower bound', () => {
    assert.deepEqual(new Filling(goal('      - indikator: DGZ:DA1¦')).offered, ['Ausgangswert übernehmen: 300 (Dezember 2025)', 'Verlauf eintragen: 2 Werte von Dezember 2023 bis Dezember 2024', 'Alle Werte aus der Statistik übernehmen']);
    const daten = { ...DATEN, 'EWR_L21_202512E_Matrix.csv': register(202512, [18, 16, 14], '09200716') };
    assert.match(new Filling(goal('      - indikator: DGZ:DA1¦'), daten).offered[0] ?? '', /Dezember 2024/);
  });

  it('say in the source which Planungsräume a share of Berlin lacks', () => {
    const daten = { 'EWR_L21_202512E_Matrix.csv': register(202512, [18, 16, 14], '01100101') };
    const text = new Filling(goal('      - {indikator: KID:B1¦, raum: "09", ausgangswert: {wert: 16.1, stand: 2025-12}}'), daten).take(/^Vergleich/);
    assert.match(text, /quelle: .*ohne Angabe in Berlin: 1/);
  });

  it('keep the hand of the author: flow style, CRLF, comments', () => {
    const text = goal('      - {indikator: KID:B1¦} # noch offen').replaceAll('\n', '\r\n');
    assert.equal(new Filling(text).take(/^Ausgangswert/), text.replace('¦}', `, ausgangswert: {wert: 18, stand: 2025-12}, quelle: "${SOURCE(2025)}"}`));
  });

  it('are refused where the value stands elsewhere', () => {
    assert.deepEqual(new Filling(goal('      - &a {indikator: KID:B1¦}')).offered, []);
  });
});

describe('all key figures of a region', () => {
  const figures = (text: string) => {
    const { workspace } = new Filling(text);
    const file = workspace.files.get(URI) ?? assert.fail();
    const found = keyFigures(workspace, file) ?? assert.fail('there are key figures');
    const outcome = found.write();
    assert.ok('changes' in outcome, JSON.stringify(outcome));
    const changes = [...outcome.changes].sort((a, b) => a.start - b.start);
    const result = applyEdits(file.document.text, changes);
    workspace.set(URI, result);
    workspace.settle();
    assert.deepEqual(workspace.findings(URI).filter(({ severity }) => severity === 'error'), []);
    assert.equal(keyFigures(workspace, workspace.files.get(URI) ?? assert.fail()), undefined, 'what is there is not added again');
    return { ...found, text: result };
  };

  it('are written as a list of their own', () => {
    const { added, text } = figures(goal('      - indikator: KID:D5'));
    assert.deepEqual(added, ['KID:B1', 'KID:B2', 'DGZ:DA1']);
    assert.ok(text.includes(`kennzahlen:
  - indikator: KID:B1
    ausgangswert: {wert: 18, stand: 2025-12}
    verlauf:
      - {wert: 16, stand: 2023-12}
      - {wert: 17, stand: 2024-12}
    vergleich:
      - {raum: "09", wert: 16.1, stand: 2025-12}
      - {raum: berlin, wert: 14.2, stand: 2025-12}
    quelle: Amt`), text);
  });

  it('complete those that are there, which keep their place and what was written', () => {
    const own = `kennzahlen:
  # Aus dem Sozialbericht
  - indikator: KID:B2
    ausgangswert: {wert: 15, stand: 2023-12}   # von Hand
  - {indikator: KID:D5, ausgangswert: {wert: 20, stand: 2024}}
`;
    const { added, updated, text } = figures(draft(own) + goal('      - indikator: KID:D5').slice(draft().length));
    assert.deepEqual([added, updated], [['KID:B1', 'DGZ:DA1'], ['KID:B2']]);
    assert.ok(text.includes(`kennzahlen:
  # Aus dem Sozialbericht
  - indikator: KID:B2
    ausgangswert: {wert: 15, stand: 2025-12}   # von Hand
    verlauf:`), text);
    assert.ok(text.includes('  - {indikator: KID:D5, ausgangswert: {wert: 20, stand: 2024}}\n  - '), text);
  });

  it('begin a list that is empty', () => {
    assert.match(figures(draft('kennzahlen: []\n') + goal('      - indikator: KID:D5').slice(draft().length)).text, /kennzahlen:\n {2}- indikator: KID:B1\n/);
  });

  it('are offered in the list, and at the region where there is none', () => {
    assert.deepEqual(new Filling(goal('').replace('"092007"', '"092007"¦')).offered, ['Alle Kennzahlen der Region eintragen (3)']);
    assert.deepEqual(new Filling(draft('kennzahlen:¦ []\n')).offered, ['Alle Kennzahlen der Region eintragen (3)']);
  });
});
