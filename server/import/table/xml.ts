/** Pieces of the XML that office programs write: enough for what is looked up in it, and never slower than the text is long. */

/** What stands in the opening tags of a name, without the name. */
export function tags(xml: string, name: string): string[] {
  return xml.split(`<${name} `).slice(1).map((rest) => rest.slice(0, rest.indexOf('>')));
}

/** Elements of a name that do not stand in one another, each with its opening tag without the name, and with what stands in it. */
export function elements(xml: string, name: string): { tag: string; inner: string }[] {
  const found: { tag: string; inner: string }[] = [];
  for (let at = xml.indexOf(`<${name}`); at !== -1; at = xml.indexOf(`<${name}`, at + 1)) {
    const from = at + name.length + 1;
    if (!/[\s/>]/.test(xml.charAt(from))) continue;
    const begin = xml.indexOf('>', from);
    if (begin === -1) break;
    const isEmpty = xml.charAt(begin - 1) === '/';
    const end = isEmpty ? begin + 1 : xml.indexOf(`</${name}>`, begin);
    if (end === -1) break;
    found.push({ tag: xml.slice(from, isEmpty ? begin - 1 : begin).trim(), inner: xml.slice(begin + 1, end) });
  }
  return found;
}

/** An attribute of such a tag as it is written; empty where it has none. */
export function attribute(tag: string, name: string): string {
  const at = ` ${tag}`.indexOf(` ${name}="`);
  if (at === -1) return '';
  const from = at + name.length + 2;
  return tag.slice(from, tag.indexOf('"', from));
}

/** A text as it is written between tags. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text with its entities as characters. */
export function unescaped(text: string): string {
  const named = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'");
  return named.replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code))).replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16))).replaceAll('&amp;', '&');
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
