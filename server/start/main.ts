/** Starts the language server (`server.main.js` beside this file) without compiling it anew each time. */
import './engine';
import { join } from 'node:path';
import { cacheFolder, compiled } from './compiled';

/** Fingerprint of the bundle that is started. Put in by the build. */
declare const BUNDLE: string;

/** The first file is checked by then, and nobody waits for anything. */
const REST = 3000;

const path = join(__dirname, 'server.main.js');
const folder = cacheFolder(process.platform, process.env);
const { run, wasKept, keep } = compiled(path, folder && join(folder, `server-${BUNDLE}-${process.versions.v8}-${process.arch}.code`));
run(exports, require, module, path, __dirname);
if (!wasKept) setTimeout(keep, REST).unref();
