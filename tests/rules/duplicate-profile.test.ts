import assert from 'node:assert/strict';
import { check } from '../support/check';
import { profile } from '../support/texts';

const district = (changes = ''): string => `bzrp: 1\nart: bezirk\nbezirk: ⟦"09"⟧\ntitel: Treptow-Köpenick\n${changes}`;

describe('duplicate-profile', () => {
  it('finds two profiles of one region and edition, and shows the other', () => {
    const found = check({ a: profile({}, { bezirksregion: '⟦"092007"⟧' }), b: profile({}, { bezirksregion: '⟦"092007"⟧' }) }, 'duplicate-profile');
    assert.deepEqual(found.map(({ related }) => related.map(({ uri }) => uri)), [['test:/b.bzrp.yaml'], ['test:/a.bzrp.yaml']]);
  });

  it('lets an edition be followed by another', () => {
    check({ a: profile({}, { fassung: '"2021"' }), b: profile({}, { fassung: '2026' }) });
  });

  it('compares editions as they are written, whether string or number', () => {
    check({ a: profile({}, { bezirksregion: '⟦"092007"⟧', fassung: '"2026"' }), b: profile({}, { bezirksregion: '⟦"092007"⟧', fassung: '2026' }) }, 'duplicate-profile');
  });

  it('finds two files of one district', () => {
    check({ a: district(), b: district() }, 'duplicate-profile');
  });

  it('takes a key without quotes as it is meant', () => {
    check({ a: profile({}, { bezirksregion: '⟦"092007"⟧' }), b: profile({}, { bezirksregion: '⟦092007⟧' }) }, ['duplicate-profile', 'lor-unquoted+duplicate-profile']);
  });

  it('knows nothing of files outside every folder', () => {
    check({ a: profile(), b: profile() }, [], { outside: ['b'] });
  });
});
