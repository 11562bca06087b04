/**
 * A Chromium of our own, led by its debugging protocol over two pipes: no port that others on the machine could speak to, and
 * every Chromium understands it, also those without commands such as `--print-to-pdf`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Params = Readonly<Record<string, unknown>>;

/** A message from the browser, as far as we mind it. */
interface Told {
  id?: number;
  result?: Params;
  error?: { message: string };
}

interface Waiting {
  resolve(value: Params): void;
  reject(error: Error): void;
}

/** Talks to a browser that runs. Whatever is asked is refused as soon as the browser has ended. */
export interface Devtools {
  /** Asks for something; rejects with the browser's words when it says no. */
  send(method: string, params?: Params, sessionId?: string): Promise<Params>;
}

/**
 * Starts a browser, works with it and ends it, also when the work fails or somebody does not want it any more. The browser ends
 * by itself when this process is killed: its pipes are closed then.
 * @param signal ends the browser at once
 * Rejects with the reason of `signal`, with what went wrong in `work`, or with the last line the browser complained with.
 */
export async function withBrowser<T>(program: string, args: readonly string[], signal: AbortSignal, work: (devtools: Devtools) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], windowsHide: true });
  const kill = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  const pipe = new Pipe(child);
  try {
    return await work(pipe);
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    // Asked first, so that it ends its own children and takes its locks away.
    void pipe.send('Browser.close').catch(() => undefined);
    const late = setTimeout(kill, 3000);
    await pipe.ended;
    clearTimeout(late);
    signal.removeEventListener('abort', kill);
  }
}

class Pipe implements Devtools {
  /** When the program is gone; never rejects. */
  readonly ended: Promise<void>;
  readonly #to: Writable;
  readonly #answers = new Map<number, Waiting>();
  #asked = 0;
  #end: Error | undefined;

  constructor(child: ChildProcess) {
    const [, , complaints, to, from] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
    this.#to = to;
    let said = '';
    complaints.setEncoding('utf8').on('data', (data: string) => {
      said = (said + data).slice(-2000);
    });
    // A pipe whose other end is gone: `close` says why.
    for (const stream of [to, from]) stream.on('error', () => undefined);
    this.#listen(from.setEncoding('utf8'));
    this.ended = new Promise((resolve) => {
      child.on('error', (error) => {
        this.#stop(error);
        // It never began, so nothing will close.
        if (child.pid === undefined) resolve();
      });
      child.on('close', () => {
        this.#stop(new Error(said.trim().split('\n').at(-1) ?? ''));
        resolve();
      });
    });
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      this.#asked += 1;
      this.#answers.set(this.#asked, { resolve, reject });
      this.#to.write(`${JSON.stringify({ id: this.#asked, method, params, sessionId })}\0`);
    });
  }

  /** Messages end with a null character and come in pieces of any size. */
  #listen(from: Readable): void {
    let pieces: string[] = [];
    from.on('data', (data: string) => {
      const [first = '', ...rest] = data.split('\0');
      pieces.push(first);
      for (const next of rest) {
        this.#take(JSON.parse(pieces.join('')) as Told);
        pieces = [next];
      }
    });
  }

  /** Events, which nobody asked for, have no id. */
  #take({ id, result = {}, error }: Told): void {
    const waiting = id === undefined ? undefined : this.#answers.get(id);
    if (id === undefined || !waiting) return;
    this.#answers.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }

  #stop(why: Error): void {
    this.#end ??= why;
    for (const waiting of this.#answers.values()) waiting.reject(this.#end);
    this.#answers.clear();
  }
}
