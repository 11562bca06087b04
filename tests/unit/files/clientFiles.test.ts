import assert from 'node:assert/strict';
import { ClientFiles } from '../../../server/files/clientFiles';
import { beginningOf } from '../../../server/files/files';
import { MAX_BYTES } from '../../../server/language/syntax/limits';

/** A client that writes down what it is asked, and answers with this. */
function clientThat(answers: unknown): { files: ClientFiles; asked: [method: string, params: unknown][] } {
  const asked: [string, unknown][] = [];
  const sendRequest = async <R>(method: string, params: unknown): Promise<R> => {
    asked.push([method, params]);
    if (answers instanceof Error) throw answers;
    return answers as R;
  };
  return { files: new ClientFiles({ sendRequest }), asked };
}

describe('files that the client reads', () => {
  it('are asked for up to the limits of the disk', async () => {
    const { files, asked } = clientThat({ error: 'not-found' });
    await files.read('mem:/a');
    await files.read('mem:/karte.json', 5);
    await files.readBytes('mem:/b.png', 12);
    assert.deepEqual(asked, [
      ['bzrp/fs/read', { uri: 'mem:/a', most: MAX_BYTES }],
      ['bzrp/fs/read', { uri: 'mem:/karte.json', most: 5 }],
      ['bzrp/fs/readBytes', { uri: 'mem:/b.png', most: 12 }],
    ]);
  });

  it('are none where a client cannot say', async () => {
    const { files } = clientThat(new Error('Unhandled method'));
    assert.deepEqual(await files.list('mem:/'), { files: [], unread: [] });
    assert.deepEqual(await files.read('mem:/a'), { error: 'unreadable' });
    assert.deepEqual(await files.readBytes('mem:/a', 1), { error: 'unreadable' });
  });

  it('end where it is seen that they are too long, never within a character', () => {
    const bytes = new TextEncoder().encode('\uFEFFääää');
    assert.deepEqual(beginningOf(bytes, bytes.length), { text: 'ääää' });
    assert.deepEqual(beginningOf(bytes, 4), { text: 'ää' });
    assert.deepEqual(beginningOf(new Uint8Array([0xff]), 4), { error: 'not-utf8' });
  });
});
