/** A profile of 150 measures and 3,000 lines in the form: what a change costs is counted, not timed. */
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
    writeFileSync(join(folder, name), profileText({ lines: 3000, seed: 3 }));
    workbench = await openWorkbench({ folder, vsix: [vsix], settings: { 'bzrp.language': 'en' } });
  });
  after(() => workbench?.close());

  it('draws nothing anew but the item that changed', async () => {
    const form = await openForm(workbench, name);
    await form.locator('#massnahmen summary').nth(100).waitFor();
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
    await form.locator('#massnahmen tbody tr').nth(100).waitFor();
    const button = form.locator('#massnahmen tbody tr').nth(90).getByRole('button').first();
    await button.click();
    await form.locator('.detail').getByRole('textbox', { name: /^Title \(required\)/ }).first().waitFor();
  });
});
