/** Reads ZIP archives by their central directory: an independent look at Word and Excel files. */
import assert from 'node:assert/strict';
import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Name → text of every file in the archive; sizes and checksums are verified. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const data = Buffer.from(bytes);
  let end = data.length - 22;
  while (end >= 0 && data.readUInt32LE(end) !== END) end -= 1;
  assert.ok(end >= 0, 'there is an end of central directory');
  const files = new Map<string, string>();
  let at = data.readUInt32LE(end + 16);
  for (let count = data.readUInt16LE(end + 10); count > 0; count -= 1) {
    assert.equal(data.readUInt32LE(at), ENTRY);
    const [method, sum, packed, size] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 16), data.readUInt32LE(at + 20), data.readUInt32LE(at + 24)];
    const [nameLength, extra, comment, local] = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32), data.readUInt32LE(at + 42)];
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    assert.equal(data.readUInt32LE(local), LOCAL);
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const raw = data.subarray(from, from + packed);
    const content = method === 0 ? raw : inflateRawSync(raw);
    assert.equal(content.length, size, `size of ${name}`);
    // `crc32` came with Node 20.15 and 22.2.
    assert.equal(crc32(content), sum, `checksum of ${name}`);
    files.set(name, content.toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** Text of one file of the archive. */
export function partOf(files: ReadonlyMap<string, string>, name: string): string {
  return files.get(name) ?? assert.fail(`${name} is in the archive: ${[...files.keys()].join(', ')}`);
}

/** An element of XML. */
export interface XmlNode {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlNode | string)[];
}

/** Reads XML and fails where tags do not nest, or something is neither tag nor text. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { tag: '', attributes: {}, children: [] };
  const open = [root];
  const content = xml.replace(/<\?[^>]*\?>/g, '');
  let read = 0;
  for (const [whole, text, close, tag, rest = '', selfClosed] of content.matchAll(/([^<]+)|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/g)) {
    const parent = open.at(-1) as XmlNode;
    read += whole.length;
    assert.ok(text === undefined || !/&(?!(?:lt|gt|quot|apos|amp|#\d+|#x[\da-f]+);)/i.test(text), 'every & begins an entity');
    if (text !== undefined) parent.children.push(unescape(text));
    else if (close) assert.equal(open.pop()?.tag, tag, `</${tag}> closes what is open`);
    else {
      const attributes = Object.fromEntries([...rest.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescape(value)]));
      const node: XmlNode = { tag: tag ?? '', attributes, children: [] };
      parent.children.push(node);
      if (!selfClosed) open.push(node);
    }
  }
  assert.equal(read, content.length, 'all of it is tags and text');
  assert.equal(open.length, 1, 'every element is closed');
  return root;
}

/** All elements of a name, in order. */
export function allOf(node: XmlNode, tag: string): XmlNode[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.tag === tag ? [child] : []), ...allOf(child, tag)]));
}

/** All text below an element. */
export function xmlText(node: XmlNode | undefined): string {
  return node?.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('') ?? '';
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&');
}
