/** A share in a thread of its own: the same calls, answered later. */
import { parentPort, Worker } from 'node:worker_threads';
import { readTextNow } from '../../files/nodeFiles';
import { Share } from './share';

/** What is asked of a share, by name of its method. */
type Calls = Pick<Share, 'load' | 'isMixed' | 'offers' | 'wants' | 'tell' | 'unclear' | 'members' | 'learn' | 'findings'>;
type Later<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;

/** A share that answers later, wherever it is. */
export type RemoteShare = { [name in keyof Calls]: Later<Calls[name]> } & { close(): Promise<unknown> };

interface Request {
  id: number;
  name: keyof Calls;
  args: unknown[];
}

type Answer = { id: number; result: unknown } | { id: number; error: string } | { progress: number };

/**
 * Starts a share in a thread.
 * @param program the bundle of the command, which calls `serveShare` in a thread
 */
export function startShare(program: string): RemoteShare {
  // What is read of a few files has room among the young objects; with half of it more would live on than has to, a third more memory in all.
  const worker = new Worker(program, { workerData: SHARE, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let progress = (_files: number): void => {};
  let last = 0;
  worker.on('message', (answer: Answer) => {
    if ('progress' in answer) return progress(answer.progress);
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.result);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
  });
  const ask = (name: Request['name'], ...args: unknown[]): Promise<never> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id: last, name, args } satisfies Request);
    });
  return {
    load: (own, common, told) => {
      progress = told;
      return ask('load', own, common);
    },
    isMixed: (districts) => ask('isMixed', districts),
    offers: () => ask('offers'),
    wants: (offered) => ask('wants', offered),
    tell: (names) => ask('tell', names),
    unclear: () => ask('unclear'),
    members: () => ask('members'),
    learn: (facts, unclear, members) => ask('learn', facts, unclear, members),
    findings: (uris, language) => ask('findings', uris, language),
    close: () => worker.terminate(),
  };
}

/** What a thread is told it is for. */
export const SHARE = 'bzrp-share';

/** Answers for one share, in its thread. */
export function serveShare(): void {
  // A thread has nothing else to do, and the others read meanwhile.
  const share = new Share(readTextNow);
  const port = parentPort;
  port?.on('message', async ({ id, name, args }: Request) => {
    try {
      port.postMessage({ id, result: await answer(share, name, args) });
    } catch (error) {
      port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
}

function answer(share: Share, name: Request['name'], args: unknown[]): unknown {
  if (name === 'load') {
    const [own, common] = args as [Parameters<Share['load']>[0], Parameters<Share['load']>[1]];
    return share.load(own, common, (files) => parentPort?.postMessage({ progress: files }));
  }
  return (share[name] as (...values: unknown[]) => unknown)(...args);
}
