import assert from 'node:assert/strict';
import { toBase64 } from '../../server/files/base64';
import type { KeepColumnsResult, PasteEdit, TablesResult } from '../../server/protocol';
import { TestClient, uriOf } from '../support/client';
import { workbook } from '../support/office';
import { head } from '../support/texts';

const PROFILE = `${head()}ziele:
  - {id: Z1, titel: Sicher zur Schule, handlungsfeld: mobilitaet}
massnahmen:
  - id: M1
    titel: Lotsen
  
`;
const HTML = '<table><tr><td>Maßnahme</td><td>Status</td></tr><tr><td>Fest</td><td>läuft</td></tr></table>';

/** The text after edits, the last first. */
function edited(text: string, edits: TablesResult['edits']): string {
  const lines = text.split('\n');
  const at = ({ line, character }: { line: number; character: number }): number => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, character);
  return [...edits].reverse().reduce((result, { range, newText }) => result.slice(0, at(range.start)) + newText + result.slice(at(range.end)), text);
}

describe('tables over the protocol', () => {
  let client: TestClient;

  before(async () => {
    client = await TestClient.start({ texts: { 'a.bzrp.yaml': PROFILE } });
    await client.open('a.bzrp.yaml');
  });
  after(() => client.stop());

  const paste = async (line: number, character: number, text: string, html?: string): Promise<PasteEdit[]> => {
    const position = { line, character };
    return (await client.connection.sendRequest('bzrp/paste', { uri: uriOf('a.bzrp.yaml'), range: { start: position, end: position }, text, ...(html !== undefined && { html }) })) as PasteEdit[];
  };

  it('are shown with their columns, changed by choices, and answered with the edits', async () => {
    const ask = async (params: object): Promise<TablesResult> => (await client.connection.sendRequest('bzrp/tables', { uri: uriOf('a.bzrp.yaml'), ...params })) as TablesResult;
    const bytes = toBase64(workbook([{ name: 'Liste', rows: [['Maßnahme', 'Status', 'Notiz'], ['Fest', 'läuft', 'Markt']] }]));
    const first = await ask({ source: { name: 'a.xlsx', bytes } });
    assert.deepEqual(first.tables[0]?.columns.map(({ header, meaning }) => `${header} ${meaning}`), ['Maßnahme titel', 'Status status', 'Notiz ']);
    assert.equal(first.counted, '1 Maßnahme');
    assert.equal(first.text, edited(PROFILE, first.edits));
    assert.match(first.text, /titel: Fest\n {4}beschreibung: "Notiz: Markt"\n {4}status: in-umsetzung/);
    const second = await ask({ choices: [{ columns: { 2: 'ort' } }] });
    assert.match(second.text, /titel: Fest\n {4}ort: Markt/);
    assert.deepEqual(await ask({ source: { name: 'a.xlsx', bytes: '' } }), { refused: 'Die Datei ist unvollständig oder keine Excel-Arbeitsmappe (.xlsx).' });
  });

  it('keep what was chosen in a catalogue, where the next table of their kind finds it', async () => {
    const ask = async (params: object): Promise<TablesResult> => (await client.connection.sendRequest('bzrp/tables', { uri: uriOf('a.bzrp.yaml'), ...params })) as TablesResult;
    const bytes = (place: string): string => toBase64(workbook([{ name: 'Liste', rows: [['Maßnahme', 'Notiz', 'Status'], ['Fest', place, 'läuft']] }]));
    await ask({ source: { name: 'a.xlsx', bytes: bytes('Markt') } });
    const choices = [{ columns: { 1: 'ort' } }];
    const kept = (await client.connection.sendRequest('bzrp/keepColumns', { uri: uriOf('a.bzrp.yaml'), name: 'Amt 2026.xlsx', choices })) as KeepColumnsResult;
    assert.deepEqual(kept, { uri: uriOf('zuordnungen.bzrp.yaml'), text: 'bzrp: 1\nart: katalog\ntitel: Spalten unserer Tabellen\nzuordnungen:\n  - id: amt\n    titel: Amt 2026\n    liste: massnahmen\n    spalten:\n      - {spalte: Notiz, angabe: ort}\n' });
    await client.open('zuordnungen.bzrp.yaml', kept.text);
    const next = await ask({ source: { name: 'b.xlsx', bytes: bytes('Platz') } });
    assert.deepEqual([next.tables[0]?.assignment, next.tables[0]?.columns[1]?.meaning, /ort: Platz/.test(next.text)], ['Amt 2026', 'ort', true]);
    // Of several tables each is kept.
    const sheets = toBase64(workbook([{ name: 'A', rows: [['Maßnahme', 'Notiz', 'Status'], ['Fest', 'x', 'läuft']] }, { name: 'B', rows: [['Ziel', 'Handlungsfeld', 'Grund'], ['Mehr Grün', 'Wohnen', 'y']] }]));
    await ask({ source: { name: 'c.xlsx', bytes: sheets } });
    const both = (await client.connection.sendRequest('bzrp/keepColumns', { uri: uriOf('a.bzrp.yaml'), name: 'Büro.xlsx', choices: [{ columns: { 1: 'quelle' } }, { columns: { 2: '-' } }] })) as KeepColumnsResult;
    assert.match(edited(kept.text ?? '', both.edits ?? []), /- id: buero\n.*\n {4}liste: massnahmen\n {4}spalten:\n.*Notiz, angabe: quelle\}\n {2}- id: buero-2\n.*\n {4}liste: ziele\n {4}spalten:\n.*Grund, angabe: "-"\}\n$/);
    await ask({ source: { name: 'b.xlsx', bytes: bytes('Platz') } });
    // Kept again, it takes the place of the one before.
    const again = (await client.connection.sendRequest('bzrp/keepColumns', { uri: uriOf('a.bzrp.yaml'), name: 'Amt 2027.xlsx', choices: [{ columns: { 1: 'quelle' } }] })) as KeepColumnsResult;
    assert.equal(edited(kept.text ?? '', again.edits ?? []), kept.text?.replace('Amt 2026', 'Amt 2027').replace('angabe: ort', 'angabe: quelle'));
  });

  it('whose headers nobody knows are told where these stand, and known from then on', async () => {
    const fresh = await TestClient.start({ texts: { 'a.bzrp.yaml': PROFILE } });
    await fresh.open('a.bzrp.yaml');
    const ask = (params: object): Promise<TablesResult> => fresh.request('bzrp/tables', { uri: uriOf('a.bzrp.yaml'), ...params });
    const bytes = (...rows: string[][]): string => toBase64(workbook([{ name: 'Liste', rows: [['Übersicht', '', ''], ['Was wir tun wollen', 'Macherin', 'Wo das ist'], ...rows] }]));
    const first = await ask({ source: { name: 'a.xlsx', bytes: bytes(['Fest', 'Jugendamt', 'Markt'], ['Chor', 'Jugendamt', 'Schule']) } });
    assert.deepEqual([first.counted, first.tables[0]?.list, first.tables[0]?.headerRow, first.tables[0]?.firstRows.map(({ row, text }) => `${row} ${text}`)], ['', undefined, undefined, ['0 Übersicht', '1 Was wir tun wollen | Macherin | Wo das ist', '2 Fest | Jugendamt | Markt', '3 Chor | Jugendamt | Schule']]);
    const choices = [{ list: 'massnahmen', header: 1, columns: { 2: 'ort' } }];
    const second = await ask({ choices });
    assert.deepEqual([second.counted, second.tables[0]?.headerRow, second.tables[0]?.columns.map(({ header, meaning }) => `${header} ${meaning}`)], ['2 Maßnahmen', 1, ['Was wir tun wollen titel', 'Macherin federfuehrung', 'Wo das ist ort']]);
    assert.match(second.text, /titel: Fest\n {4}federfuehrung: Jugendamt\n {4}ort: Markt\n/);
    // None of the rows holds headers: then the first is an item, too.
    assert.equal((await ask({ choices: [{ list: 'massnahmen', header: -1 }] })).counted, '4 Maßnahmen');
    await ask({ choices });
    const kept = await fresh.request<KeepColumnsResult>('bzrp/keepColumns', { uri: uriOf('a.bzrp.yaml'), name: 'Träger.xlsx', choices });
    assert.match(kept.text ?? '', /- id: traeger\n.*\n {4}liste: massnahmen\n {4}spalten:\n.*Was wir tun wollen, angabe: titel\}\n.*Macherin, angabe: federfuehrung\}\n.*Wo das ist, angabe: ort\}\n/);
    await fresh.open('zuordnungen.bzrp.yaml', kept.text);
    const next = await ask({ source: { name: 'b.xlsx', bytes: bytes(['Lauf', 'Jugendamt', 'Park']) } });
    assert.deepEqual([next.tables[0]?.assignment, next.counted], ['Träger', '1 Maßnahme']);
    fresh.stop();
  });

  it('are pasted into the list the cursor is in, HTML or tabs', async () => {
    for (const [text, html] of [['x', HTML], ['Maßnahme\tStatus\nFest\tläuft\n', undefined]] as const) {
      const [offer, ...others] = await paste(11, 2, text, html);
      assert.equal(offer?.title, 'Als 1 Maßnahme einfügen');
      assert.equal(offer.insert, '');
      assert.match(edited(PROFILE, offer.edits), /titel: Lotsen\n {2}- id: M2\n {4}titel: Fest\n {4}status: in-umsetzung\n/);
      assert.equal(others.length, 0);
    }
  });

  it('are pasted at the end of a list a form names, though nothing else is', async () => {
    const intoList = async (list: string, text: string, html?: string): Promise<PasteEdit[]> => (await client.connection.sendRequest('bzrp/paste', { uri: uriOf('a.bzrp.yaml'), list, text, ...(html !== undefined && { html }) })) as PasteEdit[];
    const [offer] = await intoList('massnahmen', 'x', HTML);
    assert.match(edited(PROFILE, offer?.edits ?? []), /titel: Lotsen\n {2}- id: M2\n {4}titel: Fest\n {4}status: in-umsetzung\n/);
    const [others] = await intoList('anregungen', 'Anregung\tUmgang\nMehr Bänke\tgeprüft\n');
    assert.match(edited(PROFILE, others?.edits ?? []), /\nanregungen:\n {2}- text: \|\n {6}Mehr Bänke\n/);
    assert.deepEqual(await intoList('massnahmen', 'nur: Text'), []);
  });

  it('are text in a value, and nothing where no text belongs', async () => {
    assert.deepEqual(await paste(10, 17, 'x', HTML), []);
    assert.deepEqual((await paste(10, 17, ' II: Ziele')).map(({ title, insert, edits }) => [title, insert, edits.length]), [['In Anführungszeichen einfügen', ' II: Ziele"', 1]]);
    assert.deepEqual(await paste(5, 10, 'a: b'), []);
  });
});
