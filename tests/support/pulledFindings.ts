/** Pulls findings as an editor does: of open files after each change and refresh, of all others by one request held open. */
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { type MessageConnection, ProgressType } from 'vscode-jsonrpc/node';

const TOKEN = 'findings';

export class PulledFindings {
  private readonly documents = new Map<string, string | undefined>();

  constructor(
    private readonly connection: MessageConnection,
    private readonly show: (uri: string, found: Diagnostic[]) => void,
  ) {
    connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), TOKEN, ({ items }) => {
      for (const item of items) if (item.kind === 'full' && !this.documents.has(item.uri)) show(item.uri, item.items);
    });
    // Ends with the connection.
    connection.sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken: TOKEN }).catch(() => {});
  }

  open(uri: string): void {
    this.documents.set(uri, undefined);
    void this.pull(uri);
  }

  change(uri: string): void {
    void this.pull(uri);
  }

  close(uri: string): void {
    this.documents.delete(uri);
  }

  /** The server says that something changed. */
  again(): void {
    for (const uri of this.documents.keys()) void this.pull(uri);
  }

  private async pull(uri: string): Promise<void> {
    const params = { textDocument: { uri }, previousResultId: this.documents.get(uri) };
    const report = await this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params).catch(() => undefined);
    if (!report || !this.documents.has(uri)) return;
    this.documents.set(uri, report.resultId);
    if (report.kind === 'full') this.show(uri, report.items);
  }
}
