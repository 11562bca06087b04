/**
 * `npm run test:rules-off`: switches one rule off after the other and runs the rule's own tests each time. Ends with 1 and
 * names the rules whose tests notice nothing (or fail with all rules on). `npm run test:rules-off -- funding-gap` looks at the
 * named ones only.
 *
 * Not every finding comes from a rule that runs (`file-limit`, `yaml-syntax`, `schema-type`, `unused-suppression` …), but each
 * leaves by `Workspace.findings`. A rule is off when its findings are held back there, so the product needs no switch.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Mocha from 'mocha';
import { root } from './root.mjs';

// `require`, as the tests do: imported, the class would be another than theirs.
const require = createRequire(import.meta.url);
const { rules } = require('../server/language/rules/generated/registry');
const { Workspace } = require('../server/language/workspace/workspace');

/** @type {string | undefined} */
let off;
const all = Workspace.prototype.findings;
/** @param {string} uri */
Workspace.prototype.findings = function (uri) {
  return all.call(this, uri).filter(({ code }) => code !== off);
};

/** The title of the first test that fails. @param {Mocha} mocha @returns {Promise<string | undefined>} */
function firstFailure(mocha) {
  return new Promise((resolve) => {
    /** @type {string | undefined} */
    let failed;
    mocha.run(() => resolve(failed)).on('fail', (test) => (failed ??= test.fullTitle()));
  });
}

/** What is wrong with the tests of a rule, if anything. @param {string} code @returns {Promise<string | undefined>} */
async function weakness(code) {
  // Twice the same tests: what fails with all rules on proves nothing.
  const mocha = new Mocha({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 10_000, bail: true });
  mocha.cleanReferencesAfterRun(false);
  mocha.addFile(join(root, 'tests/rules', `${code}.test.ts`));
  await mocha.loadFilesAsync();
  off = undefined;
  const before = await firstFailure(mocha);
  off = code;
  const noticed = await firstFailure(mocha);
  mocha.dispose();
  if (before !== undefined) return `fails with all rules on: ${before}`;
  if (noticed === undefined) return 'no test fails when the rule is off';
  console.log(`✓ ${noticed}`);
  return undefined;
}

const named = process.argv.slice(2);
const codes = Object.keys(rules).filter((code) => named.length === 0 || named.includes(code));
let weak = 0;
for (const code of codes) {
  const fault = await weakness(code);
  if (fault === undefined) continue;
  weak++;
  console.log(`✗ ${code}: ${fault}`);
}
console.log(`${codes.length} rules switched off, ${weak} not noticed`);
process.exitCode = weak === 0 && codes.length > 0 ? 0 : 1;
