/**
 * Reads what VS Code gives a webview in its four default themes and writes it to tests/access/themes.json: style variables,
 * classes of the body, and the style sheet it puts before ours. Run again for a newer VS Code:
 *   node scripts/build.mjs && node scripts/package.mjs && node scripts/host/captureThemes.mjs
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installHost } from './install.mjs';
import { openWorkbench } from './page.mjs';
import { root, vsix } from './paths.mjs';
import { scratch } from './scratch.mjs';

const names = /** @type {const} */ (['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light']);

await installHost();
const folder = join(scratch('themes'), 'workspace');
cpSync(join(root, 'examples', 'treptow-koepenick'), folder, { recursive: true });
const workbench = await openWorkbench({ folder, vsix: [vsix] });
try {
  await workbench.openFile('bezirk.bzrp.yaml');
  await workbench.runCommand('BZRP: Open Preview');
  await workbench.previewFrame().locator('h1').first().waitFor();
  /** @type {{ classes: string[], variables: Record<string, string>, sheet: string }[]} */
  const themes = [];
  for (const name of names) {
    await workbench.setTheme(name);
    // The webview learns of a theme a moment after the workbench.
    await workbench.page.waitForTimeout(1000);
    themes.push(
      await workbench.previewFrame().locator('body').evaluate((body) => {
        const { style } = body.ownerDocument.documentElement;
        const own = [...style].filter((key) => key.startsWith('--vscode-') || key.startsWith('--text-link'));
        return {
          classes: [...body.classList].filter((each) => each.startsWith('vscode-')),
          variables: Object.fromEntries(own.map((key) => [key, style.getPropertyValue(key).trim()])),
          sheet: body.ownerDocument.getElementById('_defaultStyles')?.textContent ?? '',
        };
      }),
    );
  }
  const keys = [...new Set(themes.flatMap(({ variables }) => Object.keys(variables)))].sort();
  const rows = keys.map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(themes.map(({ variables }) => variables[key] ?? null))}`);
  const head = { names, classes: themes.map(({ classes }) => classes), sheet: themes[0]?.sheet.split('\n').map((line) => line.trim()).filter((line) => line !== '') };
  const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "variables": {\n${rows.join(',\n')}\n  }\n}\n`;
  writeFileSync(join(root, 'tests', 'access', 'themes.json'), text);
  console.log(`${keys.length} variables of ${names.length} themes`);
} finally {
  await workbench.close();
}
process.exit(0);
