import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { type DidChangeWatchedFilesRegistrationOptions, type InlayHint, type RegistrationParams, WatchKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { uriOf } from '../support/client';
import { asked, BEITRAG, BEZIRK, changed, inBothShapes, KATALOG, place, PROFIL, TEXTS } from './world';

const ELSEWHERE = 'file:///anderswo/nachbar.bzrp.yaml';

inBothShapes('the server keeps up', (start) => {
  it('initialize: a dot folder above the workspace hides nothing, one in it does', async () => {
    const folder = 'file:///.projekte/bezirk';
    const client = await start({ capabilities: { workspace: { workspaceFolders: true } } });
    client.files.texts.set(`${folder}/a.bzrp.yaml`, 'bzrp: 1\ntitel: @x\n');
    client.files.texts.set(`${folder}/.entwurf/b.bzrp.yaml`, 'bzrp: 1\ntitel: @x\n');
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: folder, name: 'bezirk' }], removed: [] } });
    await client.codes(`${folder}/a.bzrp.yaml`, ['yaml-syntax']);
    await client.settled();
    await client.codes(`${folder}/.entwurf/b.bzrp.yaml`, []);
  });

  it('textDocument/didOpen: an open text counts, in no folder too', async () => {
    const client = await start();
    await client.open(ELSEWHERE, 'bzrp: 1\ntitel: @x\n');
    await client.codes(ELSEWHERE, ['yaml-syntax']);
    await client.close(ELSEWHERE);
    await client.settled();
    assert.equal(await client.request('textDocument/hover', asked(ELSEWHERE, { line: 0, character: 0 })), null);
  });

  it('textDocument/didChange: pieces of a change apply one after the other', async () => {
    const client = await start();
    await client.open(PROFIL);
    const at = place(PROFIL, 'Wege sichern');
    const insert = (text: string) => ({ range: { start: at, end: at }, text });
    await client.notify('textDocument/didChange', { textDocument: { uri: uriOf(PROFIL), version: 2 }, contentChanges: [insert('sichern '), insert('Brücken ')] });
    const [found] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'Brücken' });
    assert.match(found?.name ?? '', /Brücken sichern Wege sichern/);
  });

  it('textDocument/didClose: what is on disk counts again', async () => {
    const client = await start();
    await client.open(BEZIRK, changed(BEZIRK, 'L1', 'L9'));
    await client.codes(PROFIL, ['unresolved-reference']);
    await client.close(BEZIRK);
    await client.codes(PROFIL, []);
  });

  it('workspace/didChangeWatchedFiles: files come, change and go', async () => {
    const client = await start({ texts: { [PROFIL]: TEXTS[PROFIL] ?? '', [KATALOG]: TEXTS[KATALOG] ?? '' } });
    await client.codes(PROFIL, ['unresolved-reference']);
    await client.write({ [BEZIRK]: TEXTS[BEZIRK] });
    await client.codes(PROFIL, []);
    await client.write({ [BEZIRK]: changed(BEZIRK, 'L1', 'L2') });
    await client.codes(PROFIL, ['unresolved-reference']);
    await client.write({ [BEZIRK]: TEXTS[BEZIRK], [KATALOG]: undefined });
    await client.codes(PROFIL, ['unknown-indicator']);
  });

  it('workspace/didChangeWatchedFiles: what is read last counts, however long a reading before takes', async () => {
    const client = await start();
    const found = () => client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'Umwege' });
    for (const now of [TEXTS[BEZIRK], undefined]) {
      const goOn = client.files.readsSlowly();
      await client.write({ [BEZIRK]: changed(BEZIRK, 'Sicher unterwegs', 'Umwege') });
      await client.settled();
      await client.write({ [BEZIRK]: now });
      assert.deepEqual(await found(), []);
      goOn();
      await client.settled();
      assert.deepEqual(await found(), []);
    }
    await client.write({ [BEZIRK]: changed(BEZIRK, 'Sicher unterwegs', 'Umwege') });
    assert.equal((await found()).length, 1);
  });

  it('workspace/didChangeWatchedFiles: a folder that is deleted takes its files along', async () => {
    const client = await start({ texts: { 'mitte/a.bzrp.yaml': 'titel: @x\n', 'mitte/b.bzrp.yaml': 'titel: @x\n' } });
    await client.codes('mitte/b.bzrp.yaml', ['yaml-syntax']);
    client.files.texts.clear();
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('mitte'), type: 3 }] });
    await client.codes('mitte/a.bzrp.yaml', []);
    await client.codes('mitte/b.bzrp.yaml', []);
  });

  it('workspace/didChangeWatchedFiles: folders come, are renamed, and go as a branch does', async () => {
    const client = await start({ texts: { [PROFIL]: TEXTS[PROFIL] ?? '', [KATALOG]: TEXTS[KATALOG] ?? '' } });
    const symbols = async (): Promise<string[]> => (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'Sicher unterwegs' })).map(({ location }) => location.uri);
    const bezirk = (folder: string): string => uriOf(`${folder}/${BEZIRK}`);
    const put = (folder: string): unknown => client.files.texts.set(bezirk(folder), TEXTS[BEZIRK] ?? '');
    const tell = (changes: Readonly<Record<string, number>>): Promise<void> => client.notify('workspace/didChangeWatchedFiles', { changes: Object.entries(changes).map(([name, type]) => ({ uri: uriOf(name), type })) });
    await client.codes(PROFIL, ['unresolved-reference']);
    put('ferien/alt');
    await tell({ ferien: 1 });
    await client.codes(PROFIL, []);
    client.files.texts.delete(bezirk('ferien/alt'));
    put('ferien/neu');
    await tell({ 'ferien/alt': 3, 'ferien/neu': 1 });
    await client.codes(bezirk('ferien/alt'), []);
    await client.settled();
    assert.deepEqual(await symbols(), [bezirk('ferien/neu')]);
    await client.codes(PROFIL, []);
    client.files.texts.delete(bezirk('ferien/neu'));
    await tell({ ferien: 3 });
    await client.codes(PROFIL, ['unresolved-reference']);
    assert.deepEqual(await symbols(), []);
    // Gone and back within one breath, a folder has only changed.
    put('ferien/neu');
    await tell({ ferien: 2 });
    await client.codes(PROFIL, []);
    client.files.texts.delete(bezirk('ferien/neu'));
    await tell({ ferien: 2 });
    await client.codes(PROFIL, ['unresolved-reference']);
  });

  it('textDocument/didOpen: a file is one, by whatever link or spelling it is opened', async () => {
    const text = TEXTS[BEITRAG] ?? '';
    const [composed, decomposed] = [encodeURIComponent('Köpenick'.normalize('NFC')), encodeURIComponent('Köpenick'.normalize('NFD'))];
    for (const [file, other] of [['echt/p.bzrp.yaml', 'ordner/p.bzrp.yaml'], [`${decomposed}.bzrp.yaml`, `${composed}.bzrp.yaml`], [`${composed}.bzrp.yaml`, `${decomposed}.bzrp.yaml`]] as const) {
      const client = await start({ texts: { [PROFIL]: TEXTS[PROFIL] ?? '', [BEZIRK]: TEXTS[BEZIRK] ?? '', [KATALOG]: TEXTS[KATALOG] ?? '', [file]: text } });
      client.files.links.set(uriOf('ordner'), uriOf('echt'));
      const symbols = async (query: string): Promise<string[]> => (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ location }) => location.uri);
      await client.settled();
      await client.open(other, text.replace('Lotsen ausbilden', 'Lotsen finden'));
      await client.settled();
      await client.settled();
      assert.deepEqual([await symbols('Lotsen'), await symbols('finden')], [[uriOf(other)], [uriOf(other)]], other);
      await client.codes(other, []);
      // Open twice, the one opened first counts.
      await client.open(file, text);
      await client.settled();
      await client.codes(file, []);
      await client.codes(other, []);
      await client.close(other);
      await client.close(file);
      await client.settled();
      assert.deepEqual([await symbols('Lotsen'), await symbols('finden')], [[uriOf(file)], []]);
      client.stop();
    }
  });

  it('workspace/didChangeWatchedFiles: the server hears of folders too, which come and go without their files being told', async () => {
    const client = await start({ capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    const { registrations } = await client.hears<RegistrationParams>('client/registerCapability', (each) => each.registrations[0]?.method === 'workspace/didChangeWatchedFiles');
    const options: DidChangeWatchedFilesRegistrationOptions = registrations[0]?.registerOptions ?? { watchers: [] };
    const told = (path: string, kind: number): boolean => options.watchers.some((each) => ((each.kind ?? 7) & kind) !== 0 && picomatch(String(each.globPattern), { dot: true })(path));
    for (const path of ['neu', 'a/b', 'profil.bzrp.yaml']) assert.ok(told(path, WatchKind.Create) && told(path, WatchKind.Delete), path);
    // What is written into files is told of those that are read.
    assert.deepEqual(['a/p.bzrp.yml', 'daten/kid.csv', 'a/daten/kid.xlsx', 'karte.geojson', 'bilder/markt.jpg', 'protokoll.log', 'a/notizen.md', 'kid.csv'].map((path) => told(path, WatchKind.Change)), [true, true, true, true, true, false, false, false]);
  });

  it('workspace/didChangeWorkspaceFolders: folders come and go with their files', async () => {
    const client = await start({ capabilities: { workspace: { workspaceFolders: true } } });
    const folder = { uri: 'file:///anderswo', name: 'anderswo' };
    client.files.texts.set(ELSEWHERE, 'bzrp: 1\ntitel: @x\n');
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
    await client.codes(ELSEWHERE, ['yaml-syntax']);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
    await client.codes(ELSEWHERE, []);
  });

  it('workspace/didChangeWorkspaceFolders: a file that was open belongs to the folder when it is added', async () => {
    const client = await start({ capabilities: { workspace: { workspaceFolders: true } } });
    const text = 'bzrp: 1\nart: beitrag\nbezirksregion: "092006"\namt: Jugendamt\nmassnahmen: []\n';
    await client.open(ELSEWHERE, text);
    await client.settled();
    await client.codes(ELSEWHERE, []);
    client.files.texts.set(ELSEWHERE, text);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///anderswo', name: 'anderswo' }], removed: [] } });
    await client.codes(ELSEWHERE, ['contribution-without-profile']);
  });

  it('workspace/didChangeConfiguration: severities and language come with the notification', async () => {
    const client = await start();
    await client.open(BEITRAG, changed(BEITRAG, 'ziele: [Z1]', 'ziele: [Z7]'));
    await client.codes(BEITRAG, ['unresolved-reference']);
    await client.notify('workspace/didChangeConfiguration', { settings: { bzrp: { rules: { 'unresolved-reference': 'hinweis' }, language: 'en' } } });
    const [found] = await client.findings(BEITRAG, ([first]) => first?.severity === 3);
    assert.match(String(found?.message), /^There is no/);
    await client.notify('workspace/didChangeConfiguration', { settings: { bzrp: { rules: { 'unresolved-reference': 'aus' } } } });
    await client.codes(BEITRAG, []);
  });

  it('workspace/configuration: a client that can be asked is asked, at the start and when told of a change', async () => {
    const client = await start({ capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } }, settings: { rules: { 'contribution-without-profile': 'hinweis' } } });
    await client.findings('waise.bzrp.yaml', ([found]) => found?.severity === 3);
    client.settings = { rules: { 'contribution-without-profile': 'aus' }, inlayHints: { enabled: false } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.codes('waise.bzrp.yaml', []);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    assert.deepEqual(await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: uriOf(PROFIL) }, range }), []);
  });
});
