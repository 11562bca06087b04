/** `bzrp import` of a table we made: what the offices changed, taken over measure by measure. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Table } from '../import/table/table';
import type { Round } from '../import/round/compare';
import { createSetup } from '../language/setup';
import { type Language, type Speech, speechIn } from '../language/text/bundles';
import { type Message, say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';
import { Workspace } from '../language/workspace/workspace';
import { openFiles } from './project';
import { visible } from './visible';
import { replaceFile } from './write';
import { applyEdits } from '../language/writing/mend';

export interface RoundOptions {
  dryRun?: boolean;
  root?: string | undefined;
  /** The day times are read on; tests hand it in. */
  today?: Date;
  /** Of what is told; words of documents stay German. */
  lang: Language;
}

/**
 * Takes over what tables of ours bring back, and tells it as `bzrp diff` does.
 * @returns undefined when the tables are none of ours; 0 all is taken over, 1 there is something to look at. Throws a refusal.
 */
export async function importRound(into: string, tables: readonly Table[], { dryRun = false, root, today = new Date(), lang }: RoundOptions): Promise<0 | 1 | undefined> {
  const opened = (await openFiles([into], root)).get(into);
  if (!opened) throw new Refusal(say('"{0}" cannot be read.', into));
  const { workspace, file } = opened;
  const { readReturned, writeRound } = await import('../import/main');
  const { compareSides, comparisonLines, ...sheets } = await import('../export/main');
  if (!hasMeasures(file.art)) return undefined;
  const round = await readReturned(workspace, file, tables, sheets, today);
  if (!round) return undefined;
  if ('refused' in round) throw new Refusal(round.refused);
  const { files, refused } = writeRound(workspace, file, round.changes);
  const after = new Workspace(createSetup());
  for (const { uri, path, document, inWorkspace } of workspace.files.values()) after.set(uri, applyEdits(document.text, files.get(uri) ?? []), { path, inWorkspace });
  after.settle();
  const changed = after.files.get(file.uri);
  const lines = changed && files.size > 0 ? comparisonLines(compareSides({ workspace, file, name: into }, { workspace: after, file: changed, name: into })).slice(3) : [];
  process.stdout.write(`${[...told(round, refused, dryRun, speechIn(lang)), ...(lines.length > 0 ? ['', ...lines] : [])].map(visible).join('\n')}\n`);
  if (!dryRun) for (const [uri] of files) await write(workspace.files.get(uri)?.path ?? '', after.files.get(uri)?.document.text ?? '');
  return round.conflicts.length + round.left.length + round.besides.length + refused.length > 0 ? 1 : 0;
}

function hasMeasures(art: string): boolean {
  return art === 'profil' || art === 'beitrag' || art === 'bezirk';
}

/** What is taken over, and what is only told. */
function told({ changes, conflicts, left, besides, missing, unchanged }: Round, refused: readonly { id: string; why: Message }[], dryRun: boolean, { tell }: Speech): string[] {
  const measures = new Set(changes.map(({ id }) => id)).size;
  const block = (title: Message, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', tell(title), ...lines]);
  const counts = [changes.length, measures, unchanged] as const;
  return [
    tell(dryRun ? say('Status round, nothing written: {0} changed cells in {1} measures; unchanged measures: {2}', ...counts) : say('Status round: {0} changed cells in {1} measures; unchanged measures: {2}', ...counts)),
    ...(missing.length === 0 ? [] : [tell(say('Not in the table, and left as they are: {0}', listed(missing)))]),
    ...block(say('Changed in the profile meanwhile, not overwritten'), conflicts.map(({ id, column, before, after, place }) => `  ! ${tell(say('{0}, {1}: "{2}" in the profile, "{3}" in the table ({4})', id, column.title, before, after, place))}`)),
    ...block(say('Not taken over'), [
      ...left.map(({ id, column, after, place, why }) => `  ? ${tell(say('{0}, {1}: "{2}" – {3} ({4})', id, column.title, after, why, place))}`),
      ...refused.map(({ id, why }) => `  ? ${id}: ${tell(why)}`),
      ...besides.filter(({ text }) => text !== '').map(({ place, text, why }) => `  ? ${tell(say('{0}: "{1}" – {2}', place, text, why))}`),
    ]),
    ...block(say('Please look at these:'), besides.filter(({ text }) => text === '').map(({ place, why }) => `  ? ${tell(place)}: ${tell(why)}`)),
  ];
}

/** More numbers than a person reads. */
const MOST_NAMED = 12;

function listed(measures: Round['missing']): string {
  return measures.slice(0, MOST_NAMED).map(({ id }) => id).join(', ') + (measures.length > MOST_NAMED ? ` … (${measures.length})` : '');
}

/** Writes a file, its byte order mark kept. */
async function write(path: string, text: string): Promise<void> {
  const before = await readFile(path);
  const mark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf ? '\uFEFF' : '';
  await replaceFile(relative('', path) || path, mark + text);
}

