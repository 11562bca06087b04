import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { say, tell } from '../l10n';
import { ask, type CompareSide, PROFILES, type ProfileNode } from '../../server/protocol';
import { nameOf } from '../saving';
import { type Commit, filesAt, type Repository, repositoryOf } from './gitEditions';

/** An edition somebody may choose; its files are read when it is chosen. */
interface Choice extends vscode.QuickPickItem {
  side?(token: vscode.CancellationToken): Promise<CompareSide | undefined>;
}

/** Makes a side of a comparison; undefined when somebody changed their mind. Rejects with a sentence for people. */
export type SideMaker = NonNullable<Choice['side']>;

/** Asks which edition a file is to be compared with: another file of its region, an earlier state in git, any file. */
export async function chooseEdition(client: BaseLanguageClient, uri: vscode.Uri): Promise<SideMaker | undefined> {
  const repository = await repositoryOf(uri);
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const siblings = (await siblingsOf(client, uri)).map(({ uri: other, fassung, status, name }): Choice => ({
    label: `$(book) ${[name, fassung].filter(Boolean).join(' ')}`,
    description: [status, vscode.workspace.asRelativePath(vscode.Uri.parse(other))].filter(Boolean).join(' · '),
    side: () => Promise.resolve({ uri: other }),
  }));
  const commits = repository ? (await repository.log({ maxEntries: 30, path: uri.fsPath })).map((commit) => commitChoice(repository, commit, uri)) : [];
  const others: Choice[] = [
    { label: `$(folder-opened) ${tell(say('Choose another file …'))}`, side: () => askForFile(uri) },
    ...(repository ? [{ label: `$(git-branch) ${tell(say('Enter a git revision …'))}`, side: (token: vscode.CancellationToken) => askForRevision(repository, uri, token) }] : []),
  ];
  const items = [
    ...(siblings.length > 0 ? [separator(tell(say('Other editions of this region'))), ...siblings] : []),
    ...(commits.length > 0 ? [separator(tell(say('Earlier states of this file (git)'))), ...commits] : []),
    separator(tell(say('Others'))),
    ...others,
  ];
  const placeHolder = tell(say('With which earlier edition?'));
  return (await vscode.window.showQuickPick(items, { title: tell(say('Compare {0}', nameOf(uri))), placeHolder, matchOnDescription: true }))?.side;
}

/** The edition an argument of the command names: a file, or a state of this one in git. Undefined when it names none. */
export async function namedEdition(uri: vscode.Uri, { with: file, revision }: { with?: vscode.Uri | string; revision?: string }): Promise<SideMaker | undefined> {
  if (file !== undefined) return () => fileSide(typeof file === 'string' ? vscode.Uri.parse(file, true) : file);
  if (revision === undefined) return undefined;
  const repository = await repositoryOf(uri);
  if (!repository) throw new Error(tell(say('The file is in no git repository that can be read here.')));
  return (token) => revisionSide(repository, revision, uri, token);
}

function commitChoice(repository: Repository, { hash, message, authorDate }: Commit, uri: vscode.Uri): Choice {
  const [subject = ''] = message.split('\n');
  const when = authorDate?.toLocaleDateString('de-DE', { dateStyle: 'medium' });
  return {
    label: `$(git-commit) ${subject}`,
    description: [when, hash.slice(0, 8)].filter(Boolean).join(' · '),
    side: (token) => revisionSide(repository, hash, uri, token, [subject, when].filter(Boolean).join(', ')),
  };
}

/** Profiles of the same Bezirksregion. */
async function siblingsOf(client: BaseLanguageClient, uri: vscode.Uri): Promise<ProfileNode[]> {
  const { districts } = await ask(client, PROFILES, {});
  const profiles = districts.flatMap(({ profiles: own = [] }) => own);
  const isOwn = (profile: ProfileNode): boolean => vscode.Uri.parse(profile.uri).toString() === uri.toString();
  const key = profiles.find(isOwn)?.key;
  return profiles.filter((profile) => profile.key === key && !isOwn(profile));
}

async function askForFile(uri: vscode.Uri): Promise<CompareSide | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title: tell(say('Earlier edition')), defaultUri: vscode.Uri.joinPath(uri, '..'), filters: { BZRP: ['yaml', 'yml'] } })) ?? [];
  return file && fileSide(file);
}

/** A file of the workspace with all that belongs to it; any other by itself. */
async function fileSide(file: vscode.Uri): Promise<CompareSide> {
  const side = { uri: file.toString(), name: nameOf(file) };
  if (vscode.workspace.getWorkspaceFolder(file)) return side;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  return { ...side, files: [{ uri: side.uri, text }] };
}

async function askForRevision(repository: Repository, uri: vscode.Uri, token: vscode.CancellationToken): Promise<CompareSide | undefined> {
  const prompt = tell(say('Branch, tag or commit, for example HEAD~1 or fassung-2024'));
  const revision = await vscode.window.showInputBox({ title: tell(say('Earlier state in git')), prompt });
  return revision === undefined ? undefined : revisionSide(repository, revision, uri, token);
}

async function revisionSide(repository: Repository, revision: string, uri: vscode.Uri, token: vscode.CancellationToken, name = revision): Promise<CompareSide> {
  // What begins with a dash would be an option of git.
  const commit = /^[^-\s:][^\s:]*$/.test(revision) ? await repository.getCommit(revision).catch(() => undefined) : undefined;
  if (!commit) throw new Error(tell(say('There is no git revision "{0}".', revision)));
  const files = await filesAt(repository, commit.hash, token);
  if (!files.some((file) => file.uri === uri.toString())) throw new Error(tell(say('The file was not there yet at "{0}".', name)));
  return { uri: uri.toString(), name, files };
}
