import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PathStep } from '../../server/language/form/values';
import { targetUri } from '../preview/previews';
import { ask, EDIT, FORM, FORM_CHOICES, FORM_SPEC } from '../../server/protocol';
import { say, tell } from '../l10n';
import { formHtml } from './html';
import { type FromForm, isFromForm, type ToForm } from './messages';

/** Time from a change of the text to the form that shows it, in milliseconds. */
const SETTLE_MS = 30;
/** How long a page may take to hand over what was typed before the document is saved, in milliseconds. */
const PATIENCE_MS = 500;

/** One form beside one text: shows what it says, and asks for the smallest edit for each change. */
export class Form implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Part id → stamp of what the page has. */
  private has: Record<string, number> = {};
  private art = '';
  private flushes = 0;
  /** What is to be shown as soon as the page has the document. */
  private goal: PathStep[] | undefined;
  private readonly flushed = new Map<number, () => void>();
  /** Edits one after the other: each is worked out on the text the one before left. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
    private readonly client: BaseLanguageClient,
    private readonly extensionUri: vscode.Uri,
  ) {
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => isFromForm(message) && void this.receive(message)),
      panel.onDidDispose(() => this.dispose()),
      // A hidden page is thrown away; it says `ready` again when it is seen.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.art = '';
      }),
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => changed === this.document && this.soon()),
      vscode.workspace.onWillSaveTextDocument((event) => event.document === this.document && event.waitUntil(this.flush())),
      // Findings come a moment after the text.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => uri.toString() === document.uri.toString()) && this.soon()),
    );
    this.reload();
  }

  /** Makes the page anew, its own labels included. */
  reload(): void {
    this.panel.webview.html = formHtml(this.panel.webview, this.extensionUri);
  }

  /** Whether this is a form of the document. */
  isOf(uri: vscode.Uri): boolean {
    return this.document.uri.toString() === uri.toString();
  }

  /** Leads to an item of the document, or to a key of its head. */
  focus(path: PathStep[]): void {
    this.goal = path;
    this.leadToGoal();
  }

  private leadToGoal(): void {
    if (!this.goal || this.art === '') return;
    this.post({ type: 'focus', path: this.goal });
    this.goal = undefined;
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions.splice(0)).dispose();
  }

  private get uri(): string {
    return this.client.code2ProtocolConverter.asUri(this.document.uri);
  }

  private soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.show();
    }, SETTLE_MS);
  }

  private async show(): Promise<void> {
    try {
      const values = await ask(this.client, FORM, { uri: this.uri, has: this.has });
      if (!values) return this.post({ type: 'failed', reason: tell(say('the file is not there or cannot be read.')) });
      if (values.art !== this.art) {
        const spec = await ask(this.client, FORM_SPEC, { uri: this.uri });
        if (spec) this.post({ type: 'spec', spec });
        this.art = values.art;
      }
      this.has = Object.fromEntries(values.parts.map(({ id, stamp }) => [id, stamp]));
      this.post({ type: 'values', values });
      this.leadToGoal();
    } catch (error) {
      this.post({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  private async receive(message: FromForm): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.has = {};
        this.art = '';
        return this.show();
      case 'edit':
        this.queue = this.queue.then(() => this.edit(message));
        return void (await this.queue);
      case 'choices':
        return this.post({ type: 'choices', request: message.request, choices: await ask(this.client, FORM_CHOICES, { uri: this.uri, path: message.path, typed: message.typed }).catch(() => []) });
      case 'reveal':
        return this.reveal(message.line);
      case 'fix':
        return this.fix(message);
      case 'flushed':
        this.flushed.get(message.request)?.();
        this.flushed.delete(message.request);
    }
  }

  /** Makes an edit through the document, so that undo, hot exit and the text beside it know of it. */
  private async edit({ request, edit, part }: Extract<FromForm, { type: 'edit' }>): Promise<void> {
    const refuse = (refused: string): void => this.post({ type: 'done', request, refused });
    try {
      const result = await ask(this.client, EDIT, { uri: this.uri, edit, part });
      if ('refused' in result) return refuse(result.refused);
      // The text went on while the server was thinking: what it said is about another one.
      if (result.version !== this.document.version) return refuse(tell(say('The text has changed meanwhile. Please try again.')));
      const change = new vscode.WorkspaceEdit();
      change.set(this.document.uri, await this.client.protocol2CodeConverter.asTextEdits(result.edits));
      if (result.edits.length > 0 && !(await vscode.workspace.applyEdit(change))) return refuse(tell(say('The text could not be changed.')));
      await this.show();
      this.post({ type: 'done', request });
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error));
    }
  }

  private async fix({ line, code, title }: Extract<FromForm, { type: 'fix' }>): Promise<void> {
    const found = vscode.languages.getDiagnostics(this.document.uri).filter((each) => each.range.start.line <= line && each.range.end.line >= line);
    const range = found.find((each) => String(typeof each.code === 'object' ? each.code.value : each.code) === code)?.range ?? this.document.lineAt(Math.min(line, this.document.lineCount - 1)).range;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', this.document.uri, range, vscode.CodeActionKind.QuickFix.value);
    const action = actions.find((each) => each.title === title);
    if (action?.edit) await vscode.workspace.applyEdit(action.edit);
    if (action?.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }

  private async reveal(line: number): Promise<void> {
    const position = new vscode.Position(Math.min(line, this.document.lineCount - 1), 0);
    const beside = vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
    await vscode.window.showTextDocument(this.document, { viewColumn: beside?.viewColumn ?? vscode.ViewColumn.Beside, selection: new vscode.Range(position, position) });
  }

  /** Waits until everything typed in the page has become an edit. A page that does not answer is not waited for long. */
  private async flush(): Promise<vscode.TextEdit[]> {
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

export const FORM_VIEW = 'bzrp.form';

/** Registers the form as another editor for BZRP files, and the command that opens it. */
export function registerForms(client: BaseLanguageClient, context: vscode.ExtensionContext): vscode.Disposable {
  const forms = new Set<Form>();
  return vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(
      FORM_VIEW,
      {
        async resolveCustomTextEditor(document, panel) {
          const form = new Form(document, panel, client, context.extensionUri);
          forms.add(form);
          panel.onDidDispose(() => forms.delete(form));
        },
      },
      { webviewOptions: { retainContextWhenHidden: false }, supportsMultipleEditorsPerDocument: true },
    ),
    /** @param path of what it opens at, such as `['massnahmen', 2]` */
    vscode.commands.registerCommand('bzrp.openForm', async (argument?: unknown, path?: PathStep[], column = vscode.ViewColumn.Active) => {
      const target = targetUri(argument);
      if (!target) return;
      await vscode.commands.executeCommand('vscode.openWith', target, FORM_VIEW, column);
      if (!Array.isArray(path)) return;
      // The one that was opened last is the one that was asked for.
      [...forms].filter((form) => form.isOf(target)).at(-1)?.focus(path);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bzrp.language')) for (const form of forms) form.reload();
    }),
  );
}
