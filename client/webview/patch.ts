/**
 * A page of a long profile is over half a megabyte, and a key press changes a few lines of it. What goes to the page is only
 * what it does not have yet. Apart from both sides, so that it can be tested.
 */

/** A page in terms of the one before it: new text, and runs of its pieces `[first, count]`. */
export type Patch = readonly (string | readonly [first: number, count: number])[];

/** Where one piece ends and the next begins: elements that change as a whole. The pieces together are the page. */
const BORDER = /(?=<(?:section|article|figure|tr|li)[ >])/;

/** What to send to somebody who has `before`. */
export function patchOf(before: string, after: string): Patch {
  const pieces = piecesOf(before);
  const known = new Map(pieces.map((piece, index) => [piece, index]));
  const patch: (string | [number, number])[] = [];
  let expected = 0;
  for (const piece of piecesOf(after)) {
    const last = patch.at(-1);
    // Equal pieces are many (empty cells, short items): the one that goes on with the run is best.
    const index = pieces[expected] === piece ? expected : known.get(piece);
    if (index === undefined) {
      if (typeof last === 'string') patch[patch.length - 1] = last + piece;
      else patch.push(piece);
      // A piece that is not known takes the place of one that was.
      expected += 1;
      continue;
    }
    if (Array.isArray(last) && last[0] + last[1] === index) last[1] += 1;
    else patch.push([index, 1]);
    expected = index + 1;
  }
  return patch;
}

/** The page that was sent. */
export function patched(before: string, patch: Patch): string {
  const pieces = piecesOf(before);
  return patch.map((part) => (typeof part === 'string' ? part : pieces.slice(part[0], part[0] + part[1]).join(''))).join('');
}

function piecesOf(html: string): string[] {
  return html.split(BORDER);
}
