/** The web workbench of code-server turned back into one without a server behind it, as on vscode.dev. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vscodeServer } from './paths.mjs';

/** Where the workbench script is, below VS Code's folder. */
export const workbenchScript = 'out/vs/code/browser/workbench/workbench.js';

/** @type {readonly { what: string, find: RegExp, put: string }[]} */
const patches = [
  {
    what: 'the page is always the page of a server',
    find: /remoteAuthority:location\.host\}/g,
    put: 'remoteAuthority:void 0}',
  },
  {
    what: 'user data lives on a server',
    find: /get userRoamingDataHome\(\)\{return \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)\}/g,
    put: 'get userRoamingDataHome(){return $1.file("/User").with({scheme:$2.vscodeUserData})}',
  },
];

/**
 * @returns {string}
 * @throws when a line to be patched is not there exactly once: another release, to be looked at by a person
 */
export function patchedWorkbench() {
  let text = readFileSync(join(vscodeServer, workbenchScript), 'utf8');
  for (const { what, find, put } of patches) {
    const count = text.match(find)?.length ?? 0;
    if (count !== 1) throw new Error(`code-server's workbench has changed: "${what}" was found ${count} times, not once.`);
    text = text.replace(find, put);
  }
  return text;
}

/**
 * The page of the workbench.
 * @param {string} origin
 * @param {string} base path under which VS Code's folder is served, without a slash at its end
 * @param {object} configuration see `IWorkbenchConstructionOptions`
 */
export function workbenchPage(origin, base, configuration) {
  const attribute = (/** @type {unknown} */ value) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const url = `${origin}${base}`;
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute(configuration)}">
<meta id="vscode-workbench-web-base-url" data-settings="${url}">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="${url}/out/vs/code/browser/workbench/workbench.css">
</head><body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = ${JSON.stringify(`${url}/out/`)};</script>
<script type="module" src="${url}/out/nls.messages.js"></script>
<script type="module" src="${url}/${workbenchScript}"></script>
</html>`;
}
