/** How single values are written: the one place that knows what needs quotes. */
import { parse } from '../syntax/parse';
import { quoteMarkFor } from './mend';

export type Scalar = string | number | boolean;

/** Where a value stands: within brackets commas and brackets end it. */
export interface ScalarSetting {
  flow: boolean;
  /** The scalar that is replaced, as written: its quotes are kept. */
  old?: string;
}

/** What can only be said by an escape. */
const UNWRITABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Words that mean nothing to YAML, wherever they stand, so that most texts need not be tried out. */
const WORDS = /^\p{L}[\p{L}\p{N}]*(?:[ ._-][\p{L}\p{N}]+)*(?::[\p{L}\p{N}]+)?$/u;
const OTHER = /^(?:true|false|null)$/i;

/** A line that would be taken for one of an unresolved conflict. */
const MARK = /^\s*(?:<{7}|={7}|>{7}|\|{7})/;

/** A value in one line. Texts get quotes where YAML would read something else, or where the old one had them. */
export function scalarText(value: Scalar, { flow, old = '' }: ScalarSetting): string {
  if (typeof value !== 'string') return Object.is(value, -0) ? '0' : String(value);
  if (UNWRITABLE.test(value) || /[\n\t]/.test(value)) return double(value);
  if (old.startsWith("'")) return single(value);
  if (old.startsWith('"')) return double(value);
  if (isPlain(value, flow)) return value;
  return quoteMarkFor(value) === "'" ? single(value) : double(value);
}

/** A key: a bare word, or in quotes. */
export function keyText(key: string): string {
  return /^[a-z_][\w-]*$/i.test(key) ? key : double(key);
}

function single(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function double(value: string): string {
  return JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether YAML reads exactly this text without quotes: on a line of its own and, with `flow`, within brackets, too. */
export function isPlain(value: string, flow: boolean): boolean {
  if (WORDS.test(value) && !OTHER.test(value)) return true;
  if (value === '' || value !== value.trim() || UNWRITABLE.test(value) || /[\n\t]/.test(value)) return false;
  const settings = flow ? [`k: ${value}`, `{k: ${value}}`, `[${value}]`] : [`k: ${value}`, `- ${value}`];
  return settings.every((text) => saysSo(text, value));
}

function saysSo(text: string, value: string): boolean {
  const { node } = parse(text);
  const [only, ...others] = node?.kind === 'map' ? node.entries.map((entry) => entry.value) : node?.kind === 'list' ? node.items : [];
  return only?.kind === 'scalar' && others.length === 0 && only.value === value && only.style === 'plain' && only.anchor === undefined;
}

/**
 * A text of several lines as a block, `|` and its lines at `column`; undefined where only an escape can say it. Written so that
 * it reads as exactly this text: with its last line end `|`, without `|-`.
 * @param folded  keep `>` where the text has one line only
 */
export function blockText(value: string, column: number, eol: string, folded = false): { head: string; lines: string } | undefined {
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  const lines = body.split('\n');
  // How deep a text stands is told by its first line: one that begins with a blank would need a number, which readers count differently.
  if (!value.includes('\n') || UNWRITABLE.test(value) || body.trim() === '' || body.endsWith('\n') || /^\n*[ \t]/.test(body) || lines.some((line) => /^[ \t]+$/.test(line) || MARK.test(line))) return undefined;
  const head = `${folded && lines.length === 1 ? '>' : '|'}${value.endsWith('\n') ? '' : '-'}`;
  return { head, lines: lines.map((line) => eol + (line === '' ? '' : ' '.repeat(column) + line)).join('') };
}
