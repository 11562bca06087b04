/** Pictures of a document: which they are, and what kind of file each is. */
import type { Image } from '../language/model/image';

/** A picture that was found and can be shown. */
export interface ShownPicture extends PictureKind {
  /** What the page shows: a `data:` URL in a document of its own, an address of the editor in the preview. */
  src: string;
  /** The file itself, for documents that hold pictures. */
  bytes?: Uint8Array;
}

/** Names a picture of a document: the file that names it, and its path as written there. */
export function pictureKey({ source, file }: Image): string {
  return `${source.uri} ${file}`;
}

/** What kind of picture some bytes are, by what they say themselves: a name may be wrong. */
export interface PictureKind {
  type: 'png' | 'jpeg' | 'webp';
  /** In dots. */
  width: number;
  height: number;
}

/** Reads kind and size from the beginning of a file; undefined when it is no PNG, JPEG or WebP, or its size is not in it. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const kind = png(view) ?? jpeg(view) ?? webp(view);
    return kind && kind.width > 0 && kind.height > 0 ? kind : undefined;
  } catch {
    // The file ends before its size is told.
    return undefined;
  }
}

function png(view: DataView): PictureKind | undefined {
  const isPng = view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a && view.getUint32(12) === 0x49484452;
  return isPng ? { type: 'png', width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}

/** Segments follow one another, each with its length; the first frame header tells the size. */
function jpeg(view: DataView): PictureKind | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}

function webp(view: DataView): PictureKind | undefined {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined;
  const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return { type: 'webp', width: three(24) + 1, height: three(27) + 1 };
    case 0x5650384c: { // VP8L: two fields of 14 bits
      const bits = view.getUint32(21, true);
      return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 0x56503820: // VP8
      return { type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}
