// `bzrp check` over 1,430 profiles (143 regions, ten editions), beside plain `yaml` + `ajv` in one process.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resourceUsage } from 'node:process';

const self = fileURLToPath(import.meta.url);

export async function checkAll({ bin, folder, schema, profile, regions }) {
  const root = writeAll(join(folder, 'alle'), 10, { profile, regions });
  const ours = await measured([bin, 'check', root, '--root', root, '--format', 'json', '--fail-on', 'error']);
  const plain = await measured([self, root, schema]);
  return { ours, plain, files: regions.length * 10 };
}

/** Profiles of all regions in some editions, a folder each. @returns the folder around them */
export function writeAll(root, editions, { profile, regions }) {
  for (let edition = 0; edition < editions; edition += 1) {
    mkdirSync(join(root, `${2017 + edition}`), { recursive: true });
    for (const [at, region] of regions.entries()) {
      writeFileSync(join(root, `${2017 + edition}`, `${region}.bzrp.yaml`), profile({ lines: 300, faulty: 0.015, seed: edition * 1000 + at, region, fassung: `${2017 + edition}` }));
    }
  }
  return root;
}

/** Time and the largest memory of a process; it reports the latter itself where the system does not. */
async function measured(args) {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = 0;
  let peak = 0;
  child.stdout.on('data', (chunk) => {
    output += chunk.length;
  });
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 50);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  return { time: performance.now() - started, memory: peak, output, code };
}

/** Largest memory of a process and those it started, in MB. */
function peakOf(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    return own + children.reduce((sum, child) => sum + peakOf(child), 0);
  } catch {
    return 0;
  }
}

/** The plain way: parse each file, check it against the schema. */
async function plain(root, schemaFile) {
  const [{ parseDocument }, { default: Ajv }] = await Promise.all([import('yaml'), import('ajv')]);
  const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  let faults = 0;
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))) {
    const document = parseDocument(readFileSync(join(root, name), 'utf8'));
    faults += document.errors.length;
    if (document.errors.length === 0 && !validate(document.toJS())) faults += validate.errors.length;
  }
  console.log(JSON.stringify({ faults, memory: resourceUsage().maxRSS / 1024 }));
}

if (process.argv[1] === self) await plain(process.argv[2], process.argv[3]);
