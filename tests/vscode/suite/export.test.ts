import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commitAll } from '../runner/git';
import { until } from '../runner/wait';
import { FaultyFiles } from './faultyFiles';
import { file, open } from './helpers';

const profile = 'profile/092007-adlershof.bzrp.yaml';

interface Compared {
  html: string;
  json: string;
  title: string;
}

/** Labels of the tabs that show a comparison. */
const comparisons = (): string[] =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('bzrp.comparison'))
    .map(({ label }) => label);

describe('export', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'bzrp-export-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Runs the command as a key binding would. */
  const exported = async (to: string, name: string): Promise<Buffer | undefined> => {
    const target = vscode.Uri.file(join(folder, name));
    const saved = await vscode.commands.executeCommand<vscode.Uri | undefined>('bzrp.export', { uri: file(profile), to, target });
    return saved && readFileSync(saved.fsPath);
  };

  it('saves every form a file has, and leaves no draft beside it', async () => {
    await open(profile);
    const begins = { 'a.docx': 'PK', 'a.xlsx': 'PK', 'a.csv': '\uFEFFNr.;', 'a.html': '<!DOCTYPE html>', 'a.json': '{' };
    for (const [name, begin] of Object.entries(begins)) {
      const bytes = await exported(name.slice(2), name);
      assert.equal(bytes?.toString('utf8', 0, Buffer.byteLength(begin)), begin, name);
    }
    assert.deepEqual(readdirSync(folder).sort(), Object.keys(begins).sort());
  });

  it('saves what is typed, not what is on the disk', async () => {
    const editor = await open(profile);
    const line = editor.document.getText().split('\n').findIndex((text) => text.startsWith('titel:'));
    await editor.edit((edit) => edit.replace(editor.document.lineAt(line).range, 'titel: Noch nicht gespeichert'));
    assert.match((await exported('md', 'typed.md'))?.toString() ?? '', /^# Noch nicht gespeichert$/m);
  });

  it('prints a PDF through a browser', async function () {
    await open(profile);
    // On Linux the tests bring one along; elsewhere there may be none.
    if (process.platform !== 'linux' && process.env.BZRP_BROWSER === undefined) this.skip();
    assert.equal((await exported('pdf', 'a.pdf'))?.toString('latin1', 0, 5), '%PDF-');
  });

  it('refuses a form the file does not have', async () => {
    await open(profile);
    const target = vscode.Uri.file(join(folder, 'a.odt'));
    assert.equal(await vscode.commands.executeCommand('bzrp.export', { uri: file(profile), to: 'odt', target }), undefined);
    assert.equal(existsSync(target.fsPath), false);
  });

  it('replaces a file only when that was asked for', async () => {
    await open(profile);
    const target = vscode.Uri.file(join(folder, 'there.md'));
    await vscode.workspace.fs.writeFile(target, Buffer.from('alt'));
    // Nobody is there to answer the question: tests have no dialogs.
    await Promise.resolve(vscode.commands.executeCommand('bzrp.export', { uri: file(profile), to: 'md', target })).catch(() => undefined);
    assert.equal(readFileSync(target.fsPath, 'utf8'), 'alt');
    await vscode.commands.executeCommand('bzrp.export', { uri: file(profile), to: 'md', target, replace: true });
    assert.match(readFileSync(target.fsPath, 'utf8'), /Adlershof/);
  });

  it('leaves the old file whole when writing fails, and nothing beside it', async () => {
    await open(profile);
    const files = new FaultyFiles();
    const provider = vscode.workspace.registerFileSystemProvider(FaultyFiles.scheme, files);
    try {
      files.files.set('/a.md', Buffer.from('alt'));
      const target = vscode.Uri.from({ scheme: FaultyFiles.scheme, path: '/a.md' });
      assert.equal(await vscode.commands.executeCommand('bzrp.export', { uri: file(profile), to: 'md', target, replace: true }), undefined);
      assert.deepEqual([...files.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]), [['/a.md', 'alt']]);
    } finally {
      provider.dispose();
    }
  });

  it('compares two files on a page', async () => {
    await open(profile);
    const old = vscode.Uri.file(join(folder, 'alt.bzrp.yaml'));
    await vscode.workspace.fs.writeFile(old, Buffer.from((await vscode.workspace.openTextDocument(file(profile))).getText().replace(/^titel: .*$/m, 'titel: Alter Titel')));
    const compared = await vscode.commands.executeCommand<Compared>('bzrp.compare', { uri: file(profile), with: old });
    const fields = (JSON.parse(compared.json) as { fields: { key: string; before: string }[] }).fields;
    assert.deepEqual(fields.map(({ key, before }) => [key, before]), [['titel', 'Alter Titel']]);
    await until('the page', () => (comparisons().length > 0 ? true : undefined));
    assert.deepEqual(comparisons(), [compared.title]);
  });

  it('compares with an earlier state in git', async function () {
    const root = file('').fsPath;
    if (!commitAll(root)) this.skip();
    await vscode.commands.executeCommand('git.openRepository', root);
    const editor = await open(profile);
    const line = editor.document.getText().split('\n').findIndex((text) => text.startsWith('titel:'));
    await editor.edit((edit) => edit.replace(editor.document.lineAt(line).range, 'titel: Neuer Titel'));
    const compared = await vscode.commands.executeCommand<Compared | undefined>('bzrp.compare', { uri: file(profile), revision: 'HEAD' });
    const { fields, lists } = JSON.parse(compared?.json ?? '{}') as { fields: { key: string; after: string }[]; lists: { added: object[]; dropped: object[]; changed: object[] }[] };
    assert.deepEqual(fields.map(({ key, after }) => [key, after]), [['titel', 'Neuer Titel']]);
    // Contributions of that time are part of it: else their goals and measures would seem new.
    for (const { added, dropped, changed } of lists) assert.deepEqual([added, dropped, changed], [[], [], []]);
    assert.match(compared?.html ?? '', /\(HEAD\)/);
    // To the front, so that what was typed can be taken back.
    await vscode.window.showTextDocument(editor.document);
  });
});
