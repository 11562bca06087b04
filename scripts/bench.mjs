// npm run bench [-- --quick] [--only start,first,press,completion,among,many,memory,check] [--no-build]: our server beside yaml-language-server, in turns, on the same profiles with the same schema.
// Prints a table, writes bench.json. Figures are information: nothing fails on them.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const bench = join(root, 'tests/bench');
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, 'no-build': { type: 'boolean', default: false } } });
const isAsked = (name) => values.only === undefined || values.only.split(',').includes(name);

if (!existsSync(join(bench, 'node_modules'))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench, stdio: 'inherit', shell: process.platform === 'win32' });
if (!values['no-build']) execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });

const { rowsOf } = await import(pathToFileURL(join(bench, 'rows.mjs')).href);
const { checkAll, writeAll } = await import(pathToFileURL(join(bench, 'checkAll.mjs')).href);

const folder = mkdtempSync(join(tmpdir(), 'bzrp-bench-'));
const result = { date: new Date().toISOString(), node: process.version, cpu: cpus()[0]?.model, cores: availableParallelism(), rows: [] };
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync(join(root, 'bench.json'), `${JSON.stringify(result, undefined, 2)}\n`);

async function measure() {
  const schema = join(folder, 'profil.schema.json');
  writeFileSync(schema, JSON.stringify(bundledSchema()));
  // A build meanwhile must not pull it away.
  const dist = join(folder, 'dist');
  cpSync(join(root, 'dist'), dist, { recursive: true });
  const workspace = join(folder, 'arbeit');
  mkdirSync(workspace);
  await build({ entryPoints: [join(root, 'tests/support/profiles.ts')], bundle: true, platform: 'node', format: 'esm', outfile: join(folder, 'profiles.mjs'), logLevel: 'warning' });
  const { profileText: profile } = await import(pathToFileURL(join(folder, 'profiles.mjs')).href);
  const regions = [...new Set([...readFileSync(join(root, 'schemas/catalogues/lor-2021.bzrp.yaml'), 'utf8').matchAll(/schluessel: "(\d{6})"/g)].map((match) => match[1]))];
  const rows = rowsOf({ ours: join(dist, 'server.js'), folder: workspace, folderUri: pathToFileURL(workspace).href, schema, cache: join(folder, 'cache'), profile, regions });
  const repeats = values.quick ? 1 : 5;
  console.log(`\n| work | ours | yaml-language-server | ratio |\n|---|---:|---:|---:|`);

  // As after an update: nothing is kept yet. All other rows are as on every other day.
  if (isAsked('first')) await compare('spawn → first findings, 3000 lines, first start after an update', 'ms', repeats, (which) => rows.firstFindings(which, 3000));
  for (const which of ['ours', 'theirs']) await rows.warmUp(which);
  if (isAsked('start')) await compare('spawn → initialize', 'ms', repeats * 2, (which) => rows.startUp(which));
  if (isAsked('first')) for (const lines of [300, 3000]) await compare(`spawn → first findings, ${lines} lines`, 'ms', repeats * 2, (which) => rows.firstFindings(which, lines));
  const growth = [];
  if (isAsked('press')) {
    for (const lines of values.quick ? [300, 3000] : [30, 300, 3000, 30_000]) {
      const runs = { ours: [], theirs: [], 'theirs without delay': [] };
      for (let turn = 0; turn < (values.quick || lines > 3000 ? 1 : 3); turn += 1) {
        for (const which of Object.keys(runs)) runs[which].push(await rows.keyPresses(which, lines, 20_000));
      }
      const latency = (which) => median(runs[which].flatMap((run) => run.latency));
      const of = (which, value) => median(runs[which].map(value));
      row(`key press → findings, ${lines} lines, as shipped`, 'ms', latency('ours'), latency('theirs'));
      row(`key press → findings, ${lines} lines, no delay`, 'ms', latency('ours'), latency('theirs without delay'));
      row(`CPU of a key press, ${lines} lines`, 'ms', of('ours', (run) => run.cpu), of('theirs', (run) => run.cpu));
      if (lines === 3000) row('memory, 3000 lines', 'MB', of('ours', ({ memory }) => memory.now), of('theirs', ({ memory }) => memory.now), 'share');
      if (lines === 30_000) row('memory at its peak, 30000 lines', 'MB', of('ours', ({ memory }) => memory.peak), of('theirs', ({ memory }) => memory.peak), 'share');
      growth.push([lines, of('ours', (run) => run.cpu), of('theirs', (run) => run.cpu)]);
    }
    const [small, large] = [growth.find(([lines]) => lines === 300), growth.at(-1)];
    const exponent = (at) => Math.log(Math.max(large[at], 0.1) / Math.max(small[at], 0.1)) / Math.log(large[0] / small[0]);
    row(`growth of key-press CPU, 300 → ${large[0]} lines`, 'exponent', exponent(1), exponent(2), 'none');
  }
  if (isAsked('completion')) for (const lines of values.quick ? [3000] : [3000, 30_000]) await compare(`completion after an edit, ${lines} lines`, 'ms', 1, (which) => rows.completion(which, lines));
  if (isAsked('among')) {
    for (const editions of [1, 10]) {
      const count = editions * regions.length;
      const { completion, tree } = await rows.among(writeAll(join(folder, `unter-${editions}`), editions, { profile, regions }), join('2017', `${regions[0]}.bzrp.yaml`), count);
      row(`what is offered for a goal, among ${count} profiles`, 'ms', median(completion), undefined, 'none');
      row(`the tree after a key press, of ${count} profiles`, 'ms', median(tree), undefined, 'none');
    }
  }
  if (isAsked('many')) {
    const runs = { ours: [], theirs: [] };
    for (let turn = 0; turn < (values.quick ? 1 : 3); turn += 1) for (const which of Object.keys(runs)) runs[which].push(await rows.many(which));
    for (const key of ['cpu', 'time']) row(`${regions.length} profiles opened, ${key === 'cpu' ? 'CPU' : 'time'}`, 'ms', median(runs.ours.map((run) => run[key])), median(runs.theirs.map((run) => run[key])));
  }
  if (isAsked('memory')) await compare('memory left by 1000 × open and close', 'MB', 1, (which) => rows.openClose(which), 'share');
  for (const [name, file] of [['server', 'server.main.js'], ['server in the browser', 'server.browser.js'], ['extension', 'extension.js'], ['extension in the browser', 'extension.browser.js']]) {
    const path = join(dist, file);
    print({ work: `${name} bundle, minified / gzip`, unit: 'kB', ours: statSync(path).size / 1000, gzip: gzipSync(readFileSync(path)).length / 1000 });
  }
  if (isAsked('check')) {
    const { ours, plain, files } = await checkAll({ bin: join(dist, 'bzrp.js'), folder, schema, profile, regions });
    row(`check of ${files} profiles beside yaml + ajv`, 'ms', ours.time, plain.time);
    row(`memory of it at its peak`, 'MB', ours.memory, plain.memory, 'share');
  }
}

/** Both servers in turns; a row of medians. */
async function compare(work, unit, repeats, measureOne, kind) {
  const found = { ours: [], theirs: [] };
  for (let turn = 0; turn < repeats; turn += 1) for (const which of Object.keys(found)) found[which].push(...[await measureOne(which)].flat());
  row(work, unit, median(found.ours), median(found.theirs), kind);
}

/** @param kind `times`: how many times theirs takes; `share`: what part of theirs ours is */
function row(work, unit, ours, theirs, kind = 'times') {
  const ratio = kind === 'times' ? theirs / Math.max(ours, 0.01) : kind === 'share' ? ours / Math.max(theirs, 0.01) : undefined;
  print({ work, unit, ours, theirs, kind, ratio });
}

function print(entry) {
  result.rows.push(entry);
  const { work, unit, ours, theirs, kind, ratio, gzip } = entry;
  const figure = (value) => (value === undefined ? '–' : `${value.toFixed(Math.abs(value) < 10 ? 2 : 0)} ${unit}`);
  console.log(`| ${work} | ${figure(ours)}${gzip === undefined ? '' : ` / ${figure(gzip)}`} | ${figure(theirs)} | ${ratio === undefined ? '–' : kind === 'share' ? `${(100 * ratio).toFixed(1)} %` : `${ratio.toFixed(1)} ×`} |`);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Our schema of a profile in one file, the way any YAML editor can use it. */
function bundledSchema() {
  const read = (name) => JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'));
  const [profil, common] = [read('profil.schema.json'), read('gemeinsam.schema.json')];
  const definitions = { ...common.definitions, ...profil.definitions };
  const text = JSON.stringify({ ...profil, $id: undefined, definitions }).replaceAll('gemeinsam.schema.json#/definitions/', '#/definitions/');
  return JSON.parse(text);
}
