/** What the command `bzrp` understands. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { check, type CheckOptions } from './check';
import { listData } from './listData';
import { diff, type DiffOptions } from './diff';
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

function program(exit: (code: ExitCode) => void, bundle: string | undefined): Command {
  const bzrp = new Command('bzrp').description('Prüft und rendert Bezirksregionenprofile Teil II.').version(version, '--version', 'gibt die Version aus').exitOverride();
  bzrp
    .command('check')
    .description('Prüft BZRP-Dateien.')
    .argument('[paths...]', 'Dateien oder Ordner, deren Befunde gemeldet werden', ['.'])
    .option('--root <folder>', 'Ordner, dessen Dateien bekannt sind (sonst der nächste mit .git, sonst der genannte)')
    .option('--exclude <glob>', 'Dateien oder Ordner auslassen, vom Arbeitsordner aus (mehrfach möglich)', collect, [])
    .addOption(new Option('--format <format>', 'Form der Ausgabe').choices(FORMATS).default('pretty'))
    .addOption(new Option('--fail-on <severity>', 'ab welcher Schwere das Ergebnis 1 ist').choices(['error', 'warning', 'information']).default('error'))
    .option('--fix', 'behebt, was sich sicher beheben lässt')
    .addOption(new Option('--lang <language>', 'Sprache der Befunde').choices(['de', 'en']).default('de'))
    .option('--stdin-filename <file>', 'prüft die Standardeingabe, als stünde sie in dieser Datei')
    .action(async (paths: string[], options: CheckOptions) => exit(await check(paths, options, bundle)));
  bzrp
    .command('render')
    .description('Gibt ein Profil als Dokument aus.')
    .argument('<file>', 'BZRP-Datei')
    .addOption(new Option('--to <format>', 'Form des Dokuments (sonst nach dem Namen der Ausgabedatei, sonst html)').choices(TARGETS))
    .option('-o, --out <file>', 'Ausgabedatei (sonst Standardausgabe)')
    .option('--force', 'ersetzt eine Ausgabedatei, die es schon gibt')
    .option('--root <folder>', 'Ordner, dessen Dateien bekannt sind')
    .option('--view <view>', 'Ansicht, etwa zielblatt')
    .option('--kurz', 'Kurzfassung auf wenigen Seiten')
    .addOption(new Option('--ordnung <order>', 'wonach die Maßnahmentabelle geordnet ist').choices(['handlungsfeld', 'amt']))
    .option('--farbe <#rrggbb>', 'Farbe des Bezirks für Überschriften und Linien')
    .option('--logo <file>', 'Bild für die Titelseite (PNG, JPEG, WebP)')
    .option('--karte <file>', 'GeoJSON oder TopoJSON der LOR für die Karte (sonst aus einem Ordner „daten“ neben oder über der Datei)')
    .option('--browser <file>', 'Chromium, Chrome oder Edge für PDF (sonst BZRP_BROWSER oder der installierte)')
    .action(async (file: string, options: RenderOptions) => exit(await render(file, options)));
  bzrp
    .command('diff')
    .description('Zeigt, was sich zwischen zwei Fassungen geändert hat.')
    .argument('<old>', 'BZRP-Datei oder <git-Version>:<Pfad>')
    .argument('<new>', 'BZRP-Datei oder <git-Version>:<Pfad>')
    .addOption(new Option('--to <format>', 'Form der Ausgabe (sonst nach dem Namen der Ausgabedatei, sonst pretty)').choices(['pretty', 'html', 'json']))
    .option('-o, --out <file>', 'Ausgabedatei (sonst Standardausgabe)')
    .option('--force', 'ersetzt eine Ausgabedatei, die es schon gibt')
    .option('--root <folder>', 'Ordner, dessen Dateien bekannt sind')
    .action(async (before: string, after: string, options: DiffOptions) => exit(await diff(before, after, options)));
  bzrp
    .command('new')
    .description('Legt ein neues Profil an und gibt seinen Pfad aus.')
    .argument('<region>', 'Name oder Schlüssel der Bezirksregion, zum Beispiel Adlershof oder 092007')
    .option('--folder <folder>', 'Ordner, in dem die Datei entsteht (sonst der Arbeitsordner, mit --from der Ordner der älteren Fassung)')
    .option('--from <file>', 'ältere Fassung, die fortgeschrieben wird: Offene Ziele und Maßnahmen kommen mit')
    .option('--fassung <name>', 'Name der Fassung (sonst das Jahr)')
    .option('--zeitraum <period>', 'Zeitraum, zum Beispiel "2027 bis 2031"')
    .option('--handlungsfeld <id>', 'Handlungsfeld, zu dem ein Ziel entsteht (mehrfach möglich)', collect, [])
    .action(async (region: string, options: NewOptions) => exit(await createProfile(region, options)));
  bzrp
    .command('import')
    .description('Übernimmt Ziele, Maßnahmen und Anregungen aus einer Tabelle (Excel, CSV, Word).')
    .argument('<file>', 'Datei mit Tabellen: .xlsx, .csv, .docx')
    .option('--into <file>', 'BZRP-Datei, in die die Einträge kommen (sonst wird ein neues Profil ausgegeben)')
    .option('--dry-run', 'zeigt, was übernommen würde, und schreibt nichts')
    .option('--region <region>', 'Name oder Schlüssel der Bezirksregion eines neuen Profils')
    .option('--spalte <Überschrift=Angabe>', 'was eine Spalte bedeutet, zum Beispiel "Notiz=ort"; „-“ lässt sie aus (mehrfach möglich)', collect, [])
    .option('--root <folder>', 'Ordner, dessen Dateien bekannt sind')
    .action(async (file: string, options: ImportOptions) => exit(await importTables(file, options)));
  bzrp
    .command('daten')
    .description('Zeigt, welche Statistikdateien in Ordnern „daten“ erkannt werden und was sie wissen.')
    .argument('[folder]', 'Ordner mit Profilen', '.')
    .action(async (folder: string) => exit(await listData(folder)));
  bzrp
    .command('lsp')
    .description('Startet den Sprachdienst für einen Editor.')
    .option('--stdio', 'über Standardein- und -ausgabe (einzige Art)')
    .action(async () => {
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
      await import('../start/main');
    });
  return bzrp;
}

/**
 * Runs one command line, told without the program's name. Never throws: what went wrong is said on the standard error.
 * @param bundle path of the program, when it can be started again in threads
 */
export async function run(args: readonly string[], bundle?: string): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await program((result) => {
      code = result;
    }, bundle).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof InvalidArgumentError || (error instanceof Error && 'exitCode' in error)) {
      return (error as { exitCode: number }).exitCode === 0 ? 0 : 2;
    }
    complain(`bzrp: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}
