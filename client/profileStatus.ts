import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ask, PROFILE_STATE } from '../server/protocol';
import { uriInFront } from './inFront';
import { say, tell } from './l10n';
import { findingsText } from './profiles/tree';

/** Findings come in bursts while somebody types. */
const SETTLE_MS = 200;

/** In the status bar, while a profile is in front as text or form: its status, its findings, its edition. */
export function registerProfileStatus(client: BaseLanguageClient): vscode.Disposable {
  const entry = vscode.window.createStatusBarItem('bzrp.profile', vscode.StatusBarAlignment.Left, 10);
  entry.name = tell(say('BZRP profile'));
  entry.command = 'workbench.actions.view.problems';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  const show = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const uri = uriInFront();
    const state = uri && client.state === State.Running ? await ask(client, PROFILE_STATE, { uri: client.code2ProtocolConverter.asUri(uri) }).catch(() => null) : null;
    if (mine !== turn) return;
    if (!state) return entry.hide();
    const { name, status, fassung, findings } = state;
    const icon = findings.error > 0 ? '$(error)' : findings.warning > 0 ? '$(warning)' : '$(pass)';
    const edition = fassung && tell(say('Edition {0}', fassung));
    const found = findings.error + findings.warning + findings.information;
    entry.text = ['$(book)', [status, `${icon} ${found}`, edition].filter(Boolean).join(' · ')].join(' ');
    entry.tooltip = [name, status && tell(say('Status: {0}', status)), findingsText(findings), edition].filter(Boolean).join('\n');
    entry.accessibilityInformation = { label: [name, status && tell(say('Status: {0}', status)), findingsText(findings), edition].filter(Boolean).join(', ') };
    entry.show();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), SETTLE_MS);
  };

  void show();
  return vscode.Disposable.from(
    entry,
    { dispose: () => clearTimeout(timer) },
    client.onDidChangeState(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.window.tabGroups.onDidChangeTabs(soon),
    vscode.window.tabGroups.onDidChangeTabGroups(soon),
    vscode.languages.onDidChangeDiagnostics(soon),
    vscode.workspace.onDidSaveTextDocument(soon),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('bzrp.language') && soon()),
  );
}
