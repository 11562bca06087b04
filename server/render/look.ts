/** The look a district gives its documents: one colour of its own, and its logo on the cover. */
import type { ShownPicture } from './shownPicture';

export interface Look {
  /** `#rrggbb`, dark enough to be read on white: see `houseColour`. */
  colour?: string;
  logo?: ShownPicture;
}

/** Contrast text needs with what is behind it (WCAG 2.1, 1.4.3). */
const LEAST = 4.5;
/** Each step darker takes this share of the light. */
const DARKER = 0.94;

/**
 * A district's colour for headings and lines on white paper: as it is where it can be read, else as much darker as it must be.
 * Undefined for what is no colour (`#rgb` or `#rrggbb`).
 */
export function houseColour(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (!/^#(?:[\da-f]{3}|[\da-f]{6})$/.test(text)) return undefined;
  const digits = text.length === 4 ? [...text.slice(1)].map((digit) => digit + digit).join('') : text.slice(1);
  let channels = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  while (contrastWithWhite(channels) < LEAST) channels = channels.map((value) => Math.floor(value * DARKER));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** From 1 (white) to 21 (black), by the relative luminance of WCAG. @param channels red, green, blue, 0–255 */
export function contrastWithWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Rules that follow those of the page: the colour on paper and on a light screen. On a dark screen the page's own stays. */
export function lookStyles({ colour }: Look): string {
  return colour === undefined ? '' : `:root { --bz-accent: ${colour}; --bz-running: ${colour}; --bz-accent-wash: color-mix(in srgb, ${colour} 8%, #ffffff); }\n`;
}
