/** Pieces of the XML that office programs write: enough for what is looked up in it, and never slower than the text is long. */

/** What stands in the opening tags of a name, without the name. */
export function tags(xml: string, name: string): string[] {
  return xml.split(`<${name} `).slice(1).map((rest) => rest.slice(0, rest.indexOf('>')));
}

/** An attribute of such a tag as it is written; empty where it has none. */
export function attribute(tag: string, name: string): string {
  const at = ` ${tag}`.indexOf(` ${name}="`);
  if (at === -1) return '';
  const from = at + name.length + 2;
  return tag.slice(from, tag.indexOf('"', from));
}

/** A text with its entities as characters. */
export function unescaped(text: string): string {
  const named = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'");
  return named.replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code))).replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16))).replaceAll('&amp;', '&');
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
