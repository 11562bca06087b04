import { reporterFor } from './reporter';

/**
 * Runs tests inside an extension host that has Node. Rejects when a test fails, which VS Code turns into its exit code.
 * `load` evaluates the test files.
 */
export async function runDesktop(load: () => void): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: reporterFor('desktop') as unknown as Mocha.ReporterConstructor });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
