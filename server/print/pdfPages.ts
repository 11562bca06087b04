/** On which page of a PDF each place of the document came to stand, as the browser that printed it wrote it down. */

/** @returns id of an element → its page, 1-based; nothing of a file written in another way */
export function pagesOf(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const objects = objectsIn(text);
  const catalog = [...objects.values()].find((each) => each.includes('/Type /Catalog'));
  const pages = leavesOf(numberAt(catalog, '/Pages '), objects, new Set());
  const numbers = new Map(pages.map((object, index) => [object, index + 1]));
  const found = new Map<string, number>();
  for (const [, name = '', page] of (objects.get(numberAt(catalog, '/Dests ') ?? -1) ?? '').matchAll(/\/([^\s/[\]<>()]{1,200}) \[(\d{1,9}) 0 R /g)) {
    const number = numbers.get(Number(page));
    if (number !== undefined) found.set(nameOf(name), number);
  }
  return found;
}

/** Objects that are no streams, by their number. */
function objectsIn(text: string): Map<number, string> {
  const objects = new Map<number, string>();
  for (const { 1: number, index, 0: head } of text.matchAll(/(?<=\n)(\d{1,9}) 0 obj\n/g)) {
    const start = index + head.length;
    objects.set(Number(number), text.slice(start, text.indexOf('endobj', start)));
  }
  return objects;
}

/** Numbers of the pages below a node of the tree of pages, in their order. @param seen nodes met before: a file may lead in a circle */
function leavesOf(node: number | undefined, objects: ReadonlyMap<number, string>, seen: Set<number>): number[] {
  const object = node === undefined ? undefined : objects.get(node);
  if (node === undefined || object === undefined || seen.has(node)) return [];
  seen.add(node);
  const kids = object.split('/Kids [')[1]?.split(']')[0];
  return kids === undefined ? [node] : [...kids.matchAll(/\b\d{1,9}(?= 0 R)/g)].flatMap(([kid]) => leavesOf(Number(kid), objects, seen));
}

function numberAt(object: string | undefined, key: string): number | undefined {
  const at = object?.indexOf(key) ?? -1;
  return object === undefined || at === -1 ? undefined : Number.parseInt(object.slice(at + key.length, at + key.length + 10), 10);
}

/** Names write what is no plain character as `#` and two digits; together those are UTF-8. */
function nameOf(written: string): string {
  return Buffer.from(written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1').toString('utf8');
}
