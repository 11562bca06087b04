import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { run as Run } from '../fuzz/run';

const RUN = join(__dirname, '../fuzz/run.ts');

/** The fuzz as one bundle, with some code of the product exchanged. */
async function bundled(fault?: { file: RegExp; code: string; instead: string }): Promise<typeof Run> {
  const folder = mkdtempSync(join(tmpdir(), 'bzrp-fuzz-'));
  let planted = fault === undefined;
  try {
    await build({
      entryPoints: [RUN],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: join(folder, 'fuzz.cjs'),
      logLevel: 'silent',
      plugins: fault && [
        {
          name: 'fault',
          setup: ({ onLoad }) =>
            onLoad({ filter: fault.file }, ({ path }) => {
              const text = readFileSync(path, 'utf8');
              planted ||= text.includes(fault.code);
              return { contents: text.replace(fault.code, fault.instead), loader: 'ts' };
            }),
        },
      ],
    });
    assert.ok(planted, 'the code to be exchanged is there');
    return (createRequire(__filename)(join(folder, 'fuzz.cjs')) as { run: typeof Run }).run;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('random edits', () => {
  it('leave the state a fresh analysis gives, and the verdict and values of yaml', async () => {
    const run = await bundled();
    const { runs, failures, small, byChunk } = run({ runs: 2000, seed: 20261123, findingsEvery: 20 });
    assert.deepEqual(failures, []);
    assert.equal(runs, 2000);
    assert.ok(small > 50 && byChunk >= 0.9 * small, `${byChunk} of ${small} edits within an item were parsed by chunk`);
  }).timeout(180_000);

  it('find a fault planted where positions are moved', async () => {
    const run = await bundled({ file: /syntax[\\/]slot\.ts$/, code: 'slot.offset += shift;', instead: 'slot.offset += shift + (at > to ? 1 : 0);' });
    assert.equal(run({ runs: 500, seed: 1 }).failures.length, 1);
  }).timeout(180_000);

  it('find a fault planted in the fast path', async () => {
    const run = await bundled({ file: /syntax[\\/]fastScalars\.ts$/, code: "joint = ' ';", instead: "joint = '';" });
    assert.match(run({ runs: 500, seed: 1 }).failures[0]?.why ?? '', /fast path/);
  }).timeout(180_000);
});
