import * as vscode from 'vscode';
import { say, tell } from '../l10n';

const SCHEME = 'bzrp-shown';

/** Texts that are shown and belong to no file: a report, a file as it will be. They cannot be changed. */
export class ShownTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Keeps a text under a name; the last one counts. */
  keep(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name.replaceAll('/', '-')}` });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    return uri;
  }

  async show(name: string, text: string): Promise<void> {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.keep(`${name}.txt`, text)), { preview: true, viewColumn: vscode.ViewColumn.Beside });
  }

  /** Says what there is to look at, and shows it to whoever asks. */
  async offerReport(name: string, report: readonly string[], doubts: number): Promise<void> {
    const first = report[0] ?? '';
    if (doubts === 0) return void vscode.window.showInformationMessage(first);
    const open = tell(say('Show report'));
    if ((await vscode.window.showInformationMessage(`${first}. ${doubts === 1 ? tell(say('One place should be looked at.')) : tell(say('{0} places should be looked at.', doubts))}`, open)) === open) await this.show(name, report.join('\n'));
  }
}
