import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { GuidedStep } from '../../server/language/guided/steps';
import type { Value } from '../../server/language/writing/writing';
import { ask, GUIDED_ADD, GUIDED_READ, GUIDED_STEPS } from '../../server/protocol';
import { language, say, tell } from '../l10n';
import { documentFor, write } from './guidedEdits';
import { uriOfNode } from '../profiles/tree';
import { goBack, inARow, pick, type Question, type } from './questions';

/** Command → top-level key of the list it adds to. */
const LISTS = { 'bzrp.addMeasure': 'massnahmen', 'bzrp.addGoal': 'ziele', 'bzrp.addParticipation': 'beteiligung', 'bzrp.addSuggestion': 'anregungen' } as const;

/** „Maßnahme hinzufügen“ and its siblings: one question after the other, each of which can be skipped, then one edit. */
export function registerAddItem(client: BaseLanguageClient): vscode.Disposable {
  const add = (list: string, uri?: string): Promise<void> =>
    addItem(client, list, uri).catch((error) => void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error)));
  return vscode.Disposable.from(
    ...Object.entries(LISTS).map(([command, list]) => vscode.commands.registerCommand(command, (node?: unknown) => add(list, uriText(client, node)))),
    // Behind the lenses above the lists.
    vscode.commands.registerCommand('bzrp.addItem', (uri: string, list: string) => add(list, uri)),
  );
}

/** Of the profile a command was called on in the tree. */
function uriText(client: BaseLanguageClient, node: unknown): string | undefined {
  const uri = uriOfNode(node);
  return uri && client.code2ProtocolConverter.asUri(uri);
}

async function addItem(client: BaseLanguageClient, list: string, uri?: string): Promise<void> {
  const document = await documentFor(client, uri);
  const file = client.code2ProtocolConverter.asUri(document.uri);
  const { steps } = await ask(client, GUIDED_STEPS, { uri: file, list });
  if (steps.length === 0) throw new Error(tell(say('Nothing can be added to this file here.')));
  const answers = await inARow(() => answersTo(steps, (key, text) => ask(client, GUIDED_READ, { uri: file, list, key, text })));
  if (!answers) return;
  const added = await ask(client, GUIDED_ADD, { uri: file, list, answers });
  if ('refused' in added) throw new Error(added.refused);
  await write(client, document, added);
}

/** The answers to all steps; undefined when somebody gave up. */
async function answersTo(steps: readonly GuidedStep[], read: (key: string, text: string) => Promise<{ value: Value } | { refused: string }>): Promise<Record<string, Value> | undefined> {
  const answers: Record<string, Value> = {};
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] as GuidedStep;
    const isAsked = (each: GuidedStep): boolean => each.after === undefined || answers[each.after] !== undefined;
    if (!isAsked(step)) {
      at += 1;
      continue;
    }
    const question: Question = { title: step.names[language()], hint: step.description.replaceAll('`', ''), step: at + 1, steps: steps.length };
    const preset = typeof answers[step.key] === 'string' ? String(answers[step.key]) : '';
    const answer = step.choices.length > 0 ? await pick(question, step.choices) : await type(question, preset, (text) => read(step.key, text));
    if (answer === undefined) return undefined;
    if (answer === goBack) {
      at -= 1;
      while (at > 0 && !isAsked(steps[at] as GuidedStep)) at -= 1;
      continue;
    }
    if (answer === '') delete answers[step.key];
    // More of them are written in the text; the first is what is asked for.
    else answers[step.key] = step.many ? [answer] : answer;
    at += 1;
  }
  return answers;
}
