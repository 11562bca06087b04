// npm run fuzz -- --runs N --seed S [--jobs J] [--findings-every K]: random edits, each compared with a fresh analysis and with `yaml`.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

if (isMainThread) await main();
else await work();

async function main() {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: String(Date.now() % 1e9) }, jobs: { type: 'string' }, 'findings-every': { type: 'string', default: '1' } } });
  const jobs = Number(values.jobs ?? Math.max(1, availableParallelism()));
  const seed = Number(values.seed);
  const folder = mkdtempSync(join(tmpdir(), 'bzrp-fuzz-'));
  try {
    const contents = `export { run } from './run'; export { shrink } from './shrink';`;
    await build({ stdin: { contents, resolveDir: join(root, 'tests/fuzz'), loader: 'ts' }, bundle: true, platform: 'node', format: 'cjs', outfile: join(folder, 'fuzz.cjs'), logLevel: 'warning' });
    const started = Date.now();
    const share = Math.ceil(Number(values.runs) / jobs);
    const options = Array.from({ length: jobs }, (_, at) => ({ runs: share, seed: seed + at, findingsEvery: Number(values['findings-every']), samples: samples() }));
    const reports = await Promise.all(options.map((each) => inWorker({ file: pathToFileURL(join(folder, 'fuzz.cjs')).href, options: each })));
    const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
    for (const { why, before, changes } of reports.flatMap(({ failures }) => failures)) {
      console.error(`\nFAILED: ${why}\n--- text before, as JSON\n${visible(before)}\n--- changes\n${visible(changes)}`);
    }
    console.log(`${sum('runs')} edits, seed ${seed}, ${jobs} jobs, ${reports.flatMap(({ failures }) => failures).length} failures, ${((100 * sum('byChunk')) / Math.max(1, sum('small'))).toFixed(1)} % of ${sum('small')} single-item edits by chunk, ${((Date.now() - started) / 1000).toFixed(1)} s`);
    process.exitCode = reports.some(({ failures }) => failures.length > 0) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** JSON in ASCII: a no-break space looks like a blank otherwise. */
function visible(what) {
  return JSON.stringify(what).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function samples() {
  const folder = join(root, 'examples');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bzrp.yaml'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function inWorker(data) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: data });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function work() {
  const { run, shrink } = (await import(workerData.file)).default;
  const report = run(workerData.options);
  report.failures = report.failures.map(shrink);
  parentPort.postMessage(report);
}
