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

  it('say in German all that they say', () => {
    const german = readdirSync(new URL('l10n/', root)).filter((name) => name.endsWith('.de.json')).map((name) => JSON.parse(readFileSync(new URL(`l10n/${name}`, root), 'utf8')) as Record<string, string>);
    const files = ['server/language/rules/', 'server/language/rules/support/'].flatMap((folder) => readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.ts')).map((name) => new URL(folder + name, root)));
    const said = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bsay\(\s*('(?:[^'\\]|\\.)*')/g)].map((match) => String(match[1]).slice(1, -1).replace(/\\(.)/g, '$1')));
    assert.ok(said.length > 60, 'the sentences are found');
    assert.deepEqual([...new Set(said)].filter((sentence) => !german.some((bundle) => Object.hasOwn(bundle, sentence))), []);
    const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    for (const bundle of german) for (const [english, sentence] of Object.entries(bundle)) assert.deepEqual(placeholders(sentence), placeholders(english), english);
  });

});
