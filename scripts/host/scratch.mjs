import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<string>} */
const folders = new Set();

/**
 * A fresh folder that is gone when this process ends.
 * @param {string} purpose short word for its name
 */
export function scratch(purpose) {
  if (folders.size === 0) process.on('exit', clean);
  const folder = mkdtempSync(join(tmpdir(), `bzrp-${purpose}-`));
  folders.add(folder);
  return folder;
}

function clean() {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A process that is just dying may still write there; the system cleans its temporary folder.
    }
  }
}
