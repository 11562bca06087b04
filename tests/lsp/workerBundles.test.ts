import assert from 'node:assert/strict';
import { bundle, bundlesBeside } from '../../server/lsp/workerBundles';
import { Refusal } from '../../server/language/text/refusal';

/** A worker's globals: scripts are told, and leave behind what they are given here. */
function worker(left: Record<string, unknown>): string[] {
  const read: string[] = [];
  const self = {
    importScripts(url: string) {
      read.push(url);
      Object.assign(self, left);
    },
  };
  Object.assign(globalThis, { self });
  return read;
}

describe('bundles of a worker', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'self');
  });

  it('lie where the client says, and are read once, when they are needed', () => {
    const read = worker({ bzrpCareful: 'careful' });
    bundlesBeside({ bundlesUrl: 'https://host/dist' });
    assert.deepEqual(read, []);
    assert.deepEqual([bundle('careful.js', 'bzrpCareful'), bundle('careful.js', 'bzrpCareful')], ['careful', 'careful']);
    assert.deepEqual(read, ['https://host/dist/careful.js']);
  });

  it('are refused in words where the client does not say, or nothing is there', () => {
    worker({});
    bundlesBeside({ bundlesUrl: 'https://host/dist' });
    assert.throws(() => bundle('careful.js', 'bzrpCareful'), Refusal);
    const read = worker({ bzrpCareful: 'careful' });
    bundlesBeside({ bundlesUrl: undefined });
    assert.throws(() => bundle('careful.js', 'bzrpCareful'), Refusal);
    assert.deepEqual(read, []);
  });
});
