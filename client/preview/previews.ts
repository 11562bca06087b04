import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { isBzrp } from '../documents';
import { formInFront, uriInFront } from '../inFront';
import { say, tell } from '../l10n';
import { uriOfNode } from '../profiles/tree';
import { CHANGED } from '../../server/protocol';
import { isPreviewState, type ProfileView } from '../webview/messages';
import { Preview } from './preview';

const VIEW_TYPE = 'bzrp.preview';

/**
 * All previews of the window. One of them follows the active document; the others are held at theirs. They come back after a
 * reload of the window.
 */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly previews = new Set<Preview>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly context: vscode.ExtensionContext,
  ) {
    const command = (name: string, run: (...args: unknown[]) => unknown) => vscode.commands.registerCommand(name, run);
    this.subscriptions = [
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      command('bzrp.openPreview', (target) => this.open(target, false)),
      command('bzrp.openPreviewToSide', (target) => this.open(target, true)),
      command('bzrp.openGoalSheets', (target) => this.openGoalSheets(target)),
      command('bzrp.lockPreview', () => this.toggleLock()),
      command('bzrp.unlockPreview', () => this.toggleLock()),
      command('bzrp.showSource', () => this.showSource()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isBzrp(editor.document)) this.following()?.showDocument(editor.document.uri);
      }),
      // A form is no text editor.
      vscode.window.tabGroups.onDidChangeTabs(() => {
        const form = formInFront();
        if (form) this.following()?.showDocument(form);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('bzrp.language')) for (const preview of this.previews) preview.reload();
        else if (change.affectsConfiguration('bzrp')) this.renderAgain();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.renderAgain();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.moved(oldUri, newUri);
      }),
      client.onNotification(CHANGED, ({ uri }: { uri: string }) => {
        const changed = client.protocol2CodeConverter.asUri(uri);
        for (const preview of this.previews) preview.changed(changed);
      }),
    ];
  }

  /** Called by VS Code after a reload of the window, with what the page kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (!isPreviewState(state)) return panel.dispose();
    this.add(panel, vscode.Uri.parse(state.uri), { locked: state.locked, restored: true, view: state.view });
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, ...this.previews).dispose();
  }

  /** Opens a preview beside the text: the one that follows, or a further one that stays with this document. */
  private open(target: unknown, locked: boolean, view?: ProfileView): void {
    const uri = targetUri(target);
    if (!uri) {
      vscode.window.showInformationMessage(tell(say('Open a BZRP file first to see its preview.')));
      return;
    }
    const existing = locked ? undefined : this.following();
    if (existing) {
      existing.showDocument(uri);
      if (view) existing.showView(view);
      existing.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.add(vscode.window.createWebviewPanel(VIEW_TYPE, tell(say('Preview')), place, { enableFindWidget: true }), uri, { locked, restored: false, view });
  }

  /** Goal sheets of the preview one is in; else of the file one is in, in the preview beside it. */
  private openGoalSheets(target: unknown): void {
    const active = this.active();
    if (active) active.showView('zielblatt');
    else this.open(target, false, 'zielblatt');
  }

  private add(panel: vscode.WebviewPanel, uri: vscode.Uri, how: { locked: boolean; restored: boolean; view?: ProfileView }): void {
    const preview = new Preview(panel, this.client, this.context, uri, how.locked, how.restored, how.view);
    this.previews.add(preview);
    preview.onDidClose(() => {
      this.previews.delete(preview);
      this.tellMenus();
    });
    panel.onDidChangeViewState(() => this.tellMenus());
    this.tellMenus();
  }

  /** The menus offer to lock or to let go, whichever the preview one is in is not. */
  private tellMenus(): void {
    void vscode.commands.executeCommand('setContext', 'bzrp.previewIsLocked', this.active()?.locked ?? false);
  }

  private toggleLock(): void {
    const active = this.active();
    if (!active) return;
    // Only one can follow: the one that is let go takes the part of the one that had it.
    if (active.locked) this.following()?.setLocked(true);
    active.setLocked(!active.locked);
    this.tellMenus();
  }

  private async showSource(): Promise<void> {
    const preview = this.active();
    if (!preview) return;
    const column = preview.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === preview.uri.toString());
    await vscode.window.showTextDocument(preview.uri, { viewColumn: open?.viewColumn ?? column });
  }

  /** What a command is about: what it was called on, else what the preview one is in shows, else the active document. */
  targetOf(argument: unknown): vscode.Uri | undefined {
    const active = this.active();
    // A menu of the preview's own tab hands over the tab, which is no file.
    const isTab = argument === undefined || (argument instanceof vscode.Uri && argument.scheme === 'webview-panel');
    return isTab && active ? active.uri : targetUri(isTab ? undefined : argument);
  }

  private active(): Preview | undefined {
    return [...this.previews].find(({ panel }) => panel.active);
  }

  private following(): Preview | undefined {
    return [...this.previews].find(({ locked }) => !locked);
  }

  private moved(from: vscode.Uri, to: vscode.Uri): void {
    for (const preview of this.previews) if (preview.uri.toString() === from.toString()) preview.showDocument(to);
  }

  private renderAgain(): void {
    for (const preview of this.previews) preview.renderAgain();
  }
}

/** What a command is about: the file or tree node it was called on, else the text or form in front. */
export function targetUri(target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  if (typeof target === 'string') return vscode.Uri.parse(target);
  const node = uriOfNode(target);
  if (node) return node;
  return uriInFront();
}
