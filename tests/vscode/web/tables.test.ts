import * as vscode from 'vscode';
import { deepEqual, ok } from '../runner/browserAssert';
import { until } from '../runner/wait';
import { file } from '../suite/helpers';
import { paragraph, wordDocument, wordTable, workbook } from '../../support/office';

const PROFILE = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Profil aus Tabellen
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
ziele:
  - {id: Z1, titel: Sichere Wege, handlungsfeld: mobilitaet}
`;
const ROWS = [['Nr.', 'Maßnahme', 'Ziel', 'Federführung', 'Laufzeit', 'Status'], ['M1', 'Lotsen', 'Z1', 'Jugendamt', '2026–2028', 'läuft']];
const MEASURE = `massnahmen:
  - id: M1
    titel: Lotsen
    ziele: [Z1]
    federfuehrung: Jugendamt
    zeitraum: {von: 2026, bis: 2028}
    status: in-umsetzung
`;

/** Presses Enter in whatever list is open, until a document says something. */
async function accepted(document: vscode.TextDocument, words: string): Promise<string> {
  return until(`${words} in ${document.uri.path}`, async () => {
    if (document.getText().includes(words)) return document.getText();
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return undefined;
  });
}

describe('tables in the browser', () => {
  const kinds: Readonly<Record<string, Uint8Array>> = {
    csv: new TextEncoder().encode(ROWS.map((row) => row.join(';')).join('\r\n')),
    // The second sheet is larger than what libraries unpack at once: they would do it in workers of their own.
    xlsx: workbook([{ name: 'Liste', rows: ROWS }, { name: 'Anhang', rows: Array.from({ length: 6000 }, (_, at) => [at, 'Auszug aus dem Verzeichnis der Flurstücke']) }]),
    docx: wordDocument(paragraph('Maßnahmen') + wordTable(ROWS)),
  };
  for (const [kind, bytes] of Object.entries(kinds))
    it(`are taken over from ${kind}: what reads them is loaded into the worker`, async () => {
      const [uri, table] = [file(`profile/aus-${kind}.bzrp.yaml`), file(`profile/liste.${kind}`)];
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(PROFILE));
      await vscode.workspace.fs.writeFile(table, bytes);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const done = vscode.commands.executeCommand('bzrp.importTable', { uri, table });
      deepEqual(await accepted(document, 'Lotsen'), PROFILE + MEASURE);
      await document.save();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('notifications.clearAll');
      await done;
    });

  it('come back filled in, as CSV', async () => {
    const [uri, table] = [file('profile/runde.bzrp.yaml'), file('profile/runde.csv')];
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(PROFILE + MEASURE));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    ok(await vscode.commands.executeCommand('bzrp.export', { uri, to: 'csv', target: table }), 'the table is saved');
    const sent = new TextDecoder().decode(await vscode.workspace.fs.readFile(table));
    await vscode.workspace.fs.writeFile(table, new TextEncoder().encode(sent.replace('In Umsetzung', 'Umgesetzt')));
    void vscode.commands.executeCommand('bzrp.readRound', { uri, table });
    deepEqual(await accepted(document, 'umgesetzt'), PROFILE + MEASURE.replace('in-umsetzung', 'umgesetzt'));
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
