/** Drawings of a page as pictures: SVG styled by the page's style sheet becomes PNG, in the colours of print, with type of our own. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import wasm from '@resvg/resvg-wasm/index_bg.wasm';
import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2';
import semibold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2';
import { drawingStyles } from './drawingStyles';

/** Dots for a unit of the drawing: sharp in print at the width of a page. */
const SCALE = 2;
const FONT = 'Source Sans 3';

export class Drawings {
  private readonly styles: string;

  private constructor(styleSheet: string) {
    this.styles = drawingStyles(styleSheet);
  }

  /** @param styleSheet that of the page, whose rules for drawings count */
  static async open(styleSheet: string): Promise<Drawings> {
    ready ??= initWasm(wasm);
    await ready;
    return new Drawings(styleSheet);
  }

  /**
   * @param svg as the page has it, its root an `svg` element
   * @returns the bytes of a PNG, twice the size of the drawing
   */
  png(svg: string): Uint8Array {
    const styled = svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes.replace(/ class="[^"]*"/, '')} class="chart map"><style>${this.styles}</style><rect width="100%" height="100%" fill="#ffffff"/>`);
    const drawing = new Resvg(styled, {
      fitTo: { mode: 'zoom', value: SCALE },
      font: { fontBuffers: [regular, semibold], defaultFontFamily: FONT, sansSerifFamily: FONT },
    });
    const image = drawing.render();
    const bytes = image.asPng();
    image.free();
    drawing.free();
    return bytes;
  }
}

/** The program that draws can be started once in a process. */
let ready: Promise<unknown> | undefined;
