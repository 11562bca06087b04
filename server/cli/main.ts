/** The command `bzrp`: for reviewers, for merge requests, for other editors. */
import { isMainThread, workerData } from 'node:worker_threads';
import { run } from './program';
import { whyUnwritable } from './reasons';
import { SHARE, serveShare } from './shares/thread';

if (!isMainThread && workerData === SHARE) serveShare();
else {
  let isSpoilt = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      // Whoever read along has seen enough (`| head`): that is no fault.
      if (code === 'EPIPE') return;
      isSpoilt = true;
      process.exitCode = 2;
      if (stream === process.stdout) process.stderr.write(`bzrp: Die Ausgabe ließ sich nicht schreiben: ${whyUnwritable({ code, message })}\n`);
    });
  }
  void run(process.argv.slice(2), __filename).then((code) => {
    process.exitCode = isSpoilt ? 2 : code;
  });
}
