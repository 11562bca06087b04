/** Go to definition: to ids in any file, to entries of catalogues (the built-in ones as read-only documents), to anchors. */
import type { LocationLink } from 'vscode-languageserver-types';
import { BUILTIN_SCHEME, builtInUri } from '../catalogue/builtin';
import { Document } from '../syntax/document';
import { offsetIn, type Position, type Range, rangeIn, type Slot } from '../syntax/slot';
import { entryOf, textOf, type TreeNode } from '../syntax/tree';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { entriesOf } from './subject/occurrences';
import { rangeOf, slotsAt, type Spot, spotAt, type FilePlace, wordOf } from './subject/spot';
import { definitionsOf, type PlaceSubject, type Subject, subjectOf } from './subject/subject';
import type { Vintage } from '../model/placeSystem';

/** Gives the text of a built-in catalogue by its uri (`bzrp-katalog:/…`), undefined when there is none. */
export type ReadBuiltIn = (uri: string) => Promise<string | undefined>;

/** Where the value under a position is defined. Empty when nothing is, or nothing is known of it. */
export async function definition(workspace: Workspace, uri: string, position: Position, readBuiltIn: ReadBuiltIn): Promise<LocationLink[]> {
  const file = workspace.files.get(uri);
  if (!file) return [];
  const anchor = anchorAt(file, position);
  if (anchor) return [anchor];
  const spot = spotAt(workspace, uri, position);
  const found = spot && subjectOf(workspace, file, spot.site);
  if (!spot || !found) return [];
  const originSelectionRange = rangeOf(wordOf(spot));
  const own = inWorkspace(workspace, spot, found.subject).map((stretch) => linkTo(stretch, originSelectionRange));
  if (own.length > 0) return own;
  const target = await inBuiltIn(workspace, file, found.subject, readBuiltIn);
  return target ? [{ ...target, originSelectionRange }] : [];
}

function inWorkspace(workspace: Workspace, spot: Spot, subject: Subject): readonly FilePlace[] {
  switch (subject.kind) {
    case 'id':
      return definitionsOf(workspace, subject);
    case 'actor': {
      const origin = workspace.catalogueFor(spot.file.header.district).origin('akteure', subject.name);
      return entriesOf(workspace, 'akteure', subject.name, origin?.uri ?? '');
    }
    case 'entry':
      return entriesOf(workspace, subject.list, subject.id, subject.origin ?? '');
    default:
      return profileOf(workspace, spot);
  }
}

/** The key of a contribution leads to the profile it belongs to. */
function profileOf(workspace: Workspace, { file, slot, site }: Spot): readonly FilePlace[] {
  if (file.art !== 'beitrag' || slot.key !== 'bezirksregion' || site.parent) return [];
  return file.pair === undefined ? [] : workspace.knowledge.peek('w', 'profil', file.pair).slice(0, 1);
}

function linkTo(stretch: FilePlace, originSelectionRange: Range): LocationLink {
  const { slot, origin } = stretch;
  const node = slot.cut.kind === 'item' ? slot.chunk.node : undefined;
  const targetSelectionRange = rangeOf(wordOf(stretch));
  const isInside = node !== undefined && node.start <= stretch.start && stretch.end <= node.end;
  return { originSelectionRange, targetUri: origin.uri, targetRange: isInside ? rangeIn(slot, node.start, node.end) : targetSelectionRange, targetSelectionRange };
}

async function inBuiltIn(workspace: Workspace, file: FileState, subject: Subject, readBuiltIn: ReadBuiltIn): Promise<LocationLink | undefined> {
  if (subject.kind === 'id') return undefined;
  const catalogue = workspace.catalogueFor(file.header.district);
  const [list, id, uri] =
    subject.kind === 'place'
      ? ['raeume', subject.key, builtInUri(`lor-${placeVintage(workspace, subject)}.bzrp.yaml`)]
      : subject.kind === 'actor'
        ? ['akteure', subject.name, catalogue.origin('akteure', subject.name)?.uri]
        : [subject.list, subject.id, subject.origin];
  if (!uri?.startsWith(`${BUILTIN_SCHEME}:`)) return undefined;
  const text = await readBuiltIn(uri);
  return text === undefined ? undefined : entryPlace(new Document(uri, text), list, id);
}

/** A key of another edition is shown where it is, too. */
function placeVintage(workspace: Workspace, { key, vintage }: PlaceSubject): Vintage {
  const { places } = workspace;
  if (places.system.isDistrict(key)) return places.system.current;
  return places.get(key, vintage)?.vintage ?? places.elsewhere(key, vintage)?.vintage ?? vintage;
}

const NAMES: Readonly<Record<string, string>> = { raeume: 'schluessel', akteure: 'name' };

/** The place of an entry in the text of a catalogue. */
function entryPlace(document: Document, list: string, id: string): LocationLink | undefined {
  for (const { node, slot } of document.items(list)) {
    const name = entryOf(node, NAMES[list] ?? 'id')?.value;
    if (!name || textOf(name) !== id) continue;
    return { targetUri: document.uri, targetRange: rangeIn(slot, node.start, node.end), targetSelectionRange: rangeIn(slot, name.start, name.end) };
  }
  return undefined;
}

/** `*name` leads to the part of the file marked `&name`. */
function anchorAt(file: FileState, position: Position): LocationLink | undefined {
  for (const slot of slotsAt(file, position.line)) {
    const offset = offsetIn(slot, position);
    const alias = slot.chunk.aliases.find(({ start, end }) => start <= offset && offset <= end);
    const home = alias?.target && file.document.slots.find(({ chunk }) => chunk.anchors.includes(alias.target as TreeNode));
    if (!alias?.target || !home) continue;
    const target = rangeOfAnchor(home, alias.target);
    return { originSelectionRange: rangeIn(slot, alias.start, alias.end), targetUri: file.uri, targetRange: target, targetSelectionRange: target };
  }
  return undefined;
}

function rangeOfAnchor(slot: Slot, node: TreeNode): Range {
  return rangeIn(slot, node.start, node.end);
}
