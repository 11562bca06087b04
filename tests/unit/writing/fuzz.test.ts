import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuzzWriting } from '../../fuzz/writing';

const sample = readFileSync(join(__dirname, '../../../examples/treptow-koepenick/beitraege/092007-jugendamt.bzrp.yaml'), 'utf8');

describe('random edits through the writing room', () => {
  it('read back, change nothing else, and can be undone', function () {
    this.timeout(180_000);
    const { failures, runs, refused } = fuzzWriting({ runs: 2000, seed: 11, samples: [sample] });
    for (const { why, edit, before, after } of failures) assert.fail(`${why}\n${edit}\n--- before\n${before}\n--- after\n${after}`);
    assert.equal(runs, 2000);
    assert.ok(refused < runs / 20, `${refused} refused`);
  });
});
