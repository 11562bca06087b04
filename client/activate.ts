import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerAddItem } from './commands/addItem';
import { registerCompare } from './commands/compareEditions';
import { registerExport } from './commands/exportProfile';
import { registerImportTable } from './commands/importTable';
import { registerNewProfile } from './commands/newProfile';
import { registerProgress } from './commands/progress';
import { ShownTexts } from './commands/shownTexts';
import { registerRound } from './commands/readRound';
import { registerShowReferences } from './commands/showReferences';
import { serveFiles } from './files';
import { say, tell } from './l10n';
import { clientParts } from './languageClient';
import { registerPaste } from './paste';
import { Previews } from './preview/previews';
import { registerForms } from './form/forms';
import { ProfilesView } from './profiles/tree';
import { registerProfileStatus } from './profileStatus';
import { registerRulePages } from './ruleLinks';
import { registerStatus } from './status';

/** Makes a language client that is not started yet; the one thing desktop and browser do differently. */
export type ClientMaker = (options: LanguageClientOptions, context: vscode.ExtensionContext) => BaseLanguageClient;

/** Brings the extension to life, on the desktop as in the browser. */
export async function activateWith(context: vscode.ExtensionContext, makeClient: ClientMaker): Promise<void> {
  const { options, output, subscriptions } = clientParts(context);
  const client = makeClient(options, context);

  const previews = new Previews(client, context);
  const texts = new ShownTexts();
  context.subscriptions.push(
    ...subscriptions,
    { dispose: () => void client.dispose() },
    serveFiles(client),
    registerRulePages(context),
    registerNewProfile(client),
    registerAddItem(client),
    registerProgress(client),
    texts,
    registerImportTable(client, texts),
    registerPaste(client, texts),
    registerRound(client),
    registerShowReferences(client),
    registerExport(client, previews),
    registerCompare(client, previews),
    registerStatus(client),
    registerProfileStatus(client),
    new ProfilesView(client),
    previews,
    registerForms(client, context, texts, previews),
    vscode.commands.registerCommand('bzrp.showOutput', () => output.show()),
    vscode.commands.registerCommand('bzrp.restartServer', () => restart(client)),
  );

  try {
    await client.start();
  } catch (error) {
    // Commands, colours and snippets work without the server; the way back is `bzrp.restartServer`.
    output.error(error instanceof Error ? error : String(error));
    const show = tell(say('Show output'));
    const text = tell(say('Checking could not be started.'));
    void vscode.window.showErrorMessage(text, show).then((choice) => choice === show && output.show());
  }
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
