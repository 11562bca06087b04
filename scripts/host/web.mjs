/** VS Code as on vscode.dev: no server, the extension runs as a worker in the browser, files come through a virtual file system. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { attachSuite } from './automation.mjs';
import { launch } from './chromium.mjs';
import { installHost } from './install.mjs';
import { Workbench } from './page.mjs';
import { hostPackage, vscodeServer } from './paths.mjs';
import { quietSettings } from './server.mjs';
import { serveFiles } from './webFiles.mjs';
import { patchedWorkbench, workbenchPage, workbenchScript } from './webWorkbench.mjs';

/** Fixed in test-web's file system extension. */
const mount = '/static/mount';
const base = '/static/build';

/**
 * Opens a folder in the web workbench and runs a suite there.
 * @param {object} options
 * @param {string} options.extension folder of the extension under test
 * @param {string} options.suite absolute path of the bundled suite, exporting `run()`
 * @param {string} options.folder workspace; read-only for the page
 * @param {number} [options.limit] seconds
 * @param {(text: string) => void} [options.print] the suite's console
 * @returns {Promise<number>} 0 when the suite passed
 * @throws when the host does not come up
 */
export async function runWebSuite(options) {
  await installHost();
  const files = await serveWorkbench(options);
  const context = await launch();
  try {
    const { ended } = await attachSuite(context, options.print ?? ((text) => console.log(text)));
    const page = context.pages()[0] ?? (await context.newPage());
    const failed = new Promise((_, reject) => {
      page.on('crash', () => reject(new Error('The page of the web host crashed.')));
      setTimeout(() => reject(new Error(`The web host gave no result after ${options.limit ?? 120} s.`)), (options.limit ?? 120) * 1000).unref();
    });
    // Whichever comes second is nobody's business any more.
    failed.catch(() => {});
    if (process.env.BZRP_HOST_VERBOSE !== undefined) page.on('console', (message) => console.log(`[page] ${message.text()}`));
    await page.goto(files.origin);
    return Number(await Promise.race([ended, failed]));
  } finally {
    await context.close().catch(() => {});
    files.close();
  }
}

/**
 * Opens a folder in the web workbench, to be used as a person does.
 * @param {object} options
 * @param {string} options.extension folder of the extension under test
 * @param {string} options.folder workspace; what is written stays in the page
 * @returns {Promise<Workbench>} when the workbench is ready for keys
 */
export async function openWebWorkbench(options) {
  await installHost();
  const files = await serveWorkbench(options);
  const context = await launch({ width: 1400, height: 900 });
  const page = context.pages()[0] ?? (await context.newPage());
  const workbench = new Workbench(context, page, { stop: () => files.close() }, '/');
  try {
    await page.goto(files.origin);
    // Rows in the explorer: the file system answers. An empty folder has none.
    const explorer = page.locator('.explorer-folders-view .monaco-list');
    await (readdirSync(options.folder).length > 0 ? explorer.locator('.monaco-list-row') : explorer).first().waitFor({ timeout: 60_000 });
    return workbench;
  } catch (error) {
    await workbench.close();
    throw error;
  }
}

/** @param {{ extension: string, folder: string, suite?: string }} options */
function serveWorkbench({ extension, folder, suite }) {
  const script = patchedWorkbench();
  return serveFiles({
    folders: {
      [`${base}/`]: vscodeServer,
      [`${mount}/`]: folder,
      '/static/extensions/fs/': join(hostPackage, 'node_modules', '@vscode', 'test-web', 'fs-provider'),
      '/static/devextensions/': extension,
      // Below the extension: VS Code gives a suite to the host of the extension it lies in.
      ...(suite !== undefined && { '/static/devextensions/.suite/': dirname(suite) }),
    },
    pages: {
      '/': (origin) => ({ type: 'text/html; charset=utf-8', text: workbenchPage(origin, base, configuration(origin, suite && basename(suite))) }),
      [`${base}/${workbenchScript}`]: () => ({ type: 'text/javascript; charset=utf-8', text: script }),
    },
  });
}

/** @param {string} origin @param {string} [suite] */
function configuration(origin, suite) {
  const authority = new URL(origin).host;
  const at = (/** @type {string} */ path) => ({ scheme: 'http', authority, path });
  return {
    folderUri: { scheme: 'vscode-test-web', authority: 'mount', path: '/' },
    // Asked for by lines of code-server's own.
    userDataPath: '/User',
    isEnabledCoderGettingStarted: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    additionalBuiltinExtensions: [at('/static/extensions/fs')],
    configurationDefaults: quietSettings,
    developmentOptions: {
      extensions: [at('/static/devextensions')],
      ...(suite !== undefined && { extensionTestsPath: at(`/static/devextensions/.suite/${suite}`), enableSmokeTestDriver: true }),
    },
    productConfiguration: {
      enableTelemetry: false,
      extensionsGallery: undefined,
      webviewContentExternalBaseUrlTemplate: `${origin}${base}/out/vs/workbench/contrib/webview/browser/pre/`,
      extensionEnabledApiProposals: { 'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'] },
    },
  };
}
