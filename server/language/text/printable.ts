/** Characters that are none of a text: no reader sees them, and neither XML (so neither Word nor Excel) nor YAML allows them. */

/** Control characters, noncharacters, halves of surrogate pairs; not the blanks, tabs and line ends among them. */
export const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Anything that may be one: a class of its own is looked for many times faster. */
const SUSPECT = /[^\t\n\v\f\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd]/;
const EACH = new RegExp(UNPRINTABLE.source, 'g');

/** Whether a text has none of them. */
export function isPrintable(text: string): boolean {
  return !SUSPECT.test(text) || !UNPRINTABLE.test(text);
}

/** The text without them. */
export function printable(text: string): string {
  return UNPRINTABLE.test(text) ? text.replace(EACH, '') : text;
}

/** Plain data with every text in it made printable; bytes stay as they are. */
export function printableIn<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => printableIn(each)) as T;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printableIn(each as unknown)])) as T;
}

/** Where they stand in a text; UTF-16 offsets. */
export function unprintableIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(EACH)].map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
}
