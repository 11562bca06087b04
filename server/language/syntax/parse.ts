/** Parses one piece of a file on its own. */
import { composeCharacters } from './composed';
import { readFast } from './fastPath';
import type { Parsed } from './parsed';

export { lost, type Parsed } from './parsed';

/** How often text was parsed and how much of it: what the scaling test counts. */
export interface ParseCount {
  calls: number;
  characters: number;
}

const NONE: readonly never[] = [];

/** Parses `text` as one YAML document. At most one fault is told: the first (FORMAT §0). */
export function parse(text: string, count?: ParseCount): Parsed {
  if (count) {
    count.calls += 1;
    count.characters += text.length;
  }
  const node = readFast(text);
  const parsed = node ? { node, anchors: NONE, aliases: NONE } : careful().parseWithYaml(text);
  if (parsed.node) composeCharacters(parsed.node, text);
  return parsed;
}

/** The text cut into the tokens of YAML, as the library writes them. */
export function yamlTokens(text: string): Iterable<string> {
  return careful().tokensOf(text);
}

/** Of Node, and of what bundles for the browser. */
declare const require: (module: string) => unknown;

let loaded: typeof import('./careful') | undefined;

/** The careful way. `require`: a file that the fast path reads never asks for it, and reading does not wait. */
function careful(): typeof import('./careful') {
  loaded ??= require('./careful') as typeof import('./careful');
  return loaded;
}
