import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import '../../support/styleSheets';
import { exportFile, measureSheet } from '../../../server/export/main';
import type { Round } from '../../../server/import/round/compare';
import { readRound } from '../../../server/import/round/round';
import { writeRound } from '../../../server/import/round/write';
import { readCsv } from '../../../server/import/table/csv';
import type { Cell, Table } from '../../../server/import/table/table';
import { readXlsx } from '../../../server/import/table/xlsx';
import { tellIn } from '../../../server/language/text/bundles';
import type { FileState } from '../../../server/language/workspace/file';
import type { Workspace } from '../../../server/language/workspace/workspace';
import { workspaceOf } from '../../support/check';
import { head } from '../../support/texts';
import { applyEdits } from '../../../server/language/writing/mend';

const PROFILE = `${head()}status: entwurf
ziele:
  - {id: Z1, titel: Wege sichern, handlungsfeld: mobilitaet}
massnahmen:
  # Aus der Ämterrunde
  - id: M1
    titel: Schulweg begehen
    ziele: [Z1]
    federfuehrung: Jugendamt
    zeitraum: {von: 2026-02, bis: 2027-Q3}   # nach Plan
    status: geplant
    beschreibung: |
      Mit Eltern und Schule.

      Zweimal im Jahr.
    kosten: 18000
    finanzierung: [{programm: kiezkasse, betrag: 500}]
  - {id: M2, titel: Bänke aufstellen, ziele: [Z1], federfuehrung: [Straßen- und Grünflächenamt, Jugendamt], zeitraum: 2027, status: in-umsetzung, umsetzungsstand: {text: Standorte sind abgestimmt., stand: 2026-05}}
  - id: M3
    titel: '=Lotsen'
    ziele: [Z1]
    federfuehrung: {kategorie: verein, name: Kiez e. V.}
    horizont: kurzfristig
    status: vorschlag
`;

/** The tables of a file as somebody's program has them, and may change them. */
class Sent {
  constructor(
    readonly workspace: Workspace,
    readonly file: FileState,
    readonly tables: { name: string | undefined; rows: Cell[][] }[],
  ) {}

  static async of(text = PROFILE, to: 'xlsx' | 'csv' = 'xlsx', options: { perOffice?: boolean } = {}): Promise<Sent> {
    const workspace = workspaceOf(text);
    const file = [...workspace.files.values()][0] ?? assert.fail();
    const bytes = await exportFile(workspace, file, to, options);
    const tables: Table[] = to === 'xlsx' ? await readXlsx(bytes) : [readCsv(new TextDecoder().decode(bytes))];
    return new Sent(workspace, file, tables.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })));
  }

  /** Puts something into the cell of a measure. @param table 0-based */
  fill(id: string, column: string, cell: Cell, table = 0): this {
    const { rows } = this.tables[table] ?? assert.fail();
    const at = rows[0]?.indexOf(column) ?? -1;
    const row = rows.find(([first]) => first === id) ?? assert.fail(id);
    assert.ok(at >= 0, column);
    row[at] = cell;
    return this;
  }

  /** The tables as a workbook of another program, read again. */
  async saved(): Promise<Table[]> {
    const sheets = this.tables.map(({ name, rows }) => ({
      sheet: name ?? 'Tabelle1',
      data: rows.map((row) => row.map((value) => (value === '' ? null : value instanceof Date ? { value, type: Date, format: 'dd.mm.yyyy' } : { value, type: value.constructor as StringConstructor }))),
    }));
    return readXlsx(new Uint8Array(await (await writeXlsxFile(sheets as Parameters<typeof writeXlsxFile>[0]).toBlob()).arrayBuffer()));
  }

  /** What came back, for the profile as it is by now. */
  async back(tables: readonly Table[], now = PROFILE): Promise<{ round: Round; text: string; told: string[] }> {
    this.workspace.set(this.file.uri, now);
    this.workspace.settle();
    const file = this.workspace.files.get(this.file.uri) ?? assert.fail();
    const round = readRound(this.workspace, file, tables, await measureSheet(this.workspace, file), new Date(2026, 10, 27));
    assert.ok(round && !('refused' in round), JSON.stringify(round));
    const { files, refused } = writeRound(this.workspace, file, round.changes);
    const text = applyEdits(now, files.get(file.uri) ?? []);
    this.workspace.set(file.uri, text);
    this.workspace.settle();
    assert.deepEqual(this.workspace.findings(file.uri).filter(({ severity }) => severity === 'error').map(({ code }) => code), []);
    const told = [
      ...round.changes.map(({ id, column, before, after }) => `${id} ${column.title}: ${before} → ${after}`.replaceAll('\u00a0', ' ')),
      ...round.conflicts.map(({ id, column, before, after }) => `! ${id} ${column.title}: ${before} / ${after}`),
      ...[...round.left, ...refused.map(({ id, why }) => ({ id, column: { title: '' }, after: '', why }))].map(({ id, column, after, why }) => `? ${id} ${column.title}: ${after} – ${tellIn('de', why)}`),
      ...round.besides.map(({ place, text: words, why }) => `${tellIn('de', place)}: ${words} – ${tellIn('de', why)}`),
      ...round.missing.map(({ id }) => `fehlt: ${id}`),
    ];
    return { round, text, told };
  }
}

describe('a status round', () => {
  it('that comes back unchanged changes no byte', async () => {
    const sent = await Sent.of();
    const { text, round, told } = await sent.back(await sent.saved());
    assert.deepEqual([text === PROFILE, round.unchanged, told], [true, 3, []]);
  });

  it('brings back three cells, each as the smallest edit', async () => {
    const sent = (await Sent.of()).fill('M1', 'Status', 'In Umsetzung').fill('M1', 'Kosten (€)', 20000.5).fill('M2', 'Umsetzungsstand', 'Die Bänke stehen.');
    const { text, told } = await sent.back(await sent.saved());
    assert.deepEqual(told, ['M1 Status: Geplant → In Umsetzung', 'M1 Kosten (€): 18.000 € → 20.000,50 €', 'M2 Umsetzungsstand: Standorte sind abgestimmt. → Die Bänke stehen.']);
    assert.equal(text, PROFILE.replace('status: geplant', 'status: in-umsetzung').replace('kosten: 18000', 'kosten: 20000.5').replace('Standorte sind abgestimmt.', 'Die Bänke stehen.'));
  });

  it('brings back three cells changed in the sheet as a spreadsheet saves it: a shared text, a day as a number, an amount', async () => {
    const sent = await Sent.of();
    const parts = unzipSync(await exportFile(sent.workspace, sent.file, 'xlsx'));
    const text = (name: string): string => strFromU8(parts[name] ?? assert.fail(name));
    const titles = sent.tables[0]?.rows[0] ?? [];
    /** The cell of M1 in a column, with its value, in the style it has. */
    const put = (xml: string, column: string, value: (at: string) => string): string => {
      const at = `${String.fromCharCode(...(titles.indexOf(column) < 26 ? [65 + titles.indexOf(column)] : [65, 39 + titles.indexOf(column)]))}2`;
      const from = xml.indexOf(`<c r="${at}"`);
      const to = xml.indexOf('<c ', from + 2);
      const style = / s="\d+"/.exec(xml.slice(from, to))?.[0] ?? '';
      assert.ok(from > 0 && to > from, column);
      return xml.slice(0, from) + value(`r="${at}"${style}`) + xml.slice(to);
    };
    const strings = text('xl/sharedStrings.xml');
    const count = strings.split('<si>').length - 1;
    let sheet = text('xl/worksheets/sheet1.xml');
    sheet = put(sheet, 'Status', (cell) => `<c ${cell} t="s"><v>${count}</v></c>`);
    sheet = put(sheet, 'Ende', (cell) => `<c ${cell}><v>46843</v></c>`);
    sheet = put(sheet, 'Kosten (€)', (cell) => `<c ${cell}><v>20000.5</v></c>`);
    const saved = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet), 'xl/sharedStrings.xml': strToU8(strings.replace('</sst>', '<si><r><t xml:space="preserve">In </t></r><r><rPr><b/></rPr><t>Umsetzung</t></r></si></sst>')) });
    const { text: now, told, round } = await sent.back(await readXlsx(saved));
    assert.deepEqual([told, round.unchanged], [['M1 Ende: 3. Quartal 2027 → 31.03.2028', 'M1 Status: Geplant → In Umsetzung', 'M1 Kosten (€): 18.000 € → 20.000,50 €'], 2]);
    assert.equal(now, PROFILE.replace('bis: 2027-Q3', 'bis: 2028-03-31').replace('status: geplant', 'status: in-umsetzung').replace('kosten: 18000', 'kosten: 20000.5'));
  });

  it('changes of a list only the entry that was changed', async () => {
    const profile = PROFILE.replace('federfuehrung: [Straßen- und Grünflächenamt, Jugendamt]', 'federfuehrung: [{kategorie: fachamt, name: Straßen- und Grünflächenamt, rolle: federfuehrend}, Jugendamt]');
    const sent = (await Sent.of(profile)).fill('M2', 'Federführung', 'Straßen- und Grünflächenamt; Gesundheitsamt');
    const { text, told } = await sent.back(await sent.saved(), profile);
    assert.deepEqual(told, ['M2 Federführung: Straßen- und Grünflächenamt; Jugendamt → Straßen- und Grünflächenamt; Gesundheitsamt']);
    assert.equal(text, profile.replace('rolle: federfuehrend}, Jugendamt]', 'rolle: federfuehrend}, Gesundheitsamt]'));
  });

  it('fills what was empty, and empties what need not be there', async () => {
    const sent = (await Sent.of()).fill('M1', 'Priorität', 'Hoch').fill('M1', 'Kosten (€)', '').fill('M3', 'Programm', 'Kiezkasse').fill('M1', 'Umsetzungsstand', 'Begonnen.').fill('M1', 'Umsetzungsstand vom', new Date(Date.UTC(2026, 9, 31)));
    const { text } = await sent.back(await sent.saved());
    for (const line of ['    prioritaet: hoch\n', '    umsetzungsstand: {text: Begonnen., stand: 2026-10-31}\n']) assert.ok(text.includes(line), text);
    assert.match(text, /finanzierung:\n {6}- \{?programm: kiezkasse/);
    assert.ok(!text.includes('kosten:'));
  });

  it('keeps the period as it is written, but for what changed', async () => {
    const sent = (await Sent.of()).fill('M1', 'Ende', new Date(Date.UTC(2028, 11, 31))).fill('M2', 'Ende', '2028').fill('M3', 'Beginn', 'Mai 2027').fill('M3', 'Ende', 'III/2027');
    const { text } = await sent.back(await sent.saved());
    assert.ok(text.includes('zeitraum: {von: 2026-02, bis: 2028-12-31}   # nach Plan'), text);
    assert.ok(text.includes('zeitraum: {von: 2027, bis: 2028}'), text);
    assert.ok(text.includes('zeitraum: {von: 2027-05, bis: 2027-Q3}'), text);
  });

  it('takes a year typed into a cell for days for that year', async () => {
    // 2028 days after the beginning of a spreadsheet's calendar.
    const sent = (await Sent.of()).fill('M1', 'Ende', new Date(Date.UTC(1899, 11, 30) + 2028 * 86_400_000));
    assert.ok((await sent.back(await sent.saved())).text.includes('bis: 2028}'));
  });

  it('shows what was changed meanwhile, and overwrites nothing', async () => {
    const sent = (await Sent.of()).fill('M1', 'Status', 'In Umsetzung').fill('M1', 'Ort', 'Dörpfeldstraße').fill('M2', 'Status', 'Umgesetzt');
    const now = PROFILE.replace('status: geplant', 'status: zurueckgestellt').replace('status: in-umsetzung', 'status: umgesetzt').replace('Schulweg begehen', 'Schulwege begehen');
    const { text, told } = await sent.back(await sent.saved(), now);
    assert.deepEqual(told, ['M1 Ort:  → Dörpfeldstraße', '! M1 Status: Zurückgestellt / In Umsetzung']);
    assert.equal(text.replace('    ort: Dörpfeldstraße\n', ''), now);
  });

  it('loses no word it does not understand', async () => {
    const sent = (await Sent.of()).fill('M1', 'Status', 'läuft so halb').fill('M1', 'Ende', 'irgendwann').fill('M1', 'Federführung', '').fill('M1', 'Titel der Ziele', 'Anderes Ziel').fill('M2', 'Programm', 'Weltraumfonds');
    const { text, told } = await sent.back(await sent.saved());
    assert.equal(text, PROFILE);
    assert.deepEqual(told.map((line) => line.split(' – ')[0]), ['? M1 Titel der Ziele: Anderes Ziel', '? M1 Federführung: ', '? M1 Ende: irgendwann', '? M1 Status: läuft so halb', '? M2 Programm: Weltraumfonds']);
  });

  it('tells of rows that are no measure of the profile', async () => {
    const sent = await Sent.of();
    sent.tables[0]?.rows.push(['M9', 'Neue Maßnahme'], ['', 'Ohne Nummer']);
    assert.deepEqual((await sent.back(await sent.saved())).told, ['Blatt „Maßnahmen“, Zeile 5: M9 · Neue Maßnahme – Diese Nummer hat keine Maßnahme des Profils.', 'Blatt „Maßnahmen“, Zeile 6: Ohne Nummer – Ohne Nummer gehört die Zeile zu keiner Maßnahme.']);
  });

  it('knows a measure by its number as somebody types it', async () => {
    for (const id of ['m1', ' M1\u00a0', 'M 1', 'M1\u200b']) {
      const sent = (await Sent.of()).fill('M1', 'Status', 'Umgesetzt').fill('M1', 'Nr.', id);
      assert.deepEqual((await sent.back(await sent.saved())).told, ['M1 Status: Geplant → Umgesetzt'], id);
    }
  });

  it('takes nothing of a row that was copied, and tells what it says', async () => {
    for (const to of ['xlsx', 'csv'] as const) {
      const sent = await Sent.of(PROFILE, to);
      const { rows } = sent.tables[0] ?? assert.fail();
      rows.push([...(rows[1] ?? [])]);
      assert.deepEqual((await sent.back(sent.tables.map((table) => ({ ...table, notes: [] })))).told, [], 'twice the same');
      const [copy] = rows.slice(-1);
      copy?.splice(1, 1, 'Neue Maßnahme');
      const { told, text } = await sent.back(sent.tables.map((table) => ({ ...table, notes: [] })));
      assert.deepEqual(told, ['? M1 Maßnahme: Neue Maßnahme – Die Maßnahme steht mehrmals in der Tabelle, und jedes Mal steht dort etwas anderes.'], to);
      assert.equal(text, PROFILE);
    }
  });

  it('tells which measures are gone from the table', async () => {
    const sent = await Sent.of();
    sent.tables[0]?.rows.splice(1, 1);
    const { told, text } = await sent.back(await sent.saved());
    assert.deepEqual([told, text], [['fehlt: M1'], PROFILE]);
  });

  it('tells a row that got the number of another measure, where the file says what it was', async () => {
    const sent = await Sent.of(PROFILE, 'csv');
    sent.fill('M1', 'Nr.', 'M2 ').fill('M2', 'Nr.', 'M1').fill('M2 ', 'Nr.', 'M2').fill('M1', 'Status', 'Verworfen');
    const { told, text } = await sent.back(sent.tables.map((table) => ({ ...table, notes: [] })));
    assert.equal(told.filter((line) => line.includes('hatte eine andere Nummer')).length, 2, told.join('\n'));
    assert.equal(text, PROFILE);
  });

  it('tells columns, sheets and lines that are none of ours', async () => {
    const sent = (await Sent.of()).fill('M1', 'Status', 'Umgesetzt');
    const { rows } = sent.tables[0] ?? assert.fail();
    rows[0]?.splice(rows[0].indexOf('Status'), 1, 'Stand der Dinge');
    for (const [at, row] of rows.entries()) row.push(at === 0 ? 'Notiz' : at === 2 ? 'Bitte anrufen' : '');
    rows.unshift(['Rückmeldung bis Mai']);
    sent.tables.push({ name: 'Deckblatt', rows: [['M2 bitte streichen']] }, { name: 'Leer', rows: [] });
    const { told, text } = await sent.back(sent.tables.map((table) => ({ ...table, notes: [] })));
    const why = 'So heißt keine Spalte der Maßnahmentabelle; dafür fehlt „Status“. Wenn es diese Spalte ist, geben Sie ihr den Namen zurück.';
    assert.deepEqual(told, [
      'Blatt „Maßnahmen“, Zeile 1: Rückmeldung bis Mai – Das steht über der Tabelle und wurde nicht gelesen.',
      `Blatt „Maßnahmen“, Spalte „Stand der Dinge“: Umgesetzt · In Umsetzung · Vorschlag – ${why}`,
      `Blatt „Maßnahmen“, Spalte „Notiz“: Bitte anrufen – ${why}`,
      'Blatt „Deckblatt“: M2 bitte streichen – Das ist keine Maßnahmentabelle aus dem Export und wurde nicht gelesen.',
    ]);
    assert.equal(text, PROFILE);
  });

  it('leaves a cell as it is whose value nobody knows, and reads joined ones in each row', async () => {
    const profile = PROFILE.replace('    kosten: 18000\n', '    ort: Schulhof\n    kosten: 18000\n');
    const sent = await Sent.of(profile);
    const bytes = await exportFile(sent.workspace, sent.file, 'xlsx');
    const parts = unzipSync(bytes);
    const name = 'xl/worksheets/sheet1.xml';
    const sheet = strFromU8(parts[name] ?? new Uint8Array());
    const cell = (xml: string, at: string, now: string): string => xml.replace(new RegExp(`<c r="${at}"[^>]*?(?:/>|>.*?</c>)`), now);
    const back = async (xml: string): Promise<string[]> => (await sent.back(await readXlsx(zipSync({ ...parts, [name]: strToU8(xml) })), profile)).told;
    for (const odd of ['<c r="K2" t="e"><v>#REF!</v></c>', '<c r="K2"><f>A1&amp;B1</f></c>']) {
      assert.deepEqual(await back(cell(sheet, 'K2', odd)), ['Blatt „Maßnahmen“:  – Zellen mit einem Fehler oder einer Formel ohne Ergebnis wurden nicht gelesen: K2'], odd);
    }
    const joined = cell(sheet, 'K3', '<c r="K3"/>').replace('</sheetData>', '</sheetData><mergeCells count="2"><mergeCell ref="K2:K3"/><mergeCell ref="R2:S2"/></mergeCells>');
    assert.deepEqual(await back(joined), ['M2 Ort:  → Schulhof']);
  });

  it('is refused when it is of another edition', async () => {
    const sent = await Sent.of();
    const other = PROFILE.replace('titel: Profil', 'fassung: 2030\ntitel: Profil');
    sent.workspace.set(sent.file.uri, other);
    sent.workspace.settle();
    const file = sent.workspace.files.get(sent.file.uri) ?? assert.fail();
    const round = readRound(sent.workspace, file, await sent.saved(), await measureSheet(sent.workspace, file), new Date());
    assert.ok(round && 'refused' in round && /092007, 2030/.test(tellIn('de', round.refused)));
  });

  it('has a sheet for each office on wish; two answers for one measure are told', async () => {
    const sent = await Sent.of(PROFILE, 'xlsx', { perOffice: true });
    assert.deepEqual(sent.tables.map(({ name, rows }) => [name, rows.slice(1).map(([id]) => id)]).slice(0, 3), [['Jugendamt', ['M1', 'M2']], ['Straßen- und Grünflächenamt', ['M2']], ['Kiez e. V.', ['M3']]]);
    sent.fill('M2', 'Status', 'Umgesetzt', 0).fill('M2', 'Status', 'Verworfen', 1).fill('M2', 'Ort', 'Marktplatz', 0).fill('M2', 'Ort', 'Marktplatz', 1);
    const { text, told } = await sent.back(await sent.saved());
    assert.deepEqual(told.map((line) => line.split(' – ')[0]), ['M2 Ort:  → Marktplatz', '? M2 Status: Umgesetzt', '? M2 Status: Verworfen']);
    assert.ok(text.includes('ort: Marktplatz'));
  });

  it('comes back as CSV, too', async () => {
    const sent = await Sent.of(PROFILE, 'csv');
    const csv = (): Table[] => sent.tables.map(({ rows }) => ({ name: undefined, notes: [], rows }));
    const same = await sent.back(csv());
    assert.deepEqual([same.text === PROFILE, same.told], [true, []]);
    const { text, told } = await sent.fill('M1', 'Status', 'Umgesetzt').fill('M2', 'Ende', '31.12.2028').back(csv());
    assert.deepEqual(told, ['M1 Status: Geplant → Umgesetzt', 'M2 Ende: 2027 → 31.12.2028']);
    assert.ok(text.includes('zeitraum: {von: 2027, bis: 2028-12-31}'), text);
  });

  it('shows as CSV, too, what was changed meanwhile', async () => {
    const sent = (await Sent.of(PROFILE, 'csv')).fill('M1', 'Status', 'In Umsetzung').fill('M1', 'Kosten (€)', '20.000');
    const now = PROFILE.replace('status: geplant', 'status: zurueckgestellt').replace('Bänke aufstellen', 'Neue Bänke').replace('bis: 2027-Q3', 'bis: 2028');
    const { text, told } = await sent.back(sent.tables.map(({ rows }) => ({ name: undefined, notes: [], rows })), now);
    assert.deepEqual(told, ['M1 Kosten (€): 18.000 € → 20.000 €', '! M1 Status: Zurückgestellt / In Umsetzung']);
    assert.equal(text, now.replace('kosten: 18000', 'kosten: 20000'));
  });

  it('is not seen in other tables', async () => {
    const { workspace, file } = await Sent.of();
    const table = { name: undefined, notes: [], rows: [['Nr.', 'Maßnahme', 'Status'], ['M1', 'Schulweg begehen', 'fertig']] };
    assert.equal(readRound(workspace, file, [table], await measureSheet(workspace, file), new Date()), undefined);
  });
});
