import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { codes, names, texts } from '../runner/fourFiles';
import { until } from '../runner/wait';
import { codesOf, found, restore, textOf } from './fourFiles';
import { definition, file, open, rangeOf, rename } from './helpers';

const moved = 'mitte/verschoben.bzrp.yaml';
const added = 'mitte/neu.bzrp.yaml';
const original = (name: string): string => texts[name] ?? assert.fail(name);

describe('across four files', () => {
  beforeEach(() => restore(moved, added));
  after(() => restore(moved, added));

  it('renames a goal wherever it is meant, and nothing else', async () => {
    const { document } = await open(names.profile);
    const edit = await rename(document, 'Z1', 'Z12');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await textOf(names.profile), original(names.profile).replaceAll('Z1', 'Z12'));
    assert.equal(await textOf(names.contribution), original(names.contribution).replace('"Z1"', '"Z12"'));
    assert.equal(await textOf(names.neighbour), original(names.neighbour).replace('011001/Z1', '011001/Z12'));
    assert.equal(await textOf(names.district), original(names.district));
    for (const [name, wanted] of Object.entries(codes)) await found(file(name), wanted);
  });

  it('says why a name is refused', async () => {
    const { document } = await open(names.profile);
    await assert.rejects(async () => rename(document, 'Z1', 'M1'), /„M1“ ist (?:schon )?vergeben/);
    await assert.rejects(async () => vscode.commands.executeCommand('vscode.prepareRename', document.uri, rangeOf(document, 'KID:D5').start), /„KID:D5“.*mitgelieferten Katalog/);
    assert.equal(document.getText(), original(names.profile));
  });

  it('finds what is wrong in a file nobody opens, until it is deleted', async () => {
    const uri = file(added);
    writeFileSync(uri.fsPath, original(names.contribution));
    await found(uri, ['duplicate-id', 'duplicate-id', 'unresolved-reference']);
    assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path));
    rmSync(uri.fsPath);
    await found(uri, []);
  });

  it('follows folders that are moved in, renamed, and go and come back as with a branch', async () => {
    // Beside the workspace, where nobody watches.
    const outside = join(tmpdir(), `bzrp-${process.pid}`);
    const [ferien, urlaub] = [file('ferien').fsPath, file('urlaub').fsPath];
    const faults = ['duplicate-id', 'duplicate-id', 'unresolved-reference'];
    const symbols = async (): Promise<string[]> => ((await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Z7')) ?? []).map(({ location }) => location.uri.path);
    mkdirSync(join(outside, 'tief'), { recursive: true });
    writeFileSync(join(outside, 'tief/neu.bzrp.yaml'), original(names.contribution));
    try {
      renameSync(outside, ferien);
      // By path it comes before the contribution it repeats.
      await found(file('ferien/tief/neu.bzrp.yaml'), ['unresolved-reference']);
      renameSync(ferien, urlaub);
      await found(file('ferien/tief/neu.bzrp.yaml'), []);
      await found(file('urlaub/tief/neu.bzrp.yaml'), faults);
      renameSync(urlaub, outside);
      await found(file('urlaub/tief/neu.bzrp.yaml'), []);
      assert.ok(!(await symbols()).some((path) => /ferien|urlaub/.test(path)));
      renameSync(outside, urlaub);
      await found(file('urlaub/tief/neu.bzrp.yaml'), faults);
      rmSync(urlaub, { recursive: true });
      await found(file('urlaub/tief/neu.bzrp.yaml'), []);
      await found(file(names.contribution), codes[names.contribution] ?? []);
    } finally {
      for (const folder of [outside, ferien, urlaub]) rmSync(folder, { recursive: true, force: true });
    }
  });

  it('leads to the entry of a built-in catalogue, which can be read but not written in', async () => {
    const { document } = await open(names.profile);
    const { targetUri, targetSelectionRange } = await definition(document, 'KID:D5');
    assert.equal(targetUri.scheme, 'bzrp-katalog');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(targetUri));
    assert.equal(editor.document.languageId, 'bzrp');
    assert.equal(editor.document.getText(targetSelectionRange), 'KID:D5');
    assert.match(editor.document.getText(), /titel: Kernindikatoren/);
    const text = editor.document.getText();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x')).then(undefined, () => false);
    assert.equal(editor.document.getText(), text);
    assert.deepEqual(codesOf(targetUri), []);
  });

  it('leads to a place among the official keys', async () => {
    const { document } = await open(names.profile);
    const { targetUri, targetRange } = await definition(document, '011001');
    const target = await vscode.workspace.openTextDocument(targetUri);
    assert.match(target.getText(targetRange), /Tiergarten Süd/);
  });

  it('follows a file that is renamed', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file(names.neighbour), file(moved));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await found(file(moved), codes[names.neighbour] ?? []);
    await found(file(names.neighbour), []);
  });

  it('finds what is referred to in a file that is renamed while it is open', async () => {
    await open(names.profile);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file(names.profile), file(moved));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const { document } = await open(names.contribution);
    await until('the definition in the renamed file', async () => ((await definition(document, 'Z1')).targetUri.path === file(moved).path ? true : undefined));
    for (const name of [names.contribution, names.neighbour]) await found(file(name), codes[name] ?? []);
  });

  it('takes a file from the disk when it changes there, and a dirty one from the editor', async () => {
    const editor = await open(names.contribution);
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, 'Z7'), 'Z8'));
    const typed = document.getText();
    writeFileSync(file(names.profile).fsPath, original(names.profile).replaceAll('Z1', 'Z8'));
    writeFileSync(file(names.contribution).fsPath, original(names.district));
    try {
      await until('the reference that is left behind', () => {
        const told = vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.getText(range));
        return told.length === 1 && told[0]?.includes('Z1') ? true : undefined;
      });
      assert.equal(document.getText(), typed);
      assert.equal(readFileSync(file(names.contribution).fsPath, 'utf8'), original(names.district));
      await found(file(names.neighbour), ['lor-unquoted', 'number-notation', 'unresolved-reference', 'schema-enum']);
    } finally {
      // Saving over the newer file would be refused: the editor gives its text up.
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });
});
