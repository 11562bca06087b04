/** What the engine compiled is kept, used again, and never trusted blindly. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, compiled } from '../../server/start/compiled';

describe('a compiled script', () => {
  let folder = '';
  let script = '';
  const kept = (): string => join(folder, 'kept', 'a.code');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bzrp-compiled-'));
    script = join(folder, 'a.js');
    writeFileSync(script, 'exports.sum = (a, b) => a + b; exports.name = __filename;');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function run(path: string | undefined = kept()) {
    const { run: runScript, ...rest } = compiled(script, path);
    const module = { exports: {} as { sum: (a: number, b: number) => number; name: string } };
    runScript(module.exports, require, module, script, folder);
    assert.equal(module.exports.sum(2, 3), 5);
    assert.equal(module.exports.name, script);
    return rest;
  }

  it('is compiled once, kept for its user alone, and then used', () => {
    const first = run();
    assert.equal(first.wasKept, false);
    first.keep();
    if (process.platform !== 'win32') assert.equal(statSync(kept()).mode & 0o077, 0);
    assert.equal(run().wasKept, true);
    assert.deepEqual(readdirSync(join(folder, 'kept')), ['a.code']);
  });

  it('is compiled anew where the file is damaged, cut off or empty, and mended by that', () => {
    run().keep();
    const whole = readFileSync(kept());
    const damaged = Buffer.from(whole);
    damaged[whole.length >> 1] = (damaged[whole.length >> 1] ?? 0) ^ 1;
    for (const bytes of [damaged, whole.subarray(0, -1), whole.subarray(0, 10), Buffer.alloc(0)]) {
      writeFileSync(kept(), bytes);
      const again = run();
      assert.equal(again.wasKept, false);
      again.keep();
      assert.equal(run().wasKept, true);
    }
  });

  it('runs where nothing may be kept', () => {
    writeFileSync(join(folder, 'kept'), 'a file where the folder would be');
    const { wasKept, keep } = run();
    keep();
    assert.equal(wasKept, false);
    assert.equal(run().wasKept, false);
    assert.equal(run(undefined).wasKept, false);
  });

  it('clears away what nobody has needed for a month', () => {
    mkdirSync(join(folder, 'kept'));
    const day = 24 * 3600;
    for (const [name, age] of [['old.code', 40], ['new.code', 20], ['old.txt', 40]] as const) {
      writeFileSync(join(folder, 'kept', name), '');
      utimesSync(join(folder, 'kept', name), Date.now() / 1000 - age * day, Date.now() / 1000 - age * day);
    }
    run().keep();
    assert.deepEqual(readdirSync(join(folder, 'kept')).sort(), ['a.code', 'new.code', 'old.txt']);
  });
});

describe('the folder for what can be made anew', () => {
  const home = join('/', 'home', 'ada');
  for (const [platform, env, folder] of [
    ['linux', {}, join(home, '.cache', 'bzrp')],
    ['linux', { XDG_CACHE_HOME: join('/', 'var', 'eigenes') }, join('/', 'var', 'eigenes', 'bzrp')],
    // The specification has paths that are not absolute ignored.
    ['linux', { XDG_CACHE_HOME: 'eigenes' }, join(home, '.cache', 'bzrp')],
    ['darwin', {}, join(home, 'Library', 'Caches', 'bzrp')],
    ['win32', { LOCALAPPDATA: join('/', 'lokal') }, join('/', 'lokal', 'bzrp')],
    ['win32', {}, undefined],
    ['linux', { NODE_DISABLE_COMPILE_CACHE: '1' }, undefined],
  ] as const) {
    it(`${platform} with ${JSON.stringify(env)}: ${folder ?? 'none'}`, () => assert.equal(cacheFolder(platform, env, home), folder));
  }
});
