/** What lies under a point of a drawing: the shapes of an SVG in the order in which they are painted. */
import { backgroundOf, type Colour, over, parseColour } from './colour';

const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon, text';

/** Something painted; read once, because styles and matrices are asked for at many points. */
export interface Painted {
  element: SVGGraphicsElement;
  /** A shape with an outline; undefined for words. */
  shape: SVGGeometryElement | undefined;
  /** Colours of the inside and of the line; none where nothing is painted, several in a pattern. */
  fill: readonly Colour[];
  stroke: readonly Colour[];
  /** From the units of the element to pixels of the window, and back. */
  matrix: DOMMatrix;
  inverse: DOMMatrix;
  /** Box in pixels of the window, line included. */
  box: DOMRect;
}

/** Drawings that say something, those in parts of a larger one included; marks beside words are decoration and hidden from screen readers. */
export function drawings(): SVGSVGElement[] {
  return [...document.querySelectorAll<SVGSVGElement>('svg:not(svg *)')].filter((svg) => svg.checkVisibility() && (svg.closest('[aria-hidden="true"]') === null || svg.closest('[role="img"]') !== null));
}

/** The seen shapes and words of a drawing as painted: the first lies at the bottom. What stands in `<defs>` is not painted. */
export function painted(svg: SVGSVGElement): Painted[] {
  const seen = [...svg.querySelectorAll<SVGGraphicsElement>(SHAPES)].filter((each) => !each.closest('defs, pattern, marker, clipPath, mask, symbol') && each.checkVisibility({ visibilityProperty: true }));
  return seen.map((element) => {
    const matrix = element.getScreenCTM() ?? new DOMMatrix();
    const { left, top, width, height } = element.getBoundingClientRect();
    // The box of the browser is that of the inside.
    const line = Number.parseFloat(getComputedStyle(element).strokeWidth) * matrix.a;
    return {
      element,
      shape: element instanceof SVGGeometryElement ? element : undefined,
      fill: fillOf(element),
      stroke: strokeOf(element),
      matrix,
      inverse: matrix.inverse(),
      box: new DOMRect(left - line, top - line, width + 2 * line, height + 2 * line),
    };
  });
}

/** The colour that some of a drawing's shapes, bottom first, leave at a point of the window. Words among them do not count. */
export function colourAt(svg: SVGSVGElement, below: readonly Painted[], point: DOMPoint): Colour {
  return below.flatMap((each) => layersAt(each, point)).reduce((colour, layer) => over(layer, colour), backgroundOf(svg));
}

/** What a shape paints at a point of the window, bottom first. */
export function layersAt({ shape, fill, stroke, inverse, box }: Painted, point: DOMPoint): Colour[] {
  if (!shape || point.x < box.left || point.x > box.right || point.y < box.top || point.y > box.bottom) return [];
  const own = point.matrixTransform(inverse);
  const inside = fill.length > 0 && shape.isPointInFill(own) ? fill.slice(0, 1) : [];
  return stroke.length > 0 && shape.isPointInStroke(own) ? [...inside, ...stroke.slice(0, 1)] : inside;
}

function fillOf(element: Element): Colour[] {
  const style = getComputedStyle(element);
  return element instanceof SVGLineElement ? [] : paintOf(element, style.fill, Number(style.fillOpacity));
}

function strokeOf(element: Element): Colour[] {
  const style = getComputedStyle(element);
  return Number.parseFloat(style.strokeWidth) > 0 ? paintOf(element, style.stroke, Number(style.strokeOpacity)) : [];
}

function paintOf(element: Element, paint: string, opacity: number): Colour[] {
  if (paint === 'none') return [];
  const pattern = /^url\("?#([^")]+)"?\)/.exec(paint)?.[1];
  if (pattern !== undefined) {
    const own = [...(document.getElementById(pattern)?.querySelectorAll(SHAPES) ?? [])];
    return own.flatMap((each) => [...fillOf(each), ...strokeOf(each)]);
  }
  const colour = parseColour(paint);
  const alpha = colour.alpha * opacity * opacityOf(element);
  return alpha > 0 ? [{ ...colour, alpha }] : [];
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at && at.tagName !== 'svg'; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}
