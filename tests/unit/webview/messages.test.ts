import assert from 'node:assert/strict';
import { isFromPage, isPreviewState } from '../../../client/webview/messages';

const uri = 'file:///w/adlershof.bzrp.yaml';

describe('messages of the preview', () => {
  it('takes what the page may say', () => {
    assert.ok(isFromPage({ type: 'ready' }));
    assert.ok(isFromPage({ type: 'reveal', uri, item: 'ziel:Z1' }));
    assert.ok(isFromPage({ type: 'scrolled', uri, anchor: { item: 'ziel:Z1', fraction: 0.5 } }));
  });

  it('takes nothing else', () => {
    const strange = [
      null,
      'ready',
      {},
      { type: 'run' },
      { type: 'reveal', uri },
      { type: 'reveal', uri, item: 7 },
      { type: 'reveal', item: 'ziel:Z1' },
      { type: 'scrolled', uri, anchor: { item: 'ziel:Z1' } },
      { type: 'scrolled', uri, anchor: { item: 'ziel:Z1', fraction: Number.NaN } },
    ];
    for (const each of strange) assert.equal(isFromPage(each), false, JSON.stringify(each));
  });

  it('restores only a state of its own making', () => {
    assert.ok(isPreviewState({ uri: 'file:///w/a.bzrp.yaml', locked: false }));
    for (const each of [undefined, null, {}, { uri: 3, locked: true }, { uri: 'file:///w/a' }]) {
      assert.equal(isPreviewState(each), false, JSON.stringify(each));
    }
  });
});
