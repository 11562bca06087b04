import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
const german = JSON.parse(read('package.nls.de.json')) as Record<string, string>;
const manifest = read('package.json');

/** Names that are the same in both languages: of the product, and of languages in themselves. */
const SAME: ReadonlySet<string> = new Set(['extension.displayName', 'configuration.title', 'language.de', 'language.en']);

describe('texts of the manifest', () => {
  it('are there in both languages, and all in use', () => {
    const asked = [...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
    assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
    assert.deepEqual(Object.keys(english).filter((key) => !asked.includes(key)), []);
    assert.deepEqual([...new Set(asked)].filter((key) => !Object.hasOwn(english, key)), []);
  });

  it('are English where VS Code is English, and German where it is German', () => {
    for (const [key, text] of Object.entries(english)) {
      if (SAME.has(key)) continue;
      assert.notEqual(text, german[key], key);
      assert.doesNotMatch(text.replace(/Bezirksregionenprofile?|“[^”]*”/g, ''), /[äöüÄÖÜß„]|\b(?:und|der|die|das|nicht|Vorschau|Befehl|Datei)\b/, key);
    }
  });

  it('every title of a command, setting and view is one of them', () => {
    const titles = [...manifest.matchAll(/"(?:title|description|markdownDescription|shortTitle)": "([^"]+)"/g)].map((match) => match[1] ?? '');
    assert.deepEqual(titles.filter((title) => title !== 'BZRP' && !/^%.*%$/.test(title)), []);
  });
});
