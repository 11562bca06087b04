/** Findings of files: a few at once, many on all cores, with progress on a terminal. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { type Language, tellIn } from '../../language/text/bundles';
import { say } from '../../language/text/message';
import type { InputFile } from '../scope';
import { builtInPlaces } from '../../language/catalogue/builtin';
import { divide } from './divide';
import { Share } from './share';
import { startShare } from './thread';
import { type Found, findTogether } from './together';

/** With fewer files a thread costs more than it brings. */
const FILES_A_THREAD = 100;
/** Each thread holds the language and its catalogues (some 40 MB); more of them make no check of a city faster. */
const MOST_THREADS = 4;

/**
 * @param wanted uris whose findings are asked for
 * @param program the bundle to start in threads; without it everything happens here
 */
export async function find(inputs: readonly InputFile[], wanted: readonly string[], language: Language, program: string | undefined): Promise<Found> {
  const progress = new Progress(inputs.length, language);
  try {
    const threads = program === undefined ? 1 : Math.min(availableParallelism(), MOST_THREADS, Math.floor(inputs.length / FILES_A_THREAD));
    const found = threads > 1 && program !== undefined ? await inThreads(inputs, wanted, language, program, threads, progress) : undefined;
    if (found) return found;
    progress.restart();
    const share = new Share();
    // Catalogues first, as in every thread: those that come later have all checked again that was read before.
    const { parts, common } = divide(inputs, 1, builtInPlaces().system);
    const unreadable = await share.load(parts.flatMap(({ files }) => files), common, (files) => progress.add(files));
    return { findings: share.findings(wanted, language), unreadable };
  } finally {
    progress.end();
  }
}

async function inThreads(inputs: readonly InputFile[], wanted: readonly string[], language: Language, program: string, threads: number, progress: Progress): Promise<Found | undefined> {
  // Each thread optimises for itself what runs for a second or two: that is worth it for less than an engine thinks.
  setFlagsFromString('--interrupt-budget=600000');
  // While they load the language it is said what each of them gets.
  const shares = Array.from({ length: threads }, () => startShare(program));
  try {
    const division = divide(inputs, threads, builtInPlaces().system);
    if (division.parts.length < 2) return undefined;
    return await findTogether(shares.slice(0, division.parts.length), division, wanted, language, (files) => progress.add(files));
  } finally {
    await Promise.all(shares.map((share) => share.close()));
  }
}

/** A line on the terminal that says how far the work is; nothing where nobody watches. */
class Progress {
  private done = 0;
  private readonly isShown: boolean;

  constructor(
    private readonly all: number,
    private readonly language: Language,
  ) {
    this.isShown = process.stderr.isTTY && all >= FILES_A_THREAD;
  }

  add(files: number): void {
    this.done += files;
    if (this.isShown) process.stderr.write(`\r${tellIn(this.language, say('{0} of {1} files checked', this.done.toLocaleString(this.language), this.all.toLocaleString(this.language)))}`);
  }

  restart(): void {
    this.done = 0;
  }

  end(): void {
    if (this.isShown) process.stderr.write('\r\x1b[K');
  }
}
