/** Links in the text: web addresses, references into other files, images, rules named in a comment. */
import { textOf } from '../syntax/tree';
import type { DocumentLink } from 'vscode-languageserver-types';
import { rangeIn } from '../syntax/slot';
import { positionIn } from '../syntax/slot';
import { withoutEnd } from '../text/ends';
import type { FileState } from '../workspace/file';
import { imageUri } from '../workspace/images';
import type { Workspace } from '../workspace/workspace';
import { isRepeated, rangeOf, type Spot, spotsIn, wordOf } from './subject/spot';
import { definitionsOf, subjectOf } from './subject/subject';

/** Only `https`: nothing else is opened from a profile. Blanks, quotes and brackets end an address. */
const ADDRESS = /https:\/\/[^\s<>"'`{}|\\^[\]]+/g;

/** @param rulesBase what the name of a rule is put behind to open its page; without one rules have no link */
export function links(workspace: Workspace, uri: string, rulesBase?: string): DocumentLink[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  const found: DocumentLink[] = [];
  for (const spot of spotsIn(file)) {
    if (spot.site.node.kind !== 'scalar' || isRepeated(spot)) continue;
    if (spot.site.holds === 'reference') found.push(...otherFile(workspace, file, spot));
    else if (spot.site.holds === 'image') found.push(...image(workspace, file, spot));
    else found.push(...addresses(spot));
  }
  if (rulesBase !== undefined) found.push(...rulePages(workspace, file, rulesBase));
  return found;
}

function addresses({ slot, start, end }: Spot): DocumentLink[] {
  const text = slot.chunk.text.slice(start, end);
  return [...text.matchAll(ADDRESS)].map((match) => {
    const address = addressIn(match[0]);
    const from = start + match.index;
    return { range: rangeIn(slot, from, from + address.length), target: address };
  });
}

const MARKS = '.,;:!?';

/** A full stop, comma or closing bracket behind an address belongs to the sentence. */
function addressIn(found: string): string {
  return withoutEnd(found, found.includes('(') ? MARKS : `${MARKS})`);
}

/** The picture itself, unless it is known not to be there. */
function image(workspace: Workspace, file: FileState, spot: Spot): DocumentLink[] {
  const target = imageUri(file.uri, textOf(spot.site.node) ?? '');
  return target === undefined || workspace.imageState(target) === 'missing' ? [] : [{ range: rangeOf(wordOf(spot)), target }];
}

/** A reference with a key (`"101001/Z1"`) opens the other file at the id. */
function otherFile(workspace: Workspace, file: FileState, spot: Spot): DocumentLink[] {
  const found = subjectOf(workspace, file, spot.site);
  if (found?.subject.kind !== 'id' || !textOf(spot.site.node)?.includes('/')) return [];
  const target = definitionsOf(workspace, found.subject)[0];
  if (!target) return [];
  const { line, character } = positionIn(target.slot, target.start);
  return [{ range: rangeOf(wordOf(spot)), target: `${target.origin.uri}#L${line + 1},${character + 1}` }];
}

function rulePages(workspace: Workspace, file: FileState, rulesBase: string): DocumentLink[] {
  return file.document.slots.flatMap((slot) => {
    const codes = (file.states.get(slot)?.suppressions ?? []).flatMap((suppression) => suppression.codes);
    return codes.filter(({ code }) => Object.hasOwn(workspace.rules, code)).map(({ code, start, end }) => ({ range: rangeIn(slot, start, end), target: `${rulesBase}${code}` }));
  });
}
