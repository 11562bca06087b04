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

  const cost = (): Locator => at(form, 'massnahmen.0.kosten').getByRole('textbox');
  /** Something the text does not take. */
  const typedInVain = async (text: string): Promise<void> => {
    await cost().fill(text);
    await cost().press('Enter');
    await form.getByRole('alert').filter({ hasText: 'kein Betrag' }).waitFor();
  };
  const costShows = (text: string): Promise<true> => until(`the cost to be ${text}`, async () => (await cost().inputValue({ timeout: 1000 }).catch(() => '')) === text || undefined, 30_000);
  const inExplorer = (text: string | RegExp): Locator => workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: text }).first();

  const openFromExplorer = async (): Promise<void> => {
    await inExplorer('umgezogen.bzrp.yaml').click({ button: 'right' });
    // A menu that has just been opened takes no click.
    await until('the menu to be answered', async () => {
      await workbench.page.getByRole('menuitem', { name: 'Edit in Form' }).click({ timeout: 2_000 }).catch(() => {});
      return workbench.page.locator('.monaco-menu').waitFor({ state: 'detached', timeout: 1_000 }).then(() => true as const, () => undefined);
    });
  };

  it('lies in a folder that is called otherwise: the form comes along, and what is typed', async () => {
    await form.locator('summary', { hasText: 'M1 · Treff öffnen' }).click();
    await typedInVain('viel Geld');
    await inExplorer(/^profile$/).click();
    await press('F2');
    const input = workbench.page.locator('.explorer-folders-view input');
    await input.waitFor();
    await input.fill('anderswo');
    await press('Enter');
    await inExplorer('anderswo').waitFor();
    await until('the form of the file where it is now', async () => (await workbench.page.locator('.tab.active').getAttribute('aria-label'))?.includes('umgezogen.bzrp.yaml') || undefined);
    await workbench.page.locator('.breadcrumbs-control', { hasText: 'anderswo' }).locator('visible=true').waitFor();
    form = workbench.previewFrame();
    await costShows('viel Geld');
    assert.equal(existsSync(join(folder, 'anderswo/umgezogen.bzrp.yaml')), true);
  });

  it('is deleted in the explorer: VS Code asks when something is not saved, and what the text has not taken is there again with the file', async () => {
    const here = 'anderswo/umgezogen.bzrp.yaml';
    const dialog = workbench.page.locator('.monaco-dialog-box');
    const remove = async (): Promise<void> => {
      await workbench.runCommand('File: Reveal Active File in Explorer View');
      await workbench.page.locator('.explorer-folders-view .monaco-list-row.focused', { hasText: 'umgezogen.bzrp.yaml' }).waitFor();
      await press('Delete');
      await dialog.waitFor();
    };
    await typed('Noch nicht gesichert');
    await remove();
    assert.match(await dialog.innerText(), /unsaved changes/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await shows('Noch nicht gesichert');
    await savedAs(workbench, join(folder, here), TEXT.replace('Noch da', 'Noch nicht gesichert'));
    await remove();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await workbench.page.locator('.notification-toast', { hasText: 'Es bleibt erhalten' }).waitFor();
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
    // A click on an open folder closes it.
    await inExplorer('anderswo').click();
    await press('Control+Z');
    await until('the file', () => existsSync(join(folder, here)) || undefined);
    await inExplorer('anderswo').click();
    await openFromExplorer();
    form = workbench.previewFrame();
    await costShows('viel Geld');
  });

  it('loses an item in which something is typed: says so, and gives it back with the item, also to a form that is opened later', async () => {
    const here = join(folder, 'anderswo/umgezogen.bzrp.yaml');
    const text = readFileSync(here, 'utf8');
    writeFileSync(here, text.replace(/massnahmen:[\s\S]*/, ''));
    const note = form.locator('.gone li', { hasText: 'In M1 eingegeben' }).filter({ hasText: 'viel Geld' });
    await note.waitFor();
    await workbench.runCommand('View: Close All Editors');
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
    await openFromExplorer();
    form = workbench.previewFrame();
    await note.waitFor();
    writeFileSync(here, text.replace('massnahmen:\n', 'massnahmen:\n  - {id: M7, titel: Zuvor, ziele: [Z1], federfuehrung: Jugendamt, horizont: kurzfristig, status: geplant}\n'));
    await note.waitFor({ state: 'detached' });
    const own = at(form, 'massnahmen.1.kosten').getByRole('textbox');
    await until('the item open, with what was typed', async () => (await own.inputValue({ timeout: 1000 }).catch(() => '')) === 'viel Geld' || undefined);
    await own.fill('500');
    await own.press('Enter');
    await savedAs(workbench, here, text.replace('massnahmen:\n', 'massnahmen:\n  - {id: M7, titel: Zuvor, ziele: [Z1], federfuehrung: Jugendamt, horizont: kurzfristig, status: geplant}\n').replace('status: geplant}\n', (found, at: number, all: string) => (at === all.lastIndexOf(found) ? 'status: geplant, kosten: 500}\n' : found)));
  });
});
