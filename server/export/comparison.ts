/** Two editions compared, as a page, as JSON or as lines for a terminal. */
import { compare, type Comparison, isUnchanged } from '../language/model/compare';
import type { FileState } from '../language/workspace/file';
import type { Workspace } from '../language/workspace/workspace';
import { fieldName, itemTitle, valueText } from '../render/changeText';
import { changesShown, type Edition, editionText, itemFacts, moneyMove, moneyRows, renderComparison } from '../render/comparison';
import type { RenderContext } from '../render/context';
import type { RenderedPage } from '../render/page';
import { WorkspacePages } from '../render/workspacePages';
import { plainOf } from './json';
import { ModelReader } from '../language/model/reader';
import { readProfile } from '../language/model/profile';
import { formatEuro } from '../language/model/number';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';

/** A file in the world it belongs to; editions of one file at two times have a workspace each. */
export interface Side {
  workspace: Workspace;
  file: FileState;
  /** How to name it: a path, or a revision with a path. */
  name: string;
}

/** A comparison with all it takes to tell it. */
export interface Compared {
  before: Edition;
  after: Edition;
  comparison: Comparison;
  /** That of the newer edition: its catalogues name things. */
  context: RenderContext;
}

/** Compares two files of one kind. Throws when their kinds differ or cannot be compared. */
export function compareSides(before: Side, after: Side): Compared {
  const [former, present] = [editionOf(before), editionOf(after)];
  const kind = present.content.art;
  if (former.content.art !== kind) throw new Refusal(say('"{0}" and "{1}" are not of the same kind.', before.name, after.name));
  if (kind !== 'profil' && kind !== 'bezirk') throw new Refusal(say('Profiles, contributions and files of a district can be compared.'));
  return { before: former, after: present, comparison: compare(former.content, present.content), context: new WorkspacePages(after.workspace).contextOf(after.file) };
}

export function comparisonPage({ before, after, comparison, context }: Compared): RenderedPage {
  return renderComparison(before, after, comparison, context);
}

export function comparisonTitle(compared: Compared): string {
  return comparisonPage(compared).title;
}

/** The comparison for programs; keys of fields and lists are those of the language. */
export function comparisonJson({ before, after, comparison }: Compared): string {
  const named = ({ name, content }: Edition) => ({ name, titel: content.titel, fassung: content.fassung, stand: content.stand });
  return `${JSON.stringify({ version: 1, same: isUnchanged(comparison), before: named(before), after: named(after), ...comparison }, null, 2)}\n`;
}

/** The comparison as lines of text. `+` new, `-` dropped, `~` changed. */
export function comparisonLines({ before, after, comparison, context }: Compared): string[] {
  const lines = [`Bisher: ${editionText(before, context)}`, `Neu:    ${editionText(after, context)}`, ''];
  if (isUnchanged(comparison)) return [...lines, 'Die beiden Fassungen sagen dasselbe.'];
  const changeLine = (key: string, from: string, to: string, list?: string): string => `    ${fieldName(key, list)}: ${from || '–'} → ${to || 'entfällt'}`;
  const block = (title: string, own: readonly string[]): void => {
    if (own.length > 0) lines.push(title, ...own, '');
  };
  const valueOf = (key: string, value: Parameters<typeof valueText>[1], list?: string): string => oneLine(valueText(key, value, list, context));
  block('Allgemeine Angaben', comparison.fields.map(({ key, before: from, after: to }) => changeLine(key, valueOf(key, from), valueOf(key, to)).slice(2)));
  for (const { key, added, dropped, changed } of comparison.lists) {
    const item = (sign: string, each: (typeof added)[number]): string => {
      const facts = itemFacts(each, key, context);
      return `  ${sign} ${oneLine(itemTitle(each, key, context))}${facts ? ` – ${facts}` : ''}`;
    };
    block(fieldName(key), [
      ...added.map((each) => item('+', each)),
      ...dropped.map((each) => item('-', each)),
      ...changed.flatMap((each) => [
        `  ~ ${oneLine(itemTitle(each.after, key, context))}${each.formerId === undefined ? '' : ` (bisher ${each.formerId})`}`,
        ...changesShown(each).map((change) => changeLine(change.key, valueOf(change.key, change.before, key), valueOf(change.key, change.after, key), key)),
      ]),
    ]);
  }
  block('Kosten und Finanzierung', moneyRows(comparison).map(({ name, before: from, after: to }) => `  ${name}: ${formatEuro(from)} → ${formatEuro(to)} (${moneyMove(from, to)})`));
  return lines.slice(0, -1);
}

/** Long texts are cut in the terminal; the page and the JSON have them whole. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159).trimEnd()}…` : line;
}

function editionOf({ workspace, file, name }: Side): Edition {
  const pages = new WorkspacePages(workspace);
  // Of two files of one profile only the one that was named counts, with the contributions.
  const files = pages.filesOf(file).filter((each) => each === file || each.art === 'beitrag' || file.art === 'beitrag');
  return { name, content: plainOf(file, () => readProfile(files.map(({ document }) => document), new ModelReader(file.places))) };
}
