/** The form in a VS Code without a server, as on vscode.dev: everything runs in the browser. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../../../scripts/host/page.mjs';
import { at, openForm, profileCalled } from '../runner/form';
import { openInBrowser } from '../runner/inBrowser';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const name = 'im-browser.bzrp.yaml';
const TEXT = profileCalled('Im Browser');

describe('the form in the browser alone', () => {
  let workbench: Workbench;
  let form: FrameLocator;

  before(async () => {
    const folder = makeWorkspace();
    writeFileSync(join(folder, name), TEXT);
    workbench = await openInBrowser(folder);
    form = await openForm(workbench, name);
  });
  after(() => workbench?.close());

  it('shows values by their names, and finds others by word', async () => {
    await form.locator('summary', { hasText: 'M1 · Treff öffnen' }).click();
    assert.equal(await at(form, 'massnahmen.0.ziele.0').getByRole('combobox').inputValue(), 'Nachbarschaft stärken (Z1)');
    await at(form, 'massnahmen.0.federfuehrung').getByRole('combobox').click();
    await workbench.page.keyboard.type('grün');
    await form.getByRole('option', { name: /Grünflächenamt/ }).first().waitFor();
  });

  it('changes one value of the text, its comment stays', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
    await at(form, 'titel').getByRole('textbox').click();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type('Ganz ohne Server: im Browser');
    await workbench.page.keyboard.press('Enter');
    await until('the tab to be marked', async () => (await workbench.page.locator('.tab.active.dirty').count()) > 0 || undefined);
    await form.locator('summary', { hasText: 'M1' }).click();
    await workbench.page.locator('.tab').first().click();
    await workbench.page.locator('.view-line', { hasText: 'titel: "Ganz ohne Server: im Browser" # bleibt' }).waitFor();
  });
});
