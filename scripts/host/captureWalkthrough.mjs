/**
 * Takes the pictures of the walkthrough from the running product, light and dark, into media/erste-schritte. Run again when what they
 * show has changed:
 *   node scripts/build.mjs && node scripts/package.mjs && node scripts/host/captureWalkthrough.mjs
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installHost } from './install.mjs';
import { openWorkbench } from './page.mjs';
import { root, vsix } from './paths.mjs';
import { scratch } from './scratch.mjs';

const themes = /** @type {const} */ ({ light: 'Default Light Modern', dark: 'Default Dark Modern' });
const file = 'profile/092007-adlershof.bzrp.yaml';

await installHost();
const folder = join(scratch('walkthrough'), 'workspace');
cpSync(join(root, 'examples', 'treptow-koepenick'), folder, { recursive: true });
// A slip to be mended: a number as it is written in German.
const text = readFileSync(join(folder, file), 'utf8');
writeFileSync(join(folder, file), text.replace('    kosten: 18000\n', '    kosten: "18.000 €"\n'));
const slip = text.slice(0, text.indexOf('    kosten: 18000\n')).split('\n').length;

for (const [name, theme] of Object.entries(themes)) {
  const workbench = await openWorkbench({ folder, vsix: [vsix], theme, width: 1000, height: 640, settings: { 'editor.minimap.enabled': false } });
  const { page } = workbench;
  /** @param {string} picture */
  const take = async (picture) => {
    // What the mouse happens to lie on tells its name.
    await page.mouse.move(420, 632);
    // What opens fades in.
    await page.waitForTimeout(1500);
    await workbench.screenshot(join(root, 'media', 'erste-schritte', `${picture}-${name}.png`));
  };
  try {
    await workbench.openFile(file);
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.runCommand('BZRP: New Bezirksregionenprofil');
    await page.locator('.quick-input-title', { hasText: 'Bezirksregionenprofil' }).waitFor();
    await page.keyboard.type('adlers');
    await take('neu');
    await page.keyboard.press('Escape');
    await workbench.goTo(slip, 16);
    await page.locator('.cdr.squiggly-error').first().waitFor();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').first().waitFor();
    await take('befund');
    await page.keyboard.press('Escape');
    await workbench.goTo(1);
    await workbench.runCommand('BZRP: Open Preview');
    await workbench.previewFrame().locator('h1').first().waitFor();
    await take('vorschau');
    await workbench.runCommand('BZRP: Export …');
    await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    await take('veroeffentlichen');
    await page.keyboard.press('Escape');
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(file);
    await workbench.runCommand('BZRP: Edit in Form');
    await workbench.previewFrame().locator('main').first().waitFor();
    await take('formular');
  } finally {
    await workbench.close();
  }
}
process.exit(0);
