/**
 * npm run bench:form [-- --repeats 15]: a profile of more than 3,000 lines and 150 measures in the form, in real VS Code. Its text is open
 * and settled. How long from the click on the button that opens the form until its fields are painted, and until every item is there;
 * and from Enter in a field of it until the text and the preview beside it say so. Prints a table; nothing fails on the figures.
 * Needs a built and packaged `dist/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { installHost } from './host/install.mjs';
import { openWorkbench } from './host/page.mjs';
import { root, vsix } from './host/paths.mjs';
import { scratch } from './host/scratch.mjs';
import { frameWith, printHead, printRow, whenShown } from './host/seen.mjs';

const { values } = parseArgs({ options: { repeats: { type: 'string', default: '15' } } });
const repeats = Number(values.repeats);
const name = 'gross.bzrp.yaml';
/** The measure whose title is changed: its number in the list, 0-based. */
const changed = 70;

await installHost();
const folder = join(scratch('bench-form'), 'arbeit');
mkdirSync(folder);
const profiles = join(folder, '..', 'profiles.mjs');
await build({ entryPoints: [join(root, 'tests/support/profiles.ts')], bundle: true, platform: 'node', format: 'esm', outfile: profiles, logLevel: 'warning' });
/** @type {string[]} */
const lines = (await import(pathToFileURL(profiles).href)).profileText({ lines: 3750, perGoal: 10, seed: 3 }).split('\n');
writeFileSync(join(folder, name), lines.join('\n'));
/** Lines on which measures begin, 0-based. */
const measures = lines.flatMap((line, at) => (line.startsWith('  - id: M') ? [at] : []));

const workbench = await openWorkbench({ folder, vsix: [vsix], width: 1800, height: 1000 });
const { page } = workbench;
page.setDefaultTimeout(60_000);
try {
  printHead(`${lines.length - 1} lines, ${measures.length} measures`);
  await workbench.openFile(name);
  // A tab that is only looked at would give its place to the form.
  await workbench.runCommand('View: Keep Editor');
  await page.locator('.codelens-decoration').first().waitFor();
  await opening();
  await changing();
} finally {
  await workbench.close();
}
process.exit(0);

/** From the click to the form, again and again; each time it is closed and made anew. */
async function opening() {
  await page.addInitScript(watchForm, measures.length);
  const fields = [];
  const items = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    await page.evaluate(() => document.addEventListener('mousedown', () => Object.assign(globalThis, { pressed: Date.now() }), { once: true, capture: true }));
    await page.getByRole('button', { name: 'Edit in Form' }).first().click();
    const frame = await frameWith(page, `#massnahmen summary >> nth=${measures.length - 1}`);
    await frame.waitForFunction(() => 'items' in globalThis && 'fields' in globalThis);
    const pressed = await page.evaluate(() => Number(/** @type {{ pressed?: number }} */ (globalThis).pressed));
    const seen = await frame.evaluate(() => {
      const { fields, items } = /** @type {{ fields: number, items: number }} */ (/** @type {unknown} */ (globalThis));
      return { fields, items };
    });
    fields.push(seen.fields - pressed);
    items.push(seen.items - pressed);
    await workbench.runCommand('View: Close Editor');
    await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
    await page.waitForTimeout(1000);
  }
  printRow('the form opens for the first time: its fields are painted and take keys', fields.slice(0, 1));
  printRow('the form opens again: its fields are painted and take keys', fields.slice(1));
  printRow('the form opens again: all its items are there', items.slice(1));
}

/** A title changed in the form: text, preview and form stand beside each other. */
async function changing() {
  await workbench.runCommand('BZRP: Open Preview');
  const preview = await frameWith(page, 'main.document h1');
  await workbench.focusEditor();
  await workbench.runCommand('View: Split Editor Down');
  await page.getByRole('button', { name: 'Edit in Form' }).last().click();
  const form = await frameWith(page, `#massnahmen summary >> nth=${measures.length - 1}`);
  // Only lines in view are in the page.
  await workbench.goTo((measures[changed] ?? 0) + 2);
  await form.locator('#massnahmen summary').nth(changed).click();
  const title = form.locator(`[data-path="massnahmen.${changed}.titel"] input`);
  const inForm = [];
  const inText = [];
  const inPreview = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    // A word of its own, which nothing hyphenates.
    const wanted = `Titel${turn}`;
    await title.fill(wanted);
    await title.evaluate((input) => input.addEventListener('keydown', () => Object.assign(globalThis, { pressed: Date.now() }), { once: true, capture: true }));
    const shown = Promise.all([form.evaluate(whenShown, [wanted, 'h3']), page.evaluate(whenShown, [wanted, '.view-lines']), preview.evaluate(whenShown, [wanted, 'main.document'])]);
    await page.waitForTimeout(600);
    await title.press('Enter');
    const [own, text, beside] = await shown;
    const pressed = await form.evaluate(() => Number(/** @type {{ pressed?: number }} */ (globalThis).pressed));
    inForm.push(own - pressed);
    inText.push(text - pressed);
    inPreview.push(beside - pressed);
    await page.waitForTimeout(600);
  }
  printRow('a title changed in the form: seen in the text', inText);
  printRow('a title changed in the form: seen in the preview', inPreview);
  printRow('a title changed in the form: seen in the heading of its card', inForm);
}

/** Runs in every frame that is made: notes when fields are painted, and when all items are there. @param {number} all items */
function watchForm(all) {
  const note = (/** @type {string} */ name) => requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { [name]: Date.now() })));
  const wanted = new Map([
    ['fields', () => /** @type {HTMLInputElement | null} */ (document.querySelector('[data-path="titel"] input'))?.value.startsWith('Bezirk') === true],
    ['items', () => document.querySelectorAll('#massnahmen summary').length >= all],
  ]);
  // The page is written into its frame later: what is there before is thrown away.
  const waiting = setInterval(() => {
    const form = document.querySelector('#form');
    if (form === null) return;
    clearInterval(waiting);
    new MutationObserver((_, observer) => {
      for (const [name, isThere] of wanted) if (isThere()) note(name) && wanted.delete(name);
      if (wanted.size === 0) observer.disconnect();
    }).observe(form, { subtree: true, childList: true });
  }, 10);
}
