/** How deep a text is nested, counted before it is parsed. */
import { Lexer } from 'yaml';
import { MAX_DEPTH } from './limits';

/**
 * Offset of the first place that lies deeper than 100 levels, or undefined. Brackets are counted by the lexer of `yaml`,
 * which stops being asked at the first one too many; the levels of block style by the columns lines begin at.
 */
export function tooDeepAt(text: string): number | undefined {
  if (bracketsIn(text) > MAX_DEPTH) {
    let depth = 0;
    let at = 0;
    for (const token of new Lexer().lex(text)) {
      if (token === '[' || token === '{') depth += 1;
      else if (token === ']' || token === '}') depth -= 1;
      if (depth > MAX_DEPTH) return at;
      // The lexer's own marks (byte order mark, document, scalar, flow error) stand for no text, or only announce it.
      if (token !== '\u0002' && token !== '\u0018' && token !== '\u001f') at += token.length;
    }
  }
  return deepLineAt(text);
}

function bracketsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length && count <= MAX_DEPTH; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) count += 1;
  }
  return count;
}

/** A line a hundred levels deep begins a hundred columns in, by blanks or by `- - - …`. */
const FAR_IN = /^[ -]{100}/m;

function deepLineAt(text: string): number | undefined {
  if (!FAR_IN.test(text)) return undefined;
  const columns: number[] = [];
  for (const line of text.matchAll(/^([ ]*)((?:-[ ]+)*)(?=\S)/gm)) {
    const indent = line[1]?.length ?? 0;
    const dashes = line[2] ?? '';
    while ((columns.at(-1) ?? -1) >= indent) columns.pop();
    columns.push(indent);
    for (let at = dashes.indexOf('-'); at !== -1; at = dashes.indexOf('-', at + 1)) columns.push(indent + at + 1);
    if (columns.length > MAX_DEPTH) return line.index + line[0].length;
  }
  return undefined;
}
