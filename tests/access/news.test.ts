/** A page that was shown and takes up what is new is the page that is shown anew: controls, folds and filters included. */
import '../support/styleSheets';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { RenderResult } from '../../server/protocol';
import { TestClient, uriOf } from '../support/client';
import { profileText } from '../support/profiles';
import { type Browser, openBrowser, tellPage } from './browser';

const NAME = 'neu.bzrp.yaml';

/** What somebody writes one after the other: of the text before, the text after. */
const EDITS: readonly [what: string, edit: (text: string) => string][] = [
  ['a title', (text) => text.replace(/(- id: M1\.1\n {4}titel: )/, '$1Neu gefasst ')],
  ['a status', (text) => text.replace(/status: geplant/, 'status: umgesetzt')],
  ['a measure goes', (text) => text.replace(/ {2}- id: M1\.1\n(?: {4}.*\n| {6}.*\n)+/, '')],
  ['a measure comes', (text) => text.replace(/^massnahmen:\n/m, 'massnahmen:\n  - id: M99\n    titel: Ganz vorn\n    ziele: [Z1]\n    federfuehrung: Jugendamt\n    status: geplant\n    zeitraum: 2027\n')],
  ['a goal changes its field', (text) => text.replace(/handlungsfeld: \w+/, 'handlungsfeld: sicherheit')],
  ['two ids are the same', (text) => text.replace(/- id: Z2\n/, '- id: Z1\n')],
  ['the text breaks', (text) => text.replace(/^status: entwurf$/m, 'status: "entwurf')],
  ['the text is whole again', (text) => text.replace(/^status: "entwurf$/m, 'status: entwurf')],
  ['the measures go', (text) => text.replace(/^massnahmen:\n(?:[ #].*\n|\n)*/m, '')],
];

describe('a page that takes up what is new', () => {
  let browser: Browser;
  let client: TestClient;
  let shown: Page;
  let known: number | undefined;
  let text = profileText({ lines: 400, seed: 4 });

  before(async () => {
    browser = await openBrowser();
    client = await TestClient.start({ texts: { [NAME]: text } });
    await client.open(NAME);
    shown = await blank();
  });
  after(async () => {
    await client?.stop();
    await browser?.context.close();
  });

  const blank = async (): Promise<Page> => {
    const page = await browser.context.newPage();
    await page.goto(`https://bzrp.test/${NAME}`);
    return page;
  };
  const ask = (had?: number): Promise<RenderResult> => client.request<RenderResult>('bzrp/render', { uri: uriOf(NAME), ...(had !== undefined && { known: had }) });
  /** What is to be seen and done on a page; numbers of parts are nobody's business, and attributes have no order. */
  const stateOf = (page: Page): Promise<string[]> =>
    page.locator('#page').evaluate((element) =>
      [...element.querySelectorAll('*')].map((each) => {
        const own = [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent?.trim()).join('|');
        const attributes = [...each.attributes].filter(({ name, value }) => name !== 'data-part' && !(name === 'class' && value === '')).map(({ name, value }) => `${name}=${value}`);
        return `${each.tagName} ${attributes.sort().join(' ')} ${own}`;
      }),
    );

  async function update(): Promise<void> {
    const result = await ask(known);
    known = result.revision;
    await tellPage(shown, uriOf(NAME), 'profil', result);
  }

  it('begins with the whole', async () => {
    await update();
    await shown.locator('#page main section').first().waitFor();
    assert.ok((await stateOf(shown)).length > 500);
  });

  for (const [what, edit] of EDITS) {
    it(what, async () => {
      const next = edit(text);
      assert.notEqual(next, text, 'the edit finds its place');
      text = next;
      await client.change(NAME, text);
      await update();
      const fresh = await blank();
      await tellPage(fresh, uriOf(NAME), 'profil', await ask());
      await fresh.locator('#page main section').first().waitFor();
      assert.deepEqual(await stateOf(shown), await stateOf(fresh));
      await fresh.close();
    });
  }

  it('leaves alone what stayed the same, and keeps what is folded', async () => {
    await shown.locator('#page main > section h2 button.fold').first().click();
    await shown.evaluate(() => Object.assign(document.querySelector('#page main')?.firstElementChild ?? {}, { bzrpWasHere: true }));
    const folded = (): Promise<number> => shown.locator('#page .folded').count();
    assert.equal(await folded(), 1);
    text = text.replace(/(- id: Z3\n {4}titel: )/, '$1Anders ');
    await client.change(NAME, text);
    await update();
    await shown.locator('h4', { hasText: 'Anders' }).first().waitFor({ state: 'attached' });
    assert.equal(await folded(), 1);
    assert.equal(await shown.evaluate(() => 'bzrpWasHere' in (document.querySelector('#page main')?.firstElementChild ?? {})), true);
  });

  it('asks for the whole when it is sent what builds on nothing', async () => {
    const page = await browser.context.newPage();
    await page.addInitScript(`globalThis.said = []; globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => said.push(message.type), getState() {}, setState() {} });`);
    await page.goto(`https://bzrp.test/${NAME}`);
    await tellPage(page, uriOf(NAME), 'profil', { kind: 'profil', order: ['titel'], sections: [], revision: 7, version: 1, title: '', places: [] });
    await page.waitForFunction('said.filter((type) => type === "ready").length === 2');
  });
});
