import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { scratch } from '../../../scripts/host/scratch.mjs';
import { LINES, TITLES } from '../runner/sentences';

const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Profil für Adlershof\nstand: 2026-06\nzeitraum: {von: 2026, bis: 2030}\n';
const GOAL = 'ziele:\n  - id: Z1\n    titel: Sicher zur Schule\n    handlungsfeld: mobilitaet\n';
const MEASURE = `${HEAD}${GOAL}massnahmen:\n  - id: M1\n    titel: Begehung\n`;

/**
 * Letters; a key as Playwright names it, in `<>`; `…word` waits until the suggestion of this name is the chosen one; `@Col 5` until
 * the cursor is there: what the last key set right has come. A machine that is busy answers later than people type.
 */
type Keys = readonly string[];

describe('typing in the page', () => {
  const folder = scratch('typing');
  let workbench: Workbench;
  let files = 0;

  before(async () => {
    writeFileSync(join(folder, 'erste.bzrp.yaml'), `${HEAD}unbekannt: 1\n`);
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    await workbench.openFile('erste.bzrp.yaml');
    // The finding tells that the language is known and its server answers.
    await workbench.page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    await workbench.closeEditors();
  });
  after(() => workbench?.close());
  afterEach(() => workbench.closeEditors());

  /** Opens a file with this text, the cursor at `¦`. */
  async function open(marked: string): Promise<string> {
    files += 1;
    const name = `datei${files}.bzrp.yaml`;
    const lines = marked.slice(0, marked.indexOf('¦')).split('\n');
    writeFileSync(join(folder, name), marked.replace('¦', ''));
    await workbench.openFile(name);
    await workbench.goTo(lines.length, (lines.at(-1) ?? '').length + 1);
    return name;
  }

  async function press(keys: Keys, delay = 70): Promise<void> {
    const { page } = workbench;
    for (const each of keys) {
      if (each.startsWith('…')) await page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: each.slice(1) }).waitFor({ timeout: 20_000 });
      else if (each.startsWith('@')) await page.locator('.statusbar-item', { hasText: new RegExp(`${each.slice(1)}$`) }).first().waitFor({ timeout: 20_000 });
      else if (each.startsWith('<') && each.length > 1) {
        await page.keyboard.press(each.slice(1, -1));
        await page.waitForTimeout(delay);
      } else await page.keyboard.type(each, { delay });
    }
    // What is set right after the last key comes from the server.
    await page.waitForTimeout(400);
  }

  async function saved(name: string): Promise<string> {
    await workbench.save();
    return readFileSync(join(folder, name), 'utf8');
  }

  /** Typing `keys` where `¦` stands leaves `expected`, and taking all of it back the text there was. */
  async function gives(marked: string, keys: Keys, expected: string): Promise<void> {
    const name = await open(marked);
    await press(keys);
    assert.equal(await saved(name), expected);
    const original = marked.replace('¦', '');
    for (let steps = 0; steps < 80; steps += 1) await workbench.page.keyboard.press('Control+Z');
    assert.equal(await saved(name), original, 'undone');
  }

  it('leaves ordinary titles as they are', async () => {
    const name = await open(`${HEAD}${GOAL}    strategien:¦`);
    await press(['<Enter>']);
    // The dash is typed where Enter leaves the cursor, and goes to its list.
    for (const title of TITLES) await press(['-', '@Col 8', ' titel: ', title, '<Enter>'], 30);
    assert.equal((await saved(name)).trimEnd(), `${HEAD}${GOAL}    strategien:\n${TITLES.map((title) => `      - titel: ${title}`).join('\n')}`);
  }).timeout(300_000);

  it('leaves ordinary descriptions as they are', async () => {
    const name = await open(`${HEAD}${GOAL}    ¦`);
    await press(['beschreibung: |', '<Enter>'], 25);
    for (const line of LINES) await press([line, '<Enter>'], 15);
    assert.equal((await saved(name)).trimEnd(), `${HEAD}${GOAL}    beschreibung: |\n${LINES.map((line) => `      ${line}`).join('\n')}`);
  }).timeout(300_000);

  it('closes brackets and quotes, and types over what it closed', async () => {
    await gives(`${MEASURE}    ¦\n`, ['ziele: [Z', '…Z1', '<Enter>', ', "09/BZ1"]'], `${MEASURE}    ziele: [Z1, "09/BZ1"]\n`);
    await gives(`${MEASURE}    ¦\n`, ['ort: "Teil II: Markt'], `${MEASURE}    ort: "Teil II: Markt"\n`);
    await gives(`${MEASURE}    zeitraum: ¦\n`, ["{von: '2026', bis: 2027}"], `${MEASURE}    zeitraum: {von: '2026', bis: 2027}\n`);
  }).timeout(120_000);

  it('replaces the word only, in brackets over lines and before a comment', async () => {
    await gives(`${MEASURE}    ziele: [Z9,\n      ¦, "09/BZ1"]\n`, ['Z', '…Z1', '<Enter>'], `${MEASURE}    ziele: [Z9,\n      Z1, "09/BZ1"]\n`);
    await gives(`${MEASURE}    status: ¦# offen\n`, ['gepl', '…geplant', '<Enter>'], `${MEASURE}    status: geplant # offen\n`);
  }).timeout(120_000);

  it('brings the dash to its list, and leaves the list on Enter', async () => {
    await gives(`${MEASURE.trimEnd()}¦`, ['<Enter>', '-', '@Col 4', ' id: M2', '<Enter>', 'titel: Zwei'], `${MEASURE}  - id: M2\n    titel: Zwei`);
    await gives(`${MEASURE}    zielgruppen:¦`, ['<Enter>', '- Kinder', '<Enter>', '@Col 9', 'Eltern', '<Enter>', '@Col 9', '<Enter>', '@Col 5', 'ort: Markt'], `${MEASURE}    zielgruppen:\n      - Kinder\n      - Eltern\n    ort: Markt`);
    await gives(`${MEASURE.trimEnd()}¦`, ['<Enter>', '-', '@Col 4', ' ', '<Enter>', '@Col 1', 'lor: 2021'], `${MEASURE}lor: 2021`);
  }).timeout(120_000);

  it('brings a key to the map that has it', async () => {
    await gives(`${MEASURE.trimEnd()}¦`, ['<Enter>', '<Enter>', 'anregungen:', '@Col 12', '<Enter>', '@Col 3', '- text: Mehr Bänke'], `${MEASURE}\nanregungen:\n  - text: Mehr Bänke`);
  }).timeout(120_000);

  it('brings the dash to its list, however fast the line is typed', async () => {
    const name = await open(`${MEASURE.trimEnd()}¦`);
    await press(['<Enter>']);
    await workbench.page.keyboard.type('- id: M2');
    await press(['<Enter>', '@Col 5', 'titel: Zwei']);
    assert.equal(await saved(name), `${MEASURE}  - id: M2\n    titel: Zwei`);
  }).timeout(120_000);

  it('takes a whole new measure; behind its last field Shift+Tab goes back a step of indent, and nothing goes back into its fields', async () => {
    const keys = ['<Enter>', '-', '@Col 4', ' ', 'massn', '…Neuer Eintrag', '<Enter>', 'M7', '<Tab>', 'Weg bauen', '<Tab>', 'Z', '…Z1', '<Tab>', '<Tab>', 'Jug', '…Jugendamt', '<Tab>', '<Tab>', '2027', '<Tab>', '2028', '<Tab>', 'gepl', '…geplant', '<Tab>', '<Enter>', '@Col 5', '<Shift+Tab>', '@Col 3', '- id: M8'];
    const name = await open(`${MEASURE.trimEnd()}¦`);
    await press(keys);
    assert.equal(await saved(name), `${MEASURE}  - id: M7\n    titel: Weg bauen\n    ziele: [Z1]\n    federfuehrung: Jugendamt\n    zeitraum: {von: 2027, bis: 2028}\n    status: geplant\n  - id: M8`);
  }).timeout(120_000);

  it('begins a profile by the name of its region', async () => {
    const { page } = workbench;
    await workbench.runCommand('BZRP: New Bezirksregionenprofil');
    // Not the list of commands, which takes a moment to close.
    await page.locator('.quick-input-title', { hasText: 'Neues Bezirksregionenprofil' }).waitFor();
    await page.keyboard.type('999999');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Eine Bezirksregion „999999“ gibt es' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('charlottenburg n');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Charlottenburg Nord' }).click();
    const hint = (text: string) => page.locator('.quick-input-widget', { has: page.locator(`input[placeholder*="${text}"]`) }).or(page.locator('.quick-input-message', { hasText: text })).first().waitFor();
    await hint('Wie heißt die Fassung?');
    await press(['2027', '<Enter>']);
    await hint('Für welche Jahre gilt das Profil');
    await press(['2027 bis 2031', '<Enter>']);
    await hint('Um welche Handlungsfelder geht es?');
    await press(['<Enter>']);
    await hint('Wie wollen Sie weitermachen?');
    await press(['text', '<Enter>']);
    const [file] = [(await page.locator('.tab.active').getAttribute('data-resource-name')) ?? ''];
    await page.locator('.view-line', { hasText: 'handlungsfeld' }).waitFor();
    assert.match(await saved(file), /^bzrp: 1\nart: profil\nbezirksregion: "\d{6}"\nfassung: "2027"\n[\s\S]*zeitraum: \{von: 2027, bis: 2031\}\n/);
  });

  it('adds a measure by the questions behind the lens above the list', async () => {
    const { page } = workbench;
    const name = await open(`${MEASURE.trimEnd()}\n¦`);
    await page.locator('.codelens-decoration a', { hasText: '+ Maßnahme' }).click();
    const box = page.locator('.quick-input-widget');
    const answers: readonly (readonly [string, Keys])[] = [
      ['Vorlage', ['schulweg', '<Enter>']],
      ['Titel', ['Wege am Markt: sicher', '<Enter>']],
      ['Ziele', ['schule', '<Enter>']],
      ['Federführung', ['jugendamt', '<Enter>']],
      ['Zeitraum', ['2027 bis 2028', '<Enter>']],
      ['Finanzierung', ['kiezkasse', '<Enter>']],
      ['Betrag', ['1.200', '<Enter>']],
    ];
    for (const [title, keys] of answers) {
      await box.locator('.quick-input-title', { hasText: title }).waitFor();
      await press(keys);
    }
    await box.waitFor({ state: 'hidden' });
    const text = await saved(name);
    assert.ok(text.startsWith(`${MEASURE}  - id: M2\n    titel: "Wege am Markt: sicher"\n    ziele: [Z1]\n    federfuehrung: Jugendamt\n`), text);
    assert.match(text, /\n {4}zeitraum: \{von: 2027, bis: 2028\}\n {4}status: vorschlag\n[\s\S]*programm: kiezkasse, betrag: 1200[\s\S]*vorlage: schulwegsicherheit\n$/);
    await page.keyboard.press('Control+Z');
    assert.equal(await saved(name), `${MEASURE.trimEnd()}\n`, 'one step to undo');
  }).timeout(120_000);

  it('walks through the measures and writes what became of them', async () => {
    const { page } = workbench;
    const rest = '    ziele: [Z1]\n    horizont: kurzfristig\n    status: vorschlag\n';
    const name = await open(`${MEASURE}${rest}  - id: M2\n    titel: Fest\n${rest}¦`);
    await workbench.runCommand('BZRP: Update Progress of Measures');
    const box = page.locator('.quick-input-widget');
    await box.locator('.quick-input-title', { hasText: 'M1 Begehung' }).waitFor();
    await press(['in umsetz', '<Enter>', 'Der erste Weg ist begangen.', '<Enter>']);
    await box.locator('.quick-input-title', { hasText: 'M2 Fest' }).waitFor();
    await press(['überspr', '<Enter>']);
    await box.waitFor({ state: 'hidden' });
    const text = await saved(name);
    assert.match(text, /- id: M1\n[\s\S]*status: in-umsetzung\n {4}umsetzungsstand:\s[\s\S]*Der erste Weg ist begangen\.[\s\S]*- id: M2\n/);
    assert.ok(text.endsWith(`  - id: M2\n    titel: Fest\n${rest}`), text);
  }).timeout(120_000);

  it('begins an empty file with what its name says', async () => {
    const name = await open('¦');
    await press(['profil', '…profil', '<Enter>']);
    assert.match(await saved(name), /^bzrp: 1\nart: profil\nbezirksregion: ""\ntitel: \n/);
  });
});

describe('a folder nobody has trusted yet', () => {
  it('puts no boxes around umlauts', async () => {
    const folder = scratch('restricted');
    writeFileSync(join(folder, 'a.bzrp.yaml'), `${HEAD}# Bemerkung: „schöne Grüße“ – ß\nunbekannt: "Größe"\n`);
    const workbench = await openWorkbench({ folder, vsix: [vsix], restricted: true });
    try {
      await workbench.openFile('a.bzrp.yaml');
      await workbench.page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
      await workbench.page.getByText('Restricted Mode').first().waitFor();
      assert.equal(await workbench.page.locator('.unicode-highlight').count(), 0);
    } finally {
      await workbench.close();
    }
  }).timeout(120_000);
});
