/** Tables come into a profile as people bring them: by Ctrl+V out of Word and Excel, and out of a file by the command. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { scratch } from '../../../scripts/host/scratch.mjs';
import { paragraph, wordDocument, wordTable } from '../../support/office';

const PROFILE = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Profil für Adlershof
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
unbekannt: 1
ziele:
  - id: Z1
    titel: Sicher zur Schule
    handlungsfeld: mobilitaet
massnahmen:
`;
const HTML = `<html><body><!--StartFragment--><table border="1"><tr><td>Nr.</td><td>Ma&szlig;nahme</td><td>Ziel</td><td>Federf&uuml;hrung</td><td>Laufzeit</td><td>Status</td></tr>
<tr><td>1</td><td>Lotsen: jeden Tag</td><td>Z1</td><td>Jugendamt</td><td>2026&ndash;2028</td><td>l&auml;uft</td></tr>
<tr><td>2</td><td>Zebrastreifen</td><td>Sicher zur Schule</td><td>SGA</td><td>bald</td><td>geplant</td></tr></table><!--EndFragment--></body></html>`;
const MEASURES = `  - id: M1
    titel: "Lotsen: jeden Tag"
    ziele: [Z1]
    federfuehrung: Jugendamt
    zeitraum: {von: 2026, bis: 2028}
    status: in-umsetzung
  - id: M2
    titel: Zebrastreifen
    ziele: [Z1]
    federfuehrung: Straßen- und Grünflächenamt
    beschreibung: "Laufzeit: bald"
    status: geplant
`;

describe('tables in the page', () => {
  const folder = scratch('tables');
  let workbench: Workbench;
  let files = 0;

  before(async function () {
    this.timeout(240_000);
    writeFileSync(join(folder, 'erste.bzrp.yaml'), PROFILE);
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    await workbench.openFile('erste.bzrp.yaml');
    await workbench.page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    await workbench.closeEditors();
  });
  after(() => workbench?.close());
  afterEach(() => workbench.closeEditors());

  async function open(text: string, line: number, column: number): Promise<string> {
    files += 1;
    const name = `profil${files}.bzrp.yaml`;
    writeFileSync(join(folder, name), text);
    await workbench.openFile(name);
    await workbench.goTo(line, column);
    return name;
  }

  async function copy(html: string | undefined, text: string): Promise<void> {
    await workbench.page.evaluate(
      ([rich, plain]) => navigator.clipboard.write([new ClipboardItem({ ...(rich === undefined ? {} : { 'text/html': new Blob([rich], { type: 'text/html' }) }), 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) })]),
      [html, text] as const,
    );
  }

  /** What the file says after saving, once it says something else than before. */
  async function saved(name: string): Promise<string> {
    await workbench.page.waitForTimeout(1500);
    await workbench.save();
    return readFileSync(join(folder, name), 'utf8');
  }

  const row = (text: string) => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text });

  /** Chooses a file for the command, until it shows how it understands it. */
  async function choose(file: string, shown?: string): Promise<void> {
    const { page } = workbench;
    await workbench.runCommand('BZRP: Take Over from a Table …');
    const input = page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor({ timeout: 30_000 });
    await page.waitForTimeout(1500);
    await input.fill(join(folder, file));
    await page.waitForTimeout(1500);
    await page.keyboard.press('Enter');
    if (shown !== undefined) await row(shown).waitFor({ timeout: 30_000 });
  }

  it('become measures where they are pasted, and go again with one undo', async () => {
    const name = await open(PROFILE, 13, 1);
    await copy(HTML, 'Nr.\tMaßnahme\n1\tLotsen');
    await workbench.page.keyboard.press('Control+V');
    await workbench.page.locator('.view-line', { hasText: 'Zebrastreifen' }).waitFor({ timeout: 60_000 });
    // Plain text stays one key away: the button to choose another way is there.
    await workbench.page.locator('.post-edit-widget').waitFor({ timeout: 10_000 });
    assert.equal(await saved(name), PROFILE + MEASURES);
    await workbench.page.keyboard.press('Control+Z');
    assert.equal(await saved(name), PROFILE);
  }).timeout(120_000);

  it('are told of by a report of what was not understood', async () => {
    await open(PROFILE, 13, 1);
    await copy(HTML, 'x');
    await workbench.page.keyboard.press('Control+V');
    const button = workbench.page.locator('.notification-toast', { hasText: 'Stelle' }).getByText('Bericht ansehen');
    await button.click({ timeout: 20_000 });
    await workbench.page.locator('.view-line', { hasText: 'Das ist kein Zeitraum' }).first().waitFor({ timeout: 20_000 });
    await workbench.page.keyboard.press('Control+1');
  }).timeout(120_000);

  it('stay text where text is pasted: with a colon in quotation marks, several lines as a block', async () => {
    const text = PROFILE.replace('massnahmen:\n', '    beschreibung: \n');
    const name = await open(text, 12, 19);
    await copy(undefined, 'Erstens: ja\n\nZweitens');
    await workbench.page.keyboard.press('Control+V');
    assert.equal(await saved(name), text.replace('beschreibung: \n', 'beschreibung: |\n      Erstens: ja\n\n      Zweitens\n'));
  }).timeout(120_000);

  it('are taken over from a Word file by the command', async () => {
    const name = await open(PROFILE, 1, 1);
    writeFileSync(join(folder, 'massnahmen.docx'), wordDocument(paragraph('Maßnahmen 2026') + wordTable([['Nr.', 'Maßnahme', 'Ziel', 'Federführung', 'Laufzeit', 'Status'], ['1', 'Lotsen: jeden Tag', 'Z1', 'Jugendamt', '2026–2028', 'läuft'], ['2', 'Zebrastreifen', 'Sicher zur Schule', 'SGA', 'bald', 'geplant']])));
    const { page } = workbench;
    await choose('massnahmen.docx', 'Übernehmen: 2 Maßnahmen');
    await workbench.screenshot(join(folder, 'spalten.png'));
    await page.keyboard.press('Enter');
    assert.equal(await saved(name), PROFILE + MEASURES);
    await page.keyboard.press('Control+Z');
    assert.equal(await saved(name), PROFILE);
  }).timeout(180_000);

  it('are understood as the last time, once it is kept in a catalogue what their columns mean', async () => {
    const { page } = workbench;
    writeFileSync(join(folder, 'amt-2026.csv'), 'Nr.;Maßnahme;Status;Treffpunkt\nM1;Lotsen;läuft;Markt\n');
    writeFileSync(join(folder, 'amt-2027.csv'), 'Nr.;Maßnahme;Treffpunkt;Status\nM2;Chor;Schule;geplant\n');
    await open(PROFILE, 1, 1);
    await choose('amt-2026.csv', 'Übernehmen: 1 Maßnahme');
    await row('Treffpunkt').click();
    await page.locator('.quick-input-widget .quick-input-box input').fill('ort');
    await row('Ort').first().click();
    await row('Übernehmen: 1 Maßnahme').click();
    await page.locator('.notification-toast').getByText('Im Katalog merken').click({ timeout: 30_000 });
    await page.locator('.notification-toast', { hasText: 'Gemerkt in zuordnungen.bzrp.yaml' }).waitFor({ timeout: 30_000 });
    await workbench.screenshot(join(folder, 'gemerkt.png'));
    assert.match(readFileSync(join(folder, 'zuordnungen.bzrp.yaml'), 'utf8'), /- id: amt\n.*\n {4}liste: massnahmen\n {4}spalten:\n {6}- \{spalte: Treffpunkt, angabe: ort\}\n/);
    await workbench.closeEditors();
    await open(PROFILE, 1, 1);
    await choose('amt-2027.csv', 'Übernehmen: 1 Maßnahme');
    await row('Spalten nach der Zuordnung „amt-2026“').waitFor({ timeout: 10_000 });
    await workbench.screenshot(join(folder, 'bekannt.png'));
    await page.keyboard.press('Escape');
  }).timeout(240_000);

  it('whose headers nobody knows are told what they are, in the dialogue alone', async () => {
    const { page } = workbench;
    writeFileSync(join(folder, 'verein-2026.csv'), 'Was wir tun wollen;Macherin;Wo das ist\nLotsen;Jugendamt;Markt\nFest;SGA;Park\n');
    writeFileSync(join(folder, 'verein-2027.csv'), 'Was wir tun wollen;Macherin;Wo das ist\nChor;Jugendamt;Schule\n');
    const name = await open(PROFILE, 1, 1);
    await choose('verein-2026.csv', 'Keine Überschriften erkannt');
    await row('was die Tabelle enthält').click();
    await row('Maßnahmen').first().click();
    await row('Keine Überschriften erkannt').click();
    await row('Was wir tun wollen | Macherin | Wo das ist').click();
    await row('Überschriften: Zeile 1').waitFor({ timeout: 10_000 });
    await row('Wo das ist').click();
    await page.locator('.quick-input-widget .quick-input-box input').fill('ort');
    await row('Ort').first().click();
    await row('Übernehmen: 2 Maßnahmen').waitFor({ timeout: 10_000 });
    await workbench.screenshot(join(folder, 'ueberschriften.png'));
    await row('Übernehmen: 2 Maßnahmen').click();
    await page.locator('.notification-toast').getByText('Im Katalog merken').last().click({ timeout: 30_000 });
    await page.locator('.notification-toast', { hasText: 'Gemerkt in zuordnungen.bzrp.yaml' }).first().waitFor({ timeout: 30_000 });
    assert.equal(await saved(name), `${PROFILE}  - id: M1\n    titel: Lotsen\n    federfuehrung: Jugendamt\n    ort: Markt\n  - id: M2\n    titel: Fest\n    federfuehrung: Straßen- und Grünflächenamt\n    ort: Park\n`);
    assert.match(readFileSync(join(folder, 'zuordnungen.bzrp.yaml'), 'utf8'), /- id: verein\n.*\n {4}liste: massnahmen\n {4}spalten:\n {6}- \{spalte: Was wir tun wollen, angabe: titel\}\n {6}- \{spalte: Macherin, angabe: federfuehrung\}\n {6}- \{spalte: Wo das ist, angabe: ort\}\n/);
    await workbench.closeEditors();
    await open(PROFILE, 1, 1);
    await choose('verein-2027.csv', 'Übernehmen: 1 Maßnahme');
    await row('Spalten nach der Zuordnung „verein-2026“').waitFor({ timeout: 10_000 });
    await page.keyboard.press('Escape');
  }).timeout(240_000);

  it('that are none are told in a sentence that says what to do', async () => {
    writeFileSync(join(folder, 'text.docx'), wordDocument(paragraph('Nur Text')));
    await open(PROFILE, 1, 1);
    await choose('text.docx');
    await workbench.page.locator('.notification-toast', { hasText: 'text.docx: Das Dokument hat keine Tabelle' }).waitFor({ timeout: 30_000 });
  }).timeout(120_000);

  it('are fact sheets as well, a document of them is one table', async () => {
    const sheet = (title: string, office: string): string => paragraph(`Maßnahme ${title}`) + wordTable([['Federführung', office], ['Laufzeit', '2027'], ['Status', 'geplant'], ['Kosten', '5 T€']]);
    writeFileSync(join(folder, 'steckbriefe.docx'), wordDocument(sheet('1: Lotsen', 'Jugendamt') + sheet('2: Zebrastreifen', 'SGA')));
    const name = await open(PROFILE, 1, 1);
    await choose('steckbriefe.docx', 'Übernehmen: 2 Maßnahmen');
    await workbench.screenshot(join(folder, 'steckbriefe.png'));
    await workbench.page.keyboard.press('Enter');
    const item = (id: string, title: string, office: string): string => `  - id: ${id}\n    titel: ${title}\n    federfuehrung: ${office}\n    zeitraum: 2027\n    status: geplant\n    kosten: 5000\n`;
    assert.equal(await saved(name), PROFILE + item('M1', 'Lotsen', 'Jugendamt') + item('M2', 'Zebrastreifen', 'Straßen- und Grünflächenamt'));
  }).timeout(180_000);
});
