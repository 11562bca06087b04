import assert from 'node:assert/strict';
import { type IncomingMessage, request } from 'node:http';
import { scratch } from '../../../scripts/host/scratch.mjs';
import { type RunningServer, startServer } from '../../../scripts/host/server.mjs';

describe('the VS Code server of npm start', () => {
  let server: RunningServer;

  before(async () => {
    server = await startServer();
  });
  after(() => server?.stop());

  /** Status of the answer to whoever asks under this name; undefined when the line is cut. */
  const asked = (path: string, headers: Record<string, string> = {}): Promise<number | undefined> =>
    new Promise((resolve) => {
      const status = (response: IncomingMessage): void => {
        response.resume();
        response.socket.destroy();
        resolve(response.statusCode);
      };
      request({ host: '127.0.0.1', port: server.port, path, headers }).on('response', status).on('upgrade', status).on('error', () => resolve(undefined)).end();
    });
  const path = (): string => server.url(scratch('folder')).slice(server.origin.length);

  it('opens to the address it printed', async () => {
    assert.match(path(), /tkn=[0-9a-f]{48}&/);
    // The token goes into a cookie, and out of the address.
    assert.equal(await asked(path()), 302);
  });

  it('refuses everybody without the token in it, or with another', async () => {
    assert.equal(await asked('/'), 403);
    assert.equal(await asked(`/vscode-remote-resource?path=${encodeURIComponent('/etc/hostname')}`), 403);
    assert.equal(await asked(path().replace(/tkn=[0-9a-f]+/, `tkn=${'0'.repeat(48)}`)), 403);
  });

  it('refuses a page that lets another name point here, even with the token', async () => {
    assert.equal(await asked(path(), { host: `rebound.example:${server.port}` }), 403);
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==', 'sec-websocket-version': '13' };
    assert.equal(await asked('/?reconnectionToken=a&skipWebSocketFrames=false', { ...upgrade, host: 'rebound.example' }), undefined);
    assert.equal(await asked('/?reconnectionToken=a&skipWebSocketFrames=false', upgrade), 101);
  });
});
