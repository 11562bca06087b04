/** The form beside everything else that changes its file: the text, a second form, the disk, the window. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { at, openForm, profileCalled, savedAs } from '../runner/form';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const name = 'profile/nebenan.bzrp.yaml';
const TEXT = profileCalled('Nebenan');

describe('the form beside', () => {
  const folder = makeWorkspace();
  const file = join(folder, name);
  let workbench: Workbench;
  let form: FrameLocator;
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const type = (text: string): Promise<void> => workbench.page.keyboard.type(text);
  const title = (of = form): Locator => at(of, 'titel').getByRole('textbox');
  const shows = (text: string, of = form): Promise<true> => until(`the form to show ${text}`, async () => (await title(of).inputValue({ timeout: 1000 }).catch(() => '')) === text || undefined);
  /** All webviews there are to see. */
  const pages = async (): Promise<FrameLocator[]> => (await workbench.page.locator('iframe.webview.ready').all()).map((frame) => frame.contentFrame().locator('iframe#active-frame').contentFrame());

  before(async () => {
    writeFileSync(file, TEXT);
    // Changes on disk are seen by polling where a folder cannot be watched.
    workbench = await openWorkbench({ folder, vsix: [vsix], settings: { 'files.hotExit': 'onExitAndWindowClose' } });
    form = await openForm(workbench, name);
  });
  after(() => workbench?.close());

  it('the disk: shows what a branch switch or another program wrote', async () => {
    writeFileSync(file, TEXT.replace('Nebenan', 'Von außen'));
    await shows('Von außen');
    writeFileSync(file, TEXT);
    await shows('Nebenan');
  });

  it('a change that comes while something is typed: tells what the text says, and asks before it is overwritten', async () => {
    await title().click();
    await press('Control+A');
    await type('Meins');
    writeFileSync(file, TEXT.replace('Nebenan', 'Ihres').replace('2026-06', '2026-07'));
    await until('the text from outside', async () => (await at(form, 'stand').getByRole('textbox').inputValue()) === 'Juli 2026' || undefined);
    await press('Tab');
    await form.getByRole('alert').filter({ hasText: 'Ihres' }).waitFor();
    assert.equal(await title().inputValue(), 'Meins');
    await title().focus();
    await press('Escape');
    assert.equal(await title().inputValue(), 'Ihres');
    writeFileSync(file, TEXT);
    await shows('Nebenan');
  });

  it('a window that is loaded anew: what was typed is in its field', async () => {
    await title().click();
    await press('Control+A');
    await type('Halb geschrie');
    // Kept a moment after the last key.
    await workbench.page.waitForTimeout(1500);
    workbench.page.once('dialog', (dialog) => void dialog.accept());
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
    form = workbench.previewFrame();
    await form.locator('nav').waitFor({ timeout: 30_000 });
    const now = await until('the title', async () => {
      const text = await title().inputValue();
      return text === 'Nebenan' ? undefined : text;
    });
    assert.equal(now, 'Halb geschrie');
    await title().click();
    await press('Escape');
    assert.equal(await title().inputValue(), 'Nebenan');
  });

  it('its own end: what was typed when the tab is closed is in the text', async () => {
    await title().click();
    await press('End');
    await type(' und zu');
    const tabs = workbench.page.locator('.tab');
    const before = await tabs.count();
    await workbench.runCommand('View: Close Editor');
    // VS Code asks when the text has taken the value over before the tab went; else it is taken over behind it.
    const question = workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Save', exact: true });
    await until('the question, or the tab to go', async () => (await question.count()) > 0 || (await tabs.count()) < before || undefined);
    if ((await question.count()) > 0) await question.click();
    await until('the change in the file', async () => {
      if (readFileSync(file, 'utf8') === TEXT.replace('Nebenan', 'Nebenan und zu')) return true;
      if ((await tabs.count()) < before) await workbench.runCommand('File: Save All');
      return undefined;
    });
    await until('the tab to go', async () => (await tabs.count()) < before || undefined);
    writeFileSync(file, TEXT);
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // Not through the list of files: it may know the file as text, or as the form it was.
    await workbench.runCommand('View: Reopen Closed Editor');
    form = workbench.previewFrame();
    await shows('Nebenan');
  });

  it('a second form: both show the same at once', async () => {
    await workbench.runCommand('View: Split Editor Right');
    const both = await until('two forms', async () => {
      const found = await pages();
      return found.length === 2 ? found : undefined;
    });
    const [first, second] = both;
    if (!first || !second) assert.fail();
    await second.locator('nav').waitFor();
    await title(first).click();
    await press('Control+A');
    await type('Zu zweit');
    await press('Enter');
    await shows('Zu zweit', second);
    await title(second).click();
    await press('Control+A');
    await type('Zu dritt');
    await press('Enter');
    await shows('Zu dritt', first);
    await savedAs(workbench, file, TEXT.replace('Nebenan', 'Zu dritt'));
  });

  it('a preview, opened from the form; what can be done with a profile can be done from the form', async () => {
    await workbench.runCommand('View: Close All Editors in Group');
    form = workbench.previewFrame();
    await shows('Zu dritt');
    await title().click();
    await workbench.page.getByRole('button', { name: 'Open Preview' }).first().click();
    const pageWith = (selector: string, hasText?: string): Promise<FrameLocator> =>
      until(selector, async () => {
        for (const page of await pages()) if ((await page.locator(selector, hasText === undefined ? {} : { hasText }).count()) > 0) return page;
        return undefined;
      });
    const preview = await pageWith('main.document h1', 'Zu dritt');
    await title(await pageWith('#kopf')).click();
    await press('Control+A');
    await type('Im Blick');
    await press('Enter');
    await preview.locator('main.document h1', { hasText: 'Im Blick' }).waitFor();
    // The keyboard is still in the form: the palette offers what it offers in the text.
    await press('F1');
    await type('BZRP:');
    const offered = await until('the commands', async () => {
      const found = await workbench.page.locator('.quick-input-list .monaco-list-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
      return found.length > 5 ? found.join('\n') : undefined;
    });
    for (const wanted of ['Compare Editions', 'Export', 'Open Preview', 'Print']) assert.match(offered, new RegExp(`BZRP: ${wanted}`));
    await press('Escape');
    await workbench.runCommand('BZRP: Export …');
    await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'HTML' }).first().waitFor();
    await press('Escape');
    // What is written from there is seen there: no text comes before the form.
    await workbench.runCommand('BZRP: Update Progress of Measures');
    await workbench.page.locator('.quick-input-widget .quick-input-title', { hasText: 'M1 Treff öffnen' }).waitFor();
    await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Fortlaufend' }).click();
    await workbench.page.locator('.quick-input-widget .quick-input-message', { hasText: 'in einem Satz' }).waitFor();
    await press('Enter');
    await workbench.page.locator('.notification-toast', { hasText: 'Eine Maßnahme ist fortgeschrieben' }).waitFor();
    await (await pageWith('#kopf')).locator('summary', { hasText: 'M1' }).getByText('Fortlaufend').waitFor();
  });
});
