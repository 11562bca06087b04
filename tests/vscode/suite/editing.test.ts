import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { codes, names, texts } from '../runner/fourFiles';
import { until } from '../runner/wait';
import { found, restore } from './fourFiles';
import { file, open, quickFix, rangeOf } from './helpers';

const text = texts[names.neighbour] ?? assert.fail();

describe('editing one of four files', () => {
  beforeEach(() => restore());
  after(() => restore());

  it('mends a finding by its quick fix and leaves all else', async () => {
    const { document } = await open(names.neighbour);
    const action = await quickFix(document, 'geplannt');
    assert.match(action.title, /geplant/);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), text.replace('geplannt', 'geplant'));
    await found(document.uri, ['lor-unquoted', 'number-notation']);
  });

  it('mends on saving what is beyond doubt, where somebody wants that', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.bzrp': 'explicit' }, vscode.ConfigurationTarget.Global);
    try {
      const editor = await open(names.neighbour);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# geändert\n'));
      assert.ok(await editor.document.save());
      const expected = `# geändert\n${text}`.replace('raum: 011002', 'raum: "011002"').replace('"38,2"', '38.2');
      assert.equal(readFileSync(file(names.neighbour).fsPath, 'utf8'), expected);
      await found(editor.document.uri, ['schema-enum']);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('puts a suggestion in and takes it out again', async () => {
    const editor = await open(names.neighbour);
    const { document } = editor;
    const word = rangeOf(document, 'geplannt');
    await editor.edit((edit) => edit.replace(word, 'gepl'));
    const typed = document.getText();
    const end = word.start.translate(0, 'gepl'.length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the suggestion', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() === typed ? undefined : true;
    });
    assert.equal(document.getText(), text.replace('geplannt', 'geplant'));
    await found(document.uri, ['lor-unquoted', 'number-notation']);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), typed);
    await found(document.uri, codes[names.neighbour] ?? []);
  });

  it('lists what a file holds, and what all hold', async () => {
    const { document } = await open(names.profile);
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const all = outline.flatMap((symbol) => [symbol, ...symbol.children]).map(({ name, detail }) => `${name} ${detail}`);
    for (const title of ['Wege sichern', 'Schulweg begehen']) assert.ok(all.some((each) => each.includes(title)), all.join(' | '));

    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Treffpunkt');
    const places = symbols.map(({ location }) => location.uri.path);
    assert.ok([names.contribution, names.neighbour].every((name) => places.includes(file(name).path)), places.join());
  });

  it('shows what codes mean, and how many measures serve a goal', async () => {
    const { document } = await open(names.profile);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    const hint = hints.find(({ position }) => position.isEqual(rangeOf(document, 'KID:D5').end));
    assert.match(String(hint?.label), /Unter 15-Jährige in Bedarfsgemeinschaften/);

    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    const line = rangeOf(document, '- id: Z1').start.line;
    const titles = lenses.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title);
    // Its own measure, the one of the contribution and the one of the neighbour.
    assert.ok(titles.includes('3 Maßnahmen'), titles.join(' | '));
  });
});
