import type { Fields } from './fields';
import type { ModelItem, Source } from './source';

/** A picture of the profile, a goal, a measure or an event (FORMAT §1 *image*). */
export interface Image {
  /** Path of a PNG, JPEG or WebP relative to the file that names it, as written. */
  file: string;
  /** What the picture shows, for who does not see it. */
  alt?: string;
  /** Whose picture it is (Bildnachweis). */
  credit?: string;
  caption?: string;
  /** The file that names the picture is `source.uri`. */
  source: Source;
}

/** Reads an image; undefined while no file is named. */
export function readImage(fields: Fields): Image | undefined {
  const file = fields.text('datei');
  if (file === undefined) return undefined;
  return { file, alt: fields.text('alt'), credit: fields.text('quelle'), caption: fields.text('beschriftung'), source: fields.source() };
}

/** One entry of the top-level list `bilder`. */
export interface Picture extends ModelItem {
  /** Undefined while no file is named. */
  image?: Image;
}

export function readPicture(fields: Fields, item: ModelItem): Picture {
  return { ...item, image: readImage(fields) };
}
