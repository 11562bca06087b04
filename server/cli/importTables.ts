/** `bzrp import`: tables of Excel, CSV and Word files as entries of a profile. */
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { structuredPatch } from 'diff';
import { type World, worldOf } from '../language/features/completion/world';
import { createSetup } from '../language/setup';
import { type Language, speechIn, tellIn } from '../language/text/bundles';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';
import { Workspace } from '../language/workspace/workspace';
import { whyUnwritable } from './reasons';
import { headOf, regionFor } from './new';
import type { Choice } from '../import/items/columns';
import type { Proposal } from '../import/items/proposal';
import { MARK_SHEET } from '../export/round';
import { importRound } from './importRound';
import { openFiles } from './project';
import { replaceFile } from './write';
import { visible, visibleLines } from './visible';
import { applyEdits } from '../language/writing/mend';
import { freshText } from '../language/writing/value';

export interface ImportOptions {
  /** The file the entries go to; without one a new profile is printed. */
  into?: string;
  dryRun?: boolean;
  /** Name or key of the Bezirksregion of a new profile. */
  region?: string;
  /** `Überschrift=angabe`. */
  spalte?: string[];
  /** What tables hold whose headers do not say so. */
  liste?: string;
  /** Keeps what `spalte` says in a catalogue. */
  merken?: boolean;
  root?: string;
  /** The day a new profile is begun; tests hand it in. */
  today?: Date;
  /** Of the report. */
  lang: Language;
}

const NEW_FILE = 'import:/profil.bzrp.yaml';
/** Lines around a change that are shown. */
const CONTEXT = 2;

/** @returns 0 all was understood, 1 there is something to look at. Throws a refusal. */
export async function importTables(path: string, { into, dryRun = false, region, spalte = [], liste, merken = false, root, today = new Date(), lang }: ImportOptions): Promise<0 | 1> {
  if (into !== undefined && region !== undefined) throw new Refusal(say('--region belongs to a new profile, --into to one that is there.'));
  if (merken && (into === undefined || spalte.length === 0)) throw new Refusal(say('--merken belongs to --spalte and --into: it keeps what columns mean in a catalogue beside the file.'));
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(error.code === 'ENOENT' ? say('There is no "{0}".', path) : say('"{0}" cannot be read: {1}.', path, whyUnwritable(error)));
  });
  const { LISTS, propose, reportLines, tablesOf, UnreadableTable, writeProposal } = await import('../import/main');
  const tables = await tablesOf(bytes, basename(path), () => import('../import/office/main')).catch((error: unknown) => {
    throw new Refusal(say('"{0}": {1}', path, error instanceof UnreadableTable ? error.reason : String(error)));
  });
  if (into === undefined && tables.some(({ name }) => name === MARK_SHEET)) throw new Refusal(say('"{0}" is a table of measures that was filled in. Say with --into which profile it belongs to.', path));
  const round = into === undefined ? undefined : await importRound(into, tables, { dryRun, root, today, lang });
  if (round !== undefined) return round;
  const world = into === undefined ? newWorld(region, today, lang) : await openWorld(into, root, today, lang);
  const headers = spalte.map((each) => each.slice(0, each.lastIndexOf('=')).trim());
  const lists = propose(world, tables, [], undefined, headers).tables.map(({ list }): Choice => (list === undefined && liste !== undefined ? { list: liste } : {}));
  const chosen = chosenIn(propose(world, tables, lists, undefined, headers), LISTS, spalte);
  const choices = lists.map((choice, at): Choice => ({ ...choice, ...chosen[at] }));
  const proposal = propose(world, tables, choices, undefined, headers);
  const outcome = writeProposal(world, proposal);
  if ('refused' in outcome) throw new Refusal(say('"{0}": {1}', into ?? path, outcome.refused));
  const before = world.file.document.text;
  const after = applyEdits(before, outcome.changes);
  const report = `${reportLines(proposal, world.speech).map(visible).join('\n')}\n`;
  const code = proposal.report.length > 0 || proposal.lists.size === 0 ? 1 : 0;
  if (into === undefined) {
    process.stderr.write(report);
    process.stdout.write(process.stdout.isTTY ? visibleLines(after) : after);
    return code;
  }
  process.stdout.write(report);
  if (dryRun) process.stdout.write(differenceOf(into, before, after, lang));
  else {
    if (after !== before) await replaceFile(into, (await markOf(into)) + after);
    if (merken) await keepColumns(world, proposal.tables, choices, basename(path), lang);
  }
  return code;
}

/** Keeps what was said of columns in a catalogue, and tells which. */
async function keepColumns({ workspace, file }: World, tables: Proposal['tables'], choices: readonly Choice[], name: string, lang: Language): Promise<void> {
  const { assignmentsOf, decided, keepAssignments } = await import('../import/main');
  const kept = keepAssignments(workspace, file, assignmentsOf(decided(tables, choices), name));
  if ('refused' in kept) throw new Refusal(kept.refused);
  const target = 'text' in kept ? fileURLToPath(kept.uri) : kept.catalogue.path;
  await replaceFile(target, 'text' in kept ? kept.text : (await markOf(target)) + applyEdits(kept.catalogue.document.text, kept.changes));
  process.stdout.write(`${visible(tellIn(lang, say('Kept in {0}.', relative('', target))))}\n`);
}

function newWorld(region: string | undefined, today: Date, lang: Language): World {
  const workspace = new Workspace(createSetup());
  workspace.set(NEW_FILE, region === undefined ? freshText({ bzrp: 1, art: 'profil' }) : headOf(regionFor(region), today));
  workspace.settle();
  const file = workspace.files.get(NEW_FILE);
  if (!file) throw new Error('the workspace has not taken the new profile');
  return worldOf(workspace, file, today, speechIn(lang));
}

async function openWorld(into: string, root: string | undefined, today: Date, lang: Language): Promise<World> {
  const opened = (await openFiles([into], root)).get(into);
  if (!opened) throw new Refusal(say('"{0}" cannot be read.', into));
  return worldOf(opened.workspace, opened.file, today, speechIn(lang));
}

/** What `--spalte` says, for each table that has such a column. Throws for a column or key nobody has. */
function chosenIn({ tables }: { tables: readonly { columns: readonly { column: number; header: string }[]; meanings: readonly { meaning: string; name: string }[] }[] }, lists: readonly string[], spalte: readonly string[]): { columns: Record<number, string> }[] {
  const chosen = tables.map(() => ({ columns: {} as Record<number, string> }));
  for (const each of spalte) {
    const at = each.lastIndexOf('=');
    const [header, key] = [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    let isKnown = false;
    for (const [number, { columns, meanings }] of tables.entries()) {
      const column = columns.find((one) => one.header === header || one.header.endsWith(` / ${header}`));
      if (at < 1 || !column) continue;
      const meaning = key === '-' || key === '' ? key : meanings.find((one) => one.meaning === key || one.name === key)?.meaning;
      if (meaning === undefined) throw new Refusal(say('"{0}" is no key a column can have. Possible: {1}.', key, meanings.map((one) => one.meaning).join(', ')));
      (chosen[number] as { columns: Record<number, string> }).columns[column.column] = meaning;
      isKnown = true;
    }
    if (!isKnown && tables.every(({ columns }) => columns.length === 0)) throw new Refusal(say('The headers do not say what the table holds. Say it with --liste: {0}.', lists.join(', ')));
    if (!isKnown) throw new Refusal(say('There is no column "{0}". The table has: {1}.', header || each, tables.flatMap(({ columns }) => columns.map((one) => one.header)).filter((one) => one !== '').join(', ')));
  }
  return chosen;
}

/** What would be written, line by line. */
function differenceOf(name: string, before: string, after: string, lang: Language): string {
  const { hunks } = structuredPatch(name, name, before, after, '', '', { context: CONTEXT });
  const lines = hunks.flatMap(({ newStart, lines: changed }) => [`@@ ${tellIn(lang, say('line {0}', newStart))}`, ...changed]);
  return lines.length === 0 ? '' : `\n${lines.map(visible).join('\n')}\n`;
}

/** The byte order mark of a file, which stays. */
async function markOf(path: string): Promise<string> {
  const before = await readFile(path);
  return before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf ? '\uFEFF' : '';
}
