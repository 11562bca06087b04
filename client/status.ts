import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { isBzrp, LANGUAGE } from './documents';
import { say, tell } from './l10n';

/** What the language status (the braces in the status bar) says about the active file: findings, and how the server is. */
export function registerStatus(client: BaseLanguageClient): vscode.Disposable {
  const server = vscode.languages.createLanguageStatusItem('bzrp.server', { language: LANGUAGE });
  server.name = 'BZRP';
  const findings = vscode.languages.createLanguageStatusItem('bzrp.findings', { language: LANGUAGE });
  findings.name = tell(say('BZRP findings'));

  const showServer = () => {
    const { text, severity, busy } = serverState(client.state);
    Object.assign(server, { text, severity, busy, detail: 'BZRP' });
    server.command = { command: 'bzrp.showOutput', title: tell(say('Show output')) };
  };
  const showFindings = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isBzrp(document)) return;
    const counts = countFindings(document.uri);
    findings.text = counts.text;
    findings.severity = counts.severity;
    findings.command = { command: 'bzrp.openPreview', title: tell(say('Open preview')) };
  };

  showServer();
  showFindings();
  return vscode.Disposable.from(
    server,
    findings,
    client.onDidChangeState(showServer),
    vscode.window.onDidChangeActiveTextEditor(showFindings),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) showFindings();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('bzrp.language')) return;
      showServer();
      showFindings();
    }),
  );
}

function serverState(state: State): { text: string; severity: vscode.LanguageStatusSeverity; busy: boolean } {
  const { Information, Error: Fault } = vscode.LanguageStatusSeverity;
  if (state === State.Running) return { text: tell(say('Checking is on')), severity: Information, busy: false };
  // Every state between is a way to one of the two others.
  if (state !== State.Stopped) return { text: tell(say('Checking is being started')), severity: Information, busy: true };
  return { text: tell(say('Checking has stopped')), severity: Fault, busy: false };
}

function countFindings(uri: vscode.Uri): { text: string; severity: vscode.LanguageStatusSeverity } {
  const own = vscode.languages.getDiagnostics(uri).filter((each) => each.source === 'bzrp');
  const count = (severity: vscode.DiagnosticSeverity) => own.filter((each) => each.severity === severity).length;
  const errors = count(vscode.DiagnosticSeverity.Error);
  const warnings = count(vscode.DiagnosticSeverity.Warning);
  const { Information, Warning, Error: Fault } = vscode.LanguageStatusSeverity;
  if (own.length === 0) return { text: tell(say('No findings')), severity: Information };
  return {
    text: tell(say('Errors: {0}, warnings: {1}, notes: {2}', errors, warnings, own.length - errors - warnings)),
    severity: errors > 0 ? Fault : warnings > 0 ? Warning : Information,
  };
}
