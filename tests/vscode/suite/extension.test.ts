import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { cacheFolder } from '../../../server/start/compiled';
import { faulty } from '../runner/faulty';
import { until } from '../runner/wait';
import { file, findings, hoverText, open, previewTitle } from './helpers';

const profile = 'profile/092007-adlershof.bzrp.yaml';

describe('extension', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('starts when a profile is opened, and registers its commands', async () => {
    const editor = await open(profile);
    assert.equal(editor.document.languageId, 'bzrp');
    const extension = vscode.extensions.getExtension('bzrp.bzrp');
    assert.ok(extension);
    await until('activation', () => (extension.isActive ? true : undefined));
    const commands = await vscode.commands.getCommands(true);
    assert.deepEqual(
      ['bzrp.openPreview', 'bzrp.newProfile', 'bzrp.restartServer'].filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('reports exactly the faults of a profile, at their places', async () => {
    const { document } = await open(faulty.name);
    const expected = faulty.findings.map(({ code, line, start, end }) => ({ code, line, start, end }));
    assert.deepEqual(await findings(document.uri, faulty.codes), expected);
  });

  it('names source, severity and page of a finding', async () => {
    const { document } = await open(faulty.name);
    await findings(document.uri, faulty.codes);
    const finding = vscode.languages.getDiagnostics(document.uri).find(({ range }) => document.getText(range) === 'entwurff');
    assert.ok(finding);
    assert.equal(finding.source, 'bzrp');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(typeof finding.code === 'object' && finding.code.target.path.endsWith('/schema-enum'));
    assert.match(finding.message, /entwurf/);
  });

  it('reports files nobody has opened', async () => {
    await open(profile);
    assert.equal((await findings(file(faulty.unopened.name), faulty.codes)).length, faulty.findings.length);
  });

  it('takes a finding back when the fault is mended', async () => {
    const editor = await open(faulty.name);
    const { document } = editor;
    await findings(document.uri, faulty.codes);
    const place = faulty.findings[0];
    assert.ok(place);
    await editor.edit((edit) => edit.replace(new vscode.Range(place.line, place.start, place.line, place.end), 'entwurf'));
    await until('the finding to go', () => {
      const left = vscode.languages.getDiagnostics(document.uri);
      return left.every(({ range }) => range.start.line !== place.line) ? true : undefined;
    });
  });

  it('explains an indicator and a region on hover', async () => {
    const { document } = await open('profile/094014-allende-viertel.bzrp.yaml');
    assert.match(await hoverText(document, 'KID:B2'), /65/);
    assert.match(await hoverText(document, '"094014"'), /Allende-Viertel/);
  });

  it('shows the preview under the title of the profile', async () => {
    await open(profile);
    await vscode.commands.executeCommand('bzrp.openPreview');
    const label = await previewTitle();
    assert.match(label, /Bezirksregionenprofil Teil II – Adlershof/);
  });

  it('completes an indicator by a word of its name', async () => {
    const editor = await open(profile);
    const { document } = editor;
    const line = document.getText().split('\n').findIndex((text) => text.trim() === 'indikatoren:');
    const indent = document.lineAt(line + 1).firstNonWhitespaceCharacterIndex;
    await editor.edit((edit) => edit.insert(new vscode.Position(line + 1, 0), `${' '.repeat(indent)}- indikator: armut\n`));
    const position = document.lineAt(line + 1).range.end;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.some((label) => label.includes('KID:D5')), labels.slice(0, 20).join(', '));
  });

  it('keeps what was compiled for the next start', async () => {
    const folder = cacheFolder(process.platform, process.env);
    assert.ok(folder);
    await until('compiled code', () => (existsSync(folder) && readdirSync(folder).some((name) => /^server-.*\.code$/.test(name)) ? true : undefined));
  });
});
