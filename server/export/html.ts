/**
 * Reads the HTML our own rendering makes: well-formed, escaped, attributes in double quotes. Word and Markdown are made from
 * it, so that they say what the page says.
 */
export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  classes: readonly string[];
  children: HtmlNode[];
}

/** An element, or text with its entities resolved. */
export type HtmlNode = Element | string;

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const TOKEN = /([^<]+)|<!--[\s\S]*?-->|<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The elements and texts of a piece of HTML. */
export function readHtml(html: string): HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: Element[] = [];
  for (const [, text, closes, tag, rest = '', selfClosed] of html.matchAll(TOKEN)) {
    const siblings = open.at(-1)?.children ?? root;
    if (text !== undefined) siblings.push(resolveEntities(text));
    else if (tag === undefined) continue;
    else if (closes) open.pop();
    else {
      const element = elementOf(tag, rest);
      siblings.push(element);
      if (!selfClosed && !VOID.has(tag)) open.push(element);
    }
  }
  return root;
}

/** The first element below the nodes for which the question is true. */
export function findElement(nodes: readonly HtmlNode[], question: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = question(node) ? node : findElement(node.children, question);
    if (found) return found;
  }
  return undefined;
}

/** All text below the nodes, as it stands there. */
export function rawText(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : rawText(node.children))).join('');
}

function elementOf(tag: string, rest: string): Element {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) attributes[name] = resolveEntities(value);
  return { tag, attributes, classes: (attributes.class ?? '').split(' ').filter(Boolean), children: [] };
}

function resolveEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}
