import * as vscode from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { say, tell } from '../l10n';
import type { Previews } from '../preview/previews';
import { fromBase64 } from '../../server/files/base64';
import { ask, EXPORT, type ExportParams, type ExportResult, PRINTER } from '../../server/protocol';
import { askForTarget, mayReplace, nameOf, reasonOf, replaceFile, tellSaved } from '../saving';
import { artOf, type Format, formatsFor } from './exportFormats';

/** What a key binding or another extension may settle beforehand; whatever is missing is asked for. Uris as text or object. */
interface Wish {
  uri?: vscode.Uri | string;
  to?: string;
  view?: string;
  target?: vscode.Uri | string;
  /** The target may be there and is then replaced. */
  replace?: boolean;
}

/** `bzrp.export`: a file as a document. Returns where it was saved; undefined when somebody changed their mind or it failed. */
export function registerExport(client: BaseLanguageClient, previews: Previews): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('bzrp.export', (...args: unknown[]) => exportProfile(client, previews, args[0])),
    vscode.commands.registerCommand('bzrp.print', (...args: unknown[]) => print(client, previews, args[0])),
  );
}

/** `bzrp.print`: the document in the form that prints best here, opened by the program that shows it. VS Code itself prints nothing. */
async function print(client: BaseLanguageClient, previews: Previews, argument: unknown): Promise<vscode.Uri | undefined> {
  const wish = isWish(argument) ? argument : { uri: previews.targetOf(argument) };
  const target = await exportProfile(client, previews, { ...wish, to: vscode.workspace.isTrusted && serverPrints(client) ? 'pdf' : 'html' });
  if (target?.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop) void vscode.env.openExternal(target);
  return target;
}

async function exportProfile(client: BaseLanguageClient, previews: Previews, argument: unknown): Promise<vscode.Uri | undefined> {
  const wish = isWish(argument) ? argument : {};
  const uri = previews.targetOf(isWish(argument) ? wish.uri : argument);
  if (!uri) {
    void vscode.window.showInformationMessage(tell(say('Open a BZRP file first to export it.')));
    return undefined;
  }
  const format = await chooseFormat(client, uri, wish);
  if (!format) return undefined;
  if (format.to === 'pdf') {
    const { program, named } = await ask(client, PRINTER, {});
    if (program === undefined) {
      void tellNoBrowser(client, previews, uri, named);
      return undefined;
    }
  }
  const target = await chooseTarget(uri, format, wish);
  return target && save(client, previews, uri, format, target);
}

function isWish(argument: unknown): argument is Wish {
  return typeof argument === 'object' && argument !== null && ('to' in argument || 'target' in argument || ('uri' in argument && !(argument instanceof vscode.Uri)));
}

async function chooseFormat(client: BaseLanguageClient, uri: vscode.Uri, { to, view }: Wish): Promise<Format | undefined> {
  // A browser is a program, and none is started in a folder nobody trusts.
  const canPrint = vscode.workspace.isTrusted && serverPrints(client);
  const formats = formatsFor(await artOf(uri), canPrint);
  if (to === undefined) return vscode.window.showQuickPick(formats, { title: tell(say('Export {0}', nameOf(uri))), placeHolder: tell(say('In which form?')), matchOnDetail: true });
  const named = formats.find((format) => format.to === to && format.view === view);
  if (!named) void vscode.window.showErrorMessage(tell(say('This file cannot be exported as "{0}" here.', to)));
  return named;
}

function serverPrints(client: BaseLanguageClient): boolean {
  const experimental = client.initializeResult?.capabilities.experimental as { pdf?: boolean } | undefined;
  return experimental?.pdf === true;
}

async function chooseTarget(uri: vscode.Uri, { label, suffix }: Format, { target, replace }: Wish): Promise<vscode.Uri | undefined> {
  if (target === undefined) return askForTarget(uri, nameOf(uri).replace(/(?:\.bzrp)?\.ya?ml$/, '') + suffix, label);
  const named = typeof target === 'string' ? vscode.Uri.parse(target, true) : target;
  return replace || (await mayReplace(named)) ? named : undefined;
}

async function save(client: BaseLanguageClient, previews: Previews, uri: vscode.Uri, format: Format, target: vscode.Uri): Promise<vscode.Uri | undefined> {
  try {
    const lost = await withProgress(client, { uri: uri.toString(), to: format.to, view: format.view, ...(format.perOffice && { perOffice: true }) }, format.label, (made) => replaceFile(target, fromBase64(made.content)));
    if (lost === undefined) return undefined;
    const note = lost > 0 ? tell(say('Places missing in it because they cannot be read: {0}. See the problems of the file.', lost)) : '';
    void tellSaved(target, note);
    return target;
  } catch (error) {
    void tellFailed(client, previews, uri, format, reasonOf(error));
    return undefined;
  }
}

/** Makes a document and hands it on while a notification tells how far it is. @returns the number of lost places; undefined = cancelled */
async function withProgress(client: BaseLanguageClient, params: ExportParams, label: string, write: (made: ExportResult) => Promise<void>): Promise<number | undefined> {
  const place = { location: vscode.ProgressLocation.Notification, title: tell(say('Export: {0}', label)), cancellable: true };
  return vscode.window.withProgress(place, async (progress, token) => {
    const workDoneToken = `bzrp-export-${Date.now()}`;
    let done = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (told) => {
      if (told.kind !== 'report') return;
      progress.report({ message: told.message, increment: (told.percentage ?? done) - done });
      done = told.percentage ?? done;
    });
    try {
      const made = await ask(client, EXPORT, { ...params, workDoneToken }, token);
      if (token.isCancellationRequested) return undefined;
      await write(made);
      return made.lost;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listening.dispose();
    }
  });
}

/** Says that nothing can print a PDF here, before anybody chooses a place for it, and what can be had instead. */
async function tellNoBrowser(client: BaseLanguageClient, previews: Previews, uri: vscode.Uri, named: string): Promise<void> {
  const missing = named === '' ? say('A PDF needs Chrome, Chromium or Edge on this computer, and none was found.') : say('A PDF needs a browser, and there is none at "{0}". Correct the setting "bzrp.browser" or BZRP_BROWSER.', named);
  const forms: Readonly<Record<string, string>> = { [tell(say('As web page (HTML)'))]: 'html', [tell(say('As Word (DOCX)'))]: 'docx' };
  const setting = tell(say('Name a browser'));
  const choice = await vscode.window.showWarningMessage(tell(missing), ...Object.keys(forms), setting);
  if (choice === setting) await vscode.commands.executeCommand('workbench.action.openSettings', 'bzrp.browser');
  else if (choice !== undefined) await exportProfile(client, previews, { uri, to: forms[choice] } satisfies Wish);
}

/** Says why it failed; where a PDF cannot be made there is still the page it would have been printed from. */
async function tellFailed(client: BaseLanguageClient, previews: Previews, uri: vscode.Uri, { to }: Format, reason: string): Promise<void> {
  const text = tell(say('The export did not work. {0}', reason));
  const asPage = tell(say('As web page (HTML)'));
  const choice = await vscode.window.showErrorMessage(text, ...(to === 'pdf' ? [asPage] : []));
  if (choice === asPage) await exportProfile(client, previews, { uri, to: 'html' } satisfies Wish);
}
