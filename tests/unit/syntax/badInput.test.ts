import assert from 'node:assert/strict';
import { createSetup } from '../../../server/language/setup';
import { Workspace } from '../../../server/language/workspace/workspace';

const URI = 'file:///a.bzrp.yaml';
const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Ein Profil\nstand: 2026\nzeitraum: 2026\n';
const GOAL = 'ziele:\n  - id: Z1\n    titel: Wege sichern\n    handlungsfeld: mobilitaet\n';
const setup = createSetup();

/** Findings of form as `line code`, 1-based, all within the text. */
function findings(text: string, codes = /^(?:yaml|schema|file|internal)/): string[] {
  const space = new Workspace(setup);
  space.set(URI, text);
  space.settle();
  const found = space.findings(URI);
  const lines = text.split('\n');
  for (const { range, message } of found) {
    assert.ok(range.end.line < lines.length && range.end.character <= (lines[range.end.line] ?? '').length, JSON.stringify(range));
    assert.doesNotMatch(message.text, /cannot be read: /);
  }
  return found.filter(({ code }) => codes.test(code)).map(({ code, range }) => `${range.start.line + 1} ${code}`);
}

describe('bad input', () => {
  it('empty, comments, a scalar, a list: one finding at line 1', () => {
    for (const text of ['', '\n\n', '# Kommentar\n', 'Kiez', '- a\n- b\n', '[a, b]', '\ufeff', '42']) assert.deepEqual(findings(text), ['1 schema-type'], JSON.stringify(text));
  });

  it('a second document', () => {
    assert.deepEqual(findings(`${HEAD}---\n${GOAL}`), ['7 yaml-syntax']);
  });

  it('a byte order mark is no fault at the beginning, CRLF nowhere', () => {
    assert.deepEqual(findings(`\ufeff${HEAD}${GOAL}`), []);
    assert.deepEqual(findings(`${HEAD}${GOAL}`.replaceAll('\n', '\r\n')), []);
  });

  it('a byte order mark elsewhere is part of the word', () => {
    assert.deepEqual(findings(`${HEAD}${GOAL}\ufeffstatus: entwurf\n`), ['11 schema-unknown-key']);
  });

  it('a tab as indentation', () => {
    assert.deepEqual(findings(HEAD + GOAL.replace('    titel', '\ttitel')), ['9 yaml-syntax']);
    assert.deepEqual(findings(`${HEAD}${GOAL}\tstatus: entwurf\n`), ['11 yaml-syntax']);
  });

  it('an unclosed quote', () => {
    assert.deepEqual(findings(HEAD + GOAL.replace('Wege', '"Wege')), ['9 yaml-syntax']);
    assert.deepEqual(findings(`${HEAD.replace('Ein', '"Ein')}${GOAL}`), ['4 yaml-syntax']);
  });

  it('slips of planners', () => {
    for (const title of ['Teil II: Ziele', '"Kiez" stärken', '*innen', '&Kiez stärken', '[Entwurf] Kiez', '@home', '% der Wege', '!wichtig', '- Wege', '? Wege', '`Kiez`', '{a} b']) {
      assert.deepEqual(findings(HEAD + GOAL.replace('Wege sichern', title)), ['9 yaml-syntax'], title);
    }
  });

  it('a megabyte of brackets', () => {
    assert.deepEqual(findings('['.repeat(1 << 20)), ['1 file-limit']);
    assert.deepEqual(findings(`${HEAD}potenziale: ${'['.repeat(1 << 20)}\n`), ['7 file-limit']);
  });

  it('a hundred levels of block style', () => {
    const deep = Array.from({ length: 110 }, (_, level) => `${' '.repeat(level + 1)}a:`).join('\n');
    assert.deepEqual(findings(`${HEAD}a:\n${deep}\n`), ['107 file-limit']);
  });

  it('20,000 keys are read, one more is not', () => {
    const keys = (count: number): string => `${HEAD}a:\n${Array.from({ length: count }, (_, at) => `  k${at}: 1\n`).join('')}`;
    assert.deepEqual(findings(keys(20_000), /^file/), []);
    assert.deepEqual(findings(keys(20_001), /^file/), ['20008 file-limit']);
  });

  it('20,000 items of a top-level list are read, one more is not', () => {
    const items = (count: number): string => `${HEAD}ziele:\n${'- Z\n'.repeat(count)}`;
    assert.deepEqual(findings(items(20_001), /^file/), ['20008 file-limit']);
  });

  it('99 aliases are followed, one more is not', () => {
    const aliases = (count: number): string => `${HEAD}a: &a x\nb: [${Array.from({ length: count }, () => '*a').join(', ')}]\n`;
    assert.deepEqual(findings(aliases(99), /^file/), []);
    assert.deepEqual(findings(aliases(100), /^file/), ['8 file-limit']);
  });

  it('__proto__ is a key like any other', () => {
    assert.deepEqual(findings(`${HEAD}${GOAL}__proto__: {a: 1}\n`), ['11 schema-unknown-key']);
    assert.deepEqual(findings(HEAD + GOAL.replace('titel:', '__proto__: 1\n    titel:')), ['9 schema-unknown-key']);
  });
});
