/** Starts the language server (`server.main.js` beside this file) without compiling it anew each time. */
import './engine';
import { dirname, join } from 'node:path';
import { cacheFolder, runCompiled } from './compiled';

/** Fingerprint of the bundle that is started. Put in by the build. */
declare const BUNDLE: string;

/** The first file is checked by then, and nobody waits for anything. */
const REST = 3000;

const main = join(__dirname, 'server.main.js');
const folder = cacheFolder(process.platform, process.env);
const { value, wasKept, keep } = runCompiled(main, folder && join(folder, `server-${BUNDLE}-${process.versions.v8}-${process.arch}.code`));
(value as (...all: unknown[]) => void)(module.exports, require, module, main, dirname(main));
if (!wasKept) setTimeout(keep, REST).unref();
