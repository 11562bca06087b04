/** From the view of profiles into the form and back to the text, without a pointer: nothing here is clicked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { frameOf, savedAs } from '../runner/form';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const name = 'profile/093009-altglienicke.bzrp.yaml';

describe('without a pointer', () => {
  const folder = makeWorkspace();
  const file = join(folder, name);
  let workbench: Workbench;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  /** A command by what somebody types of its name. */
  const run = async (words: string, whole: string, timeout = 30_000): Promise<void> => {
    await press('F1');
    await workbench.page.keyboard.type(words);
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: whole }).waitFor({ timeout });
    await press('Enter');
  };
  const focusedRow = (): Promise<string | null> => workbench.page.locator('.pane-body .monaco-list.element-focused:focus .monaco-list-row.focused').getAttribute('aria-label', { timeout: 500 }).catch(() => null);
  /** Goes down a list until what the keyboard is at is called so. */
  const downTo = (wanted: RegExp): Promise<true> =>
    until(`${wanted} by the arrow keys`, async () => {
      if (wanted.test((await focusedRow()) ?? '')) return true;
      await press('ArrowDown');
      return undefined;
    });
  /** Opens what the keyboard is at, until what is in it is there: a tree that is just being filled takes no keys. */
  const unfold = (inside: RegExp): Promise<true> =>
    until(`${inside} below`, async () => {
      await press('ArrowRight');
      return workbench.page.getByRole('treeitem', { name: inside }).first().waitFor({ timeout: 3_000 }).then(() => true as const, () => undefined);
    });

  before(async () => {
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    workbench.page.setDefaultTimeout(30_000);
    // A view that is still being filled gives the keyboard away again; before that its command is not in the palette.
    await until('the view of profiles to have the keyboard', async () => {
      await run('profiles view', 'Focus on Profiles View', 3_000).catch(() => press('Escape'));
      return (await workbench.page.locator('.pane-body .monaco-list:focus .monaco-list-row').count()) > 0 || undefined;
    }, 60_000);
  });
  after(() => workbench?.close());

  it('a measure of the tree is opened in the form, changed and saved', async () => {
    const before = readFileSync(file, 'utf8');
    await downTo(/^Altglienicke/);
    await unfold(/^Ziel, Z/);
    await downTo(/^Ziel, Z/);
    await unfold(/^Maßnahme, M/);
    await downTo(/^Maßnahme, M/);
    const id = /M[\d.]+/.exec((await focusedRow()) ?? '')?.[0] ?? assert.fail('a measure');
    await press('Shift+F10');
    await until('the form in the menu', async () => {
      if (await workbench.page.evaluate(() => document.activeElement?.matches('.action-menu-item') && document.activeElement.textContent?.includes('Edit in Form'))) return true;
      await press('ArrowDown');
      return undefined;
    });
    // A menu that is still being opened takes no answer.
    await until('the menu to be answered', async () => {
      await press('Enter');
      return workbench.page.locator('.monaco-menu').waitFor({ state: 'detached', timeout: 2_000 }).then(() => true as const, () => undefined);
    });
    const form = workbench.previewFrame();
    await form.locator('nav').waitFor();
    const page = await frameOf(form);
    // It is open, and the keyboard is at it.
    await until('the keyboard at the measure', async () => (await page.evaluate(() => document.activeElement?.closest('details[open]')?.querySelector('h3')?.textContent))?.startsWith(`${id} · `) || undefined);
    await until('its title by the Tab key', async () => {
      if (await page.evaluate(() => document.activeElement?.matches('input') && document.activeElement.closest('[data-path]')?.getAttribute('data-path')?.endsWith('.titel'))) return true;
      await press('Tab');
      return undefined;
    });
    const title = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    await press('Control+A');
    await workbench.page.keyboard.type('Nur mit Tasten');
    await press('Enter');
    const at = before.indexOf(title, before.search(new RegExp(`id: "?${id.replace('.', '\\.')}"?\\s`)));
    await savedAs(workbench, file, `${before.slice(0, at)}Nur mit Tasten${before.slice(at + title.length)}`);
  });

  it('goes on from there: to the text at its line, and to the tree, which shows the new title', async () => {
    const form = workbench.previewFrame();
    const page = await frameOf(form);
    await until('the way to the text by the Tab key back', async () => {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Im Text zeigen') return true;
      await press('Shift+Tab');
      return undefined;
    });
    await press('Enter');
    const editor = workbench.page.locator('.editor-group-container.active .monaco-editor.focused');
    await editor.waitFor();
    await editor.locator('.view-line', { hasText: 'Nur mit Tasten' }).waitFor();
    await run('profiles view', 'Focus on Profiles View');
    await until('the tree to show the new title', async () => /Nur mit Tasten/.test((await focusedRow()) ?? '') || undefined);
  });
});
