/**
 * `npm test`: installs what is missing, builds, checks types and style, and runs every test there is.
 * The last line says `N passed, N failed` (`, N skipped` may follow); exit code 0 only when nothing failed.
 * A step that does not come to an end, a suite without tests and a host that does not start are failures.
 * `npm test -- unit access desktop page web check` runs only the steps named.
 */
import './nodeVersion.mjs';
import { build, installDependencies, node } from './steps.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const faults = [];

/** @param {string} what */
function fault(what) {
  total.failed++;
  faults.push(what);
}

/**
 * Runs a program that reports `suites` of tests by lines of counts.
 * @param {readonly string[]} suites
 * @param {readonly string[]} args
 * @param {number} seconds
 */
async function tests(suites, args, seconds) {
  /** @type {Map<string, { passed: number, failed: number, skipped: number }>} */
  const counted = new Map();
  const code = await node(args, {
    seconds,
    take(line) {
      const begin = line.indexOf('BZRP-TESTS ');
      if (begin < 0) return false;
      const { suite, ...counts } = JSON.parse(line.slice(begin + 'BZRP-TESTS '.length));
      counted.set(suite, counts);
      return true;
    },
  });
  let failed = 0;
  for (const suite of suites) {
    const counts = counted.get(suite);
    if (counts === undefined || counts.passed + counts.failed + counts.skipped === 0) {
      fault(`${suite}: no test ran`);
      failed++;
      continue;
    }
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    failed += counts.failed;
    console.log(`${suite}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
  if (code !== 0 && failed === 0) fault(`${suites.join(', ')}: ended with ${code} although no test failed`);
}

/** @param {string} what @param {readonly string[]} args */
async function check(what, args) {
  const code = await node(args, { seconds: 300, take: (line) => line.startsWith('✓') });
  if (code === 0) total.passed++;
  else fault(`${what}: ended with ${code}`);
  console.log(`${what}: ${code === 0 ? 'passed' : 'failed'}`);
}

const named = process.argv.slice(2);
const wants = (/** @type {string} */ name) => named.length === 0 || named.includes(name);

async function main() {
  if (!(await installDependencies())) return fault('the dependencies could not be installed');
  if (!(await build())) return fault('the build failed');
  if (wants('check')) {
    await check('types', ['node_modules/typescript/bin/tsc', '-p', '.', '--noEmit']);
    await check('types of the preview page', ['node_modules/typescript/bin/tsc', '-p', 'client/webview', '--noEmit']);
    await check('types of the form', ['node_modules/typescript/bin/tsc', '-p', 'client/form/page', '--noEmit']);
    await check('types of the scripts', ['node_modules/typescript/bin/tsc', '-p', 'scripts', '--noEmit']);
    await check('style', ['node_modules/@biomejs/biome/bin/biome', 'lint', '--error-on-warnings']);
  }
  if (wants('unit')) {
    await tests(['unit'], ['node_modules/mocha/bin/mocha.js', '--reporter', './scripts/mochaReporter.mjs', 'tests/{unit,rules,lsp,cli}/**/*.test.{ts,tsx}'], 900);
    await check('each rule switched off makes its tests fail', ['--import', 'tsx', 'scripts/ruleSwitchOff.mjs']);
  }
  if (wants('access')) {
    await tests(['access'], ['node_modules/mocha/bin/mocha.js', '--reporter', './scripts/mochaReporter.mjs', '--reporter-option', 'suite=access', 'tests/access/**/*.test.ts'], 1200);
  }
  const hosts = ['desktop', 'page', 'web'].filter(wants);
  // One process each: a host that hangs takes nothing else with it.
  for (const host of hosts) await tests([host], ['--import', 'tsx', 'tests/vscode/run.ts', host], 800);
}

await main();
for (const text of faults) console.log(`✗ ${text}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
