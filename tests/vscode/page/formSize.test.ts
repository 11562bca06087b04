/** A profile of 150 measures and more than 3,000 lines in the form: what a change costs is counted, not timed. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { profileText } from '../../support/profiles';
import { at, frameOf, openForm } from '../runner/form';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const name = 'profile/gross.bzrp.yaml';

interface Watched {
  watch: { outside: string[]; inside: number; isThere: boolean };
}

describe('a long profile in the form, in English', () => {
  const folder = makeWorkspace();
  let workbench: Workbench;

  before(async () => {
    writeFileSync(join(folder, name), profileText({ lines: 3750, perGoal: 10, seed: 3 }));
    workbench = await openWorkbench({ folder, vsix: [vsix], settings: { 'bzrp.language': 'en' } });
  });
  after(() => workbench?.close());

  it('draws nothing anew but the item that changed', async () => {
    const form = await openForm(workbench, name);
    await form.locator('#massnahmen summary').nth(149).waitFor();
    await form.locator('#massnahmen summary').nth(70).click();
    const title = at(form, 'massnahmen.70.titel').getByRole('textbox');
    await title.click();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type('Neuer Titel');
    const page = await frameOf(form);
    await page.evaluate(() => {
      const watch = { outside: [] as string[], inside: 0, isThere: false };
      (globalThis as unknown as Watched).watch = watch;
      new MutationObserver((records) => {
        for (const { target, type } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          if (element?.closest('[data-path="massnahmen.70"]')) watch.inside += 1;
          // How many findings there are is told at the top.
          else if (!element?.closest('.to-finding, .section-head')) watch.outside.push(`${type} ${element?.outerHTML.slice(0, 120)}`);
        }
        watch.isThere ||= document.querySelector('[data-path="massnahmen.70"] h3')?.textContent?.includes('Neuer Titel') === true;
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await workbench.page.keyboard.press('Enter');
    const { outside, inside } = await until('the title in its card', async () => {
      const watch = await page.evaluate(() => (globalThis as unknown as Watched).watch);
      return watch.isThere ? watch : undefined;
    });
    assert.deepEqual(outside, []);
    assert.ok(inside > 0 && inside < 40, `${inside} changes of the page`);
  });

  it('is a table of all of them, one beside it', async () => {
    const form = workbench.previewFrame();
    await form.locator('#massnahmen').getByRole('button', { name: 'Table' }).click();
    await form.locator('#massnahmen tbody tr').nth(149).waitFor();
    const button = form.locator('#massnahmen tbody tr').nth(90).getByRole('button').first();
    await button.click();
    await form.locator('.detail').getByRole('textbox', { name: /^Title \(required\)/ }).first().waitFor();
  });

  it('keeps the names of the columns in sight, and shows all that opens below its last row', async () => {
    const form = workbench.previewFrame();
    await form.locator('.detail').getByRole('button', { name: 'Close details' }).click();
    const rows = form.locator('#massnahmen tbody tr');
    await rows.nth(90).getByRole('textbox', { name: /^Title, / }).focus();
    /** Whether the middle of what is found is seen, and not covered. */
    const isSeen = (element: Element): boolean => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    assert.equal(await form.locator('#massnahmen thead th', { hasText: 'Title' }).evaluate(isSeen), true);
    await rows.last().getByRole('combobox', { name: /^Lead, / }).click();
    await form.getByRole('option', { name: /^Jugendamt/ }).first().waitFor();
    const list = await form.getByRole('listbox').evaluate((element) => {
      const { top, bottom, left, width } = element.getBoundingClientRect();
      return [top + 2, bottom - 2].map((y) => element.contains(document.elementFromPoint(left + width / 2, y)));
    });
    assert.deepEqual(list, [true, true]);
    await workbench.page.keyboard.press('Escape');
  });

  it('a paragraph in place of a title takes no more than a few lines of its card', async () => {
    const form = workbench.previewFrame();
    await form.locator('#massnahmen').getByRole('button', { name: 'Cards' }).click();
    const card = form.locator('#massnahmen details').nth(5);
    await card.locator('summary').click();
    const title = at(form, 'massnahmen.5.titel').getByRole('textbox');
    await title.fill('<b>lang</b> '.repeat(1600));
    await title.press('Enter');
    const head = card.locator('h3');
    await until('the title in its card', async () => ((await head.textContent())?.length ?? 0) > 15_000 || undefined);
    assert.ok((await head.evaluate((element) => element.getBoundingClientRect().height)) < 100);
    assert.equal(await head.locator('b').count(), 0);
  });

  it('has the field of the editor that finds words', async () => {
    await workbench.page.keyboard.press('Control+F');
    await workbench.page.locator('.simple-find-part.visible input').first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
