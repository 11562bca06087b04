/**
 * A picture of VS Code with the extension, for looking at it:
 *   node scripts/host/screenshot.mjs --folder F --file X [--command 'Title in the palette' …] [--theme light|dark|hc|hc-light] [--width W --height H] --out x.png
 * The folder is copied first. The extension is `dist/bzrp.vsix` unless `--vsix` names another.
 */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkbench } from './page.mjs';
import { root, vsix } from './paths.mjs';
import { scratch } from './scratch.mjs';

const themes = /** @type {Record<string, import('./page.mjs').Theme>} */ ({
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
});

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: join(root, 'examples') },
    file: { type: 'string' },
    line: { type: 'string' },
    command: { type: 'string', multiple: true, default: [] },
    problems: { type: 'boolean', default: false },
    theme: { type: 'string', default: 'light' },
    width: { type: 'string', default: '1400' },
    height: { type: 'string', default: '900' },
    vsix: { type: 'string', default: vsix },
    wait: { type: 'string', default: '1500' },
    out: { type: 'string', default: 'screenshot.png' },
  },
});

const folder = join(scratch('screenshot'), 'workspace');
cpSync(resolve(values.folder), folder, { recursive: true });
const workbench = await openWorkbench({
  folder,
  vsix: [resolve(values.vsix)],
  theme: themes[values.theme] ?? 'Default Light Modern',
  width: Number(values.width),
  height: Number(values.height),
});
try {
  if (values.file !== undefined) await workbench.openFile(values.file);
  if (values.line !== undefined) await workbench.goTo(Number(values.line));
  if (values.problems) for (const row of await workbench.problems()) console.log(row.text);
  for (const title of values.command) await workbench.runCommand(title);
  await workbench.page.waitForTimeout(Number(values.wait));
  await workbench.screenshot(values.out);
  console.log(values.out);
} finally {
  await workbench.close();
}
process.exit(0);
