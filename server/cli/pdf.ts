/**
 * PDF through an installed Chromium, Chrome or Edge: it makes tags, outline, language and title from the HTML. The browser
 * gets a profile of its own in a folder that is deleted afterwards, and no network.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
const LIMIT_MS = 120_000;

/**
 * @param browser path of the program; else BZRP_BROWSER, else one that is installed
 * @param signal ends the browser
 * Throws with a German sentence.
 */
export async function toPdf(html: Uint8Array, browser: string | undefined, signal?: AbortSignal): Promise<Uint8Array> {
  const program = browser ?? (process.env.BZRP_BROWSER || findBrowser());
  if (program === undefined) throw new Error('Für PDF wird ein installiertes Chromium, Chrome oder Edge gebraucht. Gefunden wurde keines; die Umgebungsvariable BZRP_BROWSER kann sagen, wo es liegt.');
  const folder = mkdtempSync(join(tmpdir(), 'bzrp-pdf-'));
  try {
    const [page, pdf] = [join(folder, 'dokument.html'), join(folder, 'dokument.pdf')];
    await writeFile(page, oneFigureEach(new TextDecoder().decode(html)));
    const said = await run(program, argumentsFor(folder, page, pdf), signal);
    const bytes = await readFile(pdf).catch(() => undefined);
    if (!bytes?.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error(`${program} hat kein PDF geschrieben.${said ? ` ${said}` : ''}`);
    return bytes;
  } finally {
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

function argumentsFor(folder: string, page: string, pdf: string): string[] {
  return [
    '--headless=new',
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
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    // Chromium refuses to run in its sandbox as root, as in many containers; the page is our own and has no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    pathToFileURL(page).href,
  ];
}

/** Runs the browser until it ends. @returns the last line it complained with */
function run(program: string, args: readonly string[], signal: AbortSignal | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true, signal, killSignal: 'SIGKILL' });
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-2000);
    });
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.on('error', (error) => {
      clearTimeout(limit);
      // What was ended on purpose has still to go; its folder is deleted after that.
      if (!signal?.aborted) reject(new Error(`${program} ließ sich nicht starten: ${error.message}`));
    });
    child.on('close', () => {
      clearTimeout(limit);
      if (signal?.aborted) reject(new Error('Abgebrochen.'));
      else resolve(said.trim().split('\n').at(-1) ?? '');
    });
  });
}

function findBrowser(): string | undefined {
  return candidates().find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function candidates(): string[] {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') {
    const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter((folder): folder is string => Boolean(folder));
    return folders.flatMap((folder) => WINDOWS.map((path) => join(folder, path)));
  }
  const onPath = COMMANDS.flatMap((name) => PATH.split(delimiter).filter(Boolean).map((folder) => join(folder, name)));
  return process.platform === 'darwin' ? [...MAC, ...onPath] : onPath;
}
