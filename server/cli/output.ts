import { dirname } from 'node:path';
import { existsSync } from 'node:fs';
import { replaceFile } from './write';

/** Writes to the file named, whole or not at all, or to the standard output. */
export async function writeOutput(out: string | undefined, content: string | Uint8Array): Promise<void> {
  if (out === undefined) {
    process.stdout.write(content);
    return;
  }
  if (!existsSync(dirname(out))) throw new Error(`Den Ordner „${dirname(out)}“ gibt es nicht.`);
  await replaceFile(out, content);
}
