/**
 * From the trees of components that pages are made of to blocks. Elements mean what HTML says they mean; a component that means
 * more than its elements is told in `meanings.ts`. Classes are for the style sheet alone.
 */
import { type ComponentChildren, type ComponentType, Fragment, isValidElement } from 'preact';
import type { Section } from '../../render/cache';
import type { Block, CellBlock, Run } from './block';
import { type RunStyle, textRuns, trimmed } from './runs';

/** What a component means in a document: blocks of its own, a stretch of text, or (neither) nothing at all. */
export interface BlockMeaning {
  /** Text in another form. */
  styled?: { children: ComponentChildren; form: RunStyle };
  blocks?(reader: BlockReader): Block[];
  /** @param line what stands before it in its line */
  runs?(form: RunStyle, line: readonly Run[]): Run[];
}

/** The meaning of a component with these properties; undefined = it means what its elements mean. */
export type MeaningOf = (type: unknown, props: object) => BlockMeaning | undefined;

/** An element of HTML. */
export interface Element {
  tag: string;
  props: Readonly<Record<string, unknown>>;
  children: ComponentChildren;
}

type Node = string | Element | BlockMeaning;

const BLOCK_TAGS = new Set(['main', 'header', 'nav', 'section', 'article', 'div', 'p', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The blocks of a document. */
export function readBlocks(sections: readonly Section[], meaningOf: MeaningOf): Block[] {
  const reader = new BlockReader(meaningOf);
  return sections.flatMap((section) => reader.read(section.tree((_id, _inputs, make) => make())));
}

export class BlockReader {
  /** Ids of elements whose first block is yet to come. */
  private ids: string[] = [];

  constructor(private readonly meaningOf: MeaningOf) {}

  read(tree: ComponentChildren): Block[] {
    const blocks: Block[] = [];
    let line: Node[] = [];
    const endLine = (): void => {
      const runs = trimmed(this.lineOf(line, {}));
      line = [];
      if (runs.length > 0) blocks.push({ kind: 'paragraph', role: 'text', runs, ids: this.takeIds() });
    };
    for (const node of this.resolve(tree)) {
      const own = this.blocksOf(node);
      if (own === undefined) line.push(node);
      else {
        endLine();
        blocks.push(...own());
      }
    }
    endLine();
    return blocks;
  }

  /** The text of a tree, in a row. */
  runs(tree: ComponentChildren, form: RunStyle = {}): Run[] {
    return trimmed(this.lineOf(this.resolve(tree), form));
  }

  /** Elements of one kind directly below, components opened. */
  elements(tree: ComponentChildren, ...tags: string[]): Element[] {
    return this.resolve(tree).filter((node): node is Element => isElement(node) && tags.includes(node.tag));
  }

  /** The cells of a row of a table. @param isNumber whether the column stands to the right */
  cells(row: Element, isNumber: (column: number) => boolean): CellBlock[] {
    this.note(row);
    return this.elements(row.children, 'td', 'th').map(({ tag, props, children }, column) => ({
      isHeader: tag === 'th',
      isNumber: isNumber(column),
      span: Number(props.colSpan ?? 1),
      blocks: this.read(children),
    }));
  }

  /** Ids that wait for a block to stand at. */
  takeIds(): string[] {
    const ids = this.ids;
    this.ids = [];
    return ids;
  }

  /** Opens components and lists down to elements, texts and what has a meaning. */
  private resolve(tree: ComponentChildren): Node[] {
    if (tree === null || tree === undefined || typeof tree === 'boolean') return [];
    if (Array.isArray(tree)) return (tree as ComponentChildren[]).flatMap((each) => this.resolve(each));
    if (!isValidElement(tree)) return typeof tree === 'object' ? [] : [String(tree)];
    const { type, props } = tree as { type: ComponentType | string; props: Readonly<Record<string, unknown>> & { children?: ComponentChildren } };
    if (type === Fragment) return this.resolve(props.children);
    if (typeof type === 'string') return [{ tag: type, props, children: props.children }];
    const meaning = this.meaningOf(type, props);
    // Components of a document are plain functions: what they give depends on what they are given.
    return meaning ? [meaning] : this.resolve((type as (props: object) => ComponentChildren)(props));
  }

  /** What makes blocks of a node; undefined when it belongs into a line. */
  private blocksOf(node: Node): (() => Block[]) | undefined {
    if (typeof node === 'string') return undefined;
    if (!isElement(node)) {
      if (node.blocks) return () => node.blocks?.(this) ?? [];
      return node.runs || node.styled ? undefined : () => [];
    }
    return BLOCK_TAGS.has(node.tag) ? () => this.block(node) : undefined;
  }

  private block(element: Element): Block[] {
    this.note(element);
    const { tag, children } = element;
    const heading = /^h([1-6])$/.exec(tag);
    if (heading) return [{ kind: 'heading', level: Number(heading[1]), runs: this.runs(children), ids: this.takeIds() }];
    if (tag === 'ul' || tag === 'ol') return this.list(element);
    return this.read(children);
  }

  private list({ tag, children }: Element): Block[] {
    const ids = this.takeIds();
    const items = this.elements(children, 'li').map((item) => {
      this.note(item);
      return this.read(item.children);
    });
    return items.length > 0 ? [{ kind: 'list', ordered: tag === 'ol', start: 1, items, ids }] : [];
  }

  private note({ props: { id } }: Element): void {
    if (typeof id === 'string') this.ids.push(id);
  }

  private lineOf(nodes: readonly Node[], form: RunStyle): Run[] {
    const runs: Run[] = [];
    for (const node of nodes) runs.push(...this.inLine(node, form, runs));
    return runs;
  }

  private inLine(node: Node, form: RunStyle, line: readonly Run[]): Run[] {
    if (typeof node === 'string') return textRuns(node, form);
    if (!isElement(node)) {
      const { styled } = node;
      return styled ? this.lineOf(this.resolve(styled.children), { ...form, ...styled.form }) : (node.runs?.(form, line) ?? []);
    }
    if (node.tag === 'svg') return [];
    if (node.tag === 'br') return [{ text: '', isBreak: true }];
    return this.lineOf(this.resolve(node.children), formOf(node, form));
  }
}

function isElement(node: Node): node is Element {
  return typeof node === 'object' && 'tag' in node;
}

function formOf({ tag, props }: Element, form: RunStyle): RunStyle {
  switch (tag) {
    case 'strong':
      return { ...form, bold: true };
    case 'em':
      return { ...form, italic: true };
    case 'code':
      return { ...form, code: true };
    case 'a':
      return { ...form, href: typeof props.href === 'string' ? props.href : undefined };
    default:
      return form;
  }
}
