/** The form while its file goes, comes back, is called otherwise, or cannot be read: nothing that was typed is lost. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { at, openForm, profileCalled, savedAs } from '../runner/form';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const name = 'profile/weg.bzrp.yaml';
const TEXT = profileCalled('Noch da');

describe('the form and a file that', () => {
  const folder = makeWorkspace();
  const file = join(folder, name);
  let workbench: Workbench;
  let form: FrameLocator;
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const title = (): Locator => at(form, 'titel').getByRole('textbox');
  const typed = async (text: string): Promise<void> => {
    await title().click();
    await press('Control+A');
    await workbench.page.keyboard.type(text);
  };
  const shows = (text: string): Promise<true> => until(`the form to show ${text}`, async () => (await title().inputValue({ timeout: 1000 }).catch(() => '')) === text || undefined, 30_000);

  before(async () => {
    writeFileSync(file, TEXT);
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    form = await openForm(workbench, name);
  });
  after(() => workbench?.close());

  it('is deleted by another program: says so, goes on, and saving makes it anew', async () => {
    await typed('Nur noch hier');
    rmSync(file);
    const notice = form.getByRole('alert').filter({ hasText: 'Die Datei gibt es nicht mehr' });
    await notice.waitFor();
    assert.equal(await title().inputValue(), 'Nur noch hier');
    await press('Enter');
    await until('the change in the document', async () => (await workbench.page.locator('.tab.active.dirty').count()) > 0 || undefined);
    await press('Control+S');
    await until('the file', () => (existsSync(file) && readFileSync(file, 'utf8') === TEXT.replace('Noch da', 'Nur noch hier') ? true : undefined));
    await notice.waitFor({ state: 'detached' });
    await press('Control+Z');
    await savedAs(workbench, file, TEXT);
  });

  it('is no profile any more, then is one again: says where it cannot be read, and shows it again with what was typed', async () => {
    await typed('Mittendrin');
    writeFileSync(file, TEXT.replace('titel: Noch da', 'titel: [Noch da').replace('ziele:\n  -', 'ziele\n  -'));
    await form.getByText('Diese Stelle ist nicht lesbar').first().waitFor();
    writeFileSync(file, '- kein\n- Profil\n');
    await title().waitFor();
    writeFileSync(file, TEXT);
    await form.locator('summary', { hasText: 'M1 · Treff öffnen' }).waitFor();
    await shows('Mittendrin');
    await title().focus();
    await press('Enter');
    await savedAs(workbench, file, TEXT.replace('Noch da', 'Mittendrin'));
    await press('Control+Z');
    await savedAs(workbench, file, TEXT);
  });

  it('is called otherwise: what is typed comes along', async () => {
    await typed('Umgezogen');
    await workbench.runCommand('File: Reveal Active File in Explorer View');
    const row = workbench.page.locator('.explorer-folders-view .monaco-list-row.focused', { hasText: 'weg.bzrp.yaml' });
    await row.waitFor();
    await press('F2');
    const input = workbench.page.locator('.explorer-folders-view input');
    await input.waitFor();
    await input.fill('umgezogen.bzrp.yaml');
    await press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="umgezogen.bzrp.yaml"]').waitFor();
    form = workbench.previewFrame();
    await shows('Umgezogen');
    await title().focus();
    await press('Enter');
    await savedAs(workbench, join(folder, 'profile/umgezogen.bzrp.yaml'), TEXT.replace('Noch da', 'Umgezogen'));
    assert.equal(existsSync(file), false);
  });
});
