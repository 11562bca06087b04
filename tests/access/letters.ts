/** Letters that pages are looked at in: fonts the tests bring along, so that nothing depends on what a machine has installed. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Narrow as PT Sans Narrow, as wide as Arial, and as wide as DejaVu Sans and Verdana. */
const FONTS = { narrow: 'pt-sans-narrow', normal: 'arimo', wide: 'dejavu-sans' } as const;

export type Letters = keyof typeof FONTS;
export const LETTERS = Object.keys(FONTS) as Letters[];

declare global {
  /** The style sheet that says in which letters the page is written; it stays whatever else the page wears. */
  var bzrpLetters: CSSStyleSheet;
}

const faces = LETTERS.flatMap((name) => [400, 700].map((weight) => ({ family: familyOf(name), weight: String(weight), data: dataOf(FONTS[name], weight) })));

function familyOf(letters: Letters): string {
  return `bzrp ${letters}`;
}

function dataOf(font: string, weight: number): string {
  return readFileSync(require.resolve(`@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2`)).toString('base64');
}

/** Brings the fonts into a page and writes it in normal letters. As data: the page's own rules for what it may load stay in force. */
export async function bringLetters(page: Page): Promise<void> {
  await page.evaluate(async (all) => {
    for (const { family, weight, data } of all) {
      const face = new FontFace(family, Uint8Array.from(atob(data), (character) => character.charCodeAt(0)), { weight });
      document.fonts.add(await face.load());
    }
    globalThis.bzrpLetters = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, globalThis.bzrpLetters];
  }, faces);
  await write(page, 'normal');
}

/** Writes all of a page in these letters. */
export function write(page: Page, letters: Letters): Promise<void> {
  return page.evaluate((family) => globalThis.bzrpLetters.replaceSync(`* { font-family: "${family}", sans-serif !important }`), familyOf(letters));
}
