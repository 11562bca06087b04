import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../../server/print/browser';
import { toPdf } from '../../server/print/pdf';
import { bzrp, inFolder } from './terminal';

/**
 * A browser made of a few lines: it writes down what it is asked through its pipe, and answers.
 * @param answers JavaScript: what it does on a method, with `answer(result)` and `refuse(message)`
 */
function browser(answers: Readonly<Record<string, string>>): string {
  return `#!${process.execPath}
const fs = require('node:fs');
fs.writeFileSync('ARGS', JSON.stringify(process.argv.slice(2)));
const known = {
  'Target.createTarget': () => answer({ targetId: 'T' }),
  'Target.attachToTarget': () => answer({ sessionId: 'S' }),
  'Page.getFrameTree': () => answer({ frameTree: { frame: { id: 'F' } } }),
  'Browser.close': () => { answer({}); setTimeout(() => process.exit(0)); },
  ${Object.entries(answers).map(([method, does]) => `'${method}': () => { ${does} },`).join('\n  ')}
};
let id;
const say = (message) => fs.writeSync(4, JSON.stringify(message) + '\\0');
const answer = (result) => say({ id, result });
const refuse = (message) => say({ id, error: { message } });
let rest = '';
new (require('node:net').Socket)({ fd: 3 }).setEncoding('utf8').on('data', (piece) => {
  const messages = (rest + piece).split('\\0');
  rest = messages.pop();
  for (const message of messages.map((each) => JSON.parse(each))) {
    fs.appendFileSync('CALLS', JSON.stringify(message) + '\\n');
    id = message.id;
    say({ method: 'Something.happened', params: {} });
    (known[message.method] ?? (() => answer({})))();
  }
});
`;
}

const prints = (content: string): Record<string, string> => ({ 'Page.printToPDF': `answer({ data: ${JSON.stringify(Buffer.from(content).toString('base64'))} })` });

const PROFILE = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof bis 2030\nstand: 2026\nzeitraum: 2026\nziele:\n  - {id: Z1, titel: Bildung, handlungsfeld: bildung}\n';

async function withBrowser(answers: Readonly<Record<string, string>>, work: (path: string) => Promise<void>): Promise<void> {
  await inFolder({ 'p.bzrp.yaml': PROFILE, browser: browser(answers) }, async (folder) => {
    chmodSync('browser', 0o755);
    await work(join(folder, 'browser'));
  });
}

interface Call {
  method: string;
  params: Record<string, unknown>;
  sessionId?: string;
}

const calls = (): Call[] => readFileSync('CALLS', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Call);
const argsOf = (): string[] => JSON.parse(readFileSync('ARGS', 'utf8')) as string[];
const profileFolder = (): string => argsOf().find((each) => each.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? assert.fail('a profile of its own');

describe('cli/render to pdf', () => {
  before(function () {
    // A script is no program on Windows.
    if (process.platform === 'win32') this.skip();
  });

  it('takes away what exports left that were killed, and nothing that somebody still needs', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const [left, running, foreign] = [`bzrp-pdf-${gone}-aB3xYz`, `bzrp-pdf-${process.ppid}-aB3xYz`, `pdf-${gone}-aB3xYz`].map((name) => join(tmpdir(), name)) as [string, string, string];
    try {
      for (const folder of [left, running, foreign]) mkdirSync(join(folder, 'profil'), { recursive: true });
      await withBrowser(prints('%PDF-1.4 test'), async (path) => {
        await toPdf(new TextEncoder().encode('<p>'), { browser: path });
      });
      assert.deepEqual([left, running, foreign].map((folder) => existsSync(folder)), [false, true, true]);
    } finally {
      for (const folder of [left, running, foreign]) rmSync(folder, { recursive: true, force: true });
    }
  });

  it('asks through a pipe, not through a port, for tags, outline and the pages of the style sheet, and takes its folder away', async () => {
    await withBrowser(prints('%PDF-1.4 test'), async (path) => {
      const { code, err } = await bzrp('render', 'p.bzrp.yaml', '--to', 'pdf', '-o', 'p.pdf', '--browser', path);
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.equal(readFileSync('p.pdf', 'utf8'), '%PDF-1.4 test');
      assert.ok(argsOf().includes('--remote-debugging-pipe'));
      assert.deepEqual(argsOf().filter((each) => each.includes('port')), []);
      assert.equal(existsSync(join(profileFolder(), '..')), false);
      const [shown, printed] = ['Page.setDocumentContent', 'Page.printToPDF'].map((name) => calls().find(({ method }) => method === name) ?? assert.fail(name)) as [Call, Call];
      assert.equal(shown.sessionId, 'S');
      assert.match(String(shown.params['html']), /<html lang="de">[\s\S]*<title>Adlershof bis 2030<\/title>/);
      assert.deepEqual(printed.params, { preferCSSPageSize: true, printBackground: true, displayHeaderFooter: false, generateTaggedPDF: true, generateDocumentOutline: true });
      assert.equal(calls().at(-1)?.method, 'Browser.close');
    });
  });

  it('puts an answer together that comes in pieces', async () => {
    const long = '%PDF-1.4 Größe '.repeat(200_000);
    await withBrowser(prints(long), async (path) => {
      const made = await toPdf(new TextEncoder().encode('<p>Seite</p>'), { browser: path });
      assert.equal(Buffer.from(made).toString('utf8'), long);
    });
  });

  it('leaves the old file whole when the browser fails, and says in whose words', async () => {
    await withBrowser({ 'Target.createTarget': "console.error('kein Bildschirm'); process.exit(3);" }, async (path) => {
      writeFileSync('p.pdf', 'alt');
      const { code, err } = await bzrp('render', 'p.bzrp.yaml', '--to', 'pdf', '-o', 'p.pdf', '--force', '--browser', path);
      assert.equal(code, 2);
      assert.match(err, /hat kein PDF geschrieben\. kein Bildschirm/);
      assert.equal(readFileSync('p.pdf', 'utf8'), 'alt');
      assert.equal(existsSync(join(profileFolder(), '..')), false);
    });
  });

  it('ends the browser when it refuses to print', async () => {
    await withBrowser({ 'Page.printToPDF': "refuse('Printing failed')" }, async (path) => {
      await assert.rejects(toPdf(new Uint8Array(), { browser: path }), /has not printed\. Printing failed$/);
      assert.equal(calls().at(-1)?.method, 'Browser.close');
      assert.equal(existsSync(join(profileFolder(), '..')), false);
    });
  });

  it('does not replace a file unasked', async () => {
    await withBrowser(prints('%PDF-1.4 neu'), async (path) => {
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
    await withBrowser({ 'Page.printToPDF': "fs.writeFileSync('PID', String(process.pid))" }, async (path) => {
      const cancel = new AbortController();
      const made = toPdf(new Uint8Array(), { browser: path, signal: cancel.signal });
      while (!existsSync('PID') || readFileSync('PID', 'utf8') === '') await new Promise((resolve) => setTimeout(resolve, 10));
      cancel.abort();
      await assert.rejects(made, /Cancelled/);
      assert.throws(() => process.kill(Number(readFileSync('PID', 'utf8')), 0), /ESRCH/);
      assert.equal(existsSync(join(profileFolder(), '..')), false);
    });
  });

  it('does not even start a browser when nobody wants it any more', async () => {
    await withBrowser({}, async (path) => {
      await assert.rejects(toPdf(new Uint8Array(), { browser: path, signal: AbortSignal.abort() }), /Cancelled/);
      assert.equal(existsSync('ARGS'), false);
    });
  });

  it('says when the browser is not there, cannot be started, or none is installed', async () => {
    await withBrowser({}, async () => {
      const { code, err } = await bzrp('render', 'p.bzrp.yaml', '--to', 'pdf', '-o', 'p.pdf', '--browser', './fehlt');
      assert.equal(code, 2);
      assert.match(err, /Einen Browser „\.\/fehlt“ gibt es nicht/);
      writeFileSync('kaputt', '#!/es/gibt/keinen/Interpreter');
      chmodSync('kaputt', 0o755);
      assert.match((await bzrp('render', 'p.bzrp.yaml', '--to', 'pdf', '-o', 'p.pdf', '--browser', './kaputt')).err, /kaputt hat kein PDF geschrieben\. spawn/);
    });
  });
});

describe('print/browser', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it('is the one that is named, even when another is installed', async () => {
    await inFolder({ 'bin/chromium': '', 'own/edge': '' }, async (folder) => {
      for (const name of ['bin/chromium', 'own/edge']) chmodSync(name, 0o755);
      process.env.PATH = join(folder, 'bin');
      process.env.BZRP_BROWSER = join(folder, 'own/edge');
      assert.equal(findBrowser('').program, join(folder, 'own/edge'));
      assert.equal(findBrowser(join(folder, 'bin/chromium')).program, join(folder, 'bin/chromium'));
      assert.deepEqual(findBrowser(join(folder, 'fehlt')), { program: undefined, named: join(folder, 'fehlt') });
    });
  });

  it('is else an installed one: a program, no folder and no text', async function () {
    if (process.platform !== 'linux') this.skip();
    await inFolder({ 'one/google-chrome': 'kein Programm', 'three/chromium': '' }, async (folder) => {
      mkdirSync(join(folder, 'two', 'chromium'), { recursive: true });
      chmodSync('three/chromium', 0o755);
      delete process.env.BZRP_BROWSER;
      process.env.PATH = ['one', 'two'].map((name) => join(folder, name)).join(delimiter);
      assert.deepEqual(findBrowser(), { program: undefined, named: '' });
      await assert.rejects(toPdf(new Uint8Array()), /none is installed here\. BZRP_BROWSER may say/);
      process.env.PATH += delimiter + join(folder, 'three');
      assert.equal(findBrowser().program, join(folder, 'three', 'chromium'));
    });
  });
});
