/**
 * PDF through an installed Chromium, Chrome or Edge: it makes tags, outline, language and title from the HTML, and running title
 * and page numbers from its style sheet. The browser gets a profile of its own in a folder that is deleted afterwards, and no network.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';
import { findBrowser } from './browser';
import { type Devtools, withBrowser } from './devtools';
import { pagesOf } from './pdfPages';
import { withoutSoftHyphens } from './pdfText';
import { removeLeftovers } from '../files/leftovers';

const LIMIT_MS = 120_000;
/** The browser's folder, with the number of the process it is for: one that was killed could not take it away. */
const FOLDER = /^bzrp-pdf-(\d+)-\w+$/;
/** In the page: its pictures and fonts are there, or will not come. */
const READY = 'Promise.allSettled([document.fonts.ready, ...[...document.images].map((image) => image.decode())]).then(() => undefined)';

export interface PrintOptions {
  /** Path of the program; else BZRP_BROWSER, else one that is installed. */
  browser?: string;
  /** Ends the browser. */
  signal?: AbortSignal;
}

/** @param html a page that needs nothing else. Throws a refusal. */
export async function toPdf(html: Uint8Array, { browser, signal }: PrintOptions = {}): Promise<Uint8Array> {
  const { program, named } = findBrowser(browser);
  if (program === undefined) throw new Refusal(named ? say('There is no browser "{0}".', named) : say('A PDF needs Chromium, Chrome or Edge, and none is installed here. BZRP_BROWSER may say where one is.'));
  await removeLeftovers(tmpdir(), (name) => FOLDER.exec(name)?.[1]);
  const folder = mkdtempSync(join(tmpdir(), `bzrp-pdf-${process.pid}-`));
  // Held here: signals made of others may be collected before they speak.
  const over = new AbortController();
  const end = (): void => over.abort();
  const limit = setTimeout(end, LIMIT_MS);
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  try {
    const page = oneFigureEach(new TextDecoder().decode(html));
    return await withBrowser(program, argumentsFor(folder), over.signal, (devtools) => print(devtools, page));
  } catch (error) {
    if (signal?.aborted) throw new Refusal(say('Cancelled.'));
    if (over.signal.aborted) throw new Refusal(say('{0} has not printed within {1} seconds.', program, LIMIT_MS / 1000));
    throw new Refusal(say('{0} has not printed. {1}', program, error instanceof Error ? error.message : String(error)));
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', end);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * The browser makes a figure of the PDF both of a `figure` and of the drawing in it, and only the drawing has a text that stands
 * for it: without the outer one each picture is announced once, with its text.
 */
function oneFigureEach(html: string): string {
  return html.replaceAll('<figure ', '<figure role="presentation" ');
}

/** A script for the page: puts behind each entry of the contents its page, and where that is not known the room for it. */
function numbered(pages: Readonly<Record<string, number>>): string {
  const isKnown = Object.keys(pages).length > 0;
  return `for (const entry of document.querySelectorAll('.contents a')) {
  const number = entry.querySelector('.contents-page') ?? entry.appendChild(Object.assign(document.createElement('span'), { className: 'contents-page' }));
  number.textContent = ${isKnown ? `(${JSON.stringify(pages)})[decodeURIComponent(entry.hash.slice(1))] ?? ''` : "'000'"};
}`;
}

function argumentsFor(folder: string): string[] {
  return [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${join(folder, 'profil')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-dev-shm-usage',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--lang=de-DE',
    // Chromium refuses to run in its sandbox as root, as in many containers; the page is our own and has no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}

/** Prints a page. It is handed over as text, not as a file: a confined browser (snap) does not see our files. @returns the PDF */
async function print(devtools: Devtools, html: string): Promise<Uint8Array> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = (await devtools.send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
  const inPage = (method: string, params?: Readonly<Record<string, unknown>>) => devtools.send(method, params, sessionId);
  const { frameTree } = (await inPage('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  await inPage('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await inPage('Runtime.evaluate', { expression: READY, awaitPromise: true });
  const printed = async (): Promise<Buffer> => {
    // Size, margins, running title and page numbers are those of the style sheet (`@page`).
    const { data } = await inPage('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, displayHeaderFooter: false, generateTaggedPDF: true, generateDocumentOutline: true });
    return Buffer.from(String(data), 'base64');
  };
  if (!html.includes('class="contents"')) return withoutSoftHyphens(await printed());
  // Where chapters begin is known when they are printed; a number of three digits has kept room for theirs.
  await inPage('Runtime.evaluate', { expression: numbered({}) });
  const pages = pagesOf(await printed());
  await inPage('Runtime.evaluate', { expression: numbered(Object.fromEntries(pages)) });
  return withoutSoftHyphens(await printed());
}
