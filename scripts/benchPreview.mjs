/**
 * npm run bench:preview [-- --repeats 15]: from a key press in the text to what it changes on the page, in real VS Code: our preview of a
 * profile beside VS Code's own of the same document in Markdown. Prints a table; nothing fails on the figures. Needs a built and
 * packaged `dist/`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

await installHost();
const folder = join(scratch('bench-preview'), 'arbeit');
mkdirSync(folder);
const profiles = join(folder, '..', 'profiles.mjs');
await build({ entryPoints: [join(root, 'tests/support/profiles.ts')], bundle: true, platform: 'node', format: 'esm', outfile: profiles, logLevel: 'warning' });
const { profileText } = await import(pathToFileURL(profiles).href);

printHead('key → page');
for (const lines of [300, 3000]) {
  const name = `p${lines}.bzrp.yaml`;
  writeFileSync(join(folder, name), profileText({ lines, seed: 3 }));
  execFileSync(process.execPath, [join(root, 'dist/bzrp.js'), 'render', join(folder, name), '-o', join(folder, `m${lines}.md`)]);
  await measure(name, 'BZRP: Open Preview', 'main.document', 'titel: ', `preview of a profile of ${lines} lines`);
  await measure(`m${lines}.md`, 'Markdown: Open Preview to the Side', '.markdown-body, body.vscode-body', '### ', `VS Code's preview of the same document in Markdown, ${readFileSync(join(folder, `m${lines}.md`), 'utf8').split('\n').length} lines`);
}
process.exit(0);

/**
 * @param {string} name of the file
 * @param {string} command that shows the page beside it
 * @param {string} where the page has its text
 * @param {string} begin of a line that is shown on the page whole: of those the one in the middle is typed on
 * @param {string} work
 */
async function measure(name, command, where, begin, work) {
  const workbench = await openWorkbench({ folder, vsix: [vsix], width: 1800, height: 1000 });
  const { page } = workbench;
  page.setDefaultTimeout(60_000);
  try {
    await workbench.openFile(name);
    await workbench.runCommand(command);
    const frame = await frameWith(page, where);
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    const all = lines.flatMap((line, at) => (line.trimStart().replace(/^- /, '').startsWith(begin) ? [at] : []));
    const at = all[all.length >> 1] ?? 0;
    await workbench.goTo(at + 1);
    await workbench.goToLineEnd();
    // What is typed is a word of its own, which nothing hyphenates.
    await page.keyboard.type(' x');
    let word = 'x';
    await page.waitForTimeout(1500);
    const times = [];
    for (let turn = 0; turn < repeats; turn += 1) {
      word += 'x';
      const shown = frame.evaluate(whenShown, [` ${word}`, where]);
      await page.evaluate(() => document.addEventListener('keydown', () => Object.assign(globalThis, { pressed: Date.now() }), { once: true, capture: true }));
      await page.keyboard.press('x');
      const seen = await shown;
      times.push(seen - (await page.evaluate(() => Number(/** @type {{ pressed?: number }} */ (globalThis).pressed))));
      await page.waitForTimeout(400);
    }
    printRow(work, times);
  } finally {
    await workbench.close();
  }
}
