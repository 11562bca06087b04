/** Serves folders over HTTP on 127.0.0.1, with the file operations that test-web's file system asks for. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.yaml': 'text/plain; charset=utf-8',
});

/** VS Code's `FileType`. @param {import('node:fs').Stats | import('node:fs').Dirent} entry */
const fileType = (entry) => (entry.isFile() ? 1 : entry.isDirectory() ? 2 : entry.isSymbolicLink() ? 64 : 0);

/** @param {unknown} error */
const code = (error) => (error instanceof Error && 'code' in error ? String(error.code) : 'EIO');

/** @param {string} file @param {URLSearchParams} query */
async function operation(file, query) {
  try {
    if (query.has('readdir')) return (await readdir(file, { withFileTypes: true })).map((entry) => ({ name: entry.name, type: fileType(entry) }));
    const found = await stat(file);
    return { type: fileType(found), ctime: found.ctimeMs, mtime: found.mtimeMs, size: found.size };
  } catch (error) {
    return { error: code(error) };
  }
}

/**
 * @param {object} site
 * @param {Record<string, string>} site.folders URL prefix (`/static/build/`) → absolute folder; the longest match counts
 * @param {Record<string, (origin: string) => { type: string, text: string }>} site.pages path → made-up content
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serveFiles(site) {
  const prefixes = Object.keys(site.folders).sort((a, b) => b.length - a.length);
  let origin = '';
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    const page = site.pages[url.pathname];
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Cache-Control', 'no-store');
    if (page !== undefined) {
      const { type, text } = page(origin);
      response.setHeader('Content-Type', type);
      response.end(text);
      return;
    }
    const path = decodeURIComponent(url.pathname);
    const prefix = prefixes.find((candidate) => `${path}/`.startsWith(candidate));
    const folder = prefix === undefined ? undefined : site.folders[prefix];
    const file = folder === undefined ? '' : normalize(join(folder, path.slice(prefix?.length)));
    if (folder === undefined || !`${file}${sep}`.startsWith(normalize(folder + sep))) {
      response.writeHead(404).end();
      return;
    }
    if (url.searchParams.has('stat') || url.searchParams.has('readdir')) {
      operation(file, url.searchParams).then((answer) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(answer));
      });
      return;
    }
    const stream = createReadStream(file);
    stream.on('open', () => response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream'));
    stream.on('error', () => response.writeHead(404).end());
    stream.pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port for the web host.');
  origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
