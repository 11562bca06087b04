/** The preview in real VS Code: our styles beside VS Code's own, in its four default themes, and the keyboard through its frames. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { capturedThemes } from '../../access/themes';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const THEMES = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light'] as const;

describe('the preview in real VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: makeWorkspace(), vsix: [vsix] });
    await workbench.openFile('profile/092007-adlershof.bzrp.yaml');
    await workbench.runCommand('BZRP: Open Preview');
    await workbench.previewFrame().locator('main').waitFor();
  });
  after(() => workbench?.close());

  /** The frame our page is in. */
  async function frame(): Promise<Frame> {
    const handle = await workbench.previewFrame().locator('body').elementHandle();
    return (await handle?.ownerFrame()) ?? assert.fail('the preview is in a frame');
  }

  for (const theme of THEMES) {
    it(`has nothing axe-core finds fault with in ${theme}, whose colours are those the gate knows`, async () => {
      await workbench.setTheme(theme);
      const known = capturedThemes().find(({ name }) => name === theme) ?? assert.fail();
      const page = await frame();
      const ink = known.variables['--vscode-editor-foreground'];
      // The webview learns of a theme a moment after the workbench.
      await until(`${theme} to arrive`, async () => (await page.evaluate(() => document.documentElement.style.getPropertyValue('--vscode-editor-foreground').trim())) === ink || undefined);
      for (const name of known.classes) assert.ok(await page.evaluate((each) => document.body.classList.contains(each), name), name);
      await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')} ${html.slice(0, 120)}`));
      });
      assert.deepEqual(found, []);
    });
  }

  it('is walked through by the Tab key, forwards and back', async () => {
    const page = await frame();
    const focused = (): Promise<string> => page.evaluate(() => (document.activeElement?.matches('a[href], button, summary, [tabindex]') ? document.activeElement.outerHTML.slice(0, 120) : ''));
    await workbench.previewFrame().locator('h1').click();
    const met: string[] = [];
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) {
      await workbench.page.keyboard.press(key);
      met.push(await focused());
    }
    const [first, second, third, back] = met;
    assert.ok(first && second && third, met.join('\n'));
    assert.equal(new Set([first, second, third]).size, 3);
    assert.equal(back, second);
  });
});
