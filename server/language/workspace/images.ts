/** Images that files name: where they are, and what is known of them. The files themselves are looked at by whoever holds the workspace. */

/** `unknown`: something is there that cannot be read. */
export type ImageState = 'there' | 'missing' | 'other-kind' | 'too-large' | 'unknown';

/** Largest image that is taken into a document, in bytes. */
export const LARGEST_IMAGE = 10_000_000;

/** The uri of an image named in a file by its relative path; undefined for an address, an absolute path, or one above the file system. */
export function imageUri(base: string, path: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(path)) return undefined;
  const scheme = /^[^:]+:(?:\/\/[^/]*)?/.exec(base)?.[0] ?? '';
  const folders = base.slice(scheme.length).split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (folders.length < 2) return undefined;
      folders.pop();
    } else if (part !== '.' && part !== '') folders.push(encodeURIComponent(part));
  }
  return scheme + folders.join('/');
}

/** Whether a uri is another one or lies in its folder; however either is encoded. */
export function isAtOrBelow(uri: string, other: string): boolean {
  const [inner, outer] = [decodeURIComponent(uri), decodeURIComponent(other)];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** What is known of image files, by uri. */
export class Images {
  private readonly states = new Map<string, ImageState>();
  private readonly asked = new Set<string>();

  /** @param tell is told of which image the readers are due, by its uri */
  constructor(private readonly tell: (uri: string) => void) {}

  /** Uris of the images that files name and of which nothing is known yet. */
  get unseen(): string[] {
    return [...this.asked];
  }

  /** Uris of the images of which something is known. */
  get known(): string[] {
    return [...this.states.keys()];
  }

  state(uri: string): ImageState | undefined {
    const state = this.states.get(uri);
    if (state === undefined) this.asked.add(uri);
    return state;
  }

  /** Tells what an image file is. */
  set(uri: string, state: ImageState): void {
    this.asked.delete(uri);
    if (this.states.get(uri) === state) return;
    this.states.set(uri, state);
    this.tell(uri);
  }

  /** An image, or a folder with images, came, went or changed: it is to be looked at again. */
  forget(uri: string): void {
    for (const known of [...this.states.keys()].filter((each) => isAtOrBelow(each, uri))) {
      this.states.delete(known);
      this.tell(known);
    }
  }
}
