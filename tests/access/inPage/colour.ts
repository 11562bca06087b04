/** Colours as the browser computed them, and their contrast after WCAG 2 (relative luminance, success criterion 1.4.3). */
export interface Colour {
  /** Red, green and blue, 0 … 1. */
  rgb: readonly [number, number, number];
  /** Opacity, 0 … 1. */
  alpha: number;
}

export const WHITE: Colour = { rgb: [1, 1, 1], alpha: 1 };

/** Reads `rgb(…)`, `rgba(…)` and `color(srgb …)`: the forms in which Chromium gives computed colours. Throws at any other. */
export function parseColour(text: string): Colour {
  const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((each) => (each.endsWith('%') ? Number(each.slice(0, -1)) / 100 : Number(each)));
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (/^rgba?\(/.test(text)) return { rgb: [red / 255, green / 255, blue / 255], alpha };
  if (text.startsWith('color(srgb ')) return { rgb: [red, green, blue], alpha };
  throw new Error(`unknown form of colour: ${text}`);
}

/** What is seen where `above` lies on an opaque colour. */
export function over(above: Colour, below: Colour): Colour {
  const mix = (index: 0 | 1 | 2): number => above.rgb[index] * above.alpha + below.rgb[index] * (1 - above.alpha);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

/** 1 (the same) … 21 (black on white); both colours opaque. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export function hex({ rgb }: Colour): string {
  return `#${rgb.map((each) => Math.round(each * 255).toString(16).padStart(2, '0')).join('')}`;
}

/** The opaque colour behind an element of HTML: its own background and those of all around it. */
export function backgroundOf(element: Element): Colour {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    layers.push(parseColour(getComputedStyle(at).backgroundColor));
    if (layers.at(-1)?.alpha === 1) break;
  }
  const last = layers.at(-1);
  return layers.reduceRight((below, layer) => over(layer, below), last?.alpha === 1 ? WHITE : canvas());
}

/** What the browser paints where no element has a background. */
function canvas(): Colour {
  const probe = document.createElement('span');
  probe.style.backgroundColor = 'Canvas';
  document.body.append(probe);
  const colour = parseColour(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return over(colour, WHITE);
}

function luminance({ rgb }: Colour): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
