import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPdf } from '../../server/cli/pdf';
import { bzrp, inFolder } from './terminal';

/** A program that writes down how it was called, and the page it was shown. @param writes what becomes the PDF */
function browser(writes: string): string {
  return `#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
const out = args.find((each) => each.startsWith('--print-to-pdf=')).slice('--print-to-pdf='.length);
fs.writeFileSync(${JSON.stringify('CALL')}, JSON.stringify({ args, page: fs.readFileSync(new URL(args.at(-1)), 'utf8'), out }));
${writes === '' ? "console.error('kein Bildschirm'); process.exit(3);" : `fs.writeFileSync(out, ${JSON.stringify(writes)});`}
`;
}

const PROFILE = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof bis 2030\nstand: 2026\nzeitraum: 2026\nziele:\n  - {id: Z1, titel: Bildung, handlungsfeld: bildung}\n';

async function withBrowser(writes: string, work: (path: string) => Promise<void>): Promise<void> {
  await inFolder({ 'p.bzrp.yaml': PROFILE, browser: browser(writes) }, async (folder) => {
    chmodSync('browser', 0o755);
    await work(join(folder, 'browser'));
  });
}

describe('cli/render to pdf', () => {
  before(function () {
    // A script is no program on Windows.
    if (process.platform === 'win32') this.skip();
  });

  it('asks the browser for tags, outline and no header of its own, and takes its folder away', async () => {
    await withBrowser('%PDF-1.4 test', async (path) => {
      const { code, err } = await bzrp('render', 'p.bzrp.yaml', '--to', 'pdf', '-o', 'p.pdf', '--browser', path);
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.equal(readFileSync('p.pdf', 'utf8'), '%PDF-1.4 test');
      const call = JSON.parse(readFileSync('CALL', 'utf8')) as { args: string[]; page: string; out: string };
      for (const flag of ['--headless=new', '--export-tagged-pdf', '--generate-pdf-document-outline', '--no-pdf-header-footer']) assert.ok(call.args.includes(flag), flag);
      assert.match(call.page, /<html lang="de">[\s\S]*<title>Adlershof bis 2030<\/title>/);
      assert.equal(existsSync(join(call.out, '..')), false);
    });
  });

  it('leaves the old file whole when the browser fails', async () => {
    await withBrowser('', async (path) => {
      writeFileSync('p.pdf', 'alt');
      const { code, err } = await bzrp('render', 'p.bzrp.yaml', '--to', 'pdf', '-o', 'p.pdf', '--force', '--browser', path);
      assert.equal(code, 2);
      assert.match(err, /hat kein PDF geschrieben\. kein Bildschirm/);
      assert.equal(readFileSync('p.pdf', 'utf8'), 'alt');
    });
  });

  it('does not replace a file unasked', async () => {
    await withBrowser('%PDF-1.4 neu', async (path) => {
      writeFileSync('p.pdf', 'alt');
      const { code, err } = await bzrp('render', 'p.bzrp.yaml', '--to', 'pdf', '-o', 'p.pdf', '--browser', path);
      assert.equal(code, 2);
      assert.match(err, /„p\.pdf“ gibt es schon\. Mit --force/);
      assert.equal(readFileSync('p.pdf', 'utf8'), 'alt');
      assert.equal((await bzrp('render', 'p.bzrp.yaml', '--to', 'pdf', '-o', 'p.pdf', '--force', '--browser', path)).code, 0);
      assert.equal(readFileSync('p.pdf', 'utf8'), '%PDF-1.4 neu');
    });
  });

  it('ends the browser when the export is cancelled, and takes its folder away', async () => {
    await withBrowser('', async (folder) => {
      writeFileSync(folder, `#!${process.execPath}\nrequire('node:fs').writeFileSync('FOLDER', process.argv.find((each) => each.startsWith('--user-data-dir=')).slice(16));setInterval(() => {}, 1000);\n`);
      const cancel = new AbortController();
      const made = toPdf(new Uint8Array(), folder, cancel.signal);
      while (!existsSync('FOLDER') || readFileSync('FOLDER', 'utf8') === '') await new Promise((resolve) => setTimeout(resolve, 10));
      cancel.abort();
      await assert.rejects(made, /Abgebrochen/);
      assert.equal(existsSync(join(readFileSync('FOLDER', 'utf8'), '..')), false);
    });
  });

  it('says when the browser cannot be started', async () => {
    await withBrowser('', async () => {
      const { code, err } = await bzrp('render', 'p.bzrp.yaml', '--to', 'pdf', '-o', 'p.pdf', '--browser', './fehlt');
      assert.equal(code, 2);
      assert.match(err, /\.\/fehlt ließ sich nicht starten/);
    });
  });
});
