// Licences of what the bundles hold: each package esbuild took something from, with the text its makers ask to come along.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TEXTS = /^(?:licen[cs]e|copying|notice|ofl)(?:[-._].*)?$/i;

/**
 * Packages some of whose code is in what was built.
 * @param root folder the paths of the metafiles count from
 * @param metafiles what esbuild says of each build
 * @returns folders of packages, each once, by name
 */
export function bundledPackages(root, metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = bytesInOutput > 0 ? packageOf(root, path) : undefined;
        if (folder) folders.add(folder);
      }
    }
  }
  return [...folders].map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folder of the package a file is of; undefined for our own files. */
function packageOf(root, path) {
  const file = path.replace(/^[a-z-]+:/, '');
  if (!file.includes('node_modules/')) return undefined;
  for (let folder = dirname(join(root, file)); folder.includes('node_modules'); folder = dirname(folder)) {
    const description = join(folder, 'package.json');
    // Folders such as `esm/` have one that says nothing but the kind of module.
    const { name, version } = existsSync(description) ? JSON.parse(readFileSync(description, 'utf8')) : {};
    if (name && version) return folder;
  }
  throw new Error(`${path} is of no package`);
}

/** The text of a licence that stays the same word for word whoever uses it; of some packages only its name comes along. */
function standardText(name, license) {
  const file = new URL(`licences/${license}.txt`, import.meta.url);
  if (!existsSync(file)) throw new Error(`${name} is bundled and brings no licence along (${license})`);
  return readFileSync(file, 'utf8').trim();
}

/** What stands beside the bundles. Throws for a package whose licence nobody has the text of. */
export function noticesOf(packages) {
  const parts = packages.map(({ folder, name, version, license, homepage }) => {
    const texts = readdirSync(folder).filter((file) => TEXTS.test(file)).sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    if (texts.length === 0) texts.push(standardText(name, license));
    return `${name} ${version} (${typeof license === 'string' ? license : 'see below'})${homepage ? `\n${homepage}` : ''}\n\n${texts.join('\n\n')}\n`;
  });
  const line = `\n${'-'.repeat(100)}\n\n`;
  return `BZRP for VS Code contains parts of these packages:\n\n${packages.map(({ name, version }) => `- ${name} ${version}`).join('\n')}\n${line}${parts.join(line)}`;
}
