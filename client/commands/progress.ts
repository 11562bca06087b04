import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { GuidedChoice } from '../../server/language/guided/steps';
import type { Progress } from '../../server/language/guided/progress';
import { ask, PROGRESS, PROGRESS_TELL } from '../../server/protocol';
import { say, tell } from '../l10n';
import { documentFor, write } from './guidedEdits';
import { goBack, inARow, pick, type Question, type } from './questions';

/** „Stand fortschreiben“: walks through the measures that are not done with; what is skipped stays as it is, Escape ends. */
export function registerProgress(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('bzrp.tellProgress', () => inARow(() => walk(client)).catch((error) => void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error))));
}

async function walk(client: BaseLanguageClient): Promise<void> {
  const document = await documentFor(client, undefined);
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const { measures, statuses } = await ask(client, PROGRESS, { uri });
  if (measures.length === 0) {
    void vscode.window.showInformationMessage(tell(say('This file has no measure that is still open.')));
    return;
  }
  let told = 0;
  for (let at = 0; at < measures.length; ) {
    const measure = measures[at] as Progress;
    const answer = await answerFor(measure, statuses, { step: at + 1, steps: measures.length });
    if (answer === undefined) break;
    if (answer === goBack) {
      at = Math.max(0, at - 1);
      continue;
    }
    if (Object.keys(answer).length > 0) {
      const edits = await ask(client, PROGRESS_TELL, { uri, index: measure.index, id: measure.id, ...answer });
      if ('refused' in edits) throw new Error(edits.refused);
      await write(client, document, edits);
      told += 1;
    }
    at += 1;
  }
  void vscode.window.showInformationMessage(told === 1 ? tell(say('One measure is up to date.')) : tell(say('{0} measures are up to date.', told)));
}

/** Status, sentence and date of one measure; nothing where it was skipped. */
async function answerFor({ id, title, status, text }: Progress, statuses: readonly GuidedChoice[], place: Pick<Question, 'step' | 'steps'>): Promise<{ status?: string; text?: string; at?: string } | typeof goBack | undefined> {
  const question = (hint: string): Question => ({ title: `${id} ${title}`.trim(), hint, ...place });
  // The present one first: Enter says that it still holds.
  const ordered = [...statuses].sort((a, b) => Number(b.value === status) - Number(a.value === status));
  const chosen = await pick(question(tell(say('What is its status now?'))), ordered);
  if (chosen === undefined || chosen === goBack) return chosen;
  if (chosen === '') return {};
  const sentence = await type(question(tell(say('What has happened so far, in a sentence?'))), text, async (typed) => ({ value: typed.trim() }));
  if (sentence === undefined) return undefined;
  if (sentence === goBack) return goBack;
  const changed = chosen === status ? {} : { status: String(chosen) };
  return sentence === '' ? changed : { ...changed, text: String(sentence), at: today() };
}

/** The present month, as the language writes it. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}
