/** The command `bzrp`: for reviewers, for merge requests, for other editors. */
import { run } from './program';

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
