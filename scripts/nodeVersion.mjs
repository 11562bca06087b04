/** Ends with a sentence on a Node that is too old. To be imported first; written so that an old Node can read it. */
import { readFileSync } from 'node:fs';

const needed = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).engines.node.replace('>=', '');

/**
 * @param {string} version for example `18.20.4`
 * @param {string} least
 * @returns {boolean} whether it is this old or newer
 */
export function isAtLeast(version, least) {
  const own = version.split('.').map(Number);
  const other = least.split('.').map(Number);
  const at = other.findIndex((number, index) => number !== own[index]);
  return at < 0 || Number(own[at]) > Number(other[at]);
}

if (!isAtLeast(process.versions.node, needed)) {
  console.error(`Node.js ${process.versions.node} ist zu alt: gebraucht wird ${needed} oder neuer (https://nodejs.org).\nNode.js ${needed} or newer is needed.`);
  process.exit(1);
}
