/** Looks at the image files that profiles name, so that the rules know of them (`image-missing`). */
import { type ImageState, isAtOrBelow, LARGEST_IMAGE } from '../language/workspace/images';
import type { Workspace } from '../language/workspace/workspace';
import type { Files } from './files';

/** Whether a file may be an image, by its name. */
export function isImageFile(uri: string): boolean {
  return /\.(?:png|jpe?g|webp)$/i.test(uri);
}

/** Bytes that say what kind of image a file is. */
const HEAD = 12;

/**
 * Looks at every image that is named and not known yet. @param roots uris of the folders of the workspace: nothing that lies, or
 * leads by links, elsewhere is looked at. Returns whether there were any, so that findings are due again.
 */
export async function lookAtImages(workspace: Workspace, files: Files, roots: readonly string[]): Promise<boolean> {
  const uris = workspace.images.unseen;
  const inside = new Set(await within(uris, roots, files));
  await Promise.all(uris.map(async (uri) => workspace.images.set(uri, inside.has(uri) ? await stateOf(files, uri) : 'missing')));
  return uris.length > 0;
}

/** Those of some uris that lie in one of the folders, by their names and where links lead. Never rejects. */
export async function within(uris: readonly string[], roots: readonly string[], files: Pick<Files, 'real'>): Promise<string[]> {
  const named = uris.filter((uri) => roots.some((root) => isAtOrBelow(uri, withoutSlash(root))));
  if (named.length === 0) return [];
  const realRoots = await Promise.all(roots.map(async (root) => withoutSlash(await files.real(root))));
  const reals = await Promise.all(named.map((uri) => files.real(uri)));
  return named.filter((_, at) => realRoots.some((root) => isAtOrBelow(reals[at] ?? '', root)));
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

async function stateOf(files: Files, uri: string): Promise<ImageState> {
  const head = await files.readBytes(uri, HEAD);
  if ('error' in head) return head.error === 'not-found' || head.error === 'not-a-file' ? 'missing' : 'unknown';
  if (!isImage(head.bytes)) return 'other-kind';
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const size = (await files.entries(folder)).find((entry) => isAtOrBelow(entry.uri, uri))?.size;
  return size !== undefined && size > LARGEST_IMAGE ? 'too-large' : 'there';
}

/** PNG, JPEG or WebP, by how the file begins. */
export function isImage(bytes: Uint8Array): boolean {
  const starts = (at: number, ...expected: number[]): boolean => expected.every((byte, index) => bytes[at + index] === byte);
  return starts(0, 0x89, 0x50, 0x4e, 0x47) || starts(0, 0xff, 0xd8, 0xff) || (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50));
}
