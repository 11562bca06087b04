import assert from 'node:assert/strict';
import { readProfile, type Profile } from '../../../server/language/model/profile';
import { Document } from '../../../server/language/syntax/document';
import type { RenderCatalogue } from '../../../server/render/context';
import { berlin, newReader } from '../../support/places';

/** A catalogue of a handful of entries; ids as in the built-in ones, names chosen for the tests. */
export function catalogueOf(lists: Readonly<Record<string, readonly Record<string, unknown>[]>> = {}): RenderCatalogue {
  const all: Record<string, readonly Record<string, unknown>[]> = {
    indikatoren: [
      { id: 'KID:D5', name: 'Kinder in Bedarfsgemeinschaften', einheit: 'prozent', richtung: 'niedriger-besser', quelle: 'Testquelle' },
      { id: 'KID:A5', name: 'Spielplatzfläche', einheit: 'm2-je-ew', richtung: 'hoeher-besser' },
      { id: 'KID:B1', name: 'Unter 18-Jährige', einheit: 'prozent', richtung: 'neutral' },
    ],
    handlungsfelder: [{ id: 'wohnen', name: 'Wohnen' }, { id: 'bildung', name: 'Bildung' }],
    akteurskategorien: [
      { id: 'fachamt', name: 'Fachamt', gruppe: 'Verwaltung' },
      { id: 'gewerbe', name: 'Gewerbetreibende', gruppe: 'Gewerbetreibende' },
      { id: 'bewohnerschaft', name: 'Bewohner*innen', gruppe: 'Bewohner*innen' },
    ],
    akteure: [{ name: 'Jugendamt', kategorie: 'fachamt' }],
    programme: [{ id: 'projektfonds', name: 'Projektfonds' }, { id: 'eigenmittel', name: 'Eigenmittel' }],
    raeume: [{ schluessel: '092007', name: 'Adlershof' }, { schluessel: '09', name: 'Treptow-Köpenick' }],
    methoden: [{ id: 'world-cafe', name: 'World-Café' }],
    beteiligungsformate: [{ id: 'ideenwerkstatt', name: 'Ideenwerkstatt' }],
    ...lists,
  };
  const keyOf = (entry: Record<string, unknown>): unknown => entry.id ?? entry.schluessel ?? entry.name;
  return {
    places: { system: berlin },
    get: (list, id) => all[list]?.find((entry) => keyOf(entry) === id),
    all: (list) => all[list] ?? [],
  };
}

/** A profile from the text of its files, as the server reads it. */
export function profileOf(...texts: string[]): Profile {
  return readProfile(texts.map((text, index) => new Document(`test:/${index}.bzrp.yaml`, text)), newReader());
}

/** Documents that can be edited, with the reader that remembers what did not change. */
export function editable(text: string): { document: Document; read(): Profile; replace(from: string, to: string): void } {
  const document = new Document('test:/0.bzrp.yaml', text);
  const reader = newReader();
  return {
    document,
    read: () => readProfile([document], reader),
    replace(from, to) {
      const start = document.text.indexOf(from);
      assert.ok(start >= 0, `the text holds ${from}`);
      document.update([{ start, end: start + from.length, text: to }]);
    },
  };
}

/** An element of rendered HTML. */
export interface Node {
  tag: string;
  attributes: Record<string, string>;
  children: (Node | string)[];
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Reads HTML as Preact writes it and fails where tags do not nest: an independent look at what was rendered. */
export function parseHtml(html: string): Node {
  const root: Node = { tag: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, text, close, tag, rest, selfClosed] of html.matchAll(/([^<]+)|<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/g)) {
    const parent = open.at(-1) as Node;
    if (text !== undefined) parent.children.push(unescape(text));
    else if (close) {
      assert.equal(open.pop()?.tag, tag, `</${tag}> closes what is open`);
    } else {
      const attributes = Object.fromEntries([...(rest ?? '').matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, unescape(value)]));
      const node: Node = { tag: tag ?? '', attributes, children: [] };
      parent.children.push(node);
      if (!selfClosed && !VOID.has(node.tag)) open.push(node);
    }
  }
  assert.equal(open.length, 1, 'every element is closed');
  return root;
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** All elements for which the question is true, in order. */
export function findAll(node: Node, question: (node: Node) => boolean): Node[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [...(question(child) ? [child] : []), ...findAll(child, question)]));
}

export function byTag(node: Node, tag: string): Node[] {
  return findAll(node, (each) => each.tag === tag);
}

export function byClass(node: Node, name: string): Node[] {
  return findAll(node, (each) => (each.attributes.class ?? '').split(' ').includes(name));
}

/** What a reader sees: text with blanks folded, soft hyphens taken out, no-break spaces as spaces. */
export function textIn(node: Node | undefined): string {
  const raw = (each: Node): string => each.children.map((child) => (typeof child === 'string' ? child : raw(child))).join(' ');
  return node ? raw(node).replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim() : '';
}
