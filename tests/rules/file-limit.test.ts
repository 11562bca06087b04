import assert from 'node:assert/strict';
import { check, workspaceOf } from '../support/check';
import { profile } from '../support/texts';

const nested = (levels: number, open = '['): string => `${'['.repeat(levels - 1)}${open}${']'.repeat(levels)}`;

function codes(text: string): string[] {
  return workspaceOf(text).findings('test:/profil.bzrp.yaml').map(({ code, range }) => `${range.start.line + 1} ${code}`);
}

describe('file-limit', () => {
  it('finds what is nested too deep, where it goes beyond', () => {
    const text = profile({ ort: nested(101, '⟦[⟧') });
    assert.equal(check(text, 'file-limit').length, 1);
    assert.ok(!codes(profile({ ort: nested(90) })).some((code) => code.includes('file-limit')));
  });

  it('finds an alias too many', () => {
    const withAliases = (count: number): string => profile({ zielgruppen: `[&k Kinder${', *k'.repeat(count)}]` });
    assert.deepEqual(codes(withAliases(99)), []);
    assert.deepEqual(codes(withAliases(100)), ['18 file-limit']);
  });

  it('finds an entry too many', () => {
    const withItems = (count: number): string => profile({ zielgruppen: `[${'a, '.repeat(count)}a]` });
    assert.deepEqual(codes(withItems(20_100)), ['18 file-limit']);
    assert.deepEqual(codes(withItems(19_000)), []);
  });

  it('finds a file over 10 MB', () => {
    const most = 10 * 1024 * 1024;
    // Umlauts are two bytes; told is the first character beyond.
    const text = `${profile()}# ${'ü'.repeat(1000)}\n# ${'x'.repeat(most)}\n`;
    const [finding] = workspaceOf(text).findings('test:/profil.bzrp.yaml');
    const lines = profile().split('\n').length;
    assert.deepEqual([finding?.code, finding?.range.start], ['file-limit', { line: lines, character: most - new TextEncoder().encode(text.slice(0, text.lastIndexOf('# '))).length }]);
  });

  it('cannot be silenced by a comment, but a team may weigh it', () => {
    const text = profile({ ort: `${nested(101, '⟦[⟧')} # bzrp-ignore file-limit` });
    check(text, 'file-limit');
    const catalogue = (weight: string): string => `bzrp: 1\nart: katalog\ntitel: Eigene\nregeln: {file-limit: ${weight}}\n`;
    check({ katalog: catalogue('aus'), profil: profile({ ort: nested(101) }) });
    const [finding] = check({ katalog: catalogue('warnung'), profil: text }, 'file-limit');
    assert.equal(finding?.severity, 'warning');
  });
});
