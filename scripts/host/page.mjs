/** VS Code in a browser page as a person uses it: keys, clicks and what is to be read on the screen. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './chromium.mjs';
import { startServer } from './server.mjs';

/** Milliseconds until something on the screen must have appeared; generous for a busy machine. */
const patience = 30_000;

/** The class each colour theme gives the workbench, and its name in the picker. */
const themes = /** @type {const} */ ({
  'Default Light Modern': { css: 'vs', label: 'Light Modern' },
  'Default Dark Modern': { css: 'vs-dark', label: 'Dark Modern' },
  'Default High Contrast': { css: 'hc-black', label: 'Dark High Contrast' },
  'Default High Contrast Light': { css: 'hc-light', label: 'Light High Contrast' },
});

/**
 * @typedef {keyof typeof themes} Theme
 * @typedef {{ text: string, file: string | undefined, severity: string, message: string, source: string | undefined, code: string | undefined, line: number, column: number }} ProblemRow
 *   `text` as shown; `file` the heading above the row; `line` and `column` 1-based as shown
 */

/** One open workbench with its server and its browser. */
export class Workbench {
  /**
   * @param {import('playwright-core').BrowserContext} context
   * @param {import('playwright-core').Page} page
   * @param {{ stop: () => void }} server
   * @param {string} folder
   */
  constructor(context, page, server, folder) {
    this.context = context;
    this.page = page;
    this.server = server;
    /** Absolute path of the opened folder. */
    this.folder = folder;
  }

  /**
   * @param {string} name path inside the folder
   */
  async openFile(name) {
    const { page } = this;
    await page.keyboard.press('Control+P');
    const input = page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor({ timeout: patience });
    await input.fill(join(this.folder, name));
    const file = name.split('/').at(-1) ?? name;
    // Chosen by name: the list shows recent files until the server has answered.
    await this.choose(file);
    await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor({ timeout: patience });
    await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor({ timeout: patience });
  }

  /**
   * Runs a command from the palette.
   * @param {string} title as shown there, its category included
   */
  async runCommand(title) {
    const { page } = this;
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor({ timeout: patience });
    await input.fill(`>${title}`);
    // Not the first row: similar commands may rank before it.
    await this.choose(title);
  }

  /** Chooses the entry of the open quick pick that is called exactly so. @param {string} label */
  async choose(label) {
    const name = this.page.locator('.quick-input-list .monaco-list-row .label-name').getByText(label, { exact: true });
    await name.first().click({ timeout: patience });
  }

  /**
   * Puts the cursor of the active editor there.
   * @param {number} line 1-based
   * @param {number} [column] 1-based
   */
  async goTo(line, column = 1) {
    const { page } = this;
    await this.focusEditor();
    await page.keyboard.press('Control+G');
    const input = page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor({ timeout: patience });
    await input.fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience });
  }

  /** Puts the cursor behind the last character of its line. */
  async goToLineEnd() {
    // The first press ends where a wrapped line breaks.
    await this.page.keyboard.press('End');
    await this.page.keyboard.press('End');
  }

  /** Brings the keyboard to the first editor group. */
  async focusEditor() {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor({ timeout: patience });
  }

  /**
   * Types key by key, slowly enough for suggestions to follow.
   * @param {string} text
   * @param {number} [delay] milliseconds between keys
   */
  async typeSlowly(text, delay = 80) {
    await this.page.keyboard.type(text, { delay });
  }

  /** The open suggestions, as shown; waits until there are some. */
  async suggestions() {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor({ timeout: patience });
    return rows.allInnerTexts();
  }

  /** Saves the active file; resolves when its tab is no longer marked as changed. */
  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').first().waitFor({ timeout: patience });
  }

  /** Throws away what is not saved and closes all editors. */
  async closeEditors() {
    await this.page.keyboard.press('Escape');
    await this.runCommand('File: Revert File');
    await this.runCommand('View: Close All Editors');
    await this.page.locator('.tab').first().waitFor({ state: 'detached', timeout: patience });
  }

  /** Shows the Problems panel. */
  async openProblems() {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor({ timeout: patience });
  }

  /**
   * What the Problems panel shows; opens it.
   * @param {number} [atLeast] waits until there are so many findings; 0 reads at once
   * @returns {Promise<ProblemRow[]>}
   */
  async problems(atLeast = 1) {
    await this.openProblems();
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (atLeast > 0) await rows.filter({ hasText: /\[Ln \d+, Col \d+\]/ }).nth(atLeast - 1).waitFor({ timeout: patience });
    /** @type {ProblemRow[]} */
    const found = [];
    let file;
    // The list re-uses its elements: their order in the page is not the order on the screen.
    const indices = await Promise.all((await rows.all()).map((row) => row.getAttribute('data-index').then(Number)));
    for (const index of indices.sort((a, b) => a - b)) {
      const row = this.page.locator(`.markers-panel .monaco-list-row[data-index="${index}"]`);
      // As rendered, not as in the DOM: its lines tell message, source, code and place apart.
      const lines = (await row.allInnerTexts()).join('\n').split('\n').map((line) => line.trim()).filter((line) => line !== '');
      const text = lines.join(' ');
      const place = /^\[Ln (\d+), Col (\d+)\]$/.exec(lines.at(-1) ?? '');
      if (place === null) {
        file = (await row.locator('.label-name').first().textContent()) ?? undefined;
        continue;
      }
      const icon = (await row.locator('.marker-icon .codicon').first().getAttribute('class').catch(() => '')) ?? '';
      found.push({
        text,
        file,
        severity: /codicon-(error|warning|info)/.exec(icon)?.[1] ?? '',
        // A finding is shown as its message, its source, its code and its place.
        message: lines.slice(0, -3).join(' '),
        source: lines.at(-3),
        code: lines.at(-2),
        line: Number(place[1]),
        column: Number(place[2]),
      });
    }
    return found;
  }

  /** What is inside the (only visible) webview; locators from here. */
  previewFrame() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** @param {Theme} theme */
  async setTheme(theme) {
    // Through the picker: a settings file changed from outside is noticed late or never.
    const { css, label } = themes[theme];
    await this.runCommand('Preferences: Color Theme');
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    await input.fill(label);
    await this.choose(label);
    await this.page.locator(`.monaco-workbench.${css}`).waitFor({ timeout: patience });
  }

  /** @param {string} path of the PNG */
  async screenshot(path) {
    await this.page.screenshot({ path });
  }

  async close() {
    await this.context.close().catch(() => {});
    this.server.stop();
  }
}

/**
 * @param {object} options
 * @param {string} options.folder absolute; changed by what is done in the page, so hand in a copy
 * @param {string[]} [options.vsix] packages to install
 * @param {Record<string, unknown>} [options.settings]
 * @param {Theme} [options.theme] default light
 * @param {boolean} [options.restricted] the folder is one nobody has trusted yet
 * @param {string} [options.locale]
 * @param {NodeJS.ProcessEnv} [options.env] for the extension host
 * @param {number} [options.width] CSS pixels
 * @param {number} [options.height] CSS pixels
 * @param {number} [options.scale] device pixels for a CSS pixel
 * @returns {Promise<Workbench>} when the workbench is ready for keys
 */
export async function openWorkbench(options) {
  const settings = { 'workbench.colorTheme': options.theme ?? 'Default Light Modern', ...options.settings };
  const [server, context] = await Promise.all([
    startServer({ vsix: options.vsix ?? [], settings, restricted: options.restricted === true, ...(options.locale === undefined ? {} : { locale: options.locale }), ...(options.env === undefined ? {} : { env: options.env }) }),
    launch({ width: options.width ?? 1400, height: options.height ?? 900, scale: options.scale ?? 1 }),
  ]);
  const page = context.pages()[0] ?? (await context.newPage());
  const workbench = new Workbench(context, page, server, options.folder);
  try {
    await page.goto(server.url(options.folder));
    await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
    // Rows in the explorer: the remote file system answers. An empty folder has none.
    const explorer = page.locator('.explorer-folders-view .monaco-list');
    await (readdirSync(options.folder).length > 0 ? explorer.locator('.monaco-list-row') : explorer).first().waitFor({ timeout: 60_000 });
    return workbench;
  } catch (error) {
    await workbench.close();
    throw error;
  }
}
