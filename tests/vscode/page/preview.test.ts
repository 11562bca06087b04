import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const name = 'profile/vorschau.bzrp.yaml';
const lines = [
  'bzrp: 1', 'art: profil', 'bezirksregion: "092007"', 'fassung: Vorschau', 'titel: Adlershof in der Vorschau', 'stand: 2026-06',
  'zeitraum: {von: 2026, bis: 2030}', 'status: entwurf',
  'ziele:',
  '  - {id: Z1, titel: Nachbarschaft stärken, handlungsfeld: nachbarschaft}',
  '  - {id: Z2, titel: Wohnen sichern, handlungsfeld: wohnen}',
  'massnahmen:',
  '  - {id: M1, titel: Treff öffnen, ziele: [Z1], federfuehrung: Jugendamt, status: geplant, horizont: kurzfristig, beschreibung: Ein Raum für alle.}',
  '  - {id: M2, titel: Mieter beraten, ziele: [Z2], federfuehrung: Amt für Soziales, status: geplant, horizont: bald}',
  '  - {id: M3, titel: Höfe begrünen, ziele: [Z2], federfuehrung: Amt für Soziales, status: umgesetzt, horizont: kurzfristig}',
  '',
];
/** 1-based line of a measure or goal. */
const lineOf = (id: string): number => lines.findIndex((line) => line.includes(`{id: ${id},`)) + 1;

describe('the preview in the page', () => {
  const folder = makeWorkspace();
  let workbench: Workbench;
  const preview = () => workbench.previewFrame();
  const bar = () => preview().locator('#bar');
  const status = () => preview().locator('#status');
  const row = (id: string) => preview().locator(`tr[data-item="massnahme:${id}"]`);
  const says = (text: string) => status().getByText(text, { exact: true }).waitFor();
  /** What has the focus inside the page: its id, or its text. */
  const focused = () => preview().locator(':focus').evaluate((element) => element.id || (element.textContent ?? ''));

  before(async () => {
    writeFileSync(join(folder, name), lines.join('\n'));
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    await workbench.openFile(name);
    await workbench.runCommand('BZRP: Open Preview');
    await preview().getByRole('heading', { level: 1, name: 'Adlershof in der Vorschau' }).waitFor();
  });
  after(() => workbench?.close());

  it('turns to the goal sheets and back by the arrows', async () => {
    await bar().getByRole('radio', { name: 'Zielblätter' }).check();
    await preview().locator('main[data-view="zielblatt"]').waitFor();
    assert.equal(await preview().locator('.goal-sheet').count(), 2);
    await bar().getByRole('radio', { name: 'Zielblätter' }).focus();
    for (let view = 0; view < 3 && (await preview().locator('main[data-view="profil"]').count()) === 0; view += 1) {
      const shown = await preview().locator('main').getAttribute('data-view');
      await workbench.page.keyboard.press('ArrowLeft');
      await preview().locator(`main[data-view]:not([data-view="${shown}"])`).waitFor();
    }
    await row('M1').waitFor();
  });

  it('filters by actor, and says what is not shown, findings too', async () => {
    await says('3 von 3 Maßnahmen');
    await row('M2').locator('.finding').waitFor();
    await bar().getByRole('button', { name: 'Filter', exact: true }).click();
    await bar().getByLabel('Akteur:in', { exact: true }).selectOption('Jugendamt');
    await says('1 von 3 Maßnahmen · 1 von 2 Zielen · Ausgeblendete Befunde: 1');
    assert.deepEqual(await Promise.all(['M1', 'M2', 'M3'].map((id) => row(id).isVisible())), [true, false, false]);
    assert.equal(await preview().locator('.goal:visible').count(), 1);

    await workbench.goTo(lineOf('M3'));
    await says('1 von 3 Maßnahmen · 1 von 2 Zielen · Ausgeblendete Befunde: 1 · Die Stelle an der Schreibmarke ist ausgeblendet.');
    await bar().getByRole('button', { name: 'Filter zurücksetzen' }).click();
    await says('3 von 3 Maßnahmen');
    await preview().locator('tr.current-item[data-item="massnahme:M3"]').waitFor();
  });

  it('keeps the filter while somebody types', async () => {
    await bar().getByLabel('Stand', { exact: true }).selectOption('Geplant');
    await says('2 von 3 Maßnahmen');
    await workbench.goTo(lineOf('M3'), (lines[lineOf('M3') - 1] ?? '').indexOf('umgesetzt') + 1);
    for (let sign = 0; sign < 'umgesetzt'.length; sign += 1) await workbench.page.keyboard.press('Delete');
    await workbench.typeSlowly('geplant');
    await row('M3').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Control+S');
    await bar().getByRole('button', { name: 'Filter zurücksetzen' }).click();
  });

  it('hides findings and says how many', async () => {
    await bar().getByLabel('Befunde zeigen', { exact: true }).uncheck();
    await says('3 von 3 Maßnahmen · Ausgeblendete Befunde: 1');
    assert.equal(await row('M2').locator('.finding').isVisible(), false);
    await bar().getByLabel('Befunde zeigen', { exact: true }).check();
    await says('3 von 3 Maßnahmen');
  });

  it('leads to the text by a double click, and moves no caret by scrolling', async () => {
    await row('M2').locator('.col-lead').dblclick();
    const caret = workbench.page.locator('[id="status.editor.selection"]');
    await caret.getByText(`Ln ${lineOf('M2')}, Col 1`).waitFor();
    const box = await workbench.page.locator('iframe.webview.ready').boundingBox();
    assert.ok(box);
    const before = await preview().locator('body').evaluate(() => window.scrollY);
    await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await workbench.page.mouse.wheel(0, 1500);
    await until('the page to scroll', async () => ((await preview().locator('body').evaluate(() => window.scrollY)) !== before ? true : undefined));
    assert.equal(await caret.innerText(), `Ln ${lineOf('M2')}, Col 1`);
  });

  it('folds its sections, and a link opens what it leads to', async () => {
    const heading = preview().getByRole('button', { name: 'Maßnahmen im Einzelnen' });
    const sheet = preview().locator('article.sheet[data-item="massnahme:M1"]');
    await heading.click();
    await sheet.waitFor({ state: 'hidden' });
    assert.equal(await heading.getAttribute('aria-expanded'), 'false');
    await row('M1').getByRole('link', { name: 'Treff öffnen' }).click();
    await sheet.waitFor();
    await preview().getByRole('button', { name: 'Alles einklappen' }).click();
    await row('M1').waitFor({ state: 'hidden' });
    await preview().getByRole('button', { name: 'Alles ausklappen' }).click();
    await row('M1').waitFor();
  });

  it('is walked through by the Tab key: its controls, the headings, one way to the source', async () => {
    const { page } = workbench;
    await bar().getByRole('button', { name: 'Filter', exact: true }).click();
    await preview().locator('#filter-panel').waitFor({ state: 'hidden' });
    await preview().getByRole('radio', { name: 'Profil' }).focus();
    const stops = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      if ((await preview().locator(':focus').count()) === 0) break;
      stops.push(await focused());
    }
    assert.deepEqual(stops.slice(0, 3), ['show-findings', 'filter-button', 'fold-all']);
    assert.equal(stops.filter((stop) => stop.startsWith('quelle-')).length, 1, stops.join(', '));
    assert.ok(stops.includes('Maßnahmen'), stops.join(', '));
  });

  it('comes back after a reload as it was left', async () => {
    await bar().getByLabel('Befunde zeigen', { exact: true }).uncheck();
    await bar().getByRole('button', { name: 'Filter', exact: true }).click();
    await bar().getByLabel('Handlungsfeld', { exact: true }).selectOption('Wohnen und Wohnumfeld');
    await preview().getByRole('button', { name: 'Maßnahmen im Einzelnen' }).click();
    await says('2 von 3 Maßnahmen · 1 von 2 Zielen · Ausgeblendete Befunde: 1');
    await workbench.runCommand('Developer: Reload Window');
    await workbench.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    await says('2 von 3 Maßnahmen · 1 von 2 Zielen · Ausgeblendete Befunde: 1');
    assert.equal(await bar().getByLabel('Befunde zeigen', { exact: true }).isChecked(), false);
    assert.equal(await bar().getByLabel('Handlungsfeld', { exact: true }).inputValue(), '=Wohnen und Wohnumfeld');
    assert.equal(await preview().getByRole('button', { name: 'Maßnahmen im Einzelnen' }).getAttribute('aria-expanded'), 'false');
    assert.equal(await row('M1').isVisible(), false);
  });
});
