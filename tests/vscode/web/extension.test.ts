import * as vscode from 'vscode';
import { deepEqual, ok } from '../runner/browserAssert';
import { faulty } from '../runner/faulty';
import { names, texts } from '../runner/fourFiles';
import { definition, file, findings, open, previewTitle, quickFix, rangeOf, rename } from '../suite/helpers';

describe('extension in the browser', () => {
  it('reports the faults of a profile from a virtual file system', async () => {
    const { document } = await open(faulty.name);
    deepEqual(document.uri.scheme, 'vscode-test-web');
    const expected = faulty.findings.map(({ code, line, start, end }) => ({ code, line, start, end }));
    deepEqual(await findings(document.uri, faulty.codes), expected);
  });

  it('reports files nobody has opened', async () => {
    await open('profile/092007-adlershof.bzrp.yaml');
    deepEqual((await findings(file(faulty.unopened.name), faulty.codes)).length, faulty.findings.length);
  });

  it('renders the preview with a bundle that is read when it is needed', async () => {
    await open('profile/092007-adlershof.bzrp.yaml');
    await vscode.commands.executeCommand('bzrp.openPreview');
    ok((await previewTitle()).includes('Adlershof'));
  });

  it('tells a slip of the pen: what the quick way cannot read is read with care, by a bundle of its own', async () => {
    const { document } = await open(names.profile);
    const slip = new vscode.WorkspaceEdit();
    slip.replace(document.uri, rangeOf(document, 'Wege sichern'), 'Wege: sicher und hell');
    ok(await vscode.workspace.applyEdit(slip));
    const place = rangeOf(document, 'titel: Wege: sicher').start.line;
    ok((await findings(document.uri, ['yaml-syntax'])).some(({ code, line }) => code === 'yaml-syntax' && line === place));
    await vscode.commands.executeCommand('undo');
    deepEqual(document.getText(), texts[names.profile]);
  });

  it('completes an indicator by a word of its name', async () => {
    const editor = await open(faulty.name);
    const place = faulty.findings.find(({ code }) => code === 'unknown-indicator');
    ok(place);
    await editor.edit((edit) => edit.replace(new vscode.Range(place.line, place.start, place.line, place.end), 'armut'));
    const position = new vscode.Position(place.line, place.start + 'armut'.length);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, position);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(labels.some((label) => label.includes('KID:D5')), `KID:D5 is not among ${labels.slice(0, 20).join(', ')}`);
  });

  it('leads to the entry of a built-in catalogue', async () => {
    const { document } = await open(names.profile);
    const { targetUri, targetSelectionRange } = await definition(document, 'KID:D5');
    deepEqual(targetUri.scheme, 'bzrp-katalog');
    const target = await vscode.workspace.openTextDocument(targetUri);
    deepEqual(target.getText(targetSelectionRange ?? new vscode.Range(0, 0, 0, 0)), 'KID:D5');
  });

  it('mends a finding by its quick fix', async () => {
    const { document } = await open(names.neighbour);
    const { edit } = await quickFix(document, 'geplannt');
    ok(await vscode.workspace.applyEdit(edit));
    deepEqual(document.getText(), texts[names.neighbour]?.replace('geplannt', 'geplant'));
    await vscode.commands.executeCommand('undo');
  });

  it('renames a goal in all files that mean it', async () => {
    const { document } = await open(names.profile);
    await findings(file(names.contribution), ['unresolved-reference']);
    const edit = await rename(document, 'Z1', 'Z12');
    const changed = edit.entries().map(([uri, edits]) => `${uri.path.slice(uri.path.lastIndexOf('/') + 1)} ${edits.length}`).sort();
    deepEqual(changed, ['beitrag.bzrp.yaml 1', 'nachbar.bzrp.yaml 1', 'profil.bzrp.yaml 2']);
  });
});
