/** Mocha's dots, and at the end the line of counts that `npm test` adds up (see tests/vscode/runner/reporter.ts); `--reporter-option suite=…` names the suite. */
import mocha from 'mocha';

export default class CountingDots extends mocha.reporters.Dot {
  /** @param {import('mocha').Runner} runner @param {import('mocha').MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      console.log(`BZRP-TESTS ${JSON.stringify({ suite: options.reporterOptions?.suite ?? 'unit', passed: passes, failed: failures, skipped: pending })}`);
    });
  }
}
