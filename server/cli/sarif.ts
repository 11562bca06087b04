/** SARIF 2.1.0, as GitHub code scanning and others read it. */
import { createHash } from 'node:crypto';
import { rules } from '../language/rules/generated/registry';
import type { Severity } from '../language/rules/rule';
import type { Range } from '../language/syntax/slot';
import { tellIn } from '../language/text/bundles';
import { say } from '../language/text/message';
import type { Report, Reported } from './report';
import { visibleJson } from './visible';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note' };
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The report as one run. Lines and columns are 1-based, columns in UTF-16 units. */
export function sarif({ reported, language }: Report): string {
  const codes = [...new Set(reported.map(({ finding }) => finding.code))].sort();
  const seen = new Map<string, number>();
  const run = {
    tool: { driver: { name: 'bzrp', rules: codes.map(ruleOf) } },
    language: language === 'de' ? 'de-DE' : 'en-US',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: tellIn(language, say('Folder the check ran in')) } } },
    results: reported.map((each) => resultOf(each, codes.indexOf(each.finding.code), seen)),
  };
  return visibleJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function ruleOf(code: string): object {
  const severity = rules[code]?.severity;
  return { id: code, defaultConfiguration: severity ? { level: LEVELS[severity] } : undefined };
}

function resultOf({ file, finding, message, related }: Reported, ruleIndex: number, seen: Map<string, number>): object {
  const what = `${file}\n${finding.code}\n${message}`;
  const count = (seen.get(what) ?? 0) + 1;
  seen.set(what, count);
  return {
    ruleId: finding.code,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: message },
    locations: [locationOf(file, finding.range)],
    relatedLocations: related.length > 0 ? related.map((each, id) => ({ id, ...locationOf(each.file, each.range), message: { text: each.message } })) : undefined,
    // Does not change with lines above, so that a known finding stays known.
    partialFingerprints: { 'bzrp/v1': createHash('sha256').update(`${what}\n${count}`).digest('hex') },
  };
}

function locationOf(file: string, { start, end }: Range): { physicalLocation: object } {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: 'ROOT' },
      region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
    },
  };
}
