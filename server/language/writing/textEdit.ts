/** Changes as the protocol wants them: by line and character. */
import type { TextEdit } from 'vscode-languageserver-types';
import type { Document } from '../syntax/document';
import type { Range } from '../syntax/slot';
import type { TextChange } from './mend';

/** What stands in a range is replaced. */
export function textEdit(range: Range, newText: string): TextEdit {
  return { range, newText };
}

/** What stands on a line up to a character, or from one on an earlier line up to there, becomes so many blanks and a sign. */
export function indentEdit(range: Range, column: number, sign = ''): TextEdit {
  return textEdit(range, ' '.repeat(Math.max(0, column)) + sign);
}

/** What is put in at a cursor: blanks before it, the line ends of the file within it. */
export function insertion(range: Range, text: string, { blanks, eol }: { blanks: number; eol: string }): TextEdit {
  return textEdit(range, ' '.repeat(Math.max(0, blanks)) + text.replaceAll('\n', eol));
}

/** Changes of a file in text order. */
export function textEdits(document: Document, changes: readonly TextChange[]): TextEdit[] {
  const ordered = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.map(({ start, end, text }) => textEdit({ start: document.positionAt(start), end: document.positionAt(end) }, text));
}

/** Changes with the line ends of a file. */
export function withEol(changes: readonly TextChange[], eol: string): TextChange[] {
  return changes.map((change) => ({ ...change, text: change.text.replace(/\r?\n/g, eol) }));
}
