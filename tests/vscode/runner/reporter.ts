/** What a suite says: the name of every test as it ends, why it failed, and one line of counts for the caller to add up. */

interface Told {
  fullTitle(): string;
}

interface Events {
  on(event: 'pass' | 'pending', listener: (test: Told) => void): Events;
  on(event: 'fail', listener: (test: Told, error: unknown) => void): Events;
  on(event: 'end', listener: () => void): Events;
}

/** Begins the line of counts; what follows is JSON `{suite, passed, failed, skipped}`. */
export const COUNTS = 'BZRP-TESTS ';

/** Makes a mocha reporter for the suite of this name. It uses nothing but `console.log`: it also runs in a browser worker. */
export function reporterFor(suite: string): new (runner: Events) => object {
  return class {
    constructor(runner: Events) {
      const counts = { suite, passed: 0, failed: 0, skipped: 0 };
      runner
        .on('pass', (test) => {
          counts.passed++;
          console.log(`  ✓ ${suite}: ${test.fullTitle()}`);
        })
        .on('pending', (test) => {
          counts.skipped++;
          console.log(`  - ${suite}: ${test.fullTitle()}`);
        });
      runner
        .on('fail', (test, error) => {
          counts.failed++;
          console.log(`  ✗ ${suite}: ${test.fullTitle()}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        })
        .on('end', () => console.log(COUNTS + JSON.stringify(counts)));
    }
  };
}
