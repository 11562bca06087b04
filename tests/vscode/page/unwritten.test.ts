/** A file in which nothing is written yet: text, form and preview say what to do, and do it. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { at } from '../runner/form';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

describe('a file in which nothing is written yet', () => {
  const folder = makeWorkspace();
  let workbench: Workbench;
  const box = () => workbench.page.locator('.quick-input-widget');
  const asked = (question: string) => box().getByPlaceholder(question).or(box().locator('.quick-input-message', { hasText: question })).first().waitFor();
  /** Answers the questions for a new profile of a region. */
  const answer = async (region: string): Promise<void> => {
    await asked('Name, Schlüssel oder Bezirk');
    await workbench.page.keyboard.type(region);
    await box().locator('.monaco-list-row', { hasText: region }).first().waitFor();
    for (const question of ['Name, Schlüssel oder Bezirk', 'Wie heißt die Fassung', 'Für welche Jahre', 'Um welche Handlungsfelder']) {
      await asked(question);
      await workbench.page.keyboard.press('Enter');
    }
    await box().waitFor({ state: 'hidden' });
  };
  const saved = async (name: string, wanted: RegExp): Promise<void> => {
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.page.keyboard.press('Control+S');
    await workbench.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    assert.match(readFileSync(join(folder, name), 'utf8'), wanted);
  };

  before(async () => {
    writeFileSync(join(folder, 'leer.bzrp.yaml'), '');
    writeFileSync(join(folder, 'notiz.bzrp.yaml'), '# Notiz für Hessenwinkel');
    writeFileSync(join(folder, 'seite.bzrp.yaml'), '\n');
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    workbench.page.setDefaultTimeout(30_000);
  });
  after(() => workbench?.close());

  it('the text: a line above it begins the profile there', async () => {
    await workbench.openFile('leer.bzrp.yaml');
    await workbench.page.locator('.codelens-decoration a', { hasText: 'Profil beginnen' }).click();
    await answer('Grünau');
    await workbench.page.locator('.view-line', { hasText: 'Bezirksregionenprofil Teil II – Grünau' }).waitFor();
    await saved('leer.bzrp.yaml', /^bzrp: 1\nart: profil\nbezirksregion: "\d{6}"\n[\s\S]*massnahmen:/);
  });

  it('the form: its button begins the profile, comments stay', async () => {
    await workbench.openFile('notiz.bzrp.yaml');
    await workbench.runCommand('BZRP: Edit in Form');
    const form = workbench.previewFrame();
    await form.getByText('In dieser Datei steht noch nichts.').waitFor();
    await form.getByRole('button', { name: 'Profil beginnen' }).click();
    await answer('Müggelheim');
    await until('the title in the form', async () => (await at(form, 'titel').getByRole('textbox').inputValue({ timeout: 1000 }).catch(() => '')).endsWith('Müggelheim') || undefined);
    assert.equal(await form.getByRole('button', { name: 'Profil beginnen' }).count(), 0);
    await saved('notiz.bzrp.yaml', /^# Notiz für Hessenwinkel\nbzrp: 1\n[\s\S]*Müggelheim/);
    await workbench.runCommand('View: Close All Editors');
  });

  it('the preview: says so, and its button begins the profile', async () => {
    await workbench.openFile('seite.bzrp.yaml');
    await workbench.runCommand('BZRP: Open Preview');
    const page = workbench.previewFrame();
    await page.getByRole('alert').filter({ hasText: 'In dieser Datei steht noch nichts.' }).getByRole('button', { name: 'Profil beginnen' }).click();
    await answer('Friedrichshagen');
    await page.getByRole('heading', { level: 1, name: /Friedrichshagen/ }).waitFor();
    await page.getByRole('alert').waitFor({ state: 'hidden' });
  });
});
