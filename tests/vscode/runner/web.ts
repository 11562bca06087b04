import { reporterFor } from './reporter';

/** As `runDesktop`, in an extension host that is a browser worker; `mocha` is there because the bundle begins with it. */
export async function runWeb(load: () => void): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: reporterFor('web') as unknown as Mocha.ReporterConstructor });
  load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
