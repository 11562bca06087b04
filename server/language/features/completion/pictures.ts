/** Names of picture files, offered where a picture names its file. */
import type { Position } from '../../syntax/slot';
import { imageUri } from '../../workspace/images';
import type { Workspace } from '../../workspace/workspace';
import { cursorAt } from './cursor';
import { CompletionItemKind, type Offer } from './offer';
import { artOf, formsAt } from './target';

/** Where districts keep their pictures: a folder of this name beside the file, or above it. */
const USUAL = 'bilder';

/**
 * Folders whose pictures may be offered at a position (0-based, UTF-16), as uris without a slash at their end: the file's own,
 * those named `bilder` on the way up, those of pictures that are named already, and the one whose path is being typed.
 * @param root workspace folder in which the way up ends; undefined = the file's own folder alone
 * @returns none where no picture is asked for
 */
export function pictureFoldersAt(workspace: Workspace, uri: string, position: Position, root: string | undefined): string[] {
  const file = workspace.files.get(uri);
  const cursor = file && cursorAt(file.document, position);
  if (!file || !cursor || cursor.place !== 'value') return [];
  if (!formsAt(workspace.setup.grammar.schemas, artOf(workspace, file), cursor.path).some(({ holds }) => holds?.holds === 'image')) return [];
  const own = folderOf(uri);
  const top = root !== undefined && own.startsWith(root) ? root : own;
  const folders = [own];
  for (let at = own; at.startsWith(top); at = folderOf(at)) folders.push(`${at}/${USUAL}`);
  const typed = imageUri(uri, `${cursor.typed}-`);
  if (typed !== undefined) folders.push(folderOf(typed));
  folders.push(...workspace.images.known.map(folderOf));
  return [...new Set(folders)].filter((folder) => folder === top || folder.startsWith(`${top}/`));
}

/** Pictures by their paths from the file, nearest folders first. @param pictures uris */
export function pictureOffers(uri: string, pictures: readonly string[], write: (text: string) => string): Offer[] {
  const paths = pictures.map((picture) => pathFrom(uri, picture)).sort((a, b) => depthOf(a) - depthOf(b) || a.localeCompare(b, 'de'));
  return paths.map((path, rank) => ({ label: path, text: write(path), kind: CompletionItemKind.File, rank }));
}

/** How one file names another: `bilder/markt.jpg`, `../bilder/markt.jpg`. */
function pathFrom(uri: string, picture: string): string {
  const own = uri.split('/').slice(0, -1);
  const other = picture.split('/');
  const common = own.findIndex((part, at) => part !== other[at]);
  const shared = common < 0 ? own.length : common;
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared).map(decodeURIComponent)].join('/');
}

function depthOf(path: string): number {
  return path.split('/').length;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
