/** The gate of accessibility: every page there is, in every look, in a real browser. */
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { type Browser, openBrowser } from './browser';
import type { Finding } from './inPage/finding';
import { EXPORT_LOOKS, FAULTY_EXPORT_LOOKS, type Look, previewLooks } from './look';
import { allSheets, type Sheet } from './sheets';
import { capturedThemes } from './themes';

/** Pages looked at at once: what the processors of a small machine bear. */
const AT_ONCE = 3;

const previews = previewLooks(capturedThemes());

function looksOf({ kind, name }: Sheet): Readonly<Record<string, Look>> {
  if (kind === 'preview') return previews;
  return name.includes(' fehler/') ? FAULTY_EXPORT_LOOKS : EXPORT_LOOKS;
}

/** Findings of a page by look. */
type Findings = ReadonlyMap<string, Finding[]>;

async function lookAt(browser: Browser, sheet: Sheet): Promise<Findings> {
  const page = await browser.open(sheet);
  const found = new Map<string, Finding[]>();
  for (const [name, look] of Object.entries(looksOf(sheet))) {
    found.set(name, await look(page));
    const pictures = process.env.BZRP_HOST_PICTURES;
    if (pictures !== undefined && found.get(name)?.length) await page.screenshot({ path: join(pictures, `${sheet.name} ${name}.png`.replace(/[^\p{L}\p{N}.]+/gu, '-')), fullPage: true });
  }
  await page.close();
  return found;
}

/** As a person reads it: what, where, and the HTML. */
function told(findings: readonly Finding[]): string {
  return findings.map(({ check, selector, snippet, message }) => `\n✗ ${check}: ${message}\n    at ${selector}\n    ${snippet}`).join('');
}

/** Runs so many tasks at once, the others in turn. */
function inTurns(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

describe('accessibility', function () {
  this.timeout(60_000);
  const { sheets, stop } = allSheets();
  const results = new Map<Sheet, Promise<Findings>>();
  let browser: Browser | undefined;

  before(async () => {
    const opened = await openBrowser();
    browser = opened;
    const turn = inTurns(AT_ONCE);
    for (const sheet of sheets) {
      const result = turn(() => lookAt(opened, sheet));
      // The tests of this page fail with it; until they come, nobody listens.
      result.catch(() => undefined);
      results.set(sheet, result);
    }
  });
  after(async () => {
    await stop();
    await browser?.context.close();
  });

  for (const sheet of sheets) {
    describe(sheet.name, () => {
      for (const look of Object.keys(looksOf(sheet))) {
        it(look, async () => {
          const findings = (await results.get(sheet))?.get(look);
          assert.ok(findings, 'was looked at');
          if (findings.length > 0) assert.fail(`${sheet.name}, ${look}: ${findings.length} findings${told(findings.slice(0, 12))}`);
        });
      }
    });
  }
});
