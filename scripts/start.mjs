/**
 * `npm start`: installs what is missing, builds, checks the examples and opens a copy of them in VS Code with the extension.
 * `npm start -- --smoke`: no window; writes a faulty file and reads the finding from the Problems panel (see smoke.mjs).
 */
import './nodeVersion.mjs';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktopCode } from './desktopCode.mjs';
import { root } from './root.mjs';
import { build, installDependencies, node } from './steps.mjs';

/** @param {string} text */
function giveUp(text) {
  console.error(text);
  process.exit(1);
}

/** Opens the folder in an installed VS Code, in a window of its own. @param {string} code @param {string} folder */
function openDesktop(code, folder) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
  const child = spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  child.on('error', (error) => giveUp(`VS Code ließ sich nicht starten (${code}): ${error.message}`));
  child.on('close', (status) => {
    if (status !== 0) giveUp(`VS Code endete mit ${status}.`);
  });
}

/** Serves VS Code until Ctrl+C. @param {string} folder */
async function openServer(folder) {
  const { startServer } = await import('./host/server.mjs');
  const { vsix } = await import('./host/paths.mjs');
  const server = await startServer({ vsix: [vsix] });
  // Whoever knows this address can read and write the files of this user: it is said here only, and is another one each time.
  console.log(`\nVS Code mit der Erweiterung (nur für Sie, die Adresse gilt bis zum Beenden):\n${server.url(folder)}\nBeenden mit Strg+C.`);
  setInterval(() => {}, 1 << 30);
}

async function main() {
  const isSmoke = process.argv.includes('--smoke');
  if (!(await installDependencies())) return giveUp('Die Abhängigkeiten ließen sich nicht installieren.');
  if (!(await build())) return giveUp('Der Bau ist fehlgeschlagen.');
  const { hostIsPossible } = await import('./host/install.mjs');
  if (isSmoke) {
    if (!hostIsPossible) return giveUp('Der Probelauf ohne Fenster braucht Linux auf x64.');
    const { smoke } = await import('./smoke.mjs');
    process.exit((await smoke()) ? 0 : 1);
  }

  await node(['dist/bzrp.js', 'check', 'examples']);
  console.log('Die Befunde unter examples/fehler sind gewollt: Diese Dateien zeigen, was die Prüfung findet.');
  // Kept after the end: somebody may have written in it.
  const folder = join(mkdtempSync(join(tmpdir(), 'bzrp-')), 'beispiele');
  cpSync(join(root, 'examples'), folder, { recursive: true });
  console.log(`\nArbeitskopie der Beispiele: ${folder}`);

  const code = desktopCode();
  if (code !== undefined) return openDesktop(code, folder);
  if (hostIsPossible) return openServer(folder);
  giveUp('Zum Öffnen wird VS Code gebraucht: https://code.visualstudio.com – danach VSCODE=<Pfad zum Programm> setzen.');
}

await main();
