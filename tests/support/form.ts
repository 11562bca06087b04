/** The form without a page: what it shows of a text, and the text after an edit in it. */
import assert from 'node:assert/strict';
import { changesFor } from '../../server/language/form/apply';
import type { FormEdit } from '../../server/language/form/edits';
import { FormReader, type FormValues, type PathStep } from '../../server/language/form/values';
import type { Workspace } from '../../server/language/workspace/workspace';
import { type Surroundings, type Texts, textsOf, uriOf, workspaceOf } from './check';
import type { TextChange } from '../../server/language/writing/mend';

const TODAY = new Date(2026, 5, 15);

/** A file with a form on it; changed by edits in the form and in the text. */
export class FormBench {
  readonly workspace: Workspace;
  readonly reader = new FormReader();
  private readonly uri: string;
  private last: { text: string; values: FormValues } | undefined;

  constructor(texts: Texts, options: Surroundings = {}) {
    this.workspace = workspaceOf(texts, options);
    this.uri = uriOf(Object.keys(textsOf(texts))[0] ?? '');
  }

  private get file() {
    return this.workspace.files.get(this.uri) ?? assert.fail('the file is known');
  }

  get text(): string {
    return this.file.document.text;
  }

  setText(text: string): void {
    this.workspace.set(this.uri, text, { inWorkspace: true });
    this.workspace.settle();
  }

  /** All a page has of the text as it is now. */
  shown(): FormValues {
    if (this.last?.text !== this.text) this.last = { text: this.text, values: this.read() };
    return this.last.values;
  }

  private read(): FormValues {
    return this.reader.read(this.workspace, this.uri, 'de') ?? assert.fail('the file is known');
  }

  /** What stands in the form at a path. */
  at(path: readonly PathStep[]) {
    const part = this.shown().parts.find((each) => each.path.every((step, at) => path[at] === step) && each.path.length === Math.min(path.length, each.path.length) && (each.path.length === 2 || path.length === 1 || typeof path[1] !== 'number'));
    return path.slice(part?.path.length ?? 0).reduce((value, step) => (typeof step === 'number' ? value?.items?.[step] : value?.entries?.[step]), part?.content?.value);
  }

  /** Carries an edit out as a page would that shows the text as it is; without one of the text when it is refused. */
  edit(edit: FormEdit): { changes: TextChange[]; at?: PathStep[] } | { refused: string } {
    const part = this.shown().parts.find(({ path }) => path.every((step, at) => edit.path[at] === step) && path.length > 0);
    const result = changesFor(this.workspace, this.file, { uri: this.uri, edit, ...(part && { part: { id: part.id, stamp: part.stamp } }) }, this.reader, TODAY);
    if ('refused' in result) return { refused: result.refused.text };
    this.setText(applied(this.text, result.changes));
    return result;
  }
}

export function applied(text: string, changes: readonly TextChange[]): string {
  return [...changes].sort((a, b) => b.start - a.start).reduce((now, { start, end, text: own }) => now.slice(0, start) + own + now.slice(end), text);
}

/** The lines of two texts that differ, as `- old` and `+ new`. */
export function linesChanged(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let [head, tail] = [0, 0];
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [...a.slice(head, a.length - tail).map((line) => `- ${line.trim()}`), ...b.slice(head, b.length - tail).map((line) => `+ ${line.trim()}`)];
}
