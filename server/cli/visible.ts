/**
 * Texts of a file on a terminal: it obeys control characters, so that a title could clear the screen, forge a result or, in a
 * merge request, begin a workflow command on a line of its own.
 */

/** Control characters (C0, DEL, C1) and marks that turn the direction of reading; line ends and tabs count as well. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text on one line with nothing in it that a terminal obeys: `\x1b`, `\n`, `\u202e`. */
export function visible(text: string): string {
  return text.replace(CONTROL, (sign) => NAMES[sign] ?? codeOf(sign));
}

/** The same for a document of several lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map((line) => visible(line.replace(/\r$/, '').replaceAll('\t', '  '))).join('\n');
}

/** JSON with the same value that shows nothing to obey. Ends with a line end. */
export function visibleJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(CONTROL, (sign) => (sign === '\n' ? sign : `\\u${hex(sign, 4)}`))}\n`;
}

/** A line on the standard error. */
export function complain(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}

function codeOf(sign: string): string {
  return sign < '\u0100' ? `\\x${hex(sign, 2)}` : `\\u${hex(sign, 4)}`;
}

function hex(sign: string, digits: number): string {
  return sign.charCodeAt(0).toString(16).padStart(digits, '0');
}
