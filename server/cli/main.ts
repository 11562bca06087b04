/** The command `bzrp`: for reviewers, for merge requests, for other editors. */
import { isMainThread, workerData } from 'node:worker_threads';
import { run } from './program';
import { SHARE, serveShare } from './shares/thread';

if (!isMainThread && workerData === SHARE) serveShare();
else {
  void run(process.argv.slice(2), __filename).then((code) => {
    process.exitCode = code;
  });
}
