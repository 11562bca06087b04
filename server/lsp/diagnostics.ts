/**
 * How findings reach the client: pushed, or pulled when the client also offers to be told when to pull again. Never both.
 * What a client already has is not sent again.
 */
import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Severity } from '../language/rules/rule';
import { tellIn } from '../language/text/bundles';
import type { Finding } from '../language/workspace/finding';
import { throwIfCancelled } from './cancel';
import { normal, type Session } from './session';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Whether this client pulls: it must also let us say when something changed, or closed files would never be looked at again. */
export function pulls(capabilities: ClientCapabilities): boolean {
  return capabilities.textDocument?.diagnostic !== undefined && capabilities.workspace?.diagnostics?.refreshSupport === true;
}

/** A finding in the protocol's form. */
export function toDiagnostic(session: Session, finding: Finding): Diagnostic {
  const { language, rulesBase } = session.settings;
  const diagnostic: Diagnostic = {
    range: finding.range,
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    source: 'bzrp',
    message: tellIn(language, finding.message),
  };
  if (rulesBase) diagnostic.codeDescription = { href: `${rulesBase}${finding.code}` };
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ uri, range, message }) => ({ location: { uri, range }, message: tellIn(language, message) }));
  }
  return diagnostic;
}

/** What was last told of a file, with a number that goes up when it changes. */
interface Told {
  text: string;
  number: number;
}

export class Diagnostics {
  private readonly told = new Map<string, Told>();
  private number = 0;
  /** Workspace pulls that wait for something to change. */
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly isPulled: boolean,
  ) {
    session.onSettled((changed) => (isPulled ? this.wake(changed) : this.push(changed)));
    if (!isPulled) return;
    // A client drops what it showed of a document it closes; what is found in the file is to be told once more.
    session.onClosed((uri) => {
      const told = this.told.get(uri);
      if (!told) return;
      told.number = this.number += 1;
      this.release();
    });
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) => {
      throwIfCancelled(token);
      return this.pull(textDocument.uri, previousResultId);
    });
    // Held open: a client that takes partial results hears at once of every change, any other asks again after each answer.
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, partial) => {
      const known = new Map(previousResultIds.map(({ uri, value }) => [normal(uri), value]));
      for (;;) {
        throwIfCancelled(token);
        const items = this.report(known);
        if (items.length > 0) {
          if (!partial) return { items };
          partial.report({ items });
          for (const { uri, resultId = '' } of items) known.set(uri, resultId);
        }
        await this.news(token);
      }
    });
  }

  /** Waits until something changed, or nobody wants to know any more. */
  private async news(token: CancellationToken): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancelled = token.onCancellationRequested(() => done());
      const done = (): void => {
        cancelled.dispose();
        this.waiting.delete(done);
        resolve();
      };
      this.waiting.add(done);
    });
  }

  private push(changed: ReadonlySet<string>): void {
    for (const uri of changed) {
      const findings = this.look(uri);
      if (!findings) continue;
      const version = this.session.isOpen(uri) ? this.session.workspace.files.get(uri)?.document.version : undefined;
      void this.connection.sendDiagnostics({ uri, version, diagnostics: findings });
    }
  }

  private wake(changed: ReadonlySet<string>): void {
    let isNews = false;
    let isStale = false;
    for (const uri of changed) {
      if (!this.look(uri)) continue;
      isNews = true;
      // What another file did to an open one its editor cannot know.
      if (this.session.isOpen(uri) && !this.session.edited.has(uri)) isStale = true;
    }
    if (!isNews) return;
    if (isStale) void this.connection.languages.diagnostics.refresh().catch((error) => this.connection.console.warn(String(error)));
    this.release();
  }

  /** Answers the workspace pulls that wait. */
  private release(): void {
    for (const resolve of [...this.waiting]) resolve();
  }

  /** The findings of a file when they differ from what was last told. */
  private look(uri: string): Diagnostic[] | undefined {
    const findings = this.session.workspace.findingsOrFault(uri).map((finding) => toDiagnostic(this.session, finding));
    const text = JSON.stringify(findings);
    const told = this.told.get(uri);
    if (told?.text === text || (!told && findings.length === 0)) return undefined;
    const isGone = findings.length === 0 && !this.session.workspace.files.has(uri);
    if (isGone && !this.isPulled) this.told.delete(uri);
    else this.told.set(uri, { text, number: (this.number += 1) });
    return findings;
  }

  private pull(asked: string, previous: string | undefined): DocumentDiagnosticReport {
    const uri = normal(asked);
    this.session.settle();
    this.look(uri);
    const resultId = String(this.told.get(uri)?.number ?? 0);
    if (previous === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: this.session.workspace.findingsOrFault(uri).map((finding) => toDiagnostic(this.session, finding)) };
  }

  /**
   * Files of which another state is known, or none. Open files too: what no tab shows (opened by a command, or its tab just
   * closed) no editor asks for, and what a tab shows a client takes from its own pull.
   */
  private report(known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [uri, { number, text }] of this.told) {
      const resultId = String(number);
      if (known.get(uri) === resultId) continue;
      const isGone = !this.session.workspace.files.has(uri) && text === '[]';
      if (isGone && !known.has(uri)) continue;
      items.push({ kind: 'full', uri, version: null, resultId, items: JSON.parse(text) as Diagnostic[] });
    }
    return items;
  }
}
