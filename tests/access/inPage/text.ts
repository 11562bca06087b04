/** Contrast of words in HTML, where axe-core cannot tell it (over gradients, or when something unseen lies over them) and on paper. */
import { backgroundOf, contrast, hex, over, parseColour } from './colour';
import { type Finding, finding, isSeen } from './finding';

/** Contrast of the words of these elements on the colours behind them. */
export function textContrast(selectors: readonly string[]): Finding[] {
  return selectors.flatMap((selector) => [...document.querySelectorAll(selector)].flatMap(contrastOf));
}

/** At least 4.5:1, for large letters 3:1 (WCAG 1.4.3). */
export function contrastOf(element: Element): Finding[] {
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const ground = backgroundOf(element);
  const size = Number.parseFloat(fontSize);
  const least = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
  const ink = over(parseColour(color), ground);
  const ratio = contrast(ink, ground);
  return ratio < least ? [finding('text-contrast', element, `words ${hex(ink)} on ${hex(ground)}: contrast ${ratio.toFixed(2)}, needed ${least}`)] : [];
}

/** Printed pages are dark on white, whatever the reader's screen looks like. */
export function whitePaper(): Finding[] {
  const ground = backgroundOf(document.body);
  const worded = [...document.body.querySelectorAll('*:not(svg, svg *)')].filter((element) => isSeen(element) && [...element.childNodes].some((node) => node instanceof Text && node.data.trim()));
  const weak = worded.flatMap(contrastOf);
  return hex(ground) === '#ffffff' ? weak : [finding('paper', document.body, `would be printed on ${hex(ground)}`), ...weak];
}
