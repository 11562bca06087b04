/** What the beginning of a line is inside of: a value in brackets, a text in quotes, a block text. Told from the lines above. */
import { indentAt } from '../../syntax/lines';
import { isContent, read } from './above';

export interface Inside {
  kind: 'flow' | 'quoted' | 'block' | 'plain';
  /** Where the value begins: 0-based line and column. */
  line: number;
  column: number;
  /** Column of the key or dash the value belongs to: a line that stands no deeper has left it. */
  owner: number;
}

/** Anchor and tag in front of a value. */
export const PROPERTIES = /^(?:[&!][^\s,[\]{}]*[ ]+)*/;
const BLOCK_HEADER = /^[|>][-+0-9]*\s*(?:#.*)?$/;

/**
 * What is open where line `at` (0-based) begins; undefined where the line stands on its own.
 * @param column of the cursor: where a blank line is going to begin
 */
export function insideAt(lines: readonly string[], at: number, column: number): Inside | undefined {
  let open: Inside | undefined;
  let scan: FlowScan | undefined;
  for (let index = 0; index < at; index += 1) {
    const raw = lines[index] ?? '';
    if (open && hasLeft(open, raw)) open = undefined;
    if (open) {
      if (open.kind === 'flow' || open.kind === 'quoted') if (scan?.goesOn(raw, 0) === false) open = undefined;
      continue;
    }
    if (!isContent(raw)) continue;
    const line = read(raw);
    const value = line.key === undefined ? line.text : line.value;
    const skipped = PROPERTIES.exec(value)?.[0].length ?? 0;
    const text = value.slice(skipped);
    const column = raw.length - text.length;
    const owner = line.key === undefined ? (line.dashes.at(-1) ?? line.content) : line.content;
    const base = { line: index, column, owner };
    if (BLOCK_HEADER.test(text)) open = { ...base, kind: 'block' };
    else if (/^[[{"']/.test(text)) {
      scan = new FlowScan();
      if (scan.goesOn(raw, column)) open = { ...base, kind: /^["']/.test(text) ? 'quoted' : 'flow' };
    } else if (text.trim() !== '' && !text.startsWith('#')) open = { ...base, kind: 'plain' };
  }
  const raw = lines[at] ?? '';
  const isLeft = open !== undefined && (raw.trim() === '' ? column <= open.owner : hasLeft(open, raw));
  return isLeft ? undefined : open;
}

/** A line that stands no deeper than the key ends the value, closed or not; closing brackets may stand at the key. */
function hasLeft({ owner, kind }: Inside, raw: string): boolean {
  if (raw.trim() === '') return false;
  if (kind === 'plain' && /^\s*#/.test(raw)) return true;
  return indentAt(raw, 0) <= owner && !(kind === 'flow' && /^\s*[\]}]/.test(raw));
}

/** Counts brackets and quotes over lines until the value is closed. */
class FlowScan {
  private depth = 0;
  private quote = '';

  /** Whether the value is still open behind a line, looked at from a column on. */
  goesOn(raw: string, from: number): boolean {
    for (let at = from; at < raw.length; at += 1) {
      const char = raw[at] ?? '';
      const before = at === from ? ' ' : (raw[at - 1] ?? ' ');
      if (this.quote !== '') {
        const isEscaped = char === '\\' ? this.quote === '"' : char === "'" && this.quote === "'" && raw[at + 1] === "'";
        if (isEscaped) at += 1;
        else if (char === this.quote) this.quote = '';
      } else if (char === '#' && /\s/.test(before)) break;
      else if (char === '"' || char === "'") this.quote = /[[{,:\s]/.test(before) ? char : '';
      else if (char === '[' || char === '{') this.depth += 1;
      else if (char === ']' || char === '}') this.depth -= 1;
      else continue;
      if (this.quote === '' && this.depth <= 0) return false;
    }
    return true;
  }
}
