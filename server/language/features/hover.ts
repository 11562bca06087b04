/** Hover: what a key asks for, and what a value means. */
import type { Hover } from 'vscode-languageserver-types';
import { textOfEntry } from '../catalogue/catalogue';
import { type Site, scalarIn } from '../analysis/site';
import { offsetIn, type Position, rangeIn, type Slot } from '../syntax/slot';
import { type ScalarNode, textOf } from '../syntax/tree';
import { type Speech, speechIn } from '../text/bundles';
import { say } from '../text/message';
import { markdownText } from '../text/markdown';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { explainEntry, explainKey } from './entryText';
import { slotsAt } from './subject/spot';
import { subjectOf, titleOf } from './subject/subject';

/** The explanation at a position (0-based, UTF-16), or undefined where nothing has a meaning. */
export function hover(workspace: Workspace, uri: string, position: Position, speech: Speech = speechIn('de')): Hover | undefined {
  const file = workspace.files.get(uri);
  if (!file) return undefined;
  for (const slot of slotsAt(file, position.line)) {
    const offset = offsetIn(slot, position);
    const found = topLevelKey(workspace, file, slot, offset, speech) ?? inSlot(workspace, file, slot, offset, speech);
    if (found) return { contents: { kind: 'markdown', value: found.text }, range: rangeIn(slot, found.place.start, found.place.end) };
  }
  return undefined;
}

interface Explained {
  text: string;
  place: { start: number; end: number };
}

function topLevelKey(workspace: Workspace, file: FileState, slot: Slot, offset: number, speech: Speech): Explained | undefined {
  const key = slot.chunk.keyNode;
  if (!key || slot.lost !== undefined || !covers(key, offset)) return undefined;
  const { schemas } = workspace.setup.grammar;
  const schema = schemas.property(file.art, String(key.value));
  if (!schema) return undefined;
  const required = schemas.shape(schemas.root(file.art)).required.includes(String(key.value));
  return { text: explainKey(String(key.value), schemas.shape(schema, slot.chunk.node), required, speech), place: key };
}

function inSlot(workspace: Workspace, file: FileState, slot: Slot, offset: number, speech: Speech): Explained | undefined {
  const sites = file.states.get(slot)?.analysis.sites ?? [];
  // The innermost site comes last: a map stands before its values.
  for (let at = sites.length - 1; at >= 0; at -= 1) {
    const site = sites[at] as Site;
    if (site.key && covers(site.key, offset)) return keyOf(site, site.key, speech);
    if (site.node.kind === 'scalar' && covers(site, offset)) return valueOf(workspace, file, site, speech);
  }
  return undefined;
}

function keyOf(site: Site, key: ScalarNode, speech: Speech): Explained {
  const name = String(key.value);
  return { text: explainKey(name, site.shape, site.parent?.shape.required.includes(name) === true, speech), place: key };
}

function valueOf(workspace: Workspace, file: FileState, site: Site, speech: Speech): Explained | undefined {
  const fixed = site.node.kind === 'scalar' ? site.shape.holds?.values?.[String(site.node.value)] : undefined;
  const meaning = speech.language === 'de' ? fixed?.description : fixed?.en;
  if (meaning !== undefined) return { text: meaning, place: site };
  if (site.holds === 'space' && site.node.kind === 'scalar' && file.places.isWhole(site.node.value)) return { text: `**${file.places.whole.name}** · ${speech.tell(say('all districts together'))}`, place: site };
  const subject = subjectOf(workspace, file, site)?.subject;
  if (!subject) return undefined;
  const catalogue = workspace.catalogueFor(file.header.district);
  if (subject.kind === 'entry') {
    const entry = catalogue.get(subject.list, subject.id);
    return entry && { text: explainEntry(subject.list, entry, catalogue, speech), place: site };
  }
  if (subject.kind === 'actor') {
    const category = textOfEntry(catalogue.get('akteure', subject.name), 'kategorie') ?? textOf(scalarIn(site.parent, 'kategorie'));
    const name = category === undefined ? undefined : textOfEntry(catalogue.get('akteurskategorien', category), 'name');
    return name === undefined ? undefined : { text: `**${markdownText(subject.name)}** · ${markdownText(name)}`, place: site };
  }
  const title = titleOf(workspace, file.header.district, subject);
  if (title === undefined) return undefined;
  if (subject.kind === 'place') {
    const district = !file.places.isDistrict(subject.key) ? workspace.places.name(file.places.districtOf(subject.key)) : undefined;
    return { text: `**${markdownText(title)}**${district === undefined ? '' : ` · ${district}`} · \`${subject.key}\``, place: site };
  }
  return { text: `**${markdownText(subject.id)}** ${markdownText(title)}`, place: site };
}

function covers(place: { start: number; end: number }, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}
