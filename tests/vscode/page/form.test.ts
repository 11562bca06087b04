import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { at, faultsOf, openForm, savedAs } from '../runner/form';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const name = 'profile/formular.bzrp.yaml';
const TEXT = `# Kopf bleibt
bzrp: 1
art: profil
bezirksregion: "092007"
titel: 'Adlershof im Formular' # bleibt
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
ziele:
  # über Z1
  - {id: Z1, titel: Nachbarschaft stärken, handlungsfeld: nachbarschaft}
massnahmen:
  - id: M1
    titel: Treff öffnen
    ziele: [Z1]
    federfuehrung: Jugendamt
    beteiligte:
      - Gesundheitsamt # fragt an
    horizont: kurzfristig
    status: geplant
`;

describe('the form in the page', () => {
  const folder = makeWorkspace();
  const file = join(folder, name);
  let workbench: Workbench;
  let form: FrameLocator;
  const press = (...keys: string[]): Promise<void> => keys.reduce((done, key) => done.then(() => workbench.page.keyboard.press(key)), Promise.resolve());
  const type = (text: string): Promise<void> => workbench.page.keyboard.type(text);
  const saved = (wanted: string): Promise<void> => savedAs(workbench, file, wanted);
  const onDisk = (): string => readFileSync(file, 'utf8');
  const changed = (from: string, to: string, text = onDisk()): string => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  };
  /** What has the keyboard: its path in the text. */
  const focused = (): Promise<string | null | undefined> => form.locator('body').evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path'));

  before(async () => {
    writeFileSync(file, TEXT);
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    form = await openForm(workbench, name);
  });
  after(() => workbench?.close());

  it('changes one value in the text for one value in the form, and undoes it', async () => {
    const title = at(form, 'titel').getByRole('textbox');
    await title.click();
    await press('Control+A');
    await type("Adlershof: Kinder's Kiez");
    await press('Enter');
    await saved(changed("'Adlershof im Formular'", "'Adlershof: Kinder''s Kiez'", TEXT));
    await type(' im Wandel');
    // The browser decides how much of the typing is one step; only what the field has taken over is undone in the document.
    for (let step = 0; step < 10 && (await title.inputValue()) !== "Adlershof: Kinder's Kiez"; step += 1) await press('Control+Z');
    assert.equal(await title.inputValue(), "Adlershof: Kinder's Kiez");
    await press('Control+Z');
    await saved(TEXT);
  });

  it('keeps what was typed when the document is saved before the field is left', async () => {
    await form.locator('summary', { hasText: 'M1' }).click();
    const measure = at(form, 'massnahmen.0');
    await measure.locator('.more > summary').last().click();
    await measure.getByRole('button', { name: '+ Vorhabenliste', exact: true }).click();
    await until('the keyboard in the new field', async () => (await focused()) === 'massnahmen.0.vorhaben' || undefined);
    await at(form, 'massnahmen.0.kosten').getByRole('textbox').click();
    await type('18.000,50');
    await saved(changed('    status: geplant\n', '    status: geplant\n    kosten: 18000.5\n'));
  });

  it('tells what is no amount, and keeps it for its author', async () => {
    const costs = at(form, 'massnahmen.0.kosten').getByRole('textbox');
    await costs.click();
    await press('Control+A');
    await type('viel');
    await press('Enter');
    await form.getByRole('alert').filter({ hasText: 'kein Betrag' }).waitFor();
    assert.equal(await costs.inputValue(), 'viel');
    await press('Escape');
    assert.equal(await costs.inputValue(), '18.000,50');
  });

  it('finds a value by word with the keyboard alone', async () => {
    await at(form, 'massnahmen.0.federfuehrung').getByRole('combobox').click();
    await press('Control+A');
    await type('grün');
    await form.getByRole('option', { name: /Grünflächenamt/ }).first().waitFor();
    await press('ArrowDown', 'Enter');
    await saved(changed('    federfuehrung: Jugendamt\n', '    federfuehrung: Straßen- und Grünflächenamt\n'));
  });

  it('shows places by name, and takes a name for the key', async () => {
    const region = at(form, 'bezirksregion').getByRole('combobox');
    assert.equal(await region.inputValue(), 'Adlershof (092007)');
    await region.click();
    await press('Control+A');
    await type('Johannisthal');
    await press('Escape', 'Enter');
    await saved(changed('"092007"', '"091004"'));
    assert.equal(await region.inputValue(), 'Johannisthal (091004)');
    await press('Control+Z');
    await saved(changed('"091004"', '"092007"'));
  });

  it('gives an actor a role, its comment stays', async () => {
    await at(form, 'massnahmen.0.beteiligte.0').getByRole('combobox', { name: 'Rolle: Gesundheitsamt' }).selectOption('beratend');
    await saved(changed('      - Gesundheitsamt # fragt an\n', '      - {kategorie: fachamt, name: Gesundheitsamt, rolle: beratend} # fragt an\n'));
  });

  it('picks a time', async () => {
    const stand = at(form, 'stand');
    await stand.getByRole('button', { name: /Zeit auswählen/ }).click();
    await stand.getByRole('button', { name: '3. Quartal', exact: true }).click();
    await saved(changed('stand: 2026-06', 'stand: 2026-Q3'));
    assert.equal(await stand.getByRole('textbox').inputValue(), '3. Quartal 2026');
    assert.equal(await focused(), 'stand');
  });

  it('adds an item with the next id and goes to it; copies, moves and removes it, and the keyboard is never lost', async () => {
    const before = onDisk();
    await form.locator('#ziele').getByRole('button', { name: 'Ziel hinzufügen' }).click();
    await until('the keyboard in the new goal', async () => (await focused())?.startsWith('ziele.1') || undefined);
    await press('Control+S');
    await until('Z2 in the file', () => (onDisk().includes('id: Z2') ? true : undefined));
    assert.match(onDisk(), /# über Z1\n {2}- \{id: Z1, titel: Nachbarschaft stärken, handlungsfeld: nachbarschaft\}\n {2}- .*id: Z2/);
    const second = at(form, 'ziele.1');
    await second.getByRole('button', { name: 'Verdoppeln' }).click();
    await until('the keyboard in the copy', async () => (await focused())?.startsWith('ziele.2') || undefined);
    await at(form, 'ziele.2').getByRole('button', { name: 'Nach oben' }).first().click();
    await until('the copy above', async () => (await at(form, 'ziele.1').locator('h3').innerText()).startsWith('Z3') || undefined);
    assert.equal(await focused(), 'ziele.1');
    await at(form, 'ziele.1').getByRole('button', { name: 'Entfernen', exact: true }).first().click();
    await at(form, 'ziele.2').waitFor({ state: 'detached' });
    assert.ok((await focused())?.startsWith('ziele'), 'the keyboard stays among the goals');
    await form.locator('#ziele h2').click();
    for (let step = 0; step < 4; step += 1) await press('Control+Z');
    await saved(before);
  });

  it('shows what is missing with one click, and one item beside the table', async () => {
    const goals = form.locator('#ziele');
    await form.locator('#massnahmen').getByRole('button', { name: 'Tabelle' }).click();
    await form.locator('#massnahmen').getByRole('button', { name: 'Einzelheiten: M1 · Treff öffnen' }).click();
    const detail = form.locator('.detail');
    await detail.getByRole('heading', { name: 'M1 · Treff öffnen' }).waitFor();
    const cell = form.getByRole('textbox', { name: 'Titel, M1 · Treff öffnen' });
    await cell.click();
    await press('End');
    await type(' am Abend');
    await press('Enter');
    await saved(changed('titel: Treff öffnen', 'titel: Treff öffnen am Abend'));
    await detail.getByRole('heading', { name: 'M1 · Treff öffnen am Abend' }).waitFor();
    await goals.getByRole('button', { name: 'Ziel hinzufügen' }).click();
    await until('the keyboard in the new goal', async () => (await focused())?.startsWith('ziele.1') || undefined);
    await at(form, 'ziele.1').locator('.lacking').getByRole('button', { name: 'Handlungsfeld' }).click();
    await until('the keyboard in what is missing', async () => (await focused()) === 'ziele.1.handlungsfeld' || undefined);
    // The sentence stands where the value is missing, and at no other field.
    await at(form, 'ziele.1.handlungsfeld').locator('.finding').filter({ hasText: 'Handlungsfeld' }).waitFor();
    assert.equal(await at(form, 'ziele.1.id').locator('.finding').filter({ hasText: 'Handlungsfeld' }).count(), 0);
  });

  it('takes rows of a table for new measures, asked first, and one undo takes them back', async () => {
    await press('Control+S');
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
    const before = onDisk();
    await workbench.page.evaluate(() => navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob(['Maßnahme\tStatus\tKosten\nFest\tläuft\t1.200,50\nMarkt: neu\tgeplant\t\n'], { type: 'text/plain' }) })]));
    const measures = form.locator('#massnahmen');
    await measures.getByRole('button', { name: 'Aus der Zwischenablage einfügen' }).focus();
    await press('Control+V');
    const offer = measures.getByRole('button', { name: 'Als 2 Maßnahmen einfügen' });
    await offer.waitFor();
    await until('the keyboard on the offer', () => offer.evaluate((button) => button === document.activeElement || undefined));
    assert.equal(onDisk(), before, 'nothing is written before it is wanted');
    await press('Escape');
    await offer.waitFor({ state: 'detached' });
    // The button reads the clipboard itself.
    await press('Enter');
    await offer.waitFor();
    await until('the keyboard on the offer', () => offer.evaluate((button) => button === document.activeElement || undefined));
    await press('Enter');
    await until('the keyboard in the first new measure', async () => (await focused())?.startsWith('massnahmen.1') || undefined);
    await saved(`${before}  - id: M2\n    titel: Fest\n    status: in-umsetzung\n    kosten: 1200.5\n  - id: M3\n    titel: "Markt: neu"\n    status: geplant\n`);
    await press('Control+Z');
    await saved(before);
  });

  it('has nothing axe-core finds fault with, open items, table and choices included', async () => {
    await form.locator('summary', { hasText: 'Z1' }).click();
    await at(form, 'ziele.0.titel').getByRole('textbox').waitFor();
    await at(form, 'ziele.0.handlungsfeld').getByRole('combobox').click();
    await form.getByRole('option').nth(3).waitFor();
    assert.deepEqual(await faultsOf(form), []);
  });
});
