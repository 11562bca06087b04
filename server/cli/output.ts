import { dirname } from 'node:path';
import { existsSync } from 'node:fs';
import { replaceFile } from './write';

/** Throws with a German sentence when the file is there and nobody said that it may be replaced. To be asked before the work begins. */
export function mayWrite(out: string | undefined, force: boolean | undefined): void {
  if (out !== undefined && !force && existsSync(out)) throw new Error(`„${out}“ gibt es schon. Mit --force wird die Datei ersetzt.`);
}

/** Writes to the file named, whole or not at all, or to the standard output. */
export async function writeOutput(out: string | undefined, content: string | Uint8Array): Promise<void> {
  if (out === undefined) {
    process.stdout.write(content);
    return;
  }
  if (!existsSync(dirname(out))) throw new Error(`Den Ordner „${dirname(out)}“ gibt es nicht.`);
  await replaceFile(out, content);
}
