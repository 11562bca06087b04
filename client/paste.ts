import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask, PASTE } from '../server/protocol';
import { isBzrp, LANGUAGE } from './documents';
import { say, tell } from './l10n';
import type { ShownTexts } from './commands/shownTexts';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('bzrp');
/** Longer texts are pasted as they are. */
export const LONGEST = 5_000_000;

class Paste extends vscode.DocumentPasteEdit {
  report: { lines: readonly string[]; doubts: number } | undefined;
}

/** Tables from Word and Excel as items, texts as the language writes them. Plain text stays in the list of ways to paste. */
export function registerPaste(client: BaseLanguageClient, texts: ShownTexts): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: LANGUAGE },
    {
      async provideDocumentPasteEdits(document, ranges, data, _context, token) {
        const [range, ...others] = ranges;
        if (!isBzrp(document) || !range || others.length > 0) return undefined;
        const [text = '', html] = await Promise.all([data.get('text/plain')?.asString(), data.get('text/html')?.asString()]);
        if (token.isCancellationRequested || text.length + (html?.length ?? 0) > LONGEST) return undefined;
        const { uri } = document;
        const offers = await ask(client, PASTE, { uri: client.code2ProtocolConverter.asUri(uri), range: client.code2ProtocolConverter.asRange(range), text, ...(html !== undefined && { html }) }, token).catch(() => []);
        return Promise.all(
          offers.map(async ({ title, insert, edits, report }) => {
            const edit = new Paste(insert, title, KIND);
            const changes = await client.protocol2CodeConverter.asTextEdits(edits);
            if (changes.length > 0) {
              edit.additionalEdit = new vscode.WorkspaceEdit();
              edit.additionalEdit.set(uri, changes);
            }
            edit.report = report;
            return edit;
          }),
        );
      },
      resolveDocumentPasteEdit(edit) {
        // Asked for when this way of pasting is the one.
        if (edit instanceof Paste && edit.report) void texts.offerReport(tell(say('Report on the pasted table')), edit.report.lines, edit.report.doubts);
        return edit;
      },
    },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/html', 'text/plain'] },
  );
}
