import * as vscode from 'vscode';
import german from '../l10n/client.de.json';
import type { Language } from '../server/language/text/bundles';
import { localise, type Message } from '../server/language/text/message';

export { say } from '../server/language/text/message';

/**
 * The language people chose for our texts. Not the display language of VS Code: planners often run it in English because the
 * language pack is missing, so German is what we start from.
 */
export function language(): Language {
  return vscode.workspace.getConfiguration('bzrp').get<Language>('language') === 'en' ? 'en' : 'de';
}

/** A message as a sentence in the chosen language. */
export function tell(message: Message): string {
  // Notifications make links of `[…](…)`, commands too: a file's name must not bring one along.
  const harmless = { ...message, args: message.args.map((each) => (typeof each === 'string' ? each.replaceAll('](', ']\u200b(') : each)) };
  return localise(harmless, language() === 'de' ? german : undefined);
}
