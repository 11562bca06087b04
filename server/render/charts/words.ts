/**
 * Room that words in a drawing need. A drawing is made before anybody knows the reader's font, so the widest of the common ones
 * counts, with the spacing a reader may set (WCAG 1.4.12): what has room in DejaVu Sans has room in Verdana, Segoe UI or Arial too.
 */

/** Advance widths of DejaVu Sans in hundredths of an em, rounded up, by characters that share one. Accents change no width. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [28, "ijl'ı"],
  [30, 'IJł'],
  [32, '  ,.·‘’‚'],
  [34, '/:;\\|'],
  [37, '-‑f'],
  [40, '()[]t'],
  [42, '!r²³'],
  [46, '"'],
  [50, '*_§°–'],
  [53, 'sz“”„'],
  [55, '?c'],
  [58, 'FkLŁ'],
  [60, 'vxyP'],
  [62, 'TYaeo«»ø'],
  [64, '$0123456789ESbdghnpqußđ€'],
  [70, 'ABVXZCRK'],
  [75, 'UNH'],
  [79, '&DGOQØĐ'],
  [84, 'w#+<=>~×÷−'],
  [87, 'M'],
  [99, '%mæÆW'],
  [103, 'œ'],
];
const BY_CHARACTER: ReadonlyMap<string, number> = new Map(ADVANCES.flatMap(([width, characters]) => [...characters].map((character) => [character, width / 100] as const)));

/** Of signs that stand in no table: a full square, and an emoji has a third more. */
const SQUARE = 1.36;
const ELLIPSIS = '…';
/** The bold cut is up to a sixth wider. */
const BOLD = 1.16;
const LETTER_SPACING = 0.12;
const WORD_SPACING = 0.16;

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** How words are set: size of the font in units of the drawing, and whether it is bold. */
export interface Type {
  size: number;
  bold?: boolean;
}

/** As `.chart text` in the style sheet. */
export const PLAIN: Type = { size: 12 };
export const STRONG: Type = { size: 12, bold: true };
export const AXIS: Type = { size: 11 };

/** Units of the drawing that a line of words needs at most. */
export function roomFor(text: string, type: Type): number {
  return split(text).reduce((sum, sign) => sum + advance(sign, type), 0);
}

/** The words as far as there is room for them, with an ellipsis where something is missing. */
export function cut(text: string, room: number, type: Type): string {
  if (roomFor(text, type) <= room) return text;
  let left = room - advance(ELLIPSIS, type);
  const kept: string[] = [];
  for (const sign of split(text)) {
    left -= advance(sign, type);
    if (left < 0) break;
    kept.push(sign);
  }
  return `${kept.join('').trimEnd()}${ELLIPSIS}`;
}

/** The words in lines as wide as there is room, at most so many; the last is cut where something is missing. */
export function lines(text: string, room: number, type: Type, most: number): string[] {
  const result: string[] = [];
  let line = '';
  const words = text.split(' ');
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (line && roomFor(longer, type) > room) {
      if (result.length === most - 1) return [...result, cut([line, ...words.slice(index)].join(' '), room, type)];
      result.push(cut(line, room, type));
      line = word;
    } else line = longer;
  }
  return [...result, cut(line, room, type)];
}

function split(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

function advance(sign: string, { size, bold }: Type): number {
  if (sign === '\u00ad') return 0;
  const letter = sign.normalize('NFD')[0] ?? '';
  const width = sign === ELLIPSIS ? 1 : (BY_CHARACTER.get(sign) ?? BY_CHARACTER.get(letter) ?? SQUARE);
  const spacing = LETTER_SPACING + (/\s/u.test(sign) ? WORD_SPACING : 0);
  return (width * (bold ? BOLD : 1) + spacing) * size;
}
