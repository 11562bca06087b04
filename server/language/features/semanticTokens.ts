/** Colour for what a grammar cannot know: ids, references that lead somewhere, codes a catalogue has, places, actors. */
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import { type Range, rangeIn } from '../syntax/slot';
import type { Workspace } from '../workspace/workspace';
import { isRepeated, type Spot, spotsIn, touches, wordOf } from './subject/spot';
import { definitionsOf, subjectOf } from './subject/subject';

/** Standard types only: every theme has colours for them. */
const TYPES = ['class', 'enumMember', 'namespace', 'variable'] as const;
const MODIFIERS = ['declaration'] as const;

export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

interface Meaning {
  type: (typeof TYPES)[number];
  modifiers: readonly (typeof MODIFIERS)[number][];
}

/** Tokens of a file, or of a range of it. */
export function semanticTokens(workspace: Workspace, uri: string, range?: Range): SemanticTokens {
  const file = workspace.files.get(uri);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const spot of file ? spotsIn(file) : []) {
    if (spot.site.node.kind !== 'scalar' || isRepeated(spot)) continue;
    const { slot, start, end } = wordOf(spot);
    const place = rangeIn(slot, start, end);
    // The protocol knows no tokens over several lines; and a text read twice in one place has one colour.
    if (place.start.line !== place.end.line || end <= start || (range && !touches(place, range))) continue;
    const sameLine = place.start.line === line;
    if (place.start.line < line || (sameLine && place.start.character < character)) continue;
    const meaning = meaningOf(workspace, spot);
    if (!meaning) continue;
    data.push(place.start.line - line, sameLine ? place.start.character - character : place.start.character, end - start, TYPES.indexOf(meaning.type), bits(meaning));
    line = place.start.line;
    character = place.start.character;
  }
  return { data };
}

function meaningOf(workspace: Workspace, { file, site }: Spot): Meaning | undefined {
  const found = subjectOf(workspace, file, site);
  if (!found) return undefined;
  const { subject, defines } = found;
  const modifiers = defines ? (['declaration'] as const) : [];
  switch (subject.kind) {
    case 'id':
      return defines || definitionsOf(workspace, subject).length > 0 ? { type: 'class', modifiers } : undefined;
    case 'entry':
      return subject.origin === undefined ? undefined : { type: 'enumMember', modifiers };
    case 'place':
      return workspace.setup.places.name(subject.key) === undefined ? undefined : { type: 'namespace', modifiers };
    default:
      return { type: 'variable', modifiers };
  }
}

function bits({ modifiers }: Meaning): number {
  return modifiers.reduce((sum, modifier) => sum | (1 << MODIFIERS.indexOf(modifier)), 0);
}
