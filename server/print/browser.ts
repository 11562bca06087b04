/** Looks for a browser that can print: Chromium, Chrome or Edge. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];

export interface Browser {
  /** Path of the program; undefined when there is none, or none where one was named. */
  program: string | undefined;
  /** The path somebody named; empty = none was, and an installed one is looked for. */
  named: string;
}

/** The browser to print with: the one named here (empty = none), else the one in BZRP_BROWSER, else an installed one. */
export function findBrowser(name = ''): Browser {
  const named = name || process.env.BZRP_BROWSER || '';
  return { named, program: named ? [named].find(isProgram) : candidates().find(isProgram) };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
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
