import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport, PublishDiagnosticsParams, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { uriOf } from '../support/client';
import { BEITRAG, BEZIRK, changed, inBothShapes, place, PROFIL, TEXTS } from './world';

/** Findings of closed files, sent while the request is held open. */
interface Part {
  token: string;
  value: WorkspaceDiagnosticReport;
}

const FAULTY = 'bzrp: 1\ntitel: @x\n';

inBothShapes('findings', (start, { pulls }) => {
  it('say what, where, how grave and from whom', async () => {
    const client = await start({ options: { rulesBase: 'vscode://bzrp/' } });
    await client.open(PROFIL, changed(PROFIL, 'status: entwurf', 'status: entworfen'));
    const [found, ...rest] = await client.findings(PROFIL, ({ length }) => length > 0);
    assert.deepEqual(rest, []);
    const { message, ...facts } = found ?? assert.fail();
    const from = place(PROFIL, 'entwurf');
    assert.deepEqual(facts, {
      range: { start: from, end: { ...from, character: from.character + 'entworfen'.length } },
      severity: 1,
      code: 'schema-enum',
      source: 'bzrp',
      codeDescription: { href: 'vscode://bzrp/schema-enum' },
    });
    assert.match(String(message), /„entwurf“/);
  });

  it('name the other place they are about', async () => {
    const client = await start();
    await client.open(BEITRAG, changed(BEITRAG, 'J1', 'M1'));
    const [found] = await client.findings(BEITRAG, ({ length }) => length > 0);
    assert.equal(found?.code, 'duplicate-id');
    assert.deepEqual(found.relatedInformation?.[0]?.location.uri, uriOf(PROFIL));
  });

  it('follow the text as it is typed and go when the fault goes', async () => {
    const client = await start();
    await client.open(PROFIL);
    const at = place(PROFIL, 'Profil Adlershof');
    await client.change(PROFIL, '@', { start: at, end: at });
    await client.codes(PROFIL, ['yaml-syntax']);
    await client.change(PROFIL, '', { start: at, end: { ...at, character: at.character + 1 } });
    await client.codes(PROFIL, []);
  });

  it('are told of files nobody opened, and go with the file', async () => {
    const client = await start({ texts: { ...TEXTS, 'zu.bzrp.yaml': FAULTY } });
    await client.codes('zu.bzrp.yaml', ['yaml-syntax']);
    await client.write({ 'zu.bzrp.yaml': undefined });
    await client.codes('zu.bzrp.yaml', []);
  });

  it('of files and folders that may not be read say so, once each, and go when that is over; nothing is concluded meanwhile', async () => {
    const client = await start({ texts: { [BEITRAG]: TEXTS[BEITRAG] ?? '', 'fremd.bzrp.yaml': '' }, forbidden: ['fremd.bzrp.yaml', 'amt'] });
    await client.codes(BEITRAG, ['context-incomplete']);
    await client.codes('fremd.bzrp.yaml', ['context-incomplete']);
    const [finding] = await client.findings('amt', ({ length }) => length > 0);
    assert.equal(finding?.message, '„amt“ ist nicht lesbar. Prüfen Sie, ob Sie das öffnen dürfen: Bis dahin ist nichts von dem bekannt, was darin steht.');
    client.files.forbidden.clear();
    await client.write({ 'fremd.bzrp.yaml': TEXTS[BEZIRK] ?? '', 'amt/profil.bzrp.yaml': FAULTY });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('amt'), type: 2 }] });
    await client.codes('amt/profil.bzrp.yaml', ['yaml-syntax']);
    await client.codes('amt', []);
    await client.codes('fremd.bzrp.yaml', ['guiding-goal-unused']);
    await client.findings(BEITRAG, (found) => found.some(({ code }) => code === 'contribution-without-profile'));
  });

  it('of a picture come and go with its file', async () => {
    const text = `${TEXTS[PROFIL]}bilder:\n  - {datei: bilder/markt.webp, alt: Der Markt, quelle: Bezirksamt}\n`;
    const client = await start({ texts: { ...TEXTS, [PROFIL]: text } });
    await client.codes(PROFIL, ['image-missing']);
    await client.write({ 'bilder/markt.webp': 'RIFF1234WEBPVP8 ' });
    await client.codes(PROFIL, []);
    await client.write({ 'bilder/markt.webp': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    await client.codes(PROFIL, ['image-missing']);
    await client.write({ 'bilder/markt.webp': 'RIFF1234WEBPVP8 ' });
    await client.codes(PROFIL, []);
    await client.write({ 'bilder/markt.webp': undefined });
    await client.codes(PROFIL, ['image-missing']);
  });

  it('move with a file that is renamed on disk', async () => {
    const client = await start({ texts: { 'alt.bzrp.yaml': FAULTY } });
    await client.codes('alt.bzrp.yaml', ['yaml-syntax']);
    await client.write({ 'alt.bzrp.yaml': undefined, 'neu.bzrp.yaml': FAULTY });
    await client.codes('neu.bzrp.yaml', ['yaml-syntax']);
    await client.codes('alt.bzrp.yaml', []);
  });

  it('appear in open and closed files when a file they need goes, and go when it comes back', async () => {
    const client = await start();
    await client.open(BEITRAG);
    await client.write({ [PROFIL]: undefined });
    await client.codes(BEITRAG, ['contribution-without-profile', 'unresolved-reference']);
    await client.write({ [PROFIL]: TEXTS[PROFIL] });
    await client.codes(BEITRAG, []);
    await client.close(BEITRAG);
    await client.write({ [PROFIL]: undefined });
    await client.codes(BEITRAG, ['contribution-without-profile', 'unresolved-reference']);
  });

  it('are of the text in the editor, whatever is on disk, until it is closed', async () => {
    const client = await start();
    await client.open(PROFIL, FAULTY);
    await client.codes(PROFIL, ['yaml-syntax']);
    await client.write({ [PROFIL]: 'bzrp: 1\nart: x\n' });
    await client.settled();
    await client.codes(PROFIL, ['yaml-syntax']);
    await client.close(PROFIL);
    await client.findings(PROFIL, (found) => found.some(({ code }) => code === 'schema-enum'));
  });

  it('of a closed document that stays faulty are still shown', async () => {
    const client = await start({ texts: { [PROFIL]: FAULTY } });
    await client.open(PROFIL);
    await client.codes(PROFIL, ['yaml-syntax']);
    await client.close(PROFIL);
    await client.codes(PROFIL, ['yaml-syntax']);
  });

  it('are not sought in history and diffs', async () => {
    const client = await start();
    await client.open('git:/arbeit/a.bzrp.yaml', FAULTY);
    await client.open('b.bzrp.yaml', FAULTY);
    await client.codes('b.bzrp.yaml', ['yaml-syntax']);
    await client.settled();
    await client.codes('git:/arbeit/a.bzrp.yaml', []);
  });

  if (pulls) {
    it('are pulled: the server offers it, and says so of the whole workspace', async () => {
      const client = await start();
      assert.deepEqual(client.capabilities.diagnosticProvider, { identifier: 'bzrp', interFileDependencies: true, workspaceDiagnostics: true });
    });

    it('are told once: a pull with the last result is answered „unchanged“', async () => {
      const client = await start();
      await client.open(PROFIL, FAULTY);
      const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> => client.request('textDocument/diagnostic', { textDocument: { uri: uriOf(PROFIL) }, previousResultId });
      const first = await pull();
      assert.equal(first.kind, 'full');
      assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
      await client.change(PROFIL, `${FAULTY}stand: @y\n`);
      assert.equal((await pull(first.resultId)).kind, 'full');
    });

    it('of closed files come in parts while the request is held open, each file only when it changed', async () => {
      const client = await start({ texts: { 'a.bzrp.yaml': FAULTY, 'b.bzrp.yaml': FAULTY } });
      await client.codes('b.bzrp.yaml', ['yaml-syntax']);
      void client.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'parts' }).catch(() => {});
      const part = async (test: (uris: string[]) => boolean): Promise<string[]> => {
        const uris = ({ value }: Part): string[] => value.items.map(({ uri }) => uri).sort();
        return uris(await client.hears<Part>('$/progress', (each) => each.token === 'parts' && test(uris(each))));
      };
      assert.deepEqual(await part(() => true), [uriOf('a.bzrp.yaml'), uriOf('b.bzrp.yaml')]);
      await client.write({ 'b.bzrp.yaml': `${FAULTY}stand: @y\n` });
      assert.deepEqual(await part(([first]) => first !== uriOf('a.bzrp.yaml')), [uriOf('b.bzrp.yaml')]);
    });

    it('of all files, open or not, are the answer where a client takes no parts: an editor asks for no document it shows in no tab', async () => {
      const client = await start({ texts: { 'zu.bzrp.yaml': FAULTY, 'auf.bzrp.yaml': FAULTY } });
      await client.open('auf.bzrp.yaml');
      await client.codes('zu.bzrp.yaml', ['yaml-syntax']);
      const first = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
      assert.deepEqual(first.items.map(({ uri, version }) => [uri, version]).sort(), [[uriOf('auf.bzrp.yaml'), null], [uriOf('zu.bzrp.yaml'), null]]);
      const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
      const next = client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
      await client.write({ 'zu.bzrp.yaml': undefined });
      assert.deepEqual((await next).items.map(({ uri, kind }) => [uri, kind]), [[uriOf('zu.bzrp.yaml'), 'full']]);
    });

    it('are asked for again when another file changes those of an open one, and only then', async () => {
      const client = await start();
      await client.open(PROFIL);
      await client.open(BEITRAG);
      await client.codes(BEITRAG, []);
      const before = await client.count('workspace/diagnostic/refresh');
      await client.change(PROFIL, changed(PROFIL, 'Profil Adlershof', 'Profil von Adlershof'));
      assert.equal(await client.count('workspace/diagnostic/refresh'), before);
      await client.change(PROFIL, changed(PROFIL, 'id: Z1', 'id: Z2'));
      await client.codes(BEITRAG, ['unresolved-reference']);
      assert.equal(await client.count('workspace/diagnostic/refresh'), before + 1);
    });
  } else {
    it('are pushed: no pull is offered', async () => {
      const client = await start();
      assert.equal(client.capabilities.diagnosticProvider, undefined);
    });

    it('name the version of the document they are of; those of closed files have none', async () => {
      const client = await start();
      await client.open(PROFIL, FAULTY);
      await client.change(PROFIL, `${FAULTY}stand: @y\n`);
      const { version } = await client.hears<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ uri, diagnostics }) => uri === uriOf(PROFIL) && diagnostics.length === 2);
      assert.equal(version, 2);
      const closed = await client.hears<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ uri }) => uri === uriOf(BEITRAG));
      assert.equal(closed.version, undefined);
    });

    it('are not sent again of a file they did not change in', async () => {
      const client = await start();
      await client.open(PROFIL, FAULTY);
      await client.codes(PROFIL, ['yaml-syntax']);
      await client.open(BEITRAG);
      const before = await client.count('textDocument/publishDiagnostics');
      await client.change(BEITRAG, changed(BEITRAG, 'Lotsen ausbilden', 'Lotsinnen ausbilden'));
      await client.change(PROFIL, `${FAULTY}# Notiz\n`);
      assert.equal(await client.count('textDocument/publishDiagnostics'), before);
    });
  }
});
