import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
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
    horizont: kurzfristig
    status: geplant
`;

describe('the form in the page', () => {
  const folder = makeWorkspace();
  const file = join(folder, name);
  let workbench: Workbench;
  const form = () => workbench.previewFrame();
  /** The file on disk once it is as wanted, after saving. */
  const saved = async (wanted: string): Promise<void> => {
    await workbench.page.keyboard.press('Control+S');
    await until('the file as wanted', () => (readFileSync(file, 'utf8') === wanted ? true : undefined), 10_000).catch(() => assert.equal(readFileSync(file, 'utf8'), wanted));
  };
  const changed = (from: string, to: string, text = TEXT): string => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  };

  before(async () => {
    writeFileSync(file, TEXT);
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    await workbench.openFile(name);
    await workbench.runCommand('BZRP: Edit in Form');
    await form().getByRole('heading', { name: 'Angaben zum Dokument' }).waitFor();
  });
  after(() => workbench?.close());

  it('changes one value in the text for one value in the form, and undoes it', async () => {
    const title = form().getByRole('textbox', { name: /^Titel/ }).first();
    await title.click();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type("Adlershof: Kinder's Kiez");
    await workbench.page.keyboard.press('Enter');
    await saved(changed("'Adlershof im Formular'", "'Adlershof: Kinder''s Kiez'"));
    await workbench.page.keyboard.type(' im Wandel');
    // The browser decides how much of the typing is one step; only what the field has taken over is undone in the document.
    for (let step = 0; step < 10 && (await title.inputValue()) !== "Adlershof: Kinder's Kiez"; step += 1) await workbench.page.keyboard.press('Control+Z');
    assert.equal(await title.inputValue(), "Adlershof: Kinder's Kiez");
    await workbench.page.keyboard.press('Control+Z');
    await saved(TEXT);
  });

  it('keeps what was typed when the document is saved before the field is left', async () => {
    await form().locator('summary', { hasText: 'M1' }).click();
    await form().locator('#massnahmen\\#0').getByLabel('Weitere Angabe').last().selectOption({ label: 'Kosten' });
    await form().locator('#massnahmen\\#0').getByRole('textbox', { name: 'Kosten' }).click();
    await workbench.page.keyboard.type('18.000,50');
    await saved(changed('    status: geplant\n', '    status: geplant\n    kosten: 18000.5\n'));
  });

  it('tells what is no amount, and keeps it for its author', async () => {
    const costs = form().locator('#massnahmen\\#0').getByRole('textbox', { name: 'Kosten' });
    await costs.click();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type('viel');
    await workbench.page.keyboard.press('Enter');
    await form().getByRole('alert').filter({ hasText: 'kein Betrag' }).waitFor();
    assert.equal(await costs.inputValue(), 'viel');
    await workbench.page.keyboard.press('Escape');
    assert.equal(await costs.inputValue(), '18000.5');
  });

  it('finds a value by word with the keyboard alone', async () => {
    const lead = form().locator('#massnahmen\\#0').getByRole('combobox', { name: 'Federführung' });
    await lead.click();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type('grün');
    await form().getByRole('option', { name: /Grünflächenamt/ }).first().waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await saved(changed('    federfuehrung: Jugendamt\n', '    federfuehrung: Straßen- und Grünflächenamt\n', readFileSync(file, 'utf8')));
  });

  it('adds an item with the next id', async () => {
    await form().locator('#ziele').getByRole('button', { name: 'Ziel hinzufügen' }).last().click();
    await form().locator('#ziele\\#1').waitFor();
    await workbench.page.keyboard.press('Control+S');
    await until('Z2 in the file', () => (readFileSync(file, 'utf8').includes('id: Z2') ? true : undefined));
    assert.match(readFileSync(file, 'utf8'), /# über Z1\n {2}- \{id: Z1, titel: Nachbarschaft stärken, handlungsfeld: nachbarschaft\}\n {2}- .*id: Z2/);
  });

  it('has nothing axe-core finds fault with, open items included', async () => {
    const body = await form().locator('body').elementHandle();
    const page = (await body?.ownerFrame()) ?? assert.fail('the form is in a frame');
    await form().locator('summary', { hasText: 'Z1' }).click();
    await form().locator('#ziele\\#0').getByRole('textbox', { name: 'Titel' }).waitFor();
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} ${html.slice(0, 120)}`));
    });
    assert.deepEqual(found, []);
  });
});
