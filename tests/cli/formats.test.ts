import assert from 'node:assert/strict';
import { allOf, parseXml, xmlText } from '../support/zip';
import { bzrp, inFolder } from './terminal';

/** Faults known by hand: an error on line 8, column 9 (`wohnenn`) with a file of an odd name, an information on the id. */
const FAULTY = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: "Kiez & Co <jetzt>"
stand: 2026
zeitraum: {von: 2026, bis: 2030}
ziele:
  - {id: Z1, titel: Wohnen, handlungsfeld: wohnenn}
`;
const NAME = 'neu & alt.bzrp.yaml';
const files = { [NAME]: FAULTY, 'katalog.bzrp.yaml': 'bzrp: 1\nart: katalog\ntitel: Eigene Begriffe\n' };

interface Diagnostic {
  file: string;
  code: string;
  severity: string;
  message: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

/** The same check as json and in another format. */
function both(format: string): Promise<{ known: Diagnostic[]; text: string; code: number }> {
  return inFolder(files, async () => {
    const known = JSON.parse((await bzrp('check', '--format', 'json')).out) as { diagnostics: Diagnostic[] };
    const { out, code } = await bzrp('check', '--format', format);
    return { known: known.diagnostics, text: out, code };
  });
}

interface Sarif {
  version: string;
  runs: {
    tool: { driver: { name: string; rules: { id: string; defaultConfiguration?: { level: string } }[] } };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
      partialFingerprints: Record<string, string>;
    }[];
  }[];
}

describe('cli/formats', () => {
  it('sarif: one result a finding, 1-based, rules by index, uris escaped', async () => {
    const { known, text, code } = await both('sarif');
    const log = JSON.parse(text) as Sarif;
    const [run] = log.runs;
    assert.ok(run);
    assert.equal(log.version, '2.1.0');
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.results.length, known.length);
    assert.ok(known.some((each) => each.code === 'unknown-field-of-action' && each.range.start.line === 7));
    run.results.forEach((result, index) => {
      const from = known[index] as Diagnostic;
      assert.equal(result.ruleId, from.code);
      assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, from.code);
      assert.equal(result.level, { error: 'error', warning: 'warning', information: 'note' }[from.severity]);
      assert.equal(result.message.text, from.message);
      const place = result.locations[0]?.physicalLocation;
      assert.equal(place?.artifactLocation.uri, 'neu%20%26%20alt.bzrp.yaml');
      assert.deepEqual(place.region, {
        startLine: from.range.start.line + 1,
        startColumn: from.range.start.character + 1,
        endLine: from.range.end.line + 1,
        endColumn: from.range.end.character + 1,
      });
    });
    assert.equal(new Set(run.results.map((result) => JSON.stringify(result.partialFingerprints))).size, known.length);
    assert.equal(code, 1);
  });

  it('gitlab: description, check name, severity, path, lines, and a fingerprint that lines above do not change', async () => {
    const { known, text } = await both('gitlab');
    type Issue = { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string; lines: { begin: number; end: number } } };
    const issues = JSON.parse(text) as Issue[];
    assert.deepEqual(
      issues.map(({ description, check_name, location }) => [description, check_name, location.path, location.lines.begin]),
      known.map((each) => [each.message, each.code, NAME, each.range.start.line + 1]),
    );
    assert.ok(issues.every(({ severity }) => ['info', 'minor', 'major', 'critical', 'blocker'].includes(severity)));
    const moved = await inFolder({ ...files, [NAME]: `# Neue erste Zeile\n${FAULTY}` }, async () => JSON.parse((await bzrp('check', '--format', 'gitlab')).out) as Issue[]);
    assert.deepEqual(moved.map(({ fingerprint }) => fingerprint), issues.map(({ fingerprint }) => fingerprint));
    assert.notDeepEqual(moved.map(({ location }) => location.lines.begin), issues.map(({ location }) => location.lines.begin));
  });

  it('junit: well-formed, counts that add up, a passing case for a file without findings', async () => {
    const { known, text } = await both('junit');
    const root = parseXml(text);
    const cases = allOf(root, 'testcase');
    const failures = allOf(root, 'failure');
    assert.equal(cases.length, known.length + 1);
    assert.equal(failures.length, known.filter(({ severity }) => severity !== 'information').length);
    assert.ok(failures.length > 0);
    const [all] = allOf(root, 'testsuites');
    assert.equal(all?.attributes.tests, String(cases.length));
    assert.equal(all?.attributes.failures, String(failures.length));
    const first = known.find(({ severity }) => severity !== 'information') as Diagnostic;
    assert.equal(failures[0]?.attributes.message, first.message);
    assert.ok(xmlText(failures[0]).startsWith(`${NAME}:${first.range.start.line + 1}:${first.range.start.character + 1}: `));
  });

  it('a check without findings is empty in every format', async () => {
    await inFolder({ 'katalog.bzrp.yaml': files['katalog.bzrp.yaml'] ?? '' }, async () => {
      assert.deepEqual(JSON.parse((await bzrp('check', '--format', 'gitlab')).out), []);
      assert.deepEqual((JSON.parse((await bzrp('check', '--format', 'sarif')).out) as Sarif).runs[0]?.results, []);
      assert.equal(allOf(parseXml((await bzrp('check', '--format', 'junit')).out), 'failure').length, 0);
    });
  });
});
