import { execFileSync } from 'node:child_process';

/** Makes the folder a repository in which everything is committed. False when there is no git. */
export function commitAll(folder: string): boolean {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  try {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Stand');
    return true;
  } catch {
    return false;
  }
}
