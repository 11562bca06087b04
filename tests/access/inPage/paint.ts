/** What lies under a point of a drawing: the shapes of an SVG in the order in which they are painted. */
import { backgroundOf, type Colour, over, parseColour } from './colour';

export type Shape = SVGGeometryElement | SVGTextContentElement;

const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon, text';

/** Drawings that say something; marks beside words are decoration and hidden from screen readers. */
export function drawings(): SVGSVGElement[] {
  return [...document.querySelectorAll<SVGSVGElement>('svg')].filter((svg) => svg.closest('[aria-hidden="true"]') === null && svg.checkVisibility());
}

/** The seen shapes and texts of a drawing as painted: the first lies at the bottom. What stands in `<defs>` is not painted. */
export function painted(svg: SVGSVGElement): Shape[] {
  return [...svg.querySelectorAll<Shape>(SHAPES)].filter((shape) => !shape.closest('defs, pattern, marker, clipPath, mask, symbol') && shape.checkVisibility({ visibilityProperty: true }));
}

/** Colour of the inside; undefined when nothing is painted. Of a pattern the colours in it. */
export function fillOf(shape: Element): Colour[] {
  const style = getComputedStyle(shape);
  return paintOf(shape, style.fill, Number(style.fillOpacity));
}

export function strokeOf(shape: Element): Colour[] {
  const style = getComputedStyle(shape);
  return Number.parseFloat(style.strokeWidth) > 0 ? paintOf(shape, style.stroke, Number(style.strokeOpacity)) : [];
}

function paintOf(shape: Element, paint: string, opacity: number): Colour[] {
  if (paint === 'none') return [];
  const pattern = /^url\("?#([^")]+)"?\)/.exec(paint)?.[1];
  if (pattern !== undefined) {
    const own = [...(document.getElementById(pattern)?.querySelectorAll(SHAPES) ?? [])];
    return own.flatMap((each) => [...fillOf(each), ...strokeOf(each)]);
  }
  const colour = parseColour(paint.startsWith('context-') ? getComputedStyle(shape).color : paint);
  const alpha = colour.alpha * opacity * opacityOf(shape);
  return alpha > 0 ? [{ ...colour, alpha }] : [];
}

function opacityOf(shape: Element): number {
  let opacity = 1;
  for (let at: Element | null = shape; at && at.tagName !== 'svg'; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

/** A point in pixels of the window, from one in the units of a shape. */
export function toWindow(shape: SVGGraphicsElement, x: number, y: number): DOMPoint {
  return new DOMPoint(x, y).matrixTransform(shape.getScreenCTM() ?? new DOMMatrix());
}

/** The colour some shapes leave at a point of the window. `shapes` in painting order; texts among them are not counted. */
export function colourAt(svg: SVGSVGElement, shapes: readonly Shape[], point: DOMPoint): Colour {
  let colour = backgroundOf(svg);
  for (const shape of shapes) {
    if (!isGeometry(shape)) continue;
    for (const layer of layersAt(shape, point)) colour = over(layer, colour);
  }
  return colour;
}

/** What a shape paints at a point, bottom first. */
export function layersAt(shape: SVGGeometryElement, point: DOMPoint): Colour[] {
  const matrix = shape.getScreenCTM();
  if (!matrix) return [];
  const own = point.matrixTransform(matrix.inverse());
  const inside = shape.isPointInFill(own) ? fillOf(shape).slice(0, 1) : [];
  return shape.isPointInStroke(own) ? [...inside, ...strokeOf(shape).slice(0, 1)] : inside;
}

export function isGeometry(shape: Shape): shape is SVGGeometryElement {
  return shape instanceof SVGGeometryElement;
}
