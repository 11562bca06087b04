/** The browser that the package `@sparticuz/chromium` carries, unpacked once into the cache. */
import { execFile, spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { installHost } from './install.mjs';
import { cache, hostPackage } from './paths.mjs';

const run = promisify(execFile);
const archives = join(hostPackage, 'node_modules', '@sparticuz', 'chromium', 'bin');
const folder = join(cache, 'chromium-153.0.0');

/** The package's own file names folders of a machine in the cloud. */
const fontSettings = '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n';

/** @param {string} name @param {string} target folder */
async function unpackTar(name, target) {
  await mkdir(target, { recursive: true });
  const tar = spawn('tar', ['-xf', '-', '-C', target], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise((resolve, reject) => {
    tar.on('error', reject);
    tar.on('close', (code) => (code === 0 ? resolve(undefined) : reject(new Error(`tar ended with ${code} on ${name}`))));
  });
  // At the end of the archive tar has enough, and may close before the padding behind it is written: whether all came out its exit code says.
  const written = pipeline(createReadStream(join(archives, name)), createBrotliDecompress(), tar.stdin).catch((error) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'EPIPE') throw error;
  });
  await Promise.all([written, ended]);
}

async function unpack() {
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const executable = join(draft, 'chromium');
  await pipeline(createReadStream(join(archives, 'chromium.br')), createBrotliDecompress(), createWriteStream(executable));
  await chmod(executable, 0o755);
  await unpackTar('swiftshader.tar.br', draft);
  await unpackTar('al2023.tar.br', join(draft, 'al2023'));
  await unpackTar('fonts.tar.br', draft);
  await writeFile(join(draft, 'fonts.conf'), fontSettings);
  try {
    await rename(draft, folder);
  } catch (error) {
    // Another run of ours was quicker.
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * @param {NodeJS.ProcessEnv} env the environment to build on
 * @returns {Promise<{ executable: string, env: NodeJS.ProcessEnv }>}
 */
export async function unpackedBrowser(env) {
  await installHost();
  if (!existsSync(folder)) await unpack();
  const executable = join(folder, 'chromium');
  const extended = { ...env };
  // A bare system lacks NSS, X and GL libraries; where it has them all, its own fit better.
  const libraries = await run('ldd', [executable]).then(({ stdout }) => stdout, () => 'not found');
  if (libraries.includes('not found')) {
    extended.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), folder, env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) extended.FONTCONFIG_PATH = folder;
  return { executable, env: extended };
}
