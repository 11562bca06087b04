/** Checks of drawings that axe-core does not make: contrast of words and marks in them, names, and a table beside them. */
import { type Colour, contrast, hex, over } from './colour';
import { type Finding, finding } from './finding';
import { colourAt, drawings, layersAt, type Painted, painted } from './paint';

/** What only helps the eye along: scale lines, the tinted ground behind bars, the gap around a line. What they say stands in words beside them. */
const GROUND = '.grid, .period, .halo';

/** Words in drawings stand out from what is painted below them by 4.5:1, large ones by 3:1 (WCAG 1.4.3). */
export function drawingText(): Finding[] {
  return drawings().flatMap((svg) => {
    const all = painted(svg);
    return all.flatMap((each, index) => (each.shape || !each.element.textContent?.trim() ? [] : textFindings(svg, each, all.slice(0, index), all.slice(index + 1))));
  });
}

function textFindings(svg: SVGSVGElement, text: Painted, below: readonly Painted[], above: readonly Painted[]): Finding[] {
  const { element, matrix } = text;
  const [ink] = text.fill;
  if (!ink) return [finding('drawing-text', element, 'the words have no colour')];
  const style = getComputedStyle(element);
  const points = pointsIn(text);
  const halo = style.paintOrder.startsWith('stroke') && Number.parseFloat(style.strokeWidth) >= 2 ? text.stroke[0] : undefined;
  const grounds = common(points.map((point) => {
    const ground = colourAt(svg, below, point);
    return halo ? over(halo, ground) : ground;
  }), 1 / 8);
  const size = Number.parseFloat(style.fontSize) * matrix.a;
  const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  const covered = points.filter((point) => above.some((each) => layersAt(each, point).some(({ alpha }) => alpha > 0.5))).length;
  const weak = grounds.flatMap((ground) => {
    const ratio = contrast(over(ink, ground), ground);
    return ratio < least ? [finding('drawing-text', element, `words ${hex(ink)} on ${hex(ground)}: contrast ${ratio.toFixed(2)}, needed ${least}`)] : [];
  });
  return covered > points.length / 8 ? [...weak, finding('drawing-text', element, 'something is painted over the words')] : weak;
}

/** Bars, lines and signs stand out from what is painted below them by 3:1, by their inside or by their line (WCAG 1.4.11). */
export function drawingMarks(): Finding[] {
  return drawings().flatMap((svg) => {
    const all = painted(svg);
    return all.flatMap((each, index) => (each.shape && !each.element.matches(GROUND) ? markFindings(svg, each, each.shape, all.slice(0, index)) : []));
  });
}

function markFindings(svg: SVGSVGElement, { element, fill, stroke, matrix }: Painted, shape: SVGGeometryElement, below: readonly Painted[]): Finding[] {
  const paints = [...fill, ...stroke];
  const length = shape.getTotalLength();
  if (paints.length === 0 || length === 0) return [];
  const outline = Array.from({ length: 16 }, (_, index) => shape.getPointAtLength((length * (index + 0.5)) / 16));
  const grounds = common(outline.map(({ x, y }) => colourAt(svg, below, new DOMPoint(x, y).matrixTransform(matrix))), 1 / 6);
  return grounds.flatMap((ground) => {
    const ratio = Math.max(...paints.map((paint) => contrast(over(paint, ground), ground)));
    return ratio < 3 ? [finding('drawing-mark', element, `${paints.map(hex).join(' and ')} on ${hex(ground)}: contrast ${ratio.toFixed(2)}, needed 3`)] : [];
  });
}

/** Every drawing has a name, a description, and its figures as a table or a list in or beside it; every other SVG is hidden from screen readers. */
export function drawingNames(): Finding[] {
  const pictures = new Set(drawings().map((svg) => svg.closest('[role="img"]') ?? svg));
  return [...pictures].flatMap((picture) => {
    if (picture.getAttribute('role') !== 'img') return [finding('drawing-name', picture, 'neither role="img" nor aria-hidden="true"')];
    const text = (attribute: string): string => (picture.getAttribute(attribute) ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join(' ').trim();
    const isSvg = picture instanceof SVGSVGElement;
    const found: Finding[] = [];
    if (!text('aria-labelledby') || (isSvg && !picture.querySelector(':scope > title')?.textContent?.trim())) found.push(finding('drawing-name', picture, isSvg ? 'no <title> that names it' : 'no name'));
    if (!text('aria-describedby') || (isSvg && !picture.querySelector(':scope > desc')?.textContent?.trim())) found.push(finding('drawing-name', picture, isSvg ? 'no <desc> that describes it' : 'no description'));
    const figure = picture.closest('figure') ?? picture.parentElement;
    const near = [figure, figure?.previousElementSibling, figure?.nextElementSibling];
    if (!near.some((each) => each?.matches('table, ul, ol') || each?.querySelector('table, ul, ol'))) found.push(finding('drawing-name', picture, 'no table (or list) of its figures in or beside it'));
    return found;
  });
}

/** No word of a drawing lies on another or outside of the picture. */
export function drawingRoom(): Finding[] {
  return drawings().flatMap((svg) => {
    const words = [...svg.querySelectorAll<SVGTextElement>('text')].filter((word) => word.textContent?.trim() && word.checkVisibility({ visibilityProperty: true }));
    const frame = svg.closest('figure')?.getBoundingClientRect() ?? svg.getBoundingClientRect();
    // The frame may be narrower than the picture, which then is moved sideways in it.
    const right = frame.left + Math.max(frame.width, (svg.closest('figure')?.scrollWidth ?? 0), svg.getBoundingClientRect().width);
    const boxes = words.map((word) => ({ word, box: word.getBoundingClientRect() }));
    return boxes.flatMap(({ word, box }, index) => {
      const outside = box.left < frame.left - 1 || box.right > right + 1;
      const other = boxes.slice(index + 1).find(({ box: next }) => overlap(box, next));
      return [
        ...(outside ? [finding('drawing-room', word, `${Math.round(Math.max(frame.left - box.left, box.right - right))} px of the words lie outside of the figure`)] : []),
        ...(other ? [finding('drawing-room', word, `lies on „${other.word.textContent}“`)] : []),
      ];
    });
  });
}

/** Whether two lines of text run into each other; line boxes are taller than letters, so a quarter of the height is no fault. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 1 && tall > Math.min(a.height, b.height) * 0.3;
}

/** Points of the window spread over the letters of a text. */
function pointsIn({ element, matrix }: Painted): DOMPoint[] {
  const { x, y, width, height } = element.getBBox();
  return [0.3, 0.45, 0.6, 0.7].flatMap((down) => Array.from({ length: 12 }, (_, index) => new DOMPoint(x + (width * (index + 0.5)) / 12, y + height * down).matrixTransform(matrix)));
}

/** The different colours that make up at least this share. */
function common(colours: readonly Colour[], share: number): Colour[] {
  const counts = new Map<string, { colour: Colour; count: number }>();
  for (const colour of colours) {
    const entry = counts.get(hex(colour)) ?? { colour, count: 0 };
    entry.count += 1;
    counts.set(hex(colour), entry);
  }
  return [...counts.values()].filter(({ count }) => count >= colours.length * share).map(({ colour }) => colour);
}
