import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isAtLeast } from '../../scripts/nodeVersion.mjs';
import { causeOf, npm } from '../../scripts/npm.mjs';
import { tooLarge } from '../../scripts/sizes.mjs';

describe('scripts', () => {
  it('ship every bundle that is read when it is needed', () => {
    const bundles = [...readFileSync('scripts/build.mjs', 'utf8').matchAll(/'\w+\/(?:main|start)': '\.\/(\w+\.js)'/g)].map(([, name]) => name);
    const shipped = readFileSync('.vscodeignore', 'utf8').split('\n');
    assert.ok(bundles.length > 4);
    assert.deepEqual(bundles.filter((name) => !shipped.includes(`!dist/${name}`)), []);
  });

  it('tell when what everybody loads has grown too large', () => {
    assert.equal(tooLarge('server.main.js', 650_000), undefined);
    assert.match(tooLarge('server.main.js', 650_001) ?? '', /^dist\/server\.main\.js ist mit 650\.001 Byte größer als die 650\.000, .* in ein Bündel, das erst dann geladen wird/);
    assert.equal(tooLarge('word.js', 5_000_000), undefined);
  });

  it('know a Node that is too old', () => {
    for (const old of ['18.20.4', '20.18.3', '16.0.0']) assert.equal(isAtLeast(old, '20.19.0'), false, old);
    for (const fine of ['20.19.0', '20.19.1', '20.20.0', '22.3.0', '24.0.0']) assert.equal(isAtLeast(fine, '20.19.0'), true, fine);
  });

  it('tell a registry that does not answer from everything else', () => {
    const { cause, isNetwork } = causeOf('npm ci', 'npm error code ENOTFOUND\nnpm error network request to https://registry.example/yaml failed', 'https://registry.example/');
    assert.equal(isNetwork, true);
    assert.match(cause, /^Die Paketquelle https:\/\/registry\.example\/ antwortet nicht \(ENOTFOUND\)/);
    assert.deepEqual(causeOf('npm ci', 'npm error code EUSAGE\n', 'r'), { cause: 'npm ci ist fehlgeschlagen.', isNetwork: false, words: 'npm error code EUSAGE' });
  });

  describe('with an npm of a few lines', () => {
    let folder: string;
    const path = process.env.PATH;

    before(function () {
      if (process.platform === 'win32') this.skip();
      folder = mkdtempSync(join(tmpdir(), 'bzrp-npm-'));
      process.env.PATH = `${folder}${delimiter}${path}`;
    });
    after(() => {
      process.env.PATH = path;
      if (folder) rmSync(folder, { recursive: true, force: true });
    });

    const npmThat = (does: string): void => {
      writeFileSync(join(folder, 'npm'), `#!/bin/sh\nif [ "$1" = config ]; then echo https://registry.example/; exit 0; fi\n${does}\n`);
      chmodSync(join(folder, 'npm'), 0o755);
    };

    it('say what is waited for while it takes its time', async () => {
      npmThat('sleep 0.5');
      const lines: string[] = [];
      assert.equal(await npm(folder, ['ci'], { say: (line) => lines.push(line), every: 100 }), undefined);
      assert.ok(lines.length >= 2);
      assert.match(lines[0] ?? '', /^npm ci: wartet seit \d+ s auf die Paketquelle https:\/\/registry\.example\/ …$/);
    });

    it('give up a registry that stays silent, unless npm gets on without it', async () => {
      npmThat('exec sleep 20');
      assert.match((await npm(folder, ['ci'], { silence: 200 }))?.cause ?? '', /^Die Paketquelle https:\/\/registry\.example\/ antwortet nicht \(ETIMEDOUT\)/);
      npmThat('if [ "$1" = ping ]; then echo "npm error code ENOTFOUND" >&2; exit 1; fi\nexit 0');
      assert.equal(await npm(folder, ['ci']), undefined);
    });

    it('end with the cause', async () => {
      npmThat('echo "npm error code ECONNREFUSED" >&2; exit 1');
      assert.equal((await npm(folder, ['ci']))?.isNetwork, true);
      npmThat('echo "npm error code ENOSPC" >&2; exit 1');
      assert.deepEqual(await npm(folder, ['ci']), { cause: 'npm ci ist fehlgeschlagen.', isNetwork: false, words: 'npm error code ENOSPC' });
    });
  });
});
