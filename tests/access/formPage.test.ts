/** The page of a form outside of VS Code, answered faster than VS Code can. */
import type { BrowserContext } from 'playwright-core';
import { join } from 'node:path';
import { launch } from '../../scripts/host/chromium.mjs';
import { root } from '../../scripts/root.mjs';
import { FORM, FORM_SPEC } from '../../server/protocol';
import { TestClient, uriOf } from '../support/client';
import { profile } from '../support/texts';
import { WIDE } from './browser';
import { ORIGIN, webviewHtml } from './webviewPage';

const NAME = 'sofort.bzrp.yaml';

describe('the page of a form', () => {
  let context: BrowserContext;
  let client: TestClient;
  before(async () => {
    [context, client] = await Promise.all([launch(WIDE), TestClient.start({ texts: { [NAME]: profile() } })]);
    await client.open(NAME);
  });
  after(async () => {
    await client?.stop();
    await context?.close();
  });

  it('shows what comes before anything is painted', async () => {
    const [values, spec, html] = await Promise.all([client.request(FORM.method, { uri: uriOf(NAME) }), client.request(FORM_SPEC.method, { uri: uriOf(NAME) }), webviewHtml('form')]);
    await context.route(`${ORIGIN}/**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      return path.startsWith('/dist/') ? route.fulfill({ path: join(root, path) }) : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    });
    const answer = JSON.stringify({ type: 'values', values, spec, drafts: [] });
    // In the very moment in which the page says that it listens.
    const postMessage = `({ type }) => type === 'ready' && dispatchEvent(new MessageEvent('message', { data: ${answer} }))`;
    await context.addInitScript(`globalThis.acquireVsCodeApi = () => ({ postMessage: ${postMessage}, getState() {}, setState() {} });`);
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/formular`);
    await page.locator('nav').waitFor({ timeout: 5_000 });
    await page.locator('#massnahmen summary', { hasText: 'M1' }).waitFor({ timeout: 5_000 });
  });
});
