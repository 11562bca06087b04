import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(__dirname, '../..');
interface Notices {
  bundledPackages(root: string, metafiles: readonly object[]): { folder: string; name: string; version: string; license?: string }[];
  noticesOf(packages: ReturnType<Notices['bundledPackages']>): string;
}
const load = async (): Promise<Notices> => (await import(pathToFileURL(join(ROOT, 'scripts/notices.mjs')).href)) as Notices;
const metafile = (inputs: Readonly<Record<string, number>>): object => ({ outputs: { 'dist/x.js': { inputs: Object.fromEntries(Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }])) } } });

describe('licences of what is bundled', () => {
  it('are those of packages of which something is left in a bundle, each once', async () => {
    const { bundledPackages } = await load();
    const one = metafile({ 'server/language/setup.ts': 50, 'node_modules/yaml/browser/dist/index.js': 5, 'node_modules/preact/dist/preact.mjs': 0 });
    const other = metafile({ 'node_modules/yaml/browser/index.js': 5, 'node_modules/d3-path/src/path.js': 1 });
    assert.deepEqual(bundledPackages(ROOT, [one, other]).map(({ name }) => name), ['d3-path', 'yaml']);
  });

  it('come with their text', async () => {
    const { bundledPackages, noticesOf } = await load();
    const text = noticesOf(bundledPackages(ROOT, [metafile({ 'node_modules/yaml/browser/index.js': 5, 'node_modules/preact/dist/preact.mjs': 3 })]));
    assert.match(text, /^yaml \d.* \(ISC\)$/m);
    assert.match(text, /Copyright Eemeli Aro/);
    assert.match(text, /The MIT License[\s\S]*Jason Miller/);
  });

  it('are asked for: a package without one is not bundled', async () => {
    const { bundledPackages, noticesOf } = await load();
    const folder = mkdtempSync(join(tmpdir(), 'bzrp-test-'));
    try {
      mkdirSync(join(folder, 'node_modules/ohne'), { recursive: true });
      writeFileSync(join(folder, 'node_modules/ohne/package.json'), '{"name":"ohne","version":"1.0.0","license":"Unlicensed"}');
      assert.throws(() => noticesOf(bundledPackages(folder, [metafile({ 'node_modules/ohne/index.js': 1 })])), /ohne is bundled and brings no licence along/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('our own is the whole text of the EUPL', () => {
    const text = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
    assert.match(text, /EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    for (let article = 1; article <= 15; article += 1) assert.match(text, new RegExp(`^${article}\\.\\s?[A-Z]`, 'm'));
    assert.match(text, /Appendix[\s\S]*‘Compatible Licences’/);
  });
});
