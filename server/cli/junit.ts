/** JUnit XML: a suite for each file with findings, a case for each finding; files without findings are one case that passes. */
import type { Report, Reported } from './report';

/** Findings of the severity `information` are no failures. */
export function junit({ files, reported, summary }: Report): string {
  const byFile = new Map<string, Reported[]>();
  for (const each of reported) byFile.set(each.file, [...(byFile.get(each.file) ?? []), each]);
  const clean = files - byFile.size;
  const suites = [...byFile].map(([file, own]) => {
    const failures = own.filter(isFailure).length;
    return `  <testsuite name="${xml(file)}" tests="${own.length}" failures="${failures}" errors="0" skipped="0">\n${own.map(testCase).join('')}  </testsuite>\n`;
  });
  const failures = summary.error + summary.warning;
  const rest = clean > 0 ? `  <testsuite name="bzrp" tests="${clean}" failures="0" errors="0" skipped="0">\n${'    <testcase classname="bzrp" name="bzrp check"/>\n'.repeat(clean)}  </testsuite>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="bzrp" tests="${reported.length + clean}" failures="${failures}" errors="0">\n${suites.join('')}${rest}</testsuites>\n`;
}

function isFailure({ finding }: Reported): boolean {
  return finding.severity !== 'information';
}

function testCase(each: Reported): string {
  const { file, finding, message } = each;
  const { line, character } = finding.range.start;
  const place = `${file}:${line + 1}:${character + 1}`;
  const head = `    <testcase classname="${xml(finding.code)}" name="${xml(place)}" file="${xml(file)}" line="${line + 1}"`;
  if (!isFailure(each)) return `${head}>\n      <system-out>${xml(message)}</system-out>\n    </testcase>\n`;
  return `${head}>\n      <failure type="${finding.severity}" message="${xml(message)}">${xml(`${place}: ${message} (${finding.code})`)}</failure>\n    </testcase>\n`;
}

/** Text for XML 1.0, fit for attributes; characters XML does not know are left out. */
function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
