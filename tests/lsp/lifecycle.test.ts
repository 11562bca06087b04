import assert from 'node:assert/strict';
import { LSPErrorCodes } from 'vscode-languageserver';
import { uriOf } from '../support/client';
import { asked, inBothShapes, place, PROFIL, TEXTS } from './world';

inBothShapes('a session', (start, { pulls }) => {
  it('initialize announces what is answered, and pulling only to who pulls', async () => {
    const { capabilities } = await start();
    const names = Object.keys(capabilities).filter((key) => key.endsWith('Provider')).map((key) => key.slice(0, -'Provider'.length));
    const always = ['codeAction', 'codeLens', 'completion', 'definition', 'documentHighlight', 'documentLink', 'documentOnTypeFormatting', 'documentSymbol', 'foldingRange', 'hover', 'inlayHint', 'references', 'rename', 'selectionRange', 'semanticTokens', 'workspaceSymbol'];
    assert.deepEqual(names.sort(), [...always, ...(pulls ? ['diagnostic'] : [])].sort());
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.workspace, { workspaceFolders: { supported: true, changeNotifications: true }, textDocumentContent: { schemes: ['bzrp-katalog'] } });
  });

  it('window/workDoneProgress shows that reading takes a while, and ends with it', async () => {
    let goOn = (): void => {};
    const ready = new Promise<void>((done) => (goOn = done));
    const client = await start({ texts: TEXTS, ready, capabilities: { window: { workDoneProgress: true } } });
    const { token } = await client.hears<{ token: string }>('window/workDoneProgress/create');
    const heard = (kind: string) => client.hears<{ token: string; value: { kind: string; title?: string } }>('$/progress', (each) => each.token === token && each.value.kind === kind);
    assert.equal((await heard('begin')).value.title, 'Profile werden gelesen');
    goOn();
    await heard('end');
  });

  it('window/workDoneProgress is not begun by what is quick', async () => {
    const quick = await start({ capabilities: { window: { workDoneProgress: true } } });
    assert.equal(await quick.count('window/workDoneProgress/create'), 0);
  });

  it('$/cancelRequest: what was taken back is not worked out', async () => {
    const client = await start();
    await client.open(PROFIL);
    const params = asked(PROFIL, place(PROFIL, 'Z1'));
    for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/codeLens', 'textDocument/semanticTokens/full', ...(pulls ? ['textDocument/diagnostic'] : [])]) {
      assert.equal((await client.takenBack(method, params) as { code?: number } | undefined)?.code, LSPErrorCodes.RequestCancelled, method);
    }
    assert.ok(await client.request('textDocument/hover', asked(PROFIL, place(PROFIL, '092007'))), 'the next request is answered');
  });

  if (pulls) {
    it('$/cancelRequest: a request for the findings of the workspace ends while it waits for news', async () => {
      const client = await start({ texts: {} });
      const params = { previousResultIds: [] };
      const { answer, cancel } = client.cancellable('workspace/diagnostic', params);
      await client.settled();
      cancel();
      assert.equal((await answer as { code?: number } | undefined)?.code, LSPErrorCodes.RequestCancelled);
    });

    it('$/cancelRequest: a pull that was overtaken by an edit leaves nothing behind; the next one has the findings', async () => {
      const client = await start();
      await client.open(PROFIL);
      const params = { textDocument: { uri: uriOf(PROFIL) } };
      await client.change(PROFIL, 'bzrp: 1\ntitel: @x\n');
      const error = await client.takenBack('textDocument/diagnostic', params);
      assert.equal((error as { code?: number }).code, LSPErrorCodes.RequestCancelled);
      const report = await client.request<{ kind: string; items: { code: string }[] }>('textDocument/diagnostic', params);
      assert.deepEqual([report.kind, report.items.map(({ code }) => code)], ['full', ['yaml-syntax']]);
    });
  }

  it('shutdown and exit end it in order', async () => {
    const client = await start();
    const { exit } = process;
    try {
      const left = new Promise<unknown>((done) => {
        process.exit = ((code) => done(code)) as typeof process.exit;
      });
      assert.equal(await client.request('shutdown', undefined), null);
      await client.notify('exit', undefined);
      assert.equal(await left, 0);
    } finally {
      process.exit = exit;
    }
  });
});
