/** When something is seen in a page of the editor, in the page's own clock; and the table such times are printed in. */
import { availableParallelism, cpus, loadavg } from 'node:os';

/**
 * The frame that shows what is asked for.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @param {import('playwright-core').Frame} [but] one that is going away
 */
export async function frameWith(page, selector, but) {
  for (;;) {
    for (const frame of page.frames()) if (frame !== but && (await frame.locator(selector).count().catch(() => 0)) > 0) return frame;
    await page.waitForTimeout(100);
  }
}

/**
 * When a text is there, to be evaluated in a frame.
 * @param {string[]} wanted the text, and a selector of what is to hold it
 * @returns {Promise<number>} milliseconds since 1970
 */
export function whenShown([text = '', where = '']) {
  const isThere = () => [...document.querySelectorAll(where)].some((each) => each.textContent?.replaceAll('\u00a0', ' ').includes(text));
  return new Promise((done) => {
    const look = () => {
      if (!isThere()) return;
      observer.disconnect();
      done(Date.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** @param {string} what was measured, and on what */
export function printHead(what) {
  console.log(`\n${what}, ${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}\n\n| work | median | least | most |\n|---|---:|---:|---:|`);
}

/** @param {string} work @param {number[]} times milliseconds */
export function printRow(work, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const figure = (/** @type {number | undefined} */ time) => `${Math.round(time ?? 0)} ms`;
  console.log(`| ${work} | ${figure(sorted[sorted.length >> 1])} | ${figure(sorted[0])} | ${figure(sorted.at(-1))} |`);
}
