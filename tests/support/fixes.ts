/** Fixes, made and read again. */
import assert from 'node:assert/strict';
import { editsOf } from '../../server/language/features/applyFixes';
import { tellIn } from '../../server/language/text/bundles';
import type { Finding } from '../../server/language/workspace/finding';
import { type Texts, textsOf, uriOf, workspaceOf } from './check';
import { applyEdits } from '../../server/language/writing/mend';

export interface FixOf {
  /** Which finding of the code is mended, in text order (default 0: the first). */
  finding?: number;
  /** Which of its fixes is made (default 0: the first). */
  fix?: number;
  /** File the finding is in (default: the first). */
  file?: string;
  /** Statistics files in the folder `daten`. */
  daten?: Readonly<Record<string, string>>;
}

/** English titles of the fixes of the finding. */
export function titles(files: Texts, code: string, which: FixOf = {}): string[] {
  return find(files, code, which).finding.fixes().filter(({ edits }) => edits.length > 0).map(({ title }) => tellIn('en', title));
}

/**
 * Makes the fix and asserts that the file is then exactly what `change` makes of it: every other byte stays. The result must be
 * readable, have the finding (and those in `heals`) no more, and no new one but those in `leaves`. Returns the new text.
 */
export function mend(files: Texts, code: string, change: (text: string) => string, which: FixOf & { leaves?: readonly string[]; heals?: readonly string[] } = {}): string {
  const { finding, findings, uri, text, name } = find(files, code, which);
  const fix = finding.fixes()[which.fix ?? 0];
  assert.ok(fix, `${code} has a fix`);
  const edits = editsOf(fix, finding, uri);
  assert.deepEqual([...edits.keys()], [uri], 'the fix changes its own file');
  const result = applyEdits(text, [...(edits.get(uri) ?? [])].sort((a, b) => a.start - b.start));
  const wanted = change(text);
  assert.notEqual(wanted, text, 'the test expects a change');
  assert.equal(result, wanted);
  const after = workspaceOf({ ...textsOf(files), [name]: result }, { daten: which.daten });
  assert.equal(after.files.get(uri)?.document.isBroken, false, 'the result is readable');
  const left = codesOf(after.findings(uri));
  const before = codesOf(findings);
  for (const healed of [code, ...(which.heals ?? [])]) {
    assert.ok(before.includes(healed), `${healed} was found before`);
    before.splice(before.indexOf(healed), 1);
  }
  assert.deepEqual(left.sort(), [...before, ...(which.leaves ?? [])].sort());
  return result;
}

function codesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}

function find(files: Texts, code: string, which: FixOf): { finding: Finding; findings: Finding[]; uri: string; text: string; name: string } {
  const texts = textsOf(files);
  const name = which.file ?? Object.keys(texts)[0] ?? '';
  const uri = uriOf(name);
  const findings = workspaceOf(files, { daten: which.daten }).findings(uri);
  const finding = findings.filter((each) => each.code === code)[which.finding ?? 0];
  assert.ok(finding, `${name} has the finding ${code}`);
  return { finding, findings, uri, text: texts[name] ?? '', name };
}
