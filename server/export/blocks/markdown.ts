/** Texts of planners (CommonMark) as blocks, from the same tokens pages are made of. */
import { markdown } from '../../render/markdown';
import type { Block, Run } from './block';
import { type RunStyle, textRuns, trimmed } from './runs';

type Token = ReturnType<typeof markdown.parse>[number];

/** The blocks of a text. */
export function markdownBlocks(source: string): Block[] {
  return new TokenReader(markdown.parse(source, {})).blocks();
}

/** A line of text that is no block of its own. */
export function markdownRuns(source: string, form: RunStyle): Run[] {
  return markdown.parseInline(source, {}).flatMap(({ children }) => inlineRuns(children ?? [], form));
}

class TokenReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Blocks up to the token that closes what they are in. */
  blocks(): Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token && token.nesting >= 0; token = this.next()) blocks.push(...this.block(token));
    return blocks;
  }

  private next(): Token | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }

  private block(token: Token): Block[] {
    switch (token.type) {
      case 'paragraph_open':
        return this.paragraph({});
      // A heading in a text is a bold line: the headings of the document still nest.
      case 'heading_open':
        return this.paragraph({ bold: true });
      case 'bullet_list_open':
        return [{ kind: 'list', ordered: false, start: 1, items: this.items(), ids: [] }];
      case 'ordered_list_open':
        return [{ kind: 'list', ordered: true, start: Number(token.attrGet('start') ?? 1), items: this.items(), ids: [] }];
      case 'blockquote_open':
        return [{ kind: 'quote', blocks: this.blocks() }];
      case 'fence':
      case 'code_block':
        return [{ kind: 'code', text: token.content.replace(/\n$/, '') }];
      case 'hr':
        return [{ kind: 'rule' }];
      case 'inline':
        return [{ kind: 'paragraph', role: 'text', runs: trimmed(inlineRuns(token.children ?? [], {})), ids: [] }];
      default:
        return [];
    }
  }

  private paragraph(form: RunStyle): Block[] {
    const inline = this.next();
    this.next();
    const runs = trimmed(inlineRuns(inline?.children ?? [], form));
    return runs.length > 0 ? [{ kind: 'paragraph', role: 'text', runs, ids: [] }] : [];
  }

  private items(): Block[][] {
    const items: Block[][] = [];
    for (let token = this.next(); token && token.type === 'list_item_open'; token = this.next()) items.push(this.blocks());
    return items;
  }
}

function inlineRuns(tokens: readonly Token[], outer: RunStyle): Run[] {
  const forms: RunStyle[] = [outer];
  return tokens.flatMap((token): Run[] => {
    const form = forms.at(-1) ?? outer;
    if (token.nesting < 0) {
      if (forms.length > 1) forms.pop();
      return [];
    }
    switch (token.type) {
      case 'strong_open':
        forms.push({ ...form, bold: true });
        return [];
      case 'em_open':
        forms.push({ ...form, italic: true });
        return [];
      case 'link_open':
        forms.push({ ...form, href: String(token.attrGet('href') ?? '') });
        return [];
      case 'softbreak':
        return [{ text: ' ', ...form }];
      case 'hardbreak':
        return [{ text: '', isBreak: true }];
      case 'code_inline':
        return textRuns(token.content, { ...form, code: true });
      default:
        return textRuns(token.content, form);
    }
  });
}
