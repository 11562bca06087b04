import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FormRequest } from '../../server/language/form/edits';
import type { PathStep } from '../../server/language/form/values';
import { ask, EDIT, type EditResult, FORM_CHOICES } from '../../server/protocol';
import type { ShownTexts } from '../commands/shownTexts';
import { exists } from '../documents';
import { say, tell } from '../l10n';
import { nameOf } from '../saving';
import type { Drafts } from './drafts';
import { formHtml } from './html';
import { type FromForm, isFromForm, type ToForm } from './messages';
import { offerFor, writeOffer } from './paste';
import { FormReading } from './reading';

/** Time from a change of the text to the form that shows it, in milliseconds. */
const SETTLE_MS = 30;
/** How long a page may take to hand over what was typed before the document is saved, in milliseconds. */
const PATIENCE_MS = 500;
/** An edit is worked out anew when the text went on meanwhile, so many times. */
const TRIES = 4;

/** An item of a document: by its path, or by a line of the text (0-based). */
export type FormPlace = { path: readonly PathStep[] } | { line: number };

/** One form beside one text: shows what it says, and asks for the smallest edit for each change. */
export class Form implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly reading: FormReading;
  /** What is shown after what is being shown now. */
  private next: Promise<void> | undefined;
  private shown: Promise<void> = Promise.resolve();
  /** The file is not on the disk any more; its text is still open. */
  private isGone = false;
  /** The page listens: what is said to one that is still loading is lost. */
  private isReady = false;
  /** Where each part begins in the text, as the page was told last. */
  private parts: readonly { path: PathStep[]; line: number }[] = [];
  /** What the page is to show once it has the text. */
  private wanted: FormPlace | undefined;
  private flushes = 0;
  private readonly flushed = new Map<number, () => void>();
  /** Edits one after the other: each is worked out on the text the one before left. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
    private readonly client: BaseLanguageClient,
    private readonly extensionUri: vscode.Uri,
    private readonly drafts: Drafts,
    private readonly texts: ShownTexts,
  ) {
    this.reading = new FormReading(document, client, () => this.uri);
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => isFromForm(message) && void this.receive(message)),
      panel.onDidDispose(() => this.dispose()),
      // A hidden page is thrown away; it says `ready` again when it is seen.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.leave();
        else if (!this.isReady) this.reading.begin();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => changed === this.document && this.soon()),
      vscode.workspace.onWillSaveTextDocument((event) => event.document === this.document && event.waitUntil(this.flush())),
      ...this.watchFile(),
      // Findings come a moment after the text.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => uri.toString() === document.uri.toString()) && this.soon()),
    );
    this.reload();
  }

  /** Makes the page anew, its own labels included. */
  reload(): void {
    this.leave();
    this.reading.begin();
    this.panel.webview.html = formHtml(this.panel.webview, this.extensionUri);
  }

  /** Tells when the file goes and when it is there again: what is typed meanwhile is kept in the text, and saving makes the file anew. */
  private watchFile(): vscode.Disposable[] {
    const { uri } = this.document;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), nameOf(uri)));
    const look = async (): Promise<void> => {
      const isGone = !(await exists(uri));
      if (isGone === this.isGone) return;
      this.isGone = isGone;
      this.tellGone();
    };
    return [watcher, watcher.onDidDelete(look), watcher.onDidCreate(look), vscode.workspace.onDidSaveTextDocument((saved) => saved === this.document && void look())];
  }

  private tellGone(): void {
    this.post({ type: 'notice', ...(this.isGone && { text: tell(say('The file is not there any more. What you see here is kept; when you save, the file is made anew.')) }) });
  }

  private leave(): void {
    this.isReady = false;
    this.parts = [];
    this.reading.forget();
  }

  /** Shows an item: opens it, scrolls to it, and takes the keyboard there. */
  focus(place: FormPlace): void {
    this.wanted = place;
    if (this.parts.length > 0) this.showWanted();
  }

  isOf(uri: vscode.Uri): boolean {
    return this.document.uri.toString() === uri.toString();
  }

  /** Where its file is once another, or a folder it lies in, is called otherwise; undefined where it was. */
  placeAfter(from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined {
    if (this.isOf(from)) return to;
    const { uri } = this.document;
    const isInside = uri.scheme === from.scheme && uri.authority === from.authority && uri.path.startsWith(`${from.path}/`);
    return isInside ? to.with({ path: to.path + uri.path.slice(from.path.length) }) : undefined;
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  /** What is still in a field when the form is closed goes into the text. */
  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions.splice(0)).dispose();
    void this.queue
      .then(() => this.writeDrafts())
      .then(() => {
        if (this.drafts.has(this.document.uri.toString(), this)) void vscode.window.showInformationMessage(tell(say('Not everything that was typed in the form of {0} is in its text. It is kept: the form shows it when it is opened again.', nameOf(this.document.uri))));
      })
      .finally(() => this.drafts.release(this));
  }

  private get uri(): string {
    return this.client.code2ProtocolConverter.asUri(this.document.uri);
  }

  private showWanted(): void {
    const place = this.wanted;
    if (!place) return;
    this.wanted = undefined;
    // The part a line lies in is the last that begins at or above it.
    const path = 'path' in place ? place.path : this.parts.findLast(({ line }) => line <= place.line)?.path;
    if (path) this.post({ type: 'focus', path: [...path] });
  }

  private soon(): void {
    if (!this.isReady) return this.reading.forget();
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.show();
    }, SETTLE_MS);
  }

  /** Shows what the text says now. One after the other, and what is shown next takes all in that has come until then. */
  private show(): Promise<void> {
    this.next ??= this.shown.then(() => {
      this.next = undefined;
      return this.showNow();
    });
    this.shown = this.next;
    return this.next;
  }

  private async showNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.isReady) return;
    try {
      const news = await this.reading.next();
      if (!news) return this.post({ type: 'failed', reason: tell(say('the file is not there or cannot be read.')) });
      if (news === 'nothing') return;
      await this.drafts.ready;
      this.parts = news.values.parts;
      // With the form comes what was typed: a field takes it when it is made.
      this.post({ type: 'values', ...news, ...(news.spec && { drafts: this.drafts.of(this.document.uri.toString(), this) }) });
      this.showWanted();
    } catch (error) {
      this.post({ type: 'failed', reason: reasonOf(error) });
    }
  }

  private async receive(message: FromForm): Promise<void> {
    switch (message.type) {
      case 'ready':
        // A second page in place of the first.
        if (this.isReady) this.leave();
        this.isReady = true;
        if (this.isGone) this.tellGone();
        return this.show();
      case 'edit':
        return this.edit(message);
      case 'draft':
        return this.drafts.set(this.document.uri.toString(), this, message);
      case 'choices':
        return this.post({ type: 'choices', request: message.request, choices: await ask(this.client, FORM_CHOICES, { uri: this.uri, path: message.path, typed: message.typed }).catch(() => []) });
      case 'reveal':
        return this.reveal(message.line);
      case 'fix':
        return this.fix(message);
      case 'relocate':
        return this.relocate(message.line);
      case 'begin':
        return void vscode.commands.executeCommand('bzrp.newProfile', this.document.uri.toString());
      case 'paste':
        return this.paste(message);
      case 'flushed':
        this.flushed.get(message.request)?.();
        this.flushed.delete(message.request);
    }
  }

  private async edit({ request, edit, part }: Extract<FromForm, { type: 'edit' }>): Promise<void> {
    const done = this.queue.then(() => this.write({ edit, ...(part && { part }) }));
    this.queue = done;
    const result = await done;
    if ('refused' in result) return this.post({ type: 'done', request, refused: result.refused });
    if (edit.kind === 'set') this.drafts.written(this.document.uri.toString(), edit.path);
    // The page has what was typed: a preview, which does not, asks before it.
    await new Promise((resolve) => setTimeout(resolve));
    await this.show();
    this.post({ type: 'done', request, ...(result.at && { at: result.at }) });
  }

  private async paste({ request, list, clip: brought, isSure }: Extract<FromForm, { type: 'paste' }>): Promise<void> {
    const done = this.queue.then(async (): Promise<Omit<Extract<ToForm, { type: 'done' }>, 'type' | 'request'>> => {
      const clip = brought ?? { text: await vscode.env.clipboard.readText() };
      const offer = await offerFor(this.client, this.document, list, clip);
      if ('refused' in offer) return offer;
      if (!isSure) return { offer: { title: offer.title, clip } };
      const before = this.parts.filter(({ path }) => path[0] === list && path.length > 1).length;
      if (!(await writeOffer(this.client, this.document, offer))) return { refused: tell(say('The text could not be changed.')) };
      if (offer.report) void this.texts.offerReport(tell(say('Report on the pasted table')), offer.report.lines, offer.report.doubts);
      return { at: [list, before] };
    });
    const settled = done.catch((error: unknown) => ({ refused: reasonOf(error) }));
    this.queue = settled;
    const result = await settled;
    if ('at' in result) await this.show();
    this.post({ type: 'done', request, ...result });
  }

  /** Makes an edit through the document, so that undo, hot exit and the text beside it know of it. */
  private async write({ edit, part }: Omit<FormRequest, 'uri'>): Promise<{ refused: string } | { at?: PathStep[] | undefined }> {
    try {
      // The text may be closed by now; the editor then opens it for what is written.
      const document = this.document.isClosed ? await vscode.workspace.openTextDocument(this.document.uri) : this.document;
      for (let tries = 0; tries < TRIES; tries += 1) {
        const result: EditResult = await ask(this.client, EDIT, { uri: this.uri, edit, ...(part && { part }) });
        if ('refused' in result) return result;
        // The text went on while the server was thinking: what it said is about another one.
        if (result.version !== document.version) continue;
        const change = new vscode.WorkspaceEdit();
        change.set(document.uri, await this.client.protocol2CodeConverter.asTextEdits(result.edits));
        if (result.edits.length > 0 && !(await vscode.workspace.applyEdit(change))) return { refused: tell(say('The text could not be changed.')) };
        return { at: result.at };
      }
      return { refused: tell(say('The text has changed meanwhile. Please try again.')) };
    } catch (error) {
      return { refused: reasonOf(error) };
    }
  }

  /** Writes what is in the fields without asking the page. What the text does not take stays a draft. */
  private async writeDrafts(): Promise<void> {
    const uri = this.document.uri.toString();
    for (const { path, typed, part } of this.drafts.shown(uri, this)) {
      const result = await this.write({ edit: { kind: 'set', path, typed }, ...(part && { part }) });
      if (!('refused' in result)) this.drafts.written(uri, path);
    }
  }

  private async fix({ line, code, title }: Extract<FromForm, { type: 'fix' }>): Promise<void> {
    const found = vscode.languages.getDiagnostics(this.document.uri).filter((each) => each.range.start.line <= line && each.range.end.line >= line);
    const range = found.find((each) => String(typeof each.code === 'object' ? each.code.value : each.code) === code)?.range ?? this.document.lineAt(Math.min(line, this.document.lineCount - 1)).range;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', this.document.uri, range, vscode.CodeActionKind.QuickFix.value);
    await this.carryOut(actions.find((each) => each.title === title));
  }

  /** Asks which file the item on a line is to go to, and moves it there. */
  private async relocate(line: number): Promise<void> {
    const { range } = this.document.lineAt(Math.min(line, this.document.lineCount - 1));
    const kind = vscode.CodeActionKind.Refactor.append('move');
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', this.document.uri, range, kind.value);
    const actions = found.filter((action) => action.kind && kind.contains(action.kind));
    if (actions.length === 0) return void vscode.window.showInformationMessage(tell(say('There is no other file of this profile the measure could go to.')));
    const chosen = await vscode.window.showQuickPick(actions.map((action) => ({ label: action.title, action })), { title: tell(say('To another file')) });
    await this.carryOut(chosen?.action);
  }

  private async carryOut(action: vscode.CodeAction | undefined): Promise<void> {
    if (action?.edit) await vscode.workspace.applyEdit(action.edit);
    if (action?.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }

  private async reveal(line: number): Promise<void> {
    const position = new vscode.Position(Math.min(line, this.document.lineCount - 1), 0);
    const beside = vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
    await vscode.window.showTextDocument(this.document, { viewColumn: beside?.viewColumn ?? vscode.ViewColumn.Beside, selection: new vscode.Range(position, position) });
  }

  /** Waits until everything typed in the page has become an edit. A page that is not there or does not answer is not waited for long. */
  private async flush(): Promise<vscode.TextEdit[]> {
    if (!this.panel.visible) {
      await this.queue.then(() => this.writeDrafts());
      return [];
    }
    const request = (this.flushes += 1);
    const answered = new Promise<void>((done) => this.flushed.set(request, done));
    this.post({ type: 'flush', request });
    await Promise.race([answered.then(() => this.queue), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    return [];
  }

  private post(message: ToForm): void {
    void this.panel.webview.postMessage(message);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
