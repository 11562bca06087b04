/** The browser in which pages are looked at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { type ProfileView, type ToPage, VIEWS } from '../../client/webview/messages';
import type { RenderResult } from '../../server/protocol';
import { launch } from '../../scripts/host/chromium.mjs';
import { root } from '../../scripts/root.mjs';
import type { Checks } from './inPage/main';
import { bringLetters } from './letters';
import type { Sheet } from './sheets';
import type { Theme } from './themes';
import { ORIGIN, webviewHtml } from './webviewPage';

declare global {
  var bzrpChecks: Checks;
}

/** Sizes in CSS pixels. */
export const WIDE = { width: 1280, height: 900 };

export interface Browser {
  context: BrowserContext;
  /** axe-core and our own checks, to be run in a page. */
  tools: string;
  /** Opens a page with the tools in it. */
  open(sheet: Sheet): Promise<Page>;
}

export async function openBrowser(): Promise<Browser> {
  const [context, tools, preview] = await Promise.all([launch(WIDE), makeTools(), webviewHtml('preview')]);
  const pages = new Map<string, string>();
  await context.addInitScript('globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });');
  await context.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.startsWith('/dist/')) return route.fulfill({ path: join(root, path) });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: pages.get(path) ?? preview });
  });
  return {
    context,
    tools,
    async open(sheet) {
      const page = await context.newPage();
      const path = `/${encodeURIComponent(sheet.name)}`;
      pages.set(path, sheet.kind === 'export' ? await sheet.html() : preview);
      await page.goto(ORIGIN + path);
      if (sheet.kind === 'preview') await show(page, sheet);
      await bringLetters(page);
      // Chromium hands over scripts of tests beside the page: the page's own rules for scripts (CSP) stay in force.
      await page.evaluate(tools);
      return page;
    },
  };
}

async function show(page: Page, sheet: Extract<Sheet, { kind: 'preview' }>): Promise<void> {
  await tellPage(page, `test:/${sheet.name}`, VIEWS.find((view) => view === sheet.view) ?? 'profil', await sheet.result());
  await page.locator('main').waitFor();
}

/** Sends a page of the preview what the server answered: all of a document, or what is new of it. */
export async function tellPage(page: Page, uri: string, view: ProfileView, { kind, order, sections, places }: RenderResult): Promise<void> {
  const messages: ToPage[] = [
    { type: 'about', uri, locked: false, sync: 'cursor', view },
    { type: 'show', uri, page: { kind, order, sections }, items: places.map(({ item }) => item) },
  ];
  await page.evaluate((all) => {
    for (const message of all) globalThis.postMessage(message);
  }, messages);
}

async function makeTools(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [join(root, 'tests', 'access', 'inPage', 'main.ts')], bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'warning' });
  return `${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')}\n${outputFiles[0]?.text ?? ''}`;
}

/** Gives a page what VS Code gives a webview in this theme. */
export function wear(page: Page, theme: Theme): Promise<void> {
  return page.evaluate(({ classes, variables, sheet }) => {
    const { body, documentElement: html } = document;
    for (const name of [...html.style]) html.style.removeProperty(name);
    for (const [name, value] of Object.entries(variables)) html.style.setProperty(name, value);
    body.classList.remove(...[...body.classList].filter((name) => name.startsWith('vscode-')));
    body.classList.add(...classes);
    const styles = new CSSStyleSheet();
    styles.replaceSync(sheet);
    document.adoptedStyleSheets = [styles, globalThis.bzrpLetters];
  }, theme);
}
