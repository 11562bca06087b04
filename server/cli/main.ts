/** The command `bzrp`: for reviewers, for merge requests, for other editors. */
import { isMainThread, workerData } from 'node:worker_threads';
import { tellIn } from '../language/text/bundles';
import { say } from '../language/text/message';
import { languageIn, run } from './program';
import { whyUnwritable } from './reasons';
import { SHARE, serveShare } from './shares/thread';

const args = process.argv.slice(2);

if (!isMainThread && workerData === SHARE) serveShare();
else {
  let isSpoilt = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      // Whoever read along has seen enough (`| head`): that is no fault.
      if (code === 'EPIPE') return;
      isSpoilt = true;
      process.exitCode = 2;
      if (stream === process.stdout) process.stderr.write(`bzrp: ${tellIn(languageIn(args), say('The output could not be written: {0}', whyUnwritable({ code, message })))}\n`);
    });
  }
  void run(args, __filename).then((code) => {
    process.exitCode = isSpoilt ? 2 : code;
  });
}
