/** A rule is three files named by its code: what it does, what shows it, what explains it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../server/language/rules/generated/registry';

const root = new URL('../../', import.meta.url);

function names(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root)).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).sort();
}

/** Tests of all rules together. */
const SHARED = ['pages', 'registry'];
const codes = names('server/language/rules/', '.ts').filter((name) => name !== 'rule');

describe('the rules', () => {
  it('are those of the folder', () => {
    assert.deepEqual(Object.keys(rules).sort(), codes);
  });

  it('each have a test and a page, and there is none without its rule', () => {
    assert.deepEqual(names('tests/rules/', '.test.ts').filter((name) => !SHARED.includes(name)), codes);
    assert.deepEqual(names('docs/rules/', '.md').filter((name) => name !== 'README'), codes);
  });

  it('can be weighed in a catalogue, but for those of the form', () => {
    const schema = JSON.parse(readFileSync(new URL('schemas/katalog.schema.json', root), 'utf8'));
    const weighed = Object.keys(rules).filter((code) => rules[code]?.adjustable !== false);
    assert.deepEqual(Object.keys(schema.properties.regeln.properties).sort(), weighed.sort());
    assert.deepEqual(Object.keys(rules).filter((code) => /^(?:yaml|schema)-/.test(code)).filter((code) => rules[code]?.adjustable !== false), []);
  });
});
