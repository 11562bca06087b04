import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localise, say } from '../../server/language/text/message';

const ROOT = join(__dirname, '..', '..');
const SENTENCE = /\bsay\(\s*'((?:[^'\\]|\\.)*)'/g;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** English sentences of the product, each with a file that says it. */
function sentences(): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of [...sources(join(ROOT, 'server')), ...sources(join(ROOT, 'client'))]) {
    for (const match of readFileSync(path, 'utf8').matchAll(SENTENCE)) found.set((match[1] ?? '').replace(/\\(.)/g, '$1'), path);
  }
  return found;
}

const german = Object.assign({}, ...readdirSync(join(ROOT, 'l10n')).map((name) => JSON.parse(readFileSync(join(ROOT, 'l10n', name), 'utf8')))) as Record<string, string>;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

describe('German texts', () => {
  it('are there for every sentence', () => {
    const missing = [...sentences()].filter(([text]) => !german[text]).map(([text, path]) => `${text} (${path})`);
    assert.ok(sentences().size > 100);
    assert.deepEqual(missing, []);
  });

  /** Words both languages have. */
  const SAME: ReadonlySet<string> = new Set(['Status: {0}', 'Definition', 'April', 'August', 'September', 'November']);

  it('differ from the English ones and keep their placeholders', () => {
    for (const [english, text] of Object.entries(german)) {
      if (!SAME.has(english)) assert.notEqual(text, english);
      assert.deepEqual(placeholders(text), placeholders(english), english);
    }
  });

  it('are all in use', () => {
    const used = sentences();
    assert.deepEqual(Object.keys(german).filter((english) => !used.has(english)), []);
  });

  it('stand once in their file', () => {
    for (const name of readdirSync(join(ROOT, 'l10n'))) {
      const keys = [...readFileSync(join(ROOT, 'l10n', name), 'utf8').matchAll(/^ {2}("(?:[^"\\]|\\.)*"):/gm)].map(([, key]) => key);
      assert.deepEqual(keys.filter((key, index) => keys.indexOf(key) !== index), [], name);
    }
  });

  it('take their arguments', () => {
    assert.equal(localise(say('The key "{0}" is missing.', 'titel'), german), 'Die Angabe „titel“ fehlt.');
    assert.equal(localise(say('The key "{0}" is missing.', 'titel'), undefined), 'The key "titel" is missing.');
  });
});
