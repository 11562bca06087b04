/** The checks of the gate find what they are there for: pages made wrong on purpose, one fault each. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from './browser';
import { EXPORT_LOOKS, runAxe } from './look';

/** What every page here has that is not its fault. */
function pageWith(body: string, styles = ''): string {
  return `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Probe</title><style>
    body { margin: 0; background: #ffffff; color: #000000 } :focus-visible { outline: 2px solid #000000 }
    figure { margin: 0 } svg { max-width: 100%; height: auto } ${styles}
  </style></head><body><main><h1>Probe</h1>${body}</main></body></html>`;
}

const TABLE = '<table><caption>Werte</caption><tr><th scope="col">Wert</th></tr><tr><td>1</td></tr></table>';

function drawing(shapes: string, more: { names?: string; table?: string } = {}): string {
  const names = more.names ?? '<title id="t">Bild</title><desc id="d">Was es zeigt</desc>';
  return pageWith(`<figure><svg role="img" width="300" height="100" viewBox="0 0 300 100" aria-labelledby="t" aria-describedby="d">${names}${shapes}</svg>${more.table ?? TABLE}</figure>`);
}

interface Fault {
  fault: string;
  html: string;
  look: keyof typeof EXPORT_LOOKS;
  /** The finding, as `check at selector: message`. */
  finds: RegExp;
}

const BUTTONS = '<button>Eins</button> <button>Zwei</button>';

const FAULTS: readonly Fault[] = [
  { fault: 'grey words on white', html: pageWith('<p style="color: #aaa">Zu blass</p>'), look: 'light', finds: /axe color-contrast at p/ },
  { fault: 'pale words over a gradient, which axe-core cannot tell', html: pageWith('<div style="background: linear-gradient(#fff, #fff)"><p style="color: #aaa">Zu blass</p></div>'), look: 'light', finds: /text-contrast at .*p: words #aaaaaa on #ffffff/ },
  { fault: 'pale words in a drawing', html: drawing('<text x="10" y="50" fill="#aaa">Blass</text>'), look: 'light', finds: /drawing-text at .*text: words #aaaaaa on #ffffff/ },
  { fault: 'words on a bar of their own colour', html: drawing('<rect width="300" height="100" fill="#333"/><text x="10" y="50">Dunkel</text>'), look: 'light', finds: /drawing-text at .*on #333333/ },
  { fault: 'words under a bar', html: drawing('<text x="10" y="50">Verdeckt</text><rect width="300" height="100" fill="#fff" stroke="#000"/>'), look: 'light', finds: /drawing-text at .*painted over/ },
  { fault: 'a pale bar', html: drawing('<rect x="5" y="5" width="50" height="20" fill="#ddd"/>'), look: 'light', finds: /drawing-mark at .*rect: #dddddd on #ffffff/ },
  { fault: 'words upon words', html: drawing('<text x="10" y="50">Eins</text><text x="14" y="52">Zwei</text>'), look: 'light', finds: /drawing-room at .*lies on „Zwei“/ },
  { fault: 'words beside the picture', html: drawing('<text x="290" y="50">Viel zu weit rechts für dieses Bild, das hier schon lange zu Ende ist, und erst recht für den Rand der ganzen Seite, der noch weiter außen liegt als das Bild selbst und seine Tabelle</text>'), look: 'light', finds: /drawing-room at .*outside of the figure/ },
  { fault: 'a drawing without a name', html: drawing('', { names: '<desc id="d">Etwas</desc>' }), look: 'light', finds: /drawing-name at .*no <title>/ },
  { fault: 'a drawing without a description', html: drawing('', { names: '<title id="t">Etwas</title>' }), look: 'light', finds: /drawing-name at .*no <desc>/ },
  { fault: 'a drawing without its figures', html: drawing('', { table: ' ' }), look: 'light', finds: /drawing-name at .*no table/ },
  { fault: 'a level of headings left out', html: pageWith('<h3>Zu tief</h3>'), look: 'light', finds: /headings at .*h3: level 3 follows level 1/ },
  { fault: 'two main headings', html: pageWith('<h1>Noch eine</h1>'), look: 'light', finds: /headings at .*2 headings of level 1/ },
  { fault: 'another language', html: pageWith('').replace('lang="de"', 'lang="en"'), look: 'light', finds: /frame at html: lang="en"/ },
  { fault: 'no landmark', html: pageWith('').replace(/<\/?main>/g, ''), look: 'light', finds: /frame at .*0 main landmarks/ },
  { fault: 'a table without a caption', html: pageWith(TABLE.replace(/<caption>.*<\/caption>/, '')), look: 'light', finds: /tables at .*no caption/ },
  { fault: 'a heading cell without scope', html: pageWith(TABLE.replace(' scope="col"', '')), look: 'light', finds: /tables at .*th: heading cell without scope/ },
  { fault: 'a link to nowhere', html: pageWith('<a href="#weg">Weg</a>'), look: 'light', finds: /links at .*leads to #weg/ },
  { fault: 'an id twice', html: pageWith('<p id="a">Eins</p><p id="a">Zwei</p>'), look: 'light', finds: /links at #a: the id „a“ is there 2 times/ },
  { fault: 'a page that prints dark', html: pageWith('', 'body { background: #222; color: #fff }'), look: 'printed by somebody with a dark screen', finds: /paper at .*#222222/ },
  { fault: 'words that print pale', html: pageWith('<p>Blass</p>', '@media print { p { color: #bbb } }'), look: 'printed by somebody with a dark screen', finds: /text-contrast at .*p: words #bbbbbb/ },
  { fault: 'a button the Tab key jumps over', html: pageWith(`${BUTTONS}<script>document.querySelector("button").addEventListener("focus", (event) => event.target.nextElementSibling.focus())</script>`), look: 'by keyboard', finds: /tab-walk at .*button:nth-of-type\(1\): the Tab key does not reach it/ },
  { fault: 'a trap', html: pageWith(`${BUTTONS}<script>document.addEventListener("keydown", (event) => { if (document.activeElement.textContent === "Zwei") event.preventDefault(); })</script>`), look: 'by keyboard', finds: /tab-walk at .*does not leave the page/ },
  { fault: 'an order of its own', html: pageWith(`${BUTTONS}<script>const [one, two] = document.querySelectorAll("button"); document.addEventListener("keydown", (event) => { event.preventDefault(); (document.activeElement === two ? one : two).focus(); })</script>`), look: 'by keyboard', finds: /tab-order at .*behind it in the document/ },
  { fault: 'an order that goes up on the screen', html: pageWith(BUTTONS, 'main { position: relative; height: 200px } button { position: absolute; left: 0; top: 150px } button + button { top: 50px }'), look: 'by keyboard', finds: /tab-order at .*seen below it/ },
  { fault: 'a focus that is not seen', html: pageWith(BUTTONS, ':focus-visible { outline: none }'), look: 'by keyboard', finds: /focus-visible at .*no outline/ },
  { fault: 'a pale outline of the focus', html: pageWith(BUTTONS, ':focus-visible { outline-color: #ddd }'), look: 'by keyboard', finds: /focus-visible at .*contrast of 1\.\d+, needed 3/ },
  { fault: 'a bar that covers what has the focus', html: pageWith(`${BUTTONS}<div></div>`, 'div { position: fixed; inset: 0; background: #fff }'), look: 'by keyboard', finds: /focus-visible at .*under something else/ },
  { fault: 'a control for every item', html: pageWith('<button>Noch einer</button>'.repeat(30)), look: 'by keyboard', finds: /tab-walk at body: 30 stops/ },
  { fault: 'a page that is too wide', html: pageWith('<div style="width: 600px">Breit</div>'), look: 'at 200 % and 400 %', finds: /reflow at .*div: the page is 280 px wider than the window of 320 px/ },
  { fault: 'words cut off when they are spaced', html: pageWith('<div style="width: 12em; height: 1.2em; overflow: hidden">Genau zwölf Geviert</div>'), look: 'with wide text spacing, in wide letters', finds: /clipping at .*div: \d+ px of it are cut off/ },
  { fault: 'motion for somebody who wants none', html: pageWith('<p>Bewegt</p>', 'p { transition: color 2s }'), look: 'without motion', finds: /stillness at .*p: moves/ },
];

describe('the checks of accessibility', function () {
  this.timeout(20_000);
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.context.close());

  async function withPage<T>(html: string, use: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.open({ name: 'probe', kind: 'export', html: () => Promise.resolve(html) });
    try {
      return await use(page);
    } finally {
      await page.close();
    }
  }

  for (const { fault, html, look, finds } of FAULTS) {
    it(`find ${fault}`, async () => {
      const findings = await withPage(html, (page) => EXPORT_LOOKS[look]?.(page) ?? assert.fail());
      const told = findings.map(({ check, selector, message }) => `${check} at ${selector}: ${message}`);
      assert.ok(told.some((each) => finds.test(each)), `${finds} is not among:\n${told.join('\n')}`);
    });
  }

  it('find nothing on a page that is right', async () => {
    const html = drawing('<rect x="5" y="5" width="50" height="20" fill="#333"/><text x="60" y="20">Wert 5</text>').replace('<figure>', '<p><a href="#t2">Zum Abschnitt</a></p><h2 id="t2">Abschnitt</h2><figure>');
    for (const [name, look] of Object.entries(EXPORT_LOOKS)) {
      if (name.startsWith('forced')) continue; // Colours of a drawing that does not follow them are a fault.
      assert.deepEqual(await withPage(html, look), [], name);
    }
    assert.deepEqual(await withPage(html, (page) => runAxe(page)), []);
  });
});
