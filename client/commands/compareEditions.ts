import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { language, say, tell } from '../l10n';
import type { Previews } from '../preview/previews';
import { ask, COMPARE, type CompareParams, type CompareResult } from '../../server/protocol';
import { askForTarget, nameOf, reasonOf, replaceFile, tellSaved } from '../saving';
import { chooseEdition, namedEdition } from './editionChoice';

const VIEW_TYPE = 'bzrp.comparison';
const SAVE = 'bzrp.saveComparison';

/** What a key binding or another extension may settle beforehand; `with` is the older file, `revision` a state in git. */
interface Wish {
  uri?: vscode.Uri | string;
  with?: vscode.Uri | string;
  revision?: string;
}

/** `bzrp.compare`: two editions side by side on a page of their own; `bzrp.saveComparison` for the page that is in front. */
export function registerCompare(client: BaseLanguageClient, previews: Previews): vscode.Disposable {
  const pages = new Map<vscode.WebviewPanel, { compared: CompareResult; uri: vscode.Uri }>();

  const compare = async (argument: unknown): Promise<CompareResult | undefined> => {
    const wish = isWish(argument) ? argument : {};
    const uri = previews.targetOf(isWish(argument) ? wish.uri : argument);
    if (!uri) {
      void vscode.window.showInformationMessage(tell(say('Open a BZRP file first to compare it.')));
      return undefined;
    }
    try {
      const makeSide = (await namedEdition(uri, wish)) ?? (await chooseEdition(client, uri));
      const compared = makeSide && (await whileTold(async (token) => {
        const left = await makeSide(token);
        const params: CompareParams | undefined = left && { left, right: { uri: uri.toString() } };
        return params && !token.isCancellationRequested ? ask(client, COMPARE, params, token) : undefined;
      }));
      if (!compared) return undefined;
      const panel = vscode.window.createWebviewPanel(VIEW_TYPE, compared.title, vscode.ViewColumn.Active, { enableCommandUris: [SAVE], enableFindWidget: true });
      pages.set(panel, { compared, uri });
      panel.onDidDispose(() => pages.delete(panel));
      panel.webview.html = withSaving(compared.html);
      return compared;
    } catch (error) {
      void vscode.window.showErrorMessage(tell(say('The editions cannot be compared. {0}', reasonOf(error))));
      return undefined;
    }
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('bzrp.compare', compare),
    vscode.commands.registerCommand(SAVE, (to: unknown) => {
      const page = [...pages].find(([{ active }]) => active)?.[1];
      return page && saveComparison(page.compared, page.uri, to === 'json' ? 'json' : 'html');
    }),
    new vscode.Disposable(() => {
      for (const panel of pages.keys()) panel.dispose();
    }),
  );
}

function isWish(argument: unknown): argument is Wish {
  return typeof argument === 'object' && argument !== null && ('with' in argument || 'revision' in argument || 'uri' in argument);
}

/** Reading an earlier state takes as many calls of git as there are files. */
async function whileTold<T>(work: (token: vscode.CancellationToken) => Promise<T | undefined>): Promise<T | undefined> {
  const place = { location: vscode.ProgressLocation.Notification, title: tell(say('Editions are being compared …')), cancellable: true };
  return vscode.window.withProgress(place, async (_, token) => {
    try {
      return await work(token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

async function saveComparison({ html, json }: CompareResult, uri: vscode.Uri, to: 'html' | 'json'): Promise<void> {
  const name = `${nameOf(uri).replace(/(?:\.bzrp)?\.ya?ml$/, '')}-vergleich.${to}`;
  const target = await askForTarget(uri, name, to === 'json' ? 'JSON' : 'HTML');
  if (!target) return;
  try {
    await replaceFile(target, new TextEncoder().encode(to === 'json' ? json : html));
    void tellSaved(target);
  } catch (error) {
    void vscode.window.showErrorMessage(tell(say('The comparison could not be saved. {0}', reasonOf(error))));
  }
}

/** The page with two links at its head: in the editor it can be saved, as a file it has no need to. Without scripts, a link is a command. */
function withSaving(html: string): string {
  const link = (to: string, text: string) => `<a href="command:${SAVE}?${encodeURIComponent(JSON.stringify([to]))}">${text}</a>`;
  const links = [link('html', tell(say('Save as HTML'))), link('json', tell(say('Save as JSON')))].join(' ');
  return html.replace('<body class="export">', `$&\n<nav class="save-links" lang="${language()}" aria-label="${tell(say('Save the comparison'))}">${links}</nav>`);
}
