import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = process.platform === 'win32' ? ['code.cmd', 'codium.cmd'] : ['code', 'codium'];

/**
 * The desktop VS Code a person can see here: VSCODE=<path>, else `code` or `codium` on the PATH.
 * Undefined where there is no screen: a Linux machine one is logged in to over a network.
 * @returns {string | undefined}
 */
export function desktopCode() {
  const { VSCODE, PATH = '', DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  if (VSCODE) return VSCODE;
  return PATH.split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands.map((command) => join(folder, command)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
