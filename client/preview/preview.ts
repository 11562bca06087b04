import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isUnwritten } from '../../server/language/text/unwritten';
import { isBzrp } from '../documents';
import { say, tell } from '../l10n';
import { ask, FIELD, FIELD_EDIT, type FieldEdits, RENDER, type RenderParams, type RenderResult, type SentSection } from '../../server/protocol';
import type { FieldInPlace } from '../../server/language/form/inPlace';
import { type Anchor, type FieldPlace, type FromPage, isFromPage, type SyncMode, type ToPage, type ProfileView } from '../webview/messages';
import { type HeldSection, taken, whole } from '../../server/protocol/sections';
import { escapeHtml } from './escape';
import { pageHtml } from './html';
import { itemAtLine, lineOf } from './places';
import { Refresh } from './refresh';

/** One preview panel: shows one document and stays in step with it for as long as somebody can see it. */
export class Preview implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly refresh = new Refresh((signal) => this.render(signal));
  private readonly closed = new vscode.EventEmitter<void>();
  /** Fires once, when the panel is gone. */
  readonly onDidClose = this.closed.event;
  private shown: RenderResult | undefined;
  private selected: string | undefined;
  /** Whether the page shows what was rendered last, and no message in its place. */
  private isShowing = false;
  /** The page as the server knows that we have it. */
  private held: { kind: string; revision: number; sections: ReadonlyMap<string, HeldSection> } | undefined;

  /** `restored`: the page knows from before where its reader was, and goes there instead of to the cursor. */
  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly client: BaseLanguageClient,
    private readonly context: vscode.ExtensionContext,
    private source: vscode.Uri,
    private isLocked: boolean,
    private restored: boolean,
    private view: ProfileView = 'profil',
  ) {
    const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
    this.allow(dist);
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media', 'view.svg');
    this.subscriptions.push(
      this.closed,
      panel.webview.onDidReceiveMessage((message: unknown) => isFromPage(message) && void this.receive(message)),
      panel.onDidChangeViewState(() => this.seenOrHidden()),
      panel.onDidDispose(() => this.dispose()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document.uri)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.select(textEditor, true)),
    );
    this.name();
    panel.webview.html = pageHtml(panel.webview, context.extensionUri);
  }

  /** What the page may load: our own files, and pictures of the folder its document belongs to. */
  private allow(dist = vscode.Uri.joinPath(this.context.extensionUri, 'dist')): void {
    const folder = vscode.workspace.getWorkspaceFolder(this.source)?.uri ?? vscode.Uri.joinPath(this.source, '..');
    this.panel.webview.options = { enableScripts: true, localResourceRoots: [dist, folder] };
  }

  /** The document this preview shows. */
  get uri(): vscode.Uri {
    return this.source;
  }

  /** Whether the preview stays with its document, whatever becomes active. */
  get locked(): boolean {
    return this.isLocked;
  }

  setLocked(locked: boolean): void {
    this.isLocked = locked;
    this.name();
    this.introduce();
  }

  /** Shows another document. */
  showDocument(uri: vscode.Uri): void {
    if (uri.toString() === this.source.toString()) return;
    this.source = uri;
    this.allow();
    this.shown = undefined;
    this.held = undefined;
    this.selected = undefined;
    this.restored = false;
    this.name();
    this.introduce();
    this.refresh.restart();
  }

  /** Shows the document in another way, where its kind has that view; else in its own. */
  showView(view: ProfileView): void {
    this.view = view;
    this.held = undefined;
    this.introduce();
    this.refresh.restart();
  }

  /** The document, or something it draws on, is not what it was. */
  changed(uri: vscode.Uri): void {
    if (uri.toString() === this.source.toString()) this.refresh.soon();
  }

  /** What is rendered may be different although no text has changed: the server has started anew, a setting is another. */
  renderAgain(): void {
    this.introduce();
    this.refresh.restart();
  }

  /** Makes the page anew, its own labels included. */
  reload(): void {
    this.refresh.sleep();
    this.panel.webview.html = pageHtml(this.panel.webview, this.context.extensionUri);
    this.name();
  }

  dispose(): void {
    this.refresh.sleep();
    this.closed.fire();
    vscode.Disposable.from(...this.subscriptions.splice(0)).dispose();
    this.panel.dispose();
  }

  private async receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      this.refresh.wake();
      this.introduce();
      // A page that comes back shows what it had at once; whether that still holds is seen a moment later.
      if (this.shown && this.held) this.post({ type: 'show', uri: this.source.toString(), page: whole(this.held.kind, this.held.sections), items: itemsOf(this.shown) });
    } else if (message.uri !== this.source.toString()) return;
    else if (message.type === 'view') this.showView(message.view);
    else if (message.type === 'begin') await vscode.commands.executeCommand('bzrp.newProfile', message.uri);
    else if (message.type === 'reveal') await this.reveal({ item: message.item, fraction: 0 });
    else if (message.type === 'form') await this.openForm(message.item);
    else if (message.type === 'field') this.post({ type: 'field', uri: message.uri, place: message.place, state: await this.field(message.place) });
    else if (message.type === 'write') {
      const refused = await this.write(message);
      this.post({ type: 'written', uri: message.uri, place: message.place, ...(refused !== undefined && { refused }) });
    } else this.scrollText(message.anchor);
  }

  /** Opens the form at an item, beside the page. */
  private async openForm(item: string): Promise<void> {
    const place = this.shown?.places.find((each) => each.item === item);
    if (!place) return;
    const uri = this.client.protocol2CodeConverter.asUri(place.uri);
    await vscode.commands.executeCommand('bzrp.openForm', uri, place.path, this.editorFor(uri)?.viewColumn ?? this.columnBeside());
  }

  /** What stands in a field now, or why it cannot be changed. */
  private async field(place: FieldPlace): Promise<FieldInPlace | { refused: string }> {
    if (vscode.workspace.fs.isWritableFileSystem(this.source.scheme) === false) return { refused: tell(say('This version cannot be changed.')) };
    return ask(this.client, FIELD, { uri: this.client.code2ProtocolConverter.asUri(this.source), view: this.view, ...place }).catch(reasonOf);
  }

  /** Writes a field through the document, so that undo and hot exit know of it; answers why not. */
  private async write({ place, typed, was }: Extract<FromPage, { type: 'write' }>): Promise<string | undefined> {
    const asked = (): Promise<FieldEdits | { refused: string }> =>
      ask(this.client, FIELD_EDIT, { uri: this.client.code2ProtocolConverter.asUri(this.source), view: this.view, ...place, typed, was }).catch(reasonOf);
    const first = await asked();
    if ('refused' in first) return first.refused;
    const document = await vscode.workspace.openTextDocument(this.client.protocol2CodeConverter.asUri(first.uri));
    // Of a file nobody had open the server knew what lies on the disk; now it knows the document.
    const result = first.version === null ? await asked() : first;
    if ('refused' in result) return result.refused;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, await this.client.protocol2CodeConverter.asTextEdits(result.edits));
    if (result.version !== document.version) return tell(say('The text has changed meanwhile. Try again.'));
    return (await vscode.workspace.applyEdit(edit)) ? undefined : tell(say('The text could not be changed.'));
  }

  private seenOrHidden(): void {
    if (this.panel.visible) return;
    // A hidden page is thrown away by VS Code; it says `ready` again when it is seen.
    this.refresh.sleep();
  }

  private async render(signal: AbortSignal): Promise<void> {
    const uri = this.source.toString();
    const cancellation = new vscode.CancellationTokenSource();
    signal.addEventListener('abort', () => cancellation.cancel());
    try {
      await openText(this.source);
      const known = this.held?.revision;
      const params: RenderParams = { uri: this.client.code2ProtocolConverter.asUri(this.source), view: this.view, ...(known !== undefined && { known }) };
      const result = await ask(this.client, RENDER, params, cancellation.token);
      if (signal.aborted || uri !== this.source.toString()) return;
      // The server knows no such file: it has gone, or cannot be read as text.
      if (result.order.length === 0) this.fail(uri, tell(say('the file is not there or cannot be read.')));
      else this.show(result);
      const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
      if (document && isUnwritten(document.getText())) this.post({ type: 'unwritten', uri, reason: tell(say('Nothing is written in this file yet.')), begin: tell(say('Begin a profile')) });
    } catch (error) {
      if (signal.aborted) return;
      this.fail(uri, error instanceof Error ? error.message : String(error));
    } finally {
      cancellation.dispose();
    }
  }

  private fail(uri: string, cause: string): void {
    this.post({ type: 'failed', uri, reason: tell(say('Preview not possible: {0}', cause)) });
  }

  private show(result: RenderResult): void {
    const { kind, order, revision } = result;
    const page = { kind, order, sections: result.sections.map((section) => withPictures(section, this.panel.webview)) };
    const items = itemsOf(result);
    const isNews = !this.isShowing || page.sections.length > 0 || !isSame(order, [...(this.held?.sections.keys() ?? [])]) || !this.shown || !isSame(items, itemsOf(this.shown));
    this.held = { kind, revision, sections: taken(this.held?.sections ?? new Map(), page) };
    this.shown = result;
    this.name();
    if (isNews) this.post({ type: 'show', uri: this.source.toString(), page, items });
    const editor = this.editor();
    if (editor) this.select(editor, false);
  }

  /** Tells the page which item the cursor of this editor is in. */
  private select(editor: vscode.TextEditor, moved: boolean): void {
    if (!this.refresh.isAwake || !this.shown || !isBzrp(editor.document)) return;
    const anchor = this.syncMode() === 'off' ? undefined : this.anchorOf(editor);
    if (!anchor && this.selected === undefined) return;
    const follow = moved || (anchor?.item !== this.selected && !this.restored);
    this.restored = false;
    this.selected = anchor?.item;
    this.post({
      type: 'select',
      uri: this.source.toString(),
      item: anchor?.item,
      fraction: anchor?.fraction ?? 0,
      follow,
    });
  }

  private anchorOf(editor: vscode.TextEditor): Anchor | undefined {
    const uri = this.client.code2ProtocolConverter.asUri(editor.document.uri);
    return itemAtLine(this.shown?.places ?? [], uri, editor.selection.active.line);
  }

  /** Leads the author to an item's place in the text: the one case in which a preview moves the cursor. */
  private async reveal(anchor: Anchor): Promise<void> {
    const place = this.placeOf(anchor);
    if (!place) return;
    const position = new vscode.Position(place.line, 0);
    await vscode.window.showTextDocument(place.uri, {
      viewColumn: this.editorFor(place.uri)?.viewColumn ?? this.columnBeside(),
      selection: new vscode.Range(position, position),
    });
  }

  /** Scrolls the text along with the page; the cursor stays where it is. */
  private scrollText(anchor: Anchor): void {
    if (this.syncMode() !== 'both') return;
    const place = this.placeOf(anchor);
    const editor = place && this.editorFor(place.uri);
    if (!place || !editor) return;
    const line = new vscode.Range(place.line, 0, place.line, 0);
    editor.revealRange(line, vscode.TextEditorRevealType.AtTop);
  }

  private placeOf(anchor: Anchor): { uri: vscode.Uri; line: number } | undefined {
    const place = lineOf(this.shown?.places ?? [], anchor);
    return place && { uri: this.client.protocol2CodeConverter.asUri(place.uri), line: place.line };
  }

  private editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    return active && isBzrp(active.document) ? active : this.editorFor(this.source);
  }

  private editorFor(uri: vscode.Uri): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  }

  /** A column the text can open in without covering the preview. */
  private columnBeside(): vscode.ViewColumn {
    return this.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  }

  private introduce(): void {
    const { source, isLocked: locked, view } = this;
    this.post({ type: 'about', uri: source.toString(), locked, sync: this.syncMode(), view });
  }

  private name(): void {
    const title = this.shown?.title || (this.source.path.split('/').pop() ?? '');
    const name = this.isLocked ? tell(say('[Preview] {0}', title)) : tell(say('Preview {0}', title));
    if (this.panel.title !== name) this.panel.title = name;
  }

  private syncMode(): SyncMode {
    return vscode.workspace.getConfiguration('bzrp').get<SyncMode>('preview.sync') ?? 'off';
  }

  private post(message: ToPage): void {
    if (message.type === 'show' || message.type === 'failed' || message.type === 'unwritten') this.isShowing = message.type === 'show' && this.refresh.isAwake;
    if (this.refresh.isAwake) void this.panel.webview.postMessage(message);
  }
}

function reasonOf(error: unknown): { refused: string } {
  return { refused: error instanceof Error ? error.message : String(error) };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}

function itemsOf({ places }: RenderResult): string[] {
  return places.map(({ item }) => item);
}

/** The addresses the server gives pictures become such a page can load. */
function withPictures({ id, frame, parts }: SentSection, webview: vscode.Webview): SentSection {
  const shown = (html: string): string => (html.includes('bzrp-bild:') ? loadable(html, webview) : html);
  return { id, ...(frame !== undefined && { frame: shown(frame) }), parts: Object.fromEntries(Object.entries(parts).map(([at, html]) => [at, shown(html)])) };
}

function loadable(html: string, webview: vscode.Webview): string {
  return html.replace(/(<img src=")bzrp-bild:([^"]+)"/g, (_, before: string, address: string) => `${before}${escapeHtml(webview.asWebviewUri(vscode.Uri.parse(address.replaceAll('&amp;', '&'))).toString())}"`);
}

/**
 * Makes sure the server has this text: a preview restored after a reload may show a file that no editor has open, perhaps one
 * outside the workspace.
 */
async function openText(uri: vscode.Uri): Promise<void> {
  const wanted = uri.toString();
  if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === wanted)) return;
  await vscode.workspace.openTextDocument(uri);
}
