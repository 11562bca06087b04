/** Looks at a page in one of its looks (theme, medium, size) or walks through it by keyboard, and says what is wrong. */
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { WIDE, wear } from './browser';
import type { Finding } from './inPage/finding';
import type { Checks } from './inPage/main';
import { LETTERS, type Letters, write } from './letters';
import type { Theme } from './themes';

/** One of the checks that run in the page. */
export type CheckName = { [Name in keyof Checks]: Checks[Name] extends () => Finding[] ? Name : never }[keyof Checks];

/** What depends on colours; what depends on structure is the same in every theme. */
const COLOURS: readonly CheckName[] = ['drawingText', 'drawingMarks', 'focusAll'];
const STRUCTURE: readonly CheckName[] = ['headings', 'frame', 'tables', 'links', 'drawingNames', 'drawingRoom', 'reflow', 'clipping'];
const ROOM: readonly CheckName[] = ['reflow', 'clipping', 'drawingRoom'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Stops of the Tab key that a page may have besides links, folds and wide tables. */
const MOST_CONTROLS = 25;

/** The text spacing a reader may set (WCAG 1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`;

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

export type Look = (page: Page) => Promise<Finding[]>;

/** A page that was exported, as a browser shows it. */
export const EXPORT_LOOKS: Readonly<Record<string, Look>> = {
  light: (page) => inMedia(page, { colorScheme: 'light' }, whole),
  dark: (page) => inMedia(page, { colorScheme: 'dark' }, whole),
  'forced colours': (page) => inMedia(page, { forcedColors: 'active', colorScheme: 'dark' }, whole),
  'printed by somebody with a dark screen': (page) => inMedia(page, { media: 'print', colorScheme: 'dark' }, paper),
  'by keyboard': byKeyboard,
  'at 200 % and 400 %': narrow,
  ...lettersLooks((letters) => (page) => spaced(page, letters)),
  'without motion': (page) => inMedia(page, { reducedMotion: 'reduce' }, () => run(page, ['stillness'])),
};

/** Of examples of mistakes, which differ from the others by their findings, no more is looked at than that. */
export const FAULTY_EXPORT_LOOKS: Readonly<Record<string, Look>> = Object.fromEntries(Object.entries(EXPORT_LOOKS).slice(0, 3));

/** A preview, as VS Code shows it in its themes. */
export function previewLooks(themes: readonly Theme[]): Readonly<Record<string, Look>> {
  const first = themes[0];
  if (!first) throw new Error('no theme was captured');
  const inFirst = (look: Look): Look => async (page) => {
    await wear(page, first);
    return look(page);
  };
  return {
    ...Object.fromEntries(
      themes.map((theme): [string, Look] => [
        theme.name,
        async (page) => {
          await wear(page, theme);
          return whole(page);
        },
      ]),
    ),
    'by keyboard': inFirst(byKeyboard),
    'at 200 % and 400 %': inFirst(narrow),
    ...lettersLooks((letters) => inFirst((page) => spaced(page, letters))),
    'without motion': inFirst(EXPORT_LOOKS['without motion'] as Look),
  };
}

function lettersLooks(look: (letters: Letters) => Look): Readonly<Record<string, Look>> {
  return Object.fromEntries(LETTERS.map((letters) => [`with wide text spacing, in ${letters} letters`, look(letters)]));
}

/** Runs our own checks in a page. */
export function run(page: Page, names: readonly CheckName[]): Promise<Finding[]> {
  return page.evaluate((all) => all.flatMap((name) => globalThis.bzrpChecks[name]()), names);
}

/** Runs axe-core in a page. Where it cannot tell a contrast, our own arithmetic does. */
export async function runAxe(page: Page): Promise<Finding[]> {
  const { violations, unsure } = await page.evaluate(async (values) => {
    const options = { runOnly: values, resultTypes: ['violations' as const, 'incomplete' as const] };
    const result = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
    return { violations: result.violations, unsure: result.incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes.map(({ target }) => String(target[0]))) };
  }, TAGS);
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }): Finding => ({ check: `axe ${id}`, selector: target.join(' '), snippet: html.slice(0, 160), message: `${help}. ${(failureSummary ?? '').replace(/\s+/g, ' ')}` })),
  );
  return [...found, ...(await page.evaluate((selectors) => globalThis.bzrpChecks.textContrast(selectors), unsure))];
}

async function inMedia(page: Page, media: Media, look: Look): Promise<Finding[]> {
  await page.emulateMedia(media);
  try {
    return await look(page);
  } finally {
    await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
  }
}

async function whole(page: Page): Promise<Finding[]> {
  const found = [...(await runAxe(page)), ...(await run(page, STRUCTURE))];
  // Browsers show the focus where the last thing used was the keyboard.
  await page.keyboard.press('Tab');
  return [...found, ...(await run(page, COLOURS))];
}

function paper(page: Page): Promise<Finding[]> {
  return run(page, ['whitePaper', 'drawingText', 'drawingMarks']);
}

/** 200 % of a window of 1280 pixels, and 400 %: half and a quarter of its width. */
async function narrow(page: Page): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const width of [WIDE.width / 2, WIDE.width / 4]) {
    await page.setViewportSize({ width, height: width === 320 ? 256 : 450 });
    found.push(...(await run(page, ROOM)).map((each) => ({ ...each, message: `${each.message} (window of ${width} px)` })));
  }
  await page.setViewportSize(WIDE);
  return found;
}

/** What readers of little sight set, in fonts of any width. */
async function spaced(page: Page, letters: Letters): Promise<Finding[]> {
  await write(page, letters);
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);
  const found = [...(await run(page, ROOM)), ...(await narrow(page))];
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  await write(page, 'normal');
  return found;
}

/** Tab from the first to the last stop, and the arrow keys through controls that share one. */
async function byKeyboard(page: Page): Promise<Finding[]> {
  const { stops, controls } = await page.evaluate(() => {
    globalThis.bzrpChecks.watchFocus();
    return { stops: globalThis.bzrpChecks.stops().length, controls: globalThis.bzrpChecks.controlStops() };
  });
  for (let press = 0; press < stops; press++) await page.keyboard.press('Tab');
  const found = await run(page, ['tabFindings']);
  await page.keyboard.press('Tab');
  found.push(...(await run(page, ['trapped'])));
  if (controls > MOST_CONTROLS) found.push({ check: 'tab-walk', selector: 'body', snippet: '', message: `${controls} stops of the Tab key are neither links nor folds nor tables, at most ${MOST_CONTROLS} are meant` });
  return [...found, ...(await byArrows(page))];
}

/** Controls of the preview that share one stop of the Tab key. */
const SHARED = 'button.to-source, button.to-form, button.change';

/** Presses of an arrow key more than are needed. */
const SPARE = 20;

/** The controls of all items are one stop together; Home and the right arrow lead to every one of them. */
async function byArrows(page: Page): Promise<Finding[]> {
  const controls = await page.evaluate((selector) => {
    const seen = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.offsetParent !== null);
    globalThis.bzrpChecks.watchFocus();
    seen.find((each) => each.tabIndex === 0)?.focus();
    return seen.length;
  }, SHARED);
  if (controls === 0) return [];
  await page.keyboard.press('Home');
  // A page that is still busy may miss a key; at the last control one too many changes nothing.
  for (let press = 1; press < controls + SPARE; press++) await page.keyboard.press('ArrowRight');
  return page.evaluate((selector) => globalThis.bzrpChecks.roundFindings(selector), SHARED);
}
