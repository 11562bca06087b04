import { resolve } from 'node:path';

/**
 * @typedef {object} ShimArguments what we need of a desktop VS Code command line; folders absolute
 * @property {string[]} extensionDevelopmentPath
 * @property {string | undefined} extensionTestsPath
 * @property {string | undefined} userDataDir
 * @property {string | undefined} extensionsDir
 * @property {string | undefined} locale
 * @property {boolean} disableExtensions
 * @property {string | undefined} workspace folder or `.code-workspace` file
 */

/** Options that take a value and mean nothing here. */
const ignoredWithValue = new Set(['crash-reporter-directory', 'log', 'profile', 'remote', 'logsPath', 'inspect-extensions', 'inspect-brk-extensions']);

/**
 * Reads the arguments that `@vscode/test-electron` and VS Code's own launchers pass. Options for Electron are skipped.
 * @param {readonly string[]} argv without the program's own name
 * @returns {ShimArguments}
 */
export function readArguments(argv) {
  /** @type {Map<string, string[]>} */
  const values = new Map();
  /** @type {string[]} */
  const positional = [];
  const withValue = new Set(['extensionDevelopmentPath', 'extensionTestsPath', 'user-data-dir', 'extensions-dir', 'locale', 'folder-uri', 'file-uri', ...ignoredWithValue]);
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? '';
    if (!argument.startsWith('--')) {
      if (!argument.startsWith('-')) positional.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const name = equals < 0 ? argument.slice(2) : argument.slice(2, equals);
    let value = equals < 0 ? '' : argument.slice(equals + 1);
    if (equals < 0 && withValue.has(name)) value = argv[++index] ?? '';
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  const last = (/** @type {string} */ name) => values.get(name)?.at(-1);
  const path = (/** @type {string | undefined} */ text) => (text === undefined ? undefined : resolve(text.replace(/^file:\/\//, '')));
  return {
    extensionDevelopmentPath: (values.get('extensionDevelopmentPath') ?? []).map((text) => resolve(text)),
    extensionTestsPath: path(last('extensionTestsPath')),
    userDataDir: path(last('user-data-dir')),
    extensionsDir: path(last('extensions-dir')),
    locale: last('locale'),
    disableExtensions: values.has('disable-extensions'),
    workspace: path(positional[0] ?? last('folder-uri')),
  };
}
