import * as vscode from 'vscode';
import { deepEqual, ok } from '../runner/browserAssert';
import { file, open } from '../suite/helpers';

const profile = 'profile/092007-adlershof.bzrp.yaml';

describe('export in the browser', () => {
  it('loads the bundle that makes documents into the worker, and saves to a virtual file system', async () => {
    await open(profile);
    const begins = { docx: 'PK', xlsx: 'PK', html: '<!DOCTYPE html>', md: 'Bezirksregion' };
    for (const [to, begin] of Object.entries(begins)) {
      const target = file(`profile/adlershof.${to}`);
      const saved = await vscode.commands.executeCommand<vscode.Uri | undefined>('bzrp.export', { uri: file(profile), to, target });
      ok(saved, `${to} was not saved`);
      const bytes = await vscode.workspace.fs.readFile(saved);
      ok(new TextDecoder().decode(bytes).includes(begin), `${to} begins ${new TextDecoder().decode(bytes.slice(0, 20))}`);
    }
  });

  it('offers no PDF where no program can be started', async () => {
    const target = file('profile/adlershof.pdf');
    deepEqual(await vscode.commands.executeCommand('bzrp.export', { uri: file(profile), to: 'pdf', target }), undefined);
  });

  it('compares two files', async () => {
    await open(profile);
    const compared = await vscode.commands.executeCommand<{ title: string; json: string } | undefined>('bzrp.compare', { uri: file(profile), with: file('profile/094014-allende-viertel.bzrp.yaml') });
    ok(compared?.title.startsWith('Vergleich: '), compared?.title);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
