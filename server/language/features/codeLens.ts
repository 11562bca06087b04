/** A line above what a planner wrote: how many measures serve a goal, which goals a measure serves, how a file stands. */
import type { CodeLens, Command, Location } from 'vscode-languageserver-types';
import { type Position, rangeIn } from '../syntax/slot';
import { itemsOf, textOf, type TreeNode, valueOf } from '../syntax/tree';
import { nameOf, valuesOf } from '../schema/vocabulary';
import type { Language } from '../text/bundles';
import { type Message, say } from '../text/message';
import { isUnwritten } from '../text/unwritten';
import type { FileState } from '../workspace/file';
import type { KnownFact } from '../workspace/knowledge';
import type { Workspace } from '../workspace/workspace';
import { guidedLists } from '../guided/lists';
import { doing } from './doing';
import { locationOf } from './references';
import { occurrencesOf } from './subject/occurrences';
import { rangeOf, type Spot, spotsIn } from './subject/spot';
import { definitionsOf, type IdSubject, type Subject, subjectOf } from './subject/subject';

type Tell = (message: Message) => string;

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** All lenses of a file, in text order. */
export function codeLenses(workspace: Workspace, uri: string, tell: Tell, language: Language = 'de'): CodeLens[] {
  const file = workspace.files.get(uri);
  if (!file?.inWorkspace) return [];
  if (isUnwritten(file.document.text)) return [{ range: TOP, command: doing(tell(say('Begin a profile')), 'new-profile', [uri]) }];
  const lenses = [...ofFile(workspace, file, tell, language), ...ofLists(workspace, file, tell)];
  for (const spot of spotsIn(file)) {
    if (spot.site.holds !== 'id' && spot.site.holds !== 'catalogue-id' && spot.site.holds !== 'catalogue-name') continue;
    const found = subjectOf(workspace, file, spot.site);
    if (found?.defines) lenses.push(...ofDefinition(workspace, spot, found.subject, tell));
  }
  return lenses.sort((a, b) => a.range.start.line - b.range.start.line);
}

const ADDING: Readonly<Record<string, Message>> = { massnahmen: say('+ Measure'), ziele: say('+ Goal'), beteiligung: say('+ Event'), anregungen: say('+ Suggestion') };

/** Above each list: the guided steps to one more item. */
function ofLists(workspace: Workspace, file: FileState, tell: Tell): CodeLens[] {
  return [...guidedLists(workspace, file.art).keys()].flatMap((list): CodeLens[] => {
    const slot = file.document.keySlot(list);
    const key = slot?.chunk.keyNode;
    const title = ADDING[list];
    if (!slot || !key || !title || slot.lost !== undefined) return [];
    return [{ range: rangeIn(slot, key.start, key.end), command: doing(tell(title), 'add-item', [file.uri, list]) }];
  });
}

function ofDefinition(workspace: Workspace, spot: Spot, subject: Subject, tell: Tell): CodeLens[] {
  if (subject.kind !== 'id') return used(workspace, spot, subject, tell);
  const owner = spot.site.parent?.node;
  switch (subject.defines) {
    case 'ziel':
      return [measuresLens(workspace, spot, subject, tell), indicatorsLens(spot, owner, tell)];
    case 'massnahme':
      return goalsLens(workspace, spot, owner, tell);
    case 'leitziel':
    case 'fallbeispiel':
      return used(workspace, spot, subject, tell);
    default:
      return [];
  }
}

function measuresLens(workspace: Workspace, spot: Spot, { scope, id }: IdSubject, tell: Tell): CodeLens {
  const serving = workspace.knowledge.peek(scope, 'ref', id).filter(({ says }) => says.from === 'massnahmen.ziele');
  const count = new Set(serving.map(({ slot, start, end }) => itemAt(slot.chunk.node, start, end) ?? slot)).size;
  const title = count === 1 ? say('1 measure') : say('{0} measures', count);
  return lens(spot, showing(spot, tell(title), serving.map(placeOf)));
}

/** A flow list holds several measures in one slot. */
function itemAt(node: TreeNode | undefined, start: number, end: number): TreeNode | undefined {
  return itemsOf(node).find((item) => item.start <= start && end <= item.end);
}

function indicatorsLens(spot: Spot, owner: TreeNode | undefined, tell: Tell): CodeLens {
  const indicators = itemsOf(valueOf(owner, 'indikatoren'));
  const count = indicators.length;
  const places = indicators.map(({ start, end }) => ({ uri: spot.file.uri, range: rangeIn(spot.slot, start, end) }));
  return lens(spot, showing(spot, tell(count === 1 ? say('1 indicator') : say('{0} indicators', count)), places));
}

function goalsLens(workspace: Workspace, spot: Spot, owner: TreeNode | undefined, tell: Tell): CodeLens[] {
  const { file, slot } = spot;
  const sites = file.states.get(slot)?.analysis.sites ?? [];
  const goals = sites.filter((site) => site.holds === 'reference' && site.shape.holds?.targets?.[0] === 'ziel' && site.parent?.parent?.node === owner);
  const named = goals.flatMap((goal): { title: string; place: Location }[] => {
    const found = subjectOf(workspace, file, goal);
    const target = found?.subject.kind === 'id' ? definitionsOf(workspace, found.subject)[0] : undefined;
    return target ? [{ title: `${textOf(goal.node)} ${target.says.title ?? ''}`.trim(), place: placeOf(target) }] : [];
  });
  if (named.length === 0) return [];
  const titles = named.map(({ title }) => (title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title));
  return [lens(spot, showing(spot, tell(say('serves {0}', titles.join(' · '))), named.map(({ place }) => place)))];
}

function used(workspace: Workspace, spot: Spot, subject: Subject, tell: Tell): CodeLens[] {
  const places = occurrencesOf(workspace, subject).filter(({ defines }) => !defines).map(locationOf);
  const title = places.length === 0 ? say('not used') : places.length === 1 ? say('used once') : say('used {0} times', places.length);
  return [lens(spot, showing(spot, tell(title), places))];
}

/** Status, findings and the way to the preview, above the first key of the file. */
function ofFile(workspace: Workspace, file: FileState, tell: Tell, language: Language): CodeLens[] {
  const first = file.document.slots.find(({ cut, chunk }) => cut.kind === 'key' && chunk.keyNode);
  const key = first?.chunk.keyNode;
  if (!first || !key || file.art === 'katalog') return [];
  const range = rangeIn(first, key.start, key.end);
  const preview = (title: string): CodeLens => ({ range, command: doing(title, 'open-preview', [file.uri]) });
  const lenses: CodeLens[] = [];
  const status = textOf(file.document.field('status')?.node);
  if (status !== undefined) lenses.push(preview(tell(say('Status: {0}', nameOf(valuesOf('profilstatus'), status, language)))));
  return [...lenses, { range, command: doing(summary(workspace, file, tell), 'show-problems') }, preview(tell(say('Preview')))];
}

function summary(workspace: Workspace, file: FileState, tell: Tell): string {
  const findings = workspace.findings(file.uri);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  if (findings.length === 0) return tell(say('no findings'));
  const [errors, warnings, notes] = [count('error'), count('warning'), count('information')];
  const parts = [
    errors === 1 ? say('1 error') : say('{0} errors', errors),
    warnings === 1 ? say('1 warning') : say('{0} warnings', warnings),
    notes === 1 ? say('1 note') : say('{0} notes', notes),
  ];
  return parts.filter((_, at) => [errors, warnings, notes][at] !== 0).map(tell).join(', ');
}

function lens(spot: Spot, command: Command): CodeLens {
  return { range: rangeOf(spot), command };
}

function showing(spot: Spot, title: string, places: readonly Location[]): Command {
  const position: Position = rangeOf(spot).start;
  // A command without a name is a text that cannot be clicked.
  return places.length === 0 ? { title, command: '' } : doing(title, 'show-references', [spot.file.uri, position, places]);
}

function placeOf({ origin: file, slot, start, end }: KnownFact): Location {
  return { uri: file.uri, range: rangeIn(slot, start, end) };
}
