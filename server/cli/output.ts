import { existsSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from './write';
import { visibleLines } from './visible';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';

/**
 * Throws a refusal when the output would take the place of what it is made of, or of a file of which nobody said
 * that it may be replaced. To be asked before the work begins.
 * @param sources paths of what the output is made of
 */
export function mayWrite(out: string | undefined, force: boolean | undefined, sources: readonly string[]): void {
  if (out === undefined) return;
  const there = statsOf(out);
  if (!there) return;
  if (sources.some((source) => isSame(there, statsOf(source)))) throw new Refusal(say('"{0}" is the file the document is made of. It needs another name.', out));
  // A pipe or device takes what is written and loses nothing.
  if (!force && there.isFile()) throw new Refusal(say('"{0}" is there already. With --force the file is replaced.', out));
}

/** Says that the name of an output does not tell its form. Throws. */
export function unclear(out: string): never {
  throw new Refusal(say('The name "{0}" does not tell the form: --to <form>.', out));
}

/** Writes to the file named, whole or not at all, or to the standard output. */
export async function writeOutput(out: string | undefined, content: string | Uint8Array): Promise<void> {
  if (out === undefined) {
    // A terminal obeys what a file holds; whatever else reads the output gets it as it is.
    process.stdout.write(process.stdout.isTTY && typeof content === 'string' ? visibleLines(content) : content);
    return;
  }
  if (!existsSync(dirname(out))) throw new Refusal(say('There is no folder "{0}".', dirname(out)));
  await replaceFile(out, content);
}

/** Undefined also for what cannot be looked at: writing will say why. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** One file, by whichever of its names. */
function isSame(one: Stats, other: Stats | undefined): boolean {
  return other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
