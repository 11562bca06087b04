/** The form for everybody: what a screen reader is told, four themes, narrow windows, a window nobody trusts. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { at, faultsOf, frameOf, openForm } from '../runner/form';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const THEMES = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light'] as const;

const name = 'profile/zugang.bzrp.yaml';
const TEXT = `# Kopf
bzrp: 1
art: profil
bezirksregion: "092007"
titel: Zugang für alle
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
unbekannt: 1
ziele:
  - {id: Z1, titel: Nachbarschaft stärken, handlungsfeld: nachbarschaft}
massnahmen:
  - id: M1
    titel: Treff öffnen # mit Verein
    ziele: [Z1]
    federfuehrung: Jugendamt
    beteiligte: [Gesundheitsamt]
    status: geplannt
    kosten: 18000
    meilensteine:
      - {titel: Auftakt, termin: 2027-05}
  - id: M2
    titel: "offen
`;

describe('the form for everybody', () => {
  const folder = makeWorkspace();
  let workbench: Workbench;
  let form: FrameLocator;

  before(async () => {
    writeFileSync(join(folder, name), TEXT);
    // A folder nobody has trusted: the form is there all the same.
    workbench = await openWorkbench({ folder, vsix: [vsix], restricted: true });
    form = await openForm(workbench, name);
    await form.locator('summary', { hasText: 'M1' }).click();
    await at(form, 'massnahmen.0.titel').waitFor();
  });
  after(() => workbench?.close());

  it('tells screen readers names, roles, what is required, what is at fault and why', async () => {
    const tree = await at(form, 'massnahmen.0').ariaSnapshot();
    for (const wanted of [
      /heading "M1 · Treff öffnen" \[level=3\]/,
      /group "Bearbeiten: M1 · Treff öffnen"/,
      /textbox "Titel \(Pflichtangabe\)": Treff öffnen/,
      /combobox "Federführung.*": Jugendamt/,
      /group "Ziele \(Pflichtangabe\).*"/,
      /combobox "Ziele 1": Nachbarschaft stärken \(Z1\)/,
      /group "Gesundheitsamt"/,
      /combobox "Rolle: Gesundheitsamt"/,
      /textbox "Kosten": "?18\.000"?/,
      /group "Meilensteine 1: Auftakt"/,
      /button "Meilensteine 1: Auftakt entfernen"/,
      /button "Erläuterung: Kosten"/,
    ])
      assert.match(tree, wanted);
    const status = at(form, 'massnahmen.0.status').getByRole('combobox');
    assert.equal(await status.getAttribute('aria-invalid'), 'true');
    assert.equal(await status.getAttribute('aria-required'), 'true');
    const described = await status.evaluate((field) => (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    assert.match(described, /Fehler:.*geplannt/);
    assert.match(described, /Wie weit die Maßnahme ist/);
  });

  it('shows what it cannot show, one click from its line', async () => {
    const said = await form.locator('main').innerText();
    for (const wanted of [/Kommentar im Text: Kopf/, /Im Text steht außerdem: unbekannt/, /Kommentar im Text: mit Verein/, /Diese Stelle ist nicht lesbar: \S+/]) assert.match(said, wanted);
    await form.getByRole('button', { name: 'Im Text zeigen: Kommentar im Text: mit Verein' }).click();
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await until('the line of the comment', async () => (await workbench.page.locator('.statusbar-item', { hasText: /Ln 13,/ }).count()) > 0 || undefined);
    await workbench.runCommand('View: Close Editor');
    form = workbench.previewFrame();
  });

  for (const theme of THEMES)
    it(`has nothing axe-core finds fault with in ${theme}`, async () => {
      await workbench.setTheme(theme);
      await until('the theme', async () => (await form.locator('body').getAttribute('data-vscode-theme-id'))?.length || undefined);
      await workbench.page.waitForTimeout(300);
      assert.deepEqual(await faultsOf(form), []);
    });

  it('needs no scrolling to the side at 320 pixels, as at 400 %', async () => {
    const page = await frameOf(form);
    await page.evaluate(() => {
      Object.assign(document.body.style, { width: '320px', boxSizing: 'border-box' });
    });
    const wide = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main *')].filter((each) => each.checkVisibility() && !each.closest('.table-frame, .unseen') && each.getBoundingClientRect().right > 320).map((each) => each.outerHTML.slice(0, 100)));
    await page.evaluate(() => {
      Object.assign(document.body.style, { width: '', boxSizing: '' });
    });
    assert.deepEqual(wide, []);
  });

  it('is walked through by the Tab key', async () => {
    await at(form, 'massnahmen.0.titel').getByRole('textbox').focus();
    const met: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      await workbench.page.keyboard.press('Tab');
      met.push(await form.locator('body').evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.closest('[data-path]')?.getAttribute('data-path') ?? ''));
    }
    assert.deepEqual(met, ['Erläuterung: Ziele', 'Ziele 1', 'Ziele 1 entfernen', 'massnahmen.0.ziele.1', 'Erläuterung: Federführung', 'massnahmen.0.federfuehrung']);
  });
});
