/** Code Quality report of GitLab: a list of issues that a merge request shows beside the lines. */
import { createHash } from 'node:crypto';
import type { Severity } from '../language/rules/rule';
import type { Report } from './report';
import { visibleJson } from './visible';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', information: 'info' };

/** The report as JSON. Lines are 1-based; a fingerprint stays the same while code, file and message do, whatever stands above. */
export function gitlab({ reported }: Report): string {
  const seen = new Map<string, number>();
  const issues = reported.map(({ file, finding, message }) => {
    const what = `${file}\n${finding.code}\n${message}`;
    // Two findings that say the same of one file are told apart by their order.
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    return {
      description: message,
      check_name: finding.code,
      fingerprint: createHash('sha256').update(`${what}\n${count}`).digest('hex'),
      severity: SEVERITIES[finding.severity],
      location: { path: file, lines: { begin: finding.range.start.line + 1, end: finding.range.end.line + 1 } },
    };
  });
  return visibleJson(issues);
}
