/** Findings as people and machines want to read them. */
import type { Severity } from '../language/rules/rule';
import { speechIn } from '../language/text/bundles';
import { type Message, say } from '../language/text/message';
import type { Report, Reported } from './report';
import { colours } from './colours';
import { gitlab } from './gitlab';
import { junit } from './junit';
import { sarif } from './sarif';
import { visible, visibleJson } from './visible';

const WORDS: Readonly<Record<Severity, Message>> = { error: say('Error'), warning: say('Warning'), information: say('Note') };
/** Longest of those words, in either language. */
const WORD_WIDTH = 7;

/** The report in a format of `--format`. Ends with a line end. */
export function format(name: string, report: Report): string {
  switch (name) {
    case 'json':
      return visibleJson(toJson(report));
    case 'sarif':
      return sarif(report);
    case 'gitlab':
      return gitlab(report);
    case 'junit':
      return junit(report);
    case 'github':
      return report.reported.map(github).join('');
    default:
      return pretty(report);
  }
}

function toJson(report: Report): object {
  const diagnostics = report.reported.map(({ file, finding, message, related }) => ({
    file,
    range: finding.range,
    severity: finding.severity,
    code: finding.code,
    message,
    url: `docs/rules/${finding.code}.md`,
    related,
  }));
  return { version: 1, files: report.files, diagnostics, summary: report.summary };
}

function pretty(report: Report): string {
  const pc = colours();
  const { tell } = speechIn(report.language);
  const colour: Readonly<Record<Severity, (text: string) => string>> = { error: pc.red, warning: pc.yellow, information: pc.cyan };
  const lines: string[] = [];
  let file = '';
  for (const each of report.reported) {
    if (each.file !== file) {
      if (file !== '') lines.push('');
      file = each.file;
      lines.push(pc.underline(visible(file)));
    }
    const { start } = each.finding.range;
    const place = `${start.line + 1}:${start.character + 1}`.padStart(8);
    const word = tell(WORDS[each.finding.severity]).padEnd(WORD_WIDTH);
    lines.push(`${pc.dim(place)}  ${colour[each.finding.severity](word)} ${visible(each.message)}  ${pc.dim(each.finding.code)}`);
  }
  const { error, warning, information } = report.summary;
  const found = [
    error === 1 ? say('1 error') : say('{0} errors', error),
    warning === 1 ? say('1 warning') : say('{0} warnings', warning),
    information === 1 ? say('1 note') : say('{0} notes', information),
  ];
  const total = tell(report.files === 1 ? say('1 file checked: {0}, {1}, {2}', ...found) : say('{3} files checked: {0}, {1}, {2}', ...found, report.files));
  if (lines.length > 0) lines.push('');
  lines.push(error > 0 ? pc.bold(pc.red(total)) : pc.bold(total));
  return `${lines.join('\n')}\n`;
}

/** Workflow commands of GitHub Actions; positions are 1-based there. */
function github({ file, finding, message }: Reported): string {
  const level: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };
  const { start, end } = finding.range;
  const escape = (text: string): string => visible(text).replaceAll('%', '%25');
  const property = (text: string): string => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level[finding.severity]} file=${property(file)},line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1},title=${property(finding.code)}::${escape(message)}\n`;
}
