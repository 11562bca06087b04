/** What the command `bzrp` understands. */
import { Argument, Command, type CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { type Language, languageOf, speechIn, type Speech } from '../language/text/bundles';
import { type Message, say } from '../language/text/message';
import { reasonOf } from '../language/text/refusal';
import { check, type CheckOptions } from './check';
import { listData } from './listData';
import { diff, type DiffOptions } from './diff';
import { speakHelp, whyNotUnderstood } from './help';
import { importTables, type ImportOptions } from './importTables';
import { createProfile, type NewOptions } from './new';
import { render, type RenderOptions } from './render';
import { complain } from './visible';

const FORMATS = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit'];
const TARGETS = ['html', 'md', 'docx', 'xlsx', 'csv', 'json', 'pdf'];

/** 0 nothing to complain about, 1 findings, 2 the tool could not do its work. */
export type ExitCode = 0 | 1 | 2;

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function program(exit: (code: ExitCode) => void, bundle: string | undefined, { language, tell }: Speech): Command {
  /** @param value what the option takes; without it it takes nothing */
  const option = (flags: string, what: Message, value?: Message | string): Option =>
    new Option(value === undefined ? flags : `${flags} <${typeof value === 'string' ? value : tell(value)}>`, tell(what));
  const argument = (name: Message, what: Message): Argument => new Argument(tell(name), tell(what));
  const [file, folder] = [say('file'), say('folder')];
  const lang = (): Option => option('--lang', say('language of messages and help'), say('language')).choices(['de', 'en']).default('de');
  const force = (): Option => option('--force', say('replaces an output file that is there already'));
  const out = (): Option => option('-o, --out', say('output file (else the standard output)'), file);
  const root = (): Option => option('--root', say('folder whose files are known'), folder);
  const bzrp = speakHelp(new Command('bzrp'), tell)
    .description(tell(say('Checks and renders Bezirksregionenprofile, part II.')))
    .version(version, '--version', tell(say('prints the version')))
    .addOption(lang());
  const command = (name: string, what: Message): Command => bzrp.command(name).description(tell(what)).addOption(lang());
  command('check', say('Checks BZRP files.'))
    .addArgument(argument(say('[paths...]'), say('files or folders whose findings are reported')).default(['.']))
    .addOption(option('--root', say('folder whose files are known (else the nearest with .git, else the one named)'), folder))
    .addOption(option('--exclude', say('leave out files or folders, from the working folder (may be repeated)'), say('pattern')).argParser(collect).default([]))
    .addOption(option('--format', say('form of the output'), say('form')).choices(FORMATS).default('pretty'))
    .addOption(option('--fail-on', say('from which severity on the result is 1'), say('severity')).choices(['error', 'warning', 'information']).default('error'))
    .addOption(option('--fix', say('corrects what can be corrected without doubt')))
    .addOption(option('--stdin-filename', say('checks the standard input as if it stood in this file'), file))
    .action(async (paths: string[], options: CheckOptions) => exit(await check(paths, { ...options, lang: language }, bundle)));
  command('render', say('Makes a document of a profile.'))
    .addArgument(argument(say('<file>'), say('BZRP file')))
    .addOption(option('--to', say('form of the document (else by the name of the output file, else html)'), say('form')).choices(TARGETS))
    .addOption(out())
    .addOption(force())
    .addOption(root())
    .addOption(option('--view', say('view, such as zielblatt'), say('view')))
    .addOption(option('--kurz', say('short edition of a few pages')))
    .addOption(option('--ordnung', say('what the table of measures is ordered by'), say('order')).choices(['handlungsfeld', 'amt']))
    .addOption(option('--je-amt', say('Excel: a sheet for each office that leads, to be filled in and read back with "bzrp import"')))
    .addOption(option('--farbe', say('colour of the district for headings and lines'), '#rrggbb'))
    .addOption(option('--logo', say('picture for the cover (PNG, JPEG, WebP)'), file))
    .addOption(option('--karte', say('GeoJSON or TopoJSON of the LOR for the map (else from a folder "daten" beside the file or above)'), file))
    .addOption(option('--browser', say('Chromium, Chrome or Edge for PDF (else BZRP_BROWSER or an installed one)'), file))
    .action(async (file: string, options: RenderOptions) => exit(await render(file, { ...options, lang: language })));
  command('diff', say('Shows what changed between two editions.'))
    .addArgument(argument(say('<old>'), say('BZRP file or <git version>:<path>')))
    .addArgument(argument(say('<new>'), say('BZRP file or <git version>:<path>')))
    .addOption(option('--to', say('form of the output (else by the name of the output file, else pretty)'), say('form')).choices(['pretty', 'html', 'json']))
    .addOption(out())
    .addOption(force())
    .addOption(root())
    .action(async (before: string, after: string, options: Omit<DiffOptions, 'lang'>) => exit(await diff(before, after, { ...options, lang: language })));
  command('new', say('Begins a new profile and prints its path.'))
    .addArgument(argument(say('<region>'), say('name or key of the Bezirksregion, for example Adlershof or 092007')))
    .addOption(option('--folder', say('folder the file is made in (else the working folder, with --from that of the older edition)'), folder))
    .addOption(option('--from', say('older edition that is carried on: open goals and measures come along'), file))
    .addOption(option('--fassung', say('name of the edition (else the year)'), say('name')))
    .addOption(option('--zeitraum', say('period, for example "2027 bis 2031"'), say('period')))
    .addOption(option('--handlungsfeld', say('field of action a goal is made for (may be repeated)'), 'id').argParser(collect).default([]))
    .action(async (region: string, options: NewOptions) => exit(await createProfile(region, options)));
  command('import', say('Takes goals, measures and suggestions from a table (Excel, CSV, Word); reads a filled-in table of measures back.'))
    .addArgument(argument(say('<file>'), say('file with tables: .xlsx, .csv, .docx')))
    .addOption(option('--into', say('BZRP file the entries go to (else a new profile is printed)'), file))
    .addOption(option('--dry-run', say('shows what would be taken, and writes nothing')))
    .addOption(option('--region', say('name or key of the Bezirksregion of a new profile'), say('region')))
    .addOption(option('--spalte', say('what a column means, for example "Notiz=ort"; "-" leaves it out (may be repeated)'), say('heading=key')).argParser(collect).default([]))
    .addOption(option('--liste', say('what a table holds whose headers do not say so'), say('list')).choices(['ziele', 'massnahmen', 'anregungen']))
    .addOption(option('--merken', say('keeps what --spalte says in a catalogue ("zuordnungen"), for the next table of this kind')))
    .addOption(root())
    .action(async (path: string, options: ImportOptions) => exit(await importTables(path, { ...options, lang: language })));
  command('daten', say('Shows which statistics files in folders "daten" are recognised, and what they know.'))
    .addArgument(argument(say('[folder]'), say('folder with profiles')).default('.'))
    .action(async (folder: string) => exit(await listData(folder, { lang: language })));
  command('lsp', say('Starts the language server for an editor.'))
    .addOption(option('--stdio', say('over the standard input and output (the only way)')))
    .action(async () => {
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
      await import('../start/main');
    });
  return bzrp;
}

/** The language asked for, known before anything is understood: the help comes in it, and what is said of a misspelt option. */
export function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  return languageOf(args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length));
}

/**
 * Runs one command line, told without the program's name. Never throws: what went wrong is said on the standard error.
 * @param bundle path of the program, when it can be started again in threads
 */
export async function run(args: readonly string[], bundle?: string): Promise<ExitCode> {
  const speech = speechIn(languageIn(args));
  let code: ExitCode = 0;
  try {
    await program((result) => {
      code = result;
    }, bundle, speech).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof Error && 'exitCode' in error) {
      if ((error as CommanderError).exitCode === 0) return 0;
      const why = whyNotUnderstood(error as CommanderError);
      if (why) complain(`bzrp: ${speech.tell(why)}`);
      return 2;
    }
    complain(`bzrp: ${reasonOf(error, speech.language)}`);
    return 2;
  }
}
