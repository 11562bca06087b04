import * as vscode from 'vscode';
import type { GuidedChoice } from '../../server/language/guided/steps';
import type { Value } from '../../server/language/writing/writing';
import { say, tell } from '../l10n';

/** One of several questions in a row. */
export interface Question {
  title: string;
  hint: string;
  step: number;
  steps: number;
}

/** Somebody wants to see the question before. */
export const goBack = Symbol('back');

/** A value, `''` when the question was skipped, undefined when somebody gave up. */
export type Answer = Value | typeof goBack | undefined;

/** Lets one choose; found by word or code. */
export function pick(question: Question, choices: readonly GuidedChoice[]): Promise<Answer> {
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { value?: Value }>();
  const skip = { label: `$(debug-step-over) ${tell(say('Skip'))}`, alwaysShow: true, value: '' };
  box.matchOnDescription = true;
  box.items = [...choices, skip];
  box.placeholder = question.hint;
  return asked(box, question, () => box.selectedItems[0]?.value ?? '');
}

/** Lets one choose where there is no skipping. @param none says that nothing fits what was typed */
export function pickOnly(question: Question, choices: readonly GuidedChoice[], none?: (typed: string) => string): Promise<Answer> {
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { value?: Value }>();
  box.matchOnDescription = true;
  box.items = [...choices];
  box.placeholder = question.hint;
  if (none) {
    const texts = choices.flatMap(({ label, description }) => [label.toLowerCase(), description.toLowerCase()]);
    box.onDidChangeValue((typed) => {
      // A box cannot say why it is empty: an entry that cannot be chosen does.
      const fits = texts.some((each) => each.includes(typed.trim().toLowerCase()));
      if (fits && box.items.length === choices.length) return;
      box.items = fits ? [...choices] : [...choices, { label: `$(error) ${none(typed.trim())}`, alwaysShow: true }];
    });
  }
  return asked(box, question, () => box.selectedItems[0]?.value);
}

/** Lets several be chosen, or none. */
export function pickMany(question: Question, choices: readonly GuidedChoice[], chosen: readonly Value[]): Promise<Answer> {
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { value: Value }>();
  box.canSelectMany = true;
  box.matchOnDescription = true;
  box.items = [...choices];
  box.selectedItems = box.items.filter(({ value }) => chosen.includes(value));
  box.placeholder = question.hint;
  return asked(box, question, () => box.selectedItems.map(({ value }) => value));
}

/** Lets something be typed; what cannot be read is said while typing. Nothing typed is skipped. */
export function type(question: Question, preset: string, read: (text: string) => Promise<{ value: Value } | { refused: string }>): Promise<Answer> {
  const box = vscode.window.createInputBox();
  box.value = preset;
  box.prompt = `${question.hint} ${tell(say('Enter without text skips this.'))}`;
  box.onDidChangeValue(() => {
    box.validationMessage = undefined;
  });
  return asked(box, question, async () => {
    if (box.value.trim() === '') return '';
    const answer = await read(box.value);
    if ('value' in answer) return answer.value;
    box.validationMessage = answer.refused;
    return undefined;
  });
}

/** The box of the last question, which stays until the next one is there. */
let answered: vscode.Disposable | undefined;

/** Asks several questions. Between two of them the keyboard stays where they are asked: a form behind them would take it. */
export async function inARow<T>(questions: () => Promise<T>): Promise<T> {
  try {
    return await questions();
  } finally {
    answered?.dispose();
    answered = undefined;
  }
}

/** Shows a box until it is answered, left or gone back from. `take` gives no answer where the question stays open. */
function asked(box: vscode.QuickInput & { busy: boolean; buttons: readonly vscode.QuickInputButton[]; onDidAccept: vscode.Event<void>; onDidTriggerButton: vscode.Event<vscode.QuickInputButton> }, { title, step, steps }: Question, take: () => Value | undefined | Promise<Value | undefined>): Promise<Answer> {
  return new Promise<Answer>((resolve) => {
    Object.assign(box, { title, step, totalSteps: steps, ignoreFocusOut: true, buttons: step > 1 ? [vscode.QuickInputButtons.Back] : [] });
    box.onDidAccept(async () => {
      const answer = await take();
      if (answer === undefined) return;
      box.busy = true;
      resolve(answer);
    });
    box.onDidTriggerButton(() => resolve(goBack));
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    const before = answered;
    answered = box;
    box.show();
    before?.dispose();
  });
}
