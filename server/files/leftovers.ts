/** What killed processes left on the disk. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes what killed processes left in a folder.
 * @param processOf number of the process something was made by, from its name; undefined for what is none of ours
 */
export async function removeLeftovers(folder: string, processOf: (name: string) => string | undefined): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const maker = processOf(name);
    if (maker !== undefined && !isRunning(Number(maker))) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process runs too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
