import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, CompletionList, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Hover, InlayHint, Location, LocationLink, Position, Range, SelectionRange, SemanticTokens, TextDocumentEdit, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver';
import { LSPErrorCodes } from 'vscode-languageserver';
import { type TestClient, uriOf } from '../support/client';
import { asked, BEITRAG, BEZIRK, changed, inBothShapes, KATALOG, place, PROFIL, TEXTS } from './world';

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const document = { textDocument: { uri: uriOf(PROFIL) } };

/** Places as `file:line`, lines counted from 0. */
const lines = (places: readonly Location[]): string[] => places.map(({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line}`);

function inside(range: Range, { line, character }: Position): boolean {
  return range.start.line <= line && line <= range.end.line && (range.start.line < line || range.start.character <= character);
}

inBothShapes('a request', (start) => {
  let client: TestClient;

  beforeEach(async () => {
    client = await start({ options: { rulesBase: 'vscode://bzrp/' } });
    await client.open(PROFIL);
  });

  it('textDocument/completion offers what fits', async () => {
    await client.change(PROFIL, changed(PROFIL, 'ziele: [Z1]', 'ziele: []'));
    const at = place(PROFIL, 'Z1]');
    const { items } = await client.request<CompletionList>('textDocument/completion', asked(PROFIL, at));
    assert.deepEqual(items.map(({ label }) => label), ['Z1']);
  });

  it('textDocument/completion offers pictures of the workspace, none that lies or leads elsewhere', async () => {
    for (const name of ['bilder/markt.jpg', 'bilder/plan.PNG', 'bilder/notiz.txt', 'bilder/zeichnung.svg', 'bilder/fremd.png']) client.files.texts.set(uriOf(name), '');
    client.files.links.set(uriOf('bilder/fremd.png'), 'file:///anderswo/fremd.png');
    await client.change(PROFIL, `${TEXTS[PROFIL]}bilder:\n  - datei: x\n`);
    const at = { line: (TEXTS[PROFIL] ?? '').split('\n').length, character: 11 };
    const { items } = await client.request<CompletionList>('textDocument/completion', asked(PROFIL, at));
    assert.deepEqual(items.map(({ label }) => label), ['bilder/markt.jpg', 'bilder/plan.PNG']);
  });

  it('textDocument/hover explains a place', async () => {
    const { contents, range } = await client.request<Hover>('textDocument/hover', asked(PROFIL, place(PROFIL, '092007')));
    assert.match((contents as { value: string }).value, /Adlershof.*Treptow-Köpenick/s);
    assert.ok(range && inside(range, place(PROFIL, '092007')));
  });

  it('textDocument/codeAction mends a finding', async () => {
    await client.change(PROFIL, changed(PROFIL, 'entwurf', 'entwruf'));
    const diagnostics = await client.findings(PROFIL, ({ length }) => length > 0);
    const range = diagnostics[0]?.range ?? assert.fail();
    const [first] = await client.request<CodeAction[]>('textDocument/codeAction', { ...document, range, context: { diagnostics } });
    assert.deepEqual(first?.diagnostics, diagnostics);
    const [edit] = (first?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(edit, { textDocument: { uri: uriOf(PROFIL), version: 2 }, edits: [{ range, newText: 'entwurf' }] });
  });

  it('textDocument/codeAction for source.fixAll.bzrp mends all that is beyond doubt', async () => {
    await client.change(PROFIL, changed(PROFIL, '"092007"', '92007'));
    const [only] = await client.request<CodeAction[]>('textDocument/codeAction', { ...document, range: ALL, context: { diagnostics: [], only: ['source.fixAll'] } });
    const [edit] = (only?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(edit?.edits.map((each) => 'newText' in each && each.newText), ['"092007"']);
  });

  it('textDocument/codeLens counts the measures of a goal, those of the contribution too', async () => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', document);
    const [lens] = lenses.filter(({ range }) => range.start.line === place(PROFIL, 'Z1').line);
    assert.equal(lens?.command?.title, '2 Maßnahmen');
    const [, , places] = (lens.command.arguments ?? []) as [string, Position, Location[]];
    assert.deepEqual(lines(places), [`${PROFIL}:17`, `${BEITRAG}:7`]);
  });

  it('textDocument/inlayHint says what codes mean', async () => {
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { ...document, range: ALL });
    assert.deepEqual(hints.map(({ label }) => label), ['Adlershof', 'Sicher unterwegs', 'Unfälle auf Schulwegen, Anzahl', 'Wege sichern']);
  });

  it('textDocument/inlayHint keeps to the range', async () => {
    const line = place(PROFIL, '[Z1]').line;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { ...document, range });
    assert.deepEqual(hints.map(({ label }) => label), ['Wege sichern']);
  });

  it('textDocument/semanticTokens/full and /range colour what leads somewhere', async () => {
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', document);
    const line = place(PROFIL, '[Z1]').line;
    const range = { start: { line, character: 0 }, end: { line, character: 99 } };
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { ...document, range });
    assert.deepEqual(part.data, [line, place(PROFIL, '[Z1]').character + 1, 2, 0, 0]);
    assert.ok(full.data.length > part.data.length);
  });

  it('textDocument/definition leads to another file', async () => {
    const [link] = await client.request<LocationLink[]>('textDocument/definition', asked(PROFIL, place(PROFIL, 'L1')));
    assert.equal(link?.targetUri, uriOf(BEZIRK));
    assert.deepEqual(link.targetSelectionRange.start, place(BEZIRK, 'L1'));
  });

  it('textDocument/definition leads to the entry of a team\'s catalogue', async () => {
    const [link] = await client.request<LocationLink[]>('textDocument/definition', asked(PROFIL, place(PROFIL, 'TEAM:N1')));
    assert.equal(link?.targetUri, uriOf(KATALOG));
    assert.deepEqual(link.targetSelectionRange.start, place(KATALOG, 'TEAM:N1'));
  });

  it('textDocument/definition and workspace/textDocumentContent show the entry of a built-in catalogue', async () => {
    const [link] = await client.request<LocationLink[]>('textDocument/definition', asked(PROFIL, place(PROFIL, 'mobilitaet')));
    assert.equal(link?.targetUri, 'bzrp-katalog:/handlungsfelder.bzrp.yaml');
    const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', { uri: link.targetUri });
    const cut = ({ start, end }: Range): string => (start.line === end.line ? (text.split('\n')[start.line]?.slice(start.character, end.character) ?? '') : assert.fail('an id is on one line'));
    assert.equal(cut(link.targetSelectionRange), 'mobilitaet');
    const entry = text.split('\n').slice(link.targetRange.start.line, link.targetRange.end.line + 1).join('\n');
    assert.match(entry, /^ {2}- id: mobilitaet\n {4}name: Mobilität/);
  });

  it('workspace/textDocumentContent is empty for what is not shipped', async () => {
    assert.deepEqual(await client.request('workspace/textDocumentContent', { uri: 'bzrp-katalog:/geheim.bzrp.yaml' }), { text: '' });
    assert.deepEqual(await client.request('workspace/textDocumentContent', { uri: 'bzrp-katalog:/../a/geheim.bzrp.yaml' }), { text: '' });
  });

  it('textDocument/references finds every use, in closed files too', async () => {
    const params = { ...asked(PROFIL, place(PROFIL, 'Z1')), context: { includeDeclaration: true } };
    assert.deepEqual(lines(await client.request('textDocument/references', params)), [`${PROFIL}:8`, `${PROFIL}:17`, `${BEITRAG}:7`]);
    params.context.includeDeclaration = false;
    assert.deepEqual(lines(await client.request('textDocument/references', params)), [`${PROFIL}:17`, `${BEITRAG}:7`]);
  });

  it('textDocument/documentHighlight marks the uses in the file', async () => {
    const found = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', asked(PROFIL, place(PROFIL, 'Z1')));
    assert.deepEqual(found.map(({ range }) => range.start.line), [8, 17]);
  });

  it('textDocument/documentSymbol shows how the file is built', async () => {
    const outline = (symbols: readonly DocumentSymbol[]): string[] => symbols.flatMap(({ name, children = [] }) => [name, ...outline(children)]);
    const names = outline(await client.request('textDocument/documentSymbol', document));
    assert.ok(names.some((name) => name.includes('Z1')) && names.some((name) => name.includes('M1')), names.join());
  });

  it('workspace/symbol finds a measure in any file', async () => {
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'lotsen' });
    assert.deepEqual(found.map(({ location }) => location.uri), [uriOf(BEITRAG)]);
  });

  it('textDocument/documentLink finds addresses', async () => {
    const found = await client.request<DocumentLink[]>('textDocument/documentLink', document);
    assert.deepEqual(found.map(({ target }) => target), ['https://example.org/wege']);
  });

  it('textDocument/foldingRange folds lists and their items', async () => {
    const found = await client.request<FoldingRange[]>('textDocument/foldingRange', document);
    const starts = found.map(({ startLine }) => startLine);
    for (const word of ['ziele:', 'massnahmen:', '- id: Z1', '- id: M1']) assert.ok(starts.includes(place(PROFIL, word).line), word);
  });

  it('textDocument/selectionRange grows from the word to the file', async () => {
    const at = place(PROFIL, 'Wege sichern');
    const [found] = await client.request<SelectionRange[]>('textDocument/selectionRange', { ...document, positions: [at] });
    const ranges: Range[] = [];
    for (let each = found; each; each = each.parent) ranges.push(each.range);
    assert.deepEqual(ranges[0], { start: at, end: { ...at, character: at.character + 'Wege'.length } });
    assert.ok(ranges.length > 4 && ranges.every((range) => inside(range, at)));
    assert.deepEqual(ranges.at(-1)?.start, { line: 0, character: 0 });
  });

  it('textDocument/prepareRename marks the id, or says why it cannot be renamed', async () => {
    const at = place(PROFIL, 'Z1');
    const found = await client.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', asked(PROFIL, at));
    assert.deepEqual(found, { range: { start: at, end: { ...at, character: at.character + 2 } }, placeholder: 'Z1' });
    await assert.rejects(client.request('textDocument/prepareRename', asked(PROFIL, place(PROFIL, 'entwurf'))), { code: LSPErrorCodes.RequestFailed });
  });

  it('textDocument/rename changes every use; of an open file its version is named', async () => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...asked(PROFIL, place(PROFIL, 'Z1')), newName: 'Z9' });
    const changes = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(changes.map(({ textDocument, edits }) => [textDocument.uri, textDocument.version, edits.length]), [[uriOf(PROFIL), 1, 2], [uriOf(BEITRAG), null, 1]]);
    await assert.rejects(client.request('textDocument/rename', { ...asked(PROFIL, place(PROFIL, 'Z1')), newName: 'M1' }), { code: LSPErrorCodes.RequestFailed });
  });

  it('about an unknown file is answered with nothing', async () => {
    const unknown = { textDocument: { uri: uriOf('fehlt.bzrp.yaml') }, position: { line: 0, character: 0 } };
    assert.equal(await client.request('textDocument/hover', unknown), null);
    assert.deepEqual(await client.request('textDocument/definition', unknown), []);
    assert.deepEqual(await client.request('textDocument/documentSymbol', unknown), []);
  });

  it('sees everything typed before it', async () => {
    await client.change(PROFIL, changed(PROFIL, 'titel: Wege sichern', 'titel: Wege öffnen'));
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { ...document, range: ALL });
    assert.equal(hints.at(-1)?.label, 'Wege öffnen');
  });
});
