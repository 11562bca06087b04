/** Pictures of a document, read from the workspace and from nowhere else. */
import { URI, Utils } from 'vscode-uri';
import type { Image } from '../language/model/image';
import { type PictureKind, pictureKey, pictureKind, type ShownPicture } from '../render/shownPicture';
import { toBase64 } from './base64';
import type { Files } from './files';

/** Larger pictures are not taken into a document (FORMAT §4 `image-missing`). */
const MOST_BYTES = 10_000_000;
/** The size of a picture is told in its beginning, behind what a camera says of itself. */
const HEAD = 256_000;

/** Scheme of the addresses a preview gets; the editor makes addresses of its own from them. */
export const PICTURE_SCHEME = 'bzrp-bild';

export class PictureFiles {
  private last: ReadonlyMap<string, ShownPicture> = new Map();

  constructor(private readonly files: Files) {}

  /**
   * @param folder the workspace folder pictures must lie in; undefined = the folder of the file that names them
   * @param whole true = with all bytes and as `data:` addresses, for a document of its own
   * @returns the pictures that can be shown; the same object as last time as long as they are the same. Never rejects.
   */
  async for(images: readonly Image[], folder: string | undefined, whole: boolean): Promise<ReadonlyMap<string, ShownPicture>> {
    const found = await Promise.all(images.map(async (image) => [pictureKey(image), await this.read(image.source.uri, image.file, folder, whole)] as const));
    const shown = new Map(found.flatMap(([key, picture]) => (picture ? [[key, picture]] : [])));
    const isSame = shown.size === this.last.size && [...shown].every(([key, { src }]) => this.last.get(key)?.src === src);
    if (!isSame) this.last = shown;
    return this.last;
  }

  /** One picture by its path from a folder, such as a logo. Undefined where there is none that can be shown. Never rejects. */
  async one(path: string, folder: string, whole: boolean): Promise<ShownPicture | undefined> {
    return path === '' ? undefined : this.read(`${folder.replace(/\/$/, '')}/-`, path, folder, whole);
  }

  private async read(source: string, file: string, folder: string | undefined, whole: boolean): Promise<ShownPicture | undefined> {
    const uri = await this.inside(source, file, folder);
    if (uri === undefined) return undefined;
    const size = (await this.files.entries(Utils.dirname(URI.parse(uri)).toString())).find((entry) => URI.parse(entry.uri).toString() === uri)?.size;
    if (size === undefined || size > MOST_BYTES) return undefined;
    const result = await this.files.readBytes(uri, whole ? MOST_BYTES : HEAD);
    const kind = 'bytes' in result ? pictureKind(result.bytes) : undefined;
    if (!kind || !('bytes' in result)) return undefined;
    // With its size, so that a picture that was changed is asked for anew.
    return whole ? { ...kind, bytes: result.bytes, src: dataUrl(kind, result.bytes) } : { ...kind, src: `${PICTURE_SCHEME}:${uri}?${size}` };
  }

  /** The address of a picture where it lies in the folder, links followed; undefined elsewhere. */
  private async inside(source: string, file: string, folder: string | undefined): Promise<string | undefined> {
    const own = Utils.dirname(URI.parse(source));
    const root = folder === undefined ? own : URI.parse(folder);
    if (file === '' || /^[/\\]|^[a-z][a-z\d+.-]*:/i.test(file)) return undefined;
    const uri = Utils.joinPath(own, ...file.replaceAll('\\', '/').split('/'));
    if (!isBelow(root, uri)) return undefined;
    const [real, realRoot] = await Promise.all([this.files.realUri?.(uri.toString()), this.files.realUri?.(root.toString())]);
    return real === undefined || realRoot === undefined || isBelow(URI.parse(realRoot), URI.parse(real)) ? uri.toString() : undefined;
  }
}

function isBelow(root: URI, uri: URI): boolean {
  return uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(`${root.path.replace(/\/$/, '')}/`);
}

function dataUrl({ type }: PictureKind, bytes: Uint8Array): string {
  return `data:image/${type};base64,${toBase64(bytes)}`;
}
