// npm run fuzz:writing -- --runs N --seed S [--jobs J]: random edits through the writing room, each read back by `yaml`.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

if (isMainThread) await main();
else {
  const { fuzzWriting } = (await import(workerData.file)).default;
  parentPort?.postMessage(fuzzWriting(workerData.options));
}

async function main() {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: String(Date.now() % 1e9) }, jobs: { type: 'string' } } });
  const jobs = Number(values.jobs ?? Math.max(1, availableParallelism()));
  const seed = Number(values.seed);
  const folder = mkdtempSync(join(tmpdir(), 'bzrp-fuzz-'));
  try {
    const outfile = join(folder, 'fuzz.cjs');
    await build({ entryPoints: [join(root, 'tests/fuzz/writing.ts')], bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'warning' });
    const started = Date.now();
    const options = Array.from({ length: jobs }, (_, at) => ({ runs: Math.ceil(Number(values.runs) / jobs), seed: seed + at, samples: samples() }));
    const reports = await Promise.all(options.map((each) => inWorker({ file: pathToFileURL(outfile).href, options: each })));
    const failures = reports.flatMap((report) => report.failures);
    for (const { why, edit, before, after } of failures) console.error(`\nFAILED: ${why}\n--- edit\n${edit}\n--- text before, as JSON\n${JSON.stringify(before)}\n--- after\n${JSON.stringify(after)}`);
    const sum = (/** @type {'runs' | 'refused'} */ key) => reports.reduce((total, report) => total + report[key], 0);
    console.log(`${sum('runs')} edits, seed ${seed}, ${jobs} jobs, ${failures.length} failures, ${sum('refused')} refused, ${((Date.now() - started) / 1000).toFixed(1)} s`);
    process.exitCode = failures.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {string[]} */
function samples() {
  const folder = join(root, 'examples/treptow-koepenick');
  return readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.bzrp.yaml')).map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** @param {object} data @returns {Promise<any>} */
function inWorker(data) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: data });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
