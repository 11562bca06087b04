import assert from 'node:assert/strict';
import type { FromForm } from '../../../client/form/messages';
import { Store } from '../../../client/form/page/store';
import type { FormValue } from '../../../server/language/form/values';

const goal = (at: number, id: string, stamp: number) => ({ id: `ziele#${at}`, path: ['ziele', at], line: at, stamp, content: { value: { line: 0, entries: { id: { line: 0, text: id } } as Record<string, FormValue> }, comments: [], unknown: [] } });

describe('what the page of a form knows', () => {
  const begun = async () => {
    const sent: FromForm[] = [];
    const store = new Store({ postMessage: (message) => sent.push(message), getState: () => undefined, setState: () => {} });
    const values = (...parts: ReturnType<typeof goal>[]) => store.take({ type: 'values', values: { art: 'profil', version: 1, parts } });
    await values(goal(0, 'Z1', 1));
    return { sent, store, values };
  };
  const edits = (sent: readonly FromForm[]) => sent.flatMap((message) => (message.type === 'edit' ? [[message.edit.path.join('.'), message.part?.stamp]] : []));

  it('asks for a change when the one before is done, about the item as it is then', async () => {
    const { sent, store, values } = await begun();
    const first = store.edit({ kind: 'set', path: ['ziele', 0, 'titel'], typed: 'Eins' });
    const second = store.edit({ kind: 'set', path: ['ziele', 0, 'handlungsfeld'], typed: 'wohnen' });
    assert.deepEqual(edits(sent), [['ziele.0.titel', 1]]);
    // Meanwhile somebody has put another goal before it.
    await values(goal(0, 'Z0', 2), goal(1, 'Z1', 3));
    await store.take({ type: 'done', request: 1 });
    await first;
    await Promise.resolve();
    assert.deepEqual(edits(sent), [['ziele.0.titel', 1], ['ziele.1.handlungsfeld', 3]]);
    await store.take({ type: 'done', request: 2, refused: 'no' });
    assert.equal((await second).refused, 'no');
  });

  it('asks about an item that is gone as it was, so that it is refused', async () => {
    const { sent, store, values } = await begun();
    void store.edit({ kind: 'remove', path: ['ziele', 0] });
    void store.edit({ kind: 'set', path: ['ziele', 0, 'titel'], typed: 'zu spät' });
    await values();
    await store.take({ type: 'done', request: 1 });
    await Promise.resolve();
    assert.deepEqual(edits(sent).at(-1), ['ziele.0.titel', 1]);
  });

  it('keeps what is typed in an item that is gone, and gives it back where that stands when it is there again', async () => {
    const { sent, store, values } = await begun();
    store.draft(['titel'], 'Halb');
    store.draft(['ziele', 0, 'titel'], 'Eins');
    await values();
    assert.equal(store.draftAt(['ziele', 0, 'titel']), undefined);
    // The extension keeps it by the name of the item.
    assert.deepEqual(sent.slice(-2), [{ type: 'draft', path: ['ziele', 0, 'titel'] }, { type: 'draft', path: ['ziele#Z1', 'titel'], typed: 'Eins' }]);
    assert.deepEqual(store.goneDrafts.map(({ path, typed }) => [path.join('.'), typed]), [['ziele#Z1.titel', 'Eins']]);
    const flushed = store.take({ type: 'flush', request: 1 });
    assert.deepEqual(edits(sent), [['titel', undefined]], 'nothing is written of what is gone');
    await store.take({ type: 'done', request: 1, refused: 'no' });
    await flushed;
    await values(goal(0, 'Z0', 2));
    assert.equal(store.draftAt(['ziele', 0, 'titel']), undefined, 'another item');
    await values(goal(0, 'Z0', 2), goal(1, 'Z1', 3));
    assert.equal(store.draftAt(['ziele', 1, 'titel']), 'Eins');
    assert.equal(store.draftAt(['titel']), 'Halb');
    assert.deepEqual(store.goneDrafts, []);
  });

  it('knows an item without id and title again by what it says', async () => {
    const { store, values } = await begun();
    const nameless = (at: number, stamp: number, ...texts: string[]) => ({ ...goal(at, '', stamp), content: { value: { line: 0, entries: Object.fromEntries(texts.map((text, key) => [`k${key}`, { line: 0, text }])) }, comments: [], unknown: [] } });
    await values(nameless(0, 2, 'wohnen', '2027'), nameless(1, 3, 'bildung'), nameless(2, 4));
    store.draft(['ziele', 0, 'titel'], 'Eins');
    store.draft(['ziele', 1, 'titel'], 'Zwei');
    store.draft(['ziele', 2, 'titel'], 'Drei');
    await values();
    assert.deepEqual(store.goneDrafts.map(({ path, typed }) => [path.join('.'), typed]), [['ziele#wohnen · 2027.titel', 'Eins'], ['ziele#bildung.titel', 'Zwei'], ['ziele#.titel', 'Drei']]);
    await values(nameless(0, 5), nameless(1, 6, 'bildung'), nameless(2, 7, 'wohnen', '2027'));
    assert.deepEqual([...store.drafts.values()].map(({ path, typed }) => [path.join('.'), typed]), [['ziele#.titel', 'Drei'], ['ziele.2.titel', 'Eins'], ['ziele.1.titel', 'Zwei']], 'what says nothing could be any');
  });

  it('takes up what was typed before it was there: at its item, wherever that stands by now, or among what is gone', async () => {
    const { sent, store } = await begun();
    const parts = [goal(0, 'Z2', 2), goal(1, 'Z1', 3)];
    const drafts = [
      { path: ['ziele', 0, 'titel'], typed: 'Eins', of: 'ziele#Z1' },
      { path: ['ziele', 1, 'titel'], typed: 'Zwei', of: 'ziele#Z2' },
      { path: ['ziele', 2, 'titel'], typed: 'Drei', of: 'ziele#Z3' },
      { path: ['ziele#Z2', 'handlungsfeld'], typed: 'wohnen' },
      { path: ['titel'], typed: 'Halb' },
    ];
    await store.take({ type: 'values', values: { art: 'profil', version: 2, parts }, drafts });
    assert.deepEqual(
      [...store.drafts.values()].map(({ path, typed }) => [path.join('.'), typed]),
      [['ziele.1.titel', 'Eins'], ['ziele.0.titel', 'Zwei'], ['ziele#Z3.titel', 'Drei'], ['ziele.0.handlungsfeld', 'wohnen'], ['titel', 'Halb']],
    );
    assert.deepEqual(sent.filter((message) => message.type === 'draft' && message.of === 'ziele#Z1').at(-1), { type: 'draft', path: ['ziele', 1, 'titel'], typed: 'Eins', of: 'ziele#Z1', part: { id: 'ziele#1', stamp: 3 } });
  });

  it('tells every field of a path what is typed there, until it is not', async () => {
    const { store } = await begun();
    const seen: (string | undefined)[] = [];
    const path = ['ziele', 0, 'titel'];
    const stop = store.onDraft(path, () => seen.push(store.draftAt(path)));
    store.draft(path, 'Ei');
    store.draft(path, 'Eins');
    store.draft(['ziele', 0, 'id'], 'Z9');
    store.draft(path, undefined);
    stop();
    store.draft(path, 'Zwei');
    assert.deepEqual(seen, ['Ei', 'Eins', undefined]);
  });
});
