import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const name = 'profile/seite.bzrp.yaml';
const TEXT = `bzrp: 1
art: profil
bezirksregion: "092007"
fassung: Seite
titel: 'Adlershof auf der Seite' # bleibt
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
status: entwurf
ziele:
  - {id: Z1, titel: Nachbarschaft stärken, handlungsfeld: nachbarschaft}
massnahmen:
  - id: M1
    titel: Treff öffnen
    ziele: [Z1]
    federfuehrung: Jugendamt
    zeitraum: 2027
    status: geplant # bleibt auch
    kosten: 18000
    finanzierung:
      - {programm: kiezkasse, betrag: 800}
`;

describe('editing in the preview', () => {
  const folder = makeWorkspace();
  const file = join(folder, name);
  let workbench: Workbench;
  let text = TEXT;
  const preview = () => workbench.previewFrame();
  const row = () => preview().locator('tr[data-item="massnahme:M1"]');
  const focused = () => preview().locator(':focus').evaluate((element) => element.id);
  const pencil = (field: string, item = 'massnahme:M1') => preview().locator(`[id="aendern-${item}-${field}"]`);
  const editor = () => preview().locator('#in-place-value');
  /** The file once it is as wanted, after saving from the text. */
  const saved = async (from: string, to: string): Promise<void> => {
    assert.ok(text.includes(from), from);
    text = text.replace(from, to);
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+S');
    await until('the file as wanted', () => (readFileSync(file, 'utf8') === text ? true : undefined), 10_000).catch(() => assert.equal(readFileSync(file, 'utf8'), text));
  };

  before(async () => {
    writeFileSync(file, TEXT);
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    await workbench.openFile(name);
    await workbench.runCommand('BZRP: Open Preview');
    await row().waitFor();
  });
  after(() => workbench?.close());

  it('writes a title by Enter, keeps the comment, and has the focus where it was', async () => {
    await pencil('', 'feld:titel').focus();
    await workbench.page.keyboard.press('Enter');
    await editor().waitFor();
    assert.equal(await editor().inputValue(), 'Adlershof auf der Seite');
    await workbench.page.keyboard.type('Adlershof: neu');
    await workbench.page.keyboard.press('Enter');
    await preview().getByRole('heading', { level: 1, name: 'Adlershof: neu', exact: true }).waitFor();
    assert.equal(await focused(), 'aendern-feld:titel-');
    await saved("'Adlershof auf der Seite'", "'Adlershof: neu'");
  });

  it('leaves everything as it was by Escape', async () => {
    await pencil('titel').focus();
    await workbench.page.keyboard.press('Enter');
    await editor().waitFor();
    await workbench.page.keyboard.type('Nichts');
    await workbench.page.keyboard.press('Escape');
    await editor().waitFor({ state: 'detached' });
    assert.equal(await focused(), 'aendern-massnahme:M1-titel');
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
  });

  it('chooses a status by the arrows, and undoes it in the text', async () => {
    await pencil('status').focus();
    await workbench.page.keyboard.press('Enter');
    await editor().waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await row().getByText('In Umsetzung', { exact: true }).waitFor();
    await saved('status: geplant #', 'status: in-umsetzung #');
    await workbench.page.keyboard.press('Control+Z');
    await row().getByText('Geplant', { exact: true }).waitFor();
    await saved('status: in-umsetzung #', 'status: geplant #');
  });

  it('reads an amount and a period as people write them, and says what it cannot read', async () => {
    await row().locator('.funding [data-edit]').hover();
    await pencil('finanzierung/0/betrag').click();
    await editor().fill('viel');
    await workbench.page.keyboard.press('Enter');
    await preview().getByRole('alert').filter({ hasText: 'Das ist kein Betrag' }).waitFor();
    await editor().fill('1.200,50');
    await workbench.page.keyboard.press('Enter');
    await row().getByText('1.200,50').waitFor();
    await pencil('zeitraum').focus();
    await workbench.page.keyboard.press('Enter');
    await editor().fill('III/2027 bis 2028');
    await workbench.page.keyboard.press('Enter');
    await editor().waitFor({ state: 'detached' });
    text = text.replace('zeitraum: 2027\n', 'zeitraum: {von: 2027-Q3, bis: 2028}\n');
    await saved('betrag: 800', 'betrag: 1200.5');
  });

  it('begins the sentence on the state of things, and stays open while the text beside it changes', async () => {
    await pencil('umsetzungsstand/text').focus();
    await workbench.page.keyboard.press('Enter');
    await editor().waitFor();
    // Something else in the text meanwhile: the item moves down a line.
    writeFileSync(file, (text = text.replace('ziele:\n  - {', 'ziele:\n  # neu\n  - {')));
    await editor().fill('Der Raum ist gefunden.');
    await workbench.page.waitForTimeout(500);
    assert.equal(await editor().inputValue(), 'Der Raum ist gefunden.');
    await workbench.page.keyboard.press('Enter');
    await row().getByText('Der Raum ist gefunden.').waitFor();
    const now = new Date();
    const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
    await saved('    kosten: 18000\n', `    umsetzungsstand: {text: Der Raum ist gefunden., stand: ${month}}\n    kosten: 18000\n`);
  });

  it('goes by the arrows to the same value of other items, and has names', async () => {
    const label = await pencil('status').getAttribute('aria-label');
    assert.equal(label, 'Status ändern: „Geplant“ (M1 Treff öffnen)');
    assert.equal(await preview().locator('#ziel-Z1 h4').getAttribute('aria-label'), 'Z1 Nachbarschaft stärken');
    await pencil('titel', 'ziel:Z1').focus();
    await workbench.page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'aendern-massnahme:M1-titel');
  });

  it('has nothing for axe to find while a value is edited', async () => {
    await pencil('status').focus();
    await workbench.page.keyboard.press('Enter');
    await editor().waitFor();
    const body = await preview().locator('body').elementHandle();
    const page = (await body?.ownerFrame()) ?? assert.fail('the preview is in a frame');
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} ${html.slice(0, 120)}`));
    });
    assert.deepEqual(found, []);
    await workbench.page.keyboard.press('Escape');
  });

  it('opens the form from the text where the cursor is', async () => {
    await workbench.focusEditor();
    await workbench.goTo(text.split('\n').findIndex((line) => line.includes('federfuehrung')) + 1);
    await workbench.runCommand('BZRP: Edit in Form');
    const frames = workbench.page.locator('iframe.webview.ready');
    await until('the keyboard in the item', async () => {
      for (const frame of await frames.all()) if ((await frame.contentFrame().locator('iframe#active-frame').contentFrame().locator('[data-path="massnahmen.0"]:focus-within').count()) > 0) return true;
      return undefined;
    });
    await workbench.runCommand('View: Close Editor');
  });

  it('opens the form at the item', async () => {
    await pencil('titel').focus();
    await preview().locator('[id="formular-massnahme:M1"]').focus();
    await workbench.page.keyboard.press('Enter');
    const frames = workbench.page.locator('iframe.webview.ready');
    await until('the form beside the page', async () => {
      for (const frame of await frames.all()) {
        const cards = frame.contentFrame().locator('iframe#active-frame').contentFrame().locator('details.card[open] .card-title');
        if ((await cards.allInnerTexts()).some((title) => title.includes('Treff öffnen'))) return true;
      }
      return undefined;
    });
  });
});
