import { Bookmark, type ParagraphChild } from 'docx';
import type { Block, Run } from '../blocks/block';

/** Names of places other places lead to. Word allows 40 characters and no signs, so they are counted. */
export class Bookmarks {
  private readonly names = new Map<string, string>();
  private readonly placed = new Set<string>();

  /** @param blocks the whole document: only what something leads to, and what is there, becomes a bookmark */
  constructor(blocks: readonly Block[]) {
    const there = new Set<string>();
    const wanted = new Set<string>();
    each(blocks, (ids, runs) => {
      for (const id of ids) there.add(id);
      for (const { href } of runs) if (href?.startsWith('#')) wanted.add(href.slice(1));
    });
    for (const id of wanted) if (there.has(id)) this.names.set(id, `ort_${this.names.size + 1}`);
  }

  get(id: string): string | undefined {
    return this.names.get(id);
  }

  /** The runs as the place of these ids; each id has one place only. */
  around(ids: readonly string[], runs: ParagraphChild[]): ParagraphChild[] {
    let children = runs;
    for (const id of ids) {
      const name = this.names.get(id);
      if (name === undefined || this.placed.has(id)) continue;
      this.placed.add(id);
      children = [new Bookmark({ id: name, children })];
    }
    return children;
  }
}

function each(blocks: readonly Block[], visit: (ids: readonly string[], runs: readonly Run[]) => void): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        visit(block.ids, block.runs);
        break;
      case 'list':
        visit(block.ids, []);
        for (const item of block.items) each(item, visit);
        break;
      case 'table':
        // Ids of a table without a caption to carry them lead nowhere; ids of its rows are in its cells.
        if (!block.isCaptionHidden) visit(block.ids, []);
        for (const row of [block.head, ...block.rows]) for (const cell of row) each(cell.blocks, visit);
        break;
      case 'picture':
        visit(block.ids, []);
        break;
      case 'figure':
        visit(block.ids, []);
        each(block.table, visit);
        break;
      case 'quote':
      case 'wide':
        each(block.blocks, visit);
        break;
      default:
        break;
    }
  }
}
