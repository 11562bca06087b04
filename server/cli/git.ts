/**
 * Reads files of a git revision. Only plumbing that reads objects is called: no hooks, no file system monitor, no text
 * conversion, no external diff, no network, whatever the repository's configuration asks for.
 */
import { spawn } from 'node:child_process';
import { posix } from 'node:path';
import { asEdited, isBzrpFile } from '../files/files';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';

const SAFE = [
  '--no-pager', '--no-optional-locks', '--literal-pathspecs', '--no-replace-objects',
  '-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'diff.external=', '-c', 'protocol.allow=never', '-c', 'safe.bareRepository=explicit',
];
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_EXTERNAL_DIFF: '', GIT_ASKPASS: '', LC_ALL: 'C' };

export interface RevisionFiles {
  /** Top folder of the working tree. */
  root: string;
  /** Path relative to the root, with `/` → text. */
  texts: Map<string, string>;
  /** The file that was asked for, relative to the root. */
  path: string;
}

/**
 * All BZRP files as they were at a revision. @param path the file meant; it may be gone today
 * Throws a refusal.
 */
export async function readRevision(revision: string, path: string, from: string): Promise<RevisionFiles> {
  // What begins with a dash would be an option; a colon or range is no commit.
  if (!/^[^-\s:][^\s:]*$/.test(revision) || revision.includes('..')) throw new Refusal(say('"{0}" is no version of git.', revision));
  const root = (await git(from, ['rev-parse', '--show-toplevel']).catch(noRepository)).toString().trim();
  const prefix = (await git(from, ['rev-parse', '--show-prefix'])).toString().trim();
  const commit = (await git(from, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).catch(() => Buffer.from(''))).toString().trim();
  if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new Refusal(say('There is no version "{0}" in {1}.', revision, root));
  const listed = (await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit])).toString();
  const named = placesOf(path.replaceAll('\\', '/'), prefix);
  const blobs = listed.split('\0').flatMap((line) => {
    const [, mode, id, name] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return id && name && mode !== '120000' && (isKnown(name) || named.includes(name)) ? [{ id, name }] : [];
  });
  const wanted = named.find((place) => blobs.some(({ name }) => name === place));
  if (wanted === undefined) throw new Refusal(say('In "{0}" there is no "{1}".', revision, path));
  const contents = await git(root, ['cat-file', '--batch'], `${blobs.map(({ id }) => id).join('\n')}\n`);
  return { root, path: wanted, texts: splitBatch(contents, blobs.map(({ name }) => name)) };
}

/** What git says of a folder outside of every archive is no sentence for planners. */
function noRepository(error: unknown): never {
  if (!(error instanceof Error) || !error.message.includes('not a git repository')) throw error;
  throw new Refusal(say('The working folder is in no archive of git, so there are no earlier versions. Name two files instead.'));
}

/** As git does: from the top, or with `./` from the working folder; and from there without it, when the top has no such file. */
function placesOf(path: string, prefix: string): string[] {
  const fromHere = posix.join(prefix, path);
  return /^\.\.?\//.test(path) ? [fromHere] : [posix.normalize(path), fromHere];
}

/** The files `walk` would find: those of dot folders and dependencies are not read. */
function isKnown(name: string): boolean {
  const folders = posix.dirname(name).split('/');
  return isBzrpFile(name) && !folders.some((folder) => folder === 'node_modules' || (folder.startsWith('.') && folder !== '.'));
}

/** Answers of `cat-file --batch`: `<id> blob <size>`, line end, content, line end. */
function splitBatch(answer: Buffer, names: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  let at = 0;
  for (const name of names) {
    const end = answer.indexOf(10, at);
    const size = Number(answer.subarray(at, end).toString().split(' ')[2]);
    if (end < 0 || !Number.isFinite(size)) break;
    texts.set(name, asEdited(answer.subarray(end + 1, end + 1 + size).toString('utf8')));
    at = end + 1 + size + 1;
  }
  return texts;
}

function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['-C', folder, ...SAFE, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...ENVIRONMENT }, windowsHide: true });
    const out: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString();
    });
    child.on('error', () => fail(new Refusal(say('Comparing with an earlier version needs git.'))));
    child.on('close', (code) => (code === 0 ? done(Buffer.concat(out)) : fail(new Error(`git: ${complaint.trim().split('\n')[0] || `exit ${code}`}`))));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
