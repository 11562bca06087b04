import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('the reference page', () => {
  it('is the one made from the schemas', async () => {
    const { reference } = (await import('../../scripts/generate/reference.mjs')) as { reference(): string };
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'referenz.md'), 'utf8');
    assert.equal(page, reference());
    for (const key of ['massnahmen[].federfuehrung', 'ziele[].indikatoren[].zielwert', 'akteurskategorien[].gruppe']) assert.ok(page.includes(`\`${key}\``), key);
  });
});
