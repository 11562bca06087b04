import assert from 'node:assert/strict';
import { identify, isSameList, type ShownPart } from '../../../client/form/page/identity';
import type { FormPart } from '../../../server/language/form/values';
import { FormBench } from '../../support/form';
import { goal, head, item } from '../../support/texts';

const measures = (...names: string[]): string => `${head()}${goal()}massnahmen:\n${names.map((name) => item({ id: name.slice(0, 2), titel: name.slice(3) || 'Titel', ziele: '[Z1]', status: 'geplant' })).join('')}`;

/** Which of the old measures each of the new ones is, by title; `neu` for those that were not there. */
function kept(before: string[], after: string[]): string[] {
  const bench = new FormBench(measures(...before));
  const own = (parts: FormPart[]): FormPart[] => parts.filter(({ path }) => path[0] === 'massnahmen' && path.length === 2);
  const old = identify([], own(bench.shown().parts));
  bench.setText(measures(...after));
  return identify(old, own(bench.shown().parts)).map(({ uid }) => before[old.findIndex((each) => each.uid === uid)] ?? 'neu');
}

describe('what the page remembers of an item', () => {
  it('stays with it when others come, go or change their place', () => {
    assert.deepEqual(kept(['M1', 'M2', 'M3'], ['M2', 'M3']), ['M2', 'M3']);
    assert.deepEqual(kept(['M1', 'M2'], ['M1', 'M9', 'M2']), ['M1', 'neu', 'M2']);
    assert.deepEqual(kept(['M1', 'M2'], ['M2', 'M1']), ['M2', 'M1']);
    assert.deepEqual(kept(['M1 a', 'M1 b'], ['M1 a', 'M1 b']), ['M1 a', 'M1 b']);
  });

  it('stays with it when its id changes', () => assert.deepEqual(kept(['M1', 'M2'], ['M1', 'M7']), ['M1', 'M2']));

  it('is the same object while nothing of it changed, though its line did', () => {
    const bench = new FormBench(measures('M1', 'M2'));
    const before = identify([], bench.shown().parts);
    bench.setText(measures('M1', 'M2').replace('stand: 2026-06\n', 'stand: 2026-06\nherausgeber: Bezirksamt\n'));
    const after = identify(before, bench.shown().parts);
    const same = (parts: readonly ShownPart[]) => parts.filter(({ path }) => path[0] === 'massnahmen');
    assert.equal(isSameList(same(before), same(after)).length, 3);
    for (const [at, part] of same(after).entries()) assert.equal(part, same(before)[at]);
  });
});
