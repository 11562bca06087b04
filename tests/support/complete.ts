/** Completion as a person uses it: a text with `|` for the cursor in, a choice made, the new text out — parsed again. */
import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../server/language/features/completion/complete';
import { createSetup } from '../../server/language/setup';
import { Document } from '../../server/language/syntax/document';
import { Workspace } from '../../server/language/workspace/workspace';
import { expand } from './snippet';
import { statisticsOf } from './statistics';

const setup = createSetup();
const URI = 'file:///arbeit/a.bzrp.yaml';
const TODAY = new Date(2026, 10, 23);

export class Completion {
  readonly items: readonly CompletionItem[];
  /** The editor asks again for each letter typed on. */
  readonly isIncomplete: boolean;
  private readonly text: string;

  /** @param marked text of a file with `|` where the cursor is; @param others further files by name. @param daten statistics files by name. @param pictures uris of pictures in reach */
  constructor(marked: string, others: Readonly<Record<string, string>> = {}, daten?: Readonly<Record<string, string>>, pictures: readonly string[] = []) {
    const at = marked.indexOf('|');
    assert.notEqual(at, -1, 'no cursor in the text');
    this.text = marked.slice(0, at) + marked.slice(at + 1);
    const space = new Workspace(setup);
    for (const [name, text] of Object.entries(others)) space.set(`file:///arbeit/${name}`, text);
    space.set(URI, this.text);
    const statistics = daten && statisticsOf(daten);
    space.setStatistics(statistics && (() => statistics));
    space.settle();
    const before = marked.slice(0, at).split('\n');
    const list = complete(space, URI, { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, TODAY, undefined, pictures);
    this.items = list.items;
    this.isIncomplete = list.isIncomplete;
  }

  get labels(): string[] {
    return this.items.map(({ label }) => label);
  }

  /** The text after choosing an item; everything outside the edit is as before. */
  choose(label: string): string {
    const item = this.items.find((each) => each.label === label);
    assert.ok(item, `„${label}“ is not offered: ${this.labels.join(', ')}`);
    const { range, newText } = item.textEdit as TextEdit;
    assert.equal(range.start.line, range.end.line);
    const lines = this.text.split('\n');
    const line = lines[range.start.line] ?? '';
    lines[range.start.line] = line.slice(0, range.start.character) + expand(newText) + line.slice(range.end.character);
    return this.along(item, lines.join('\n'));
  }

  /** The text with what is written elsewhere along with a choice. It lies apart from the choice itself, as the protocol asks for. */
  private along({ textEdit, additionalTextEdits = [] }: CompletionItem, chosen: string): string {
    if (additionalTextEdits.length === 0) return chosen;
    const document = new Document(URI, this.text);
    const { range } = textEdit as TextEdit;
    const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return [...additionalTextEdits].reverse().reduce((text, edit) => {
      const [start, end] = [document.offsetAt(edit.range.start), document.offsetAt(edit.range.end)];
      assert.ok(end < place.start || start > place.end, 'the edits lie apart');
      const shift = start > place.end ? chosen.length - this.text.length : 0;
      return text.slice(0, start + shift) + edit.newText + text.slice(end + shift);
    }, chosen);
  }

  /** The same, and the new text must be readable. */
  chooseReadable(label: string): string {
    const text = this.choose(label);
    const faults = new Document('file:///x', text).slots.flatMap(({ lost }) => (lost ? [lost.message.text] : []));
    assert.deepEqual(faults, [], text);
    return text;
  }
}
