/** The view of profiles and the status bar: what stands there, and what can be done from there. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

describe('the view of profiles', () => {
  let workbench: Workbench;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const view = () => workbench.page.locator('.pane-body', { has: workbench.page.getByRole('tree', { name: /Profiles/ }) });
  const row = (label: string | RegExp): Locator => view().getByRole('treeitem', { name: label }).first();
  const box = () => workbench.page.locator('.quick-input-widget');
  const unfold = (label: RegExp): Promise<void> => row(label).locator('.monaco-tl-twistie').click();

  before(async () => {
    workbench = await openWorkbench({ folder: makeWorkspace(), vsix: [vsix] });
    workbench.page.setDefaultTimeout(30_000);
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'BZRP' }).click();
    await row(/^Adlershof/).waitFor();
  });
  after(() => workbench?.close());

  it('tells the status of a profile first, then its goals and their measures with theirs', async () => {
    const name = await row(/^Adlershof/).getAttribute('aria-label');
    assert.match(name ?? '', /^Adlershof, (?:Beschlossen|Veröffentlicht|Entwurf|In Abstimmung) · .*092007, Ziele: \d+, Maßnahmen: \d+ – Fehler: \d+/);
    await unfold(/^Adlershof/);
    await row(/^Ziel, Z/).waitFor();
    await unfold(/^Ziel, Z/);
    const measure = await row(/^Maßnahme, M/).getAttribute('aria-label');
    assert.match(measure ?? '', /^Maßnahme, M[\d.]+ .+, (?:Geplant|In Umsetzung|Umgesetzt|Vorschlag|Fortlaufend|Verworfen)/);
  });

  it('has everything for a profile in its menu: add, form, preview, export, compare', async () => {
    await row(/^Adlershof/).click({ button: 'right' });
    const menu = workbench.page.locator('.monaco-menu');
    await menu.getByRole('menuitem').first().waitFor();
    const names = (await menu.getByRole('menuitem').allInnerTexts()).map((text) => text.trim()).filter(Boolean);
    for (const wanted of [/^Add Measure/, /^Add Goal/, /^Add Participation/, /^Add Suggestion/, /^Edit in Form/, /^Open Preview/, /^Export/, /^Compare/]) assert.ok(names.some((name) => wanted.test(name)), `${wanted} in ${names.join(', ')}`);
    await press('Escape');
  });

  it('shows what is left of a filter, and says so', async () => {
    await workbench.runCommand('BZRP: Filter Profiles');
    await box().locator('.monaco-list-row', { hasText: 'Mit Befunden' }).waitFor();
    await press('ArrowDown', 'Enter');
    await row(/^Allende-Viertel/).waitFor({ state: 'hidden' });
    assert.ok(await row(/^Regierungsviertel/).isVisible());
    await workbench.page.locator('.sidebar .message', { hasText: 'Mit Befunden' }).first().waitFor();
    await workbench.runCommand('BZRP: Show All Profiles');
    await row(/^Allende-Viertel/).waitFor();
  });

  it('the status bar tells status, findings and edition of the profile in front, as text and as form', async () => {
    const status = workbench.page.locator('.statusbar-item[id="bzrp.bzrp.bzrp.profile"], .statusbar-item[id$="bzrp.profile"]');
    await workbench.openFile('profile/093009-altglienicke.bzrp.yaml');
    await until('the profile in the status bar', async () => /^Altglienicke, Status: .+, Fehler: \d+, Warnungen: \d+, Hinweise: \d+/.test((await status.locator('a').getAttribute('aria-label', { timeout: 1000 }).catch(() => '')) ?? '') || undefined);
    await workbench.runCommand('BZRP: Edit in Form');
    await workbench.previewFrame().locator('nav').waitFor();
    assert.match((await status.locator('a').getAttribute('aria-label')) ?? '', /^Altglienicke, Status: /);
    await status.click();
    await workbench.page.locator('.markers-panel').waitFor();
  });
});
