/** What the components of a document mean where there are no style sheets: an open table, a line for each. */
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Drawing, Figure, type FigureTexts } from '../../render/charts/figure';
import { RowFigure, rowPicture } from '../../render/charts/rowFigure';
import { formatNumber } from '../../language/model/number';
import { labelOf } from '../../render/labels';
import { Locator, LOCATOR } from '../../render/map/locator';
import { InlineText, Text } from '../../render/markdown';
import { Badge, KeyMark } from '../../render/parts/badge';
import { Counts, someOf } from '../../render/parts/counts';
import { type ShownFact, Facts } from '../../render/parts/facts';
import { Findings, StaleNotice } from '../../render/parts/item';
import { Attribution, Eyebrow, Label, Lead, LineEnd, Muted, NewPage, Note, Notes, Sign, SignLegend, TextTitle, WidePage } from '../../render/parts/paragraphs';
import { Logo, logoText, Picture } from '../../render/parts/pictures';
import { pictureKey } from '../../render/shownPicture';
import { isNarrow, Table, type TableProps } from '../../render/parts/table';
import { Contents } from '../../render/sections/contents';
import type { Block, CellBlock, ParagraphRole } from './block';
import { markdownBlocks, markdownRuns } from './markdown';
import type { BlockReader, BlockMeaning, MeaningOf } from './read';
import { type RunStyle, textRuns } from './runs';

/** More columns than this need a page in landscape. */
const MOST_COLUMNS = 9;

const MEANINGS = new Map<unknown, (props: never) => BlockMeaning>();

/** Says what a component means; its properties are those it is rendered with. */
function means<P>(component: (props: P) => unknown, meaning: (props: P) => BlockMeaning): void {
  MEANINGS.set(component, meaning as (props: never) => BlockMeaning);
}

export const meaningOf: MeaningOf = (type, props) => MEANINGS.get(type)?.(props as never);

/** A paragraph that is more than text. */
function paragraph(role: ParagraphRole, form: RunStyle = {}): (props: { children: ComponentChildren }) => BlockMeaning {
  return ({ children }) => ({
    blocks(reader) {
      const runs = reader.runs(children, form);
      return runs.length > 0 ? [{ kind: 'paragraph', role, runs, ids: reader.takeIds() }] : [];
    },
  });
}

/** Set apart from what stands before it in its line; on the page its looks do that. */
function apart(text: string): BlockMeaning {
  return {
    runs(form, line) {
      const before = line.map((run) => (run.isBreak ? '' : run.text)).join('').trimEnd();
      const isBehindText = before !== '' && !before.endsWith(':') && !line.at(-1)?.isBreak;
      return [...(isBehindText ? [{ text: ' – ', ...form }] : []), ...textRuns(text, form)];
    },
  };
}

// No part of what is published: notices for the author, and room to write by hand.
means(Findings, () => ({}));
means(StaleNotice, () => ({}));
means(Notes, () => ({}));

means(Eyebrow, paragraph('eyebrow'));
means(Lead, paragraph('lead'));
means(Label, paragraph('label'));
means(Note, paragraph('muted'));
means(Attribution, paragraph('muted'));
means(SignLegend, paragraph('muted'));
means(TextTitle, paragraph('text', { bold: true }));
means(NewPage, () => ({ blocks: () => [{ kind: 'page' }] }));
means(LineEnd, () => ({ runs: () => [{ text: '', isBreak: true }] }));
means(Sign, ({ sign }) => ({ runs: (form) => textRuns(sign, form) }));
means(Badge, ({ of, value }) => apart(labelOf(of, value)));
means(KeyMark, () => apart('Schlüsselmaßnahme'));
means(InlineText, ({ source }) => ({ runs: (form) => markdownRuns(source, form) }));
means(Text, ({ source }) => ({ blocks: (reader) => atFirst(markdownBlocks(source), reader.takeIds()) }));

means(Muted, ({ children }) => ({ styled: { children, form: { muted: true } } }));

means(WidePage, ({ id, children }) => ({
  blocks: (reader) => [{ kind: 'wide', blocks: atFirst(reader.read(children).flatMap((block) => (block.kind === 'wide' ? block.blocks : [block])), [id]) }],
}));

means(Contents, ({ chapters }) => ({
  blocks: () => [{ kind: 'contents', title: 'Inhalt', entries: chapters.map(({ id, title, depth = 1 }) => ({ id, title, level: depth })) }],
}));

means(Facts, ({ facts }) => ({ blocks: (reader) => facts.flatMap((fact) => factBlocks(fact, reader)) }));

/** Names with what there is to say, each on a line of its own. */
function factBlocks(fact: ShownFact, reader: BlockReader): Block[] {
  if (fact === undefined || fact[1] === undefined || fact[1] === '') return [];
  const [name, value] = fact;
  const [first, ...rest] = reader.read(value).map(inOneLine);
  if (first === undefined) return [];
  if (first.kind === 'paragraph') return [{ ...first, role: 'fact', runs: [{ text: `${name}: `, bold: true }, ...first.runs] }, ...rest];
  return [{ kind: 'paragraph', role: 'label', runs: [{ text: `${name}:` }], ids: [] }, first, ...rest];
}

/** A list as a paragraph, its items one behind the other, where each is no more than a line of text. */
function inOneLine(block: Block): Block {
  if (block.kind !== 'list' || block.ordered) return block;
  const lines = block.items.flatMap(([only, ...more]) => (only?.kind === 'paragraph' && more.length === 0 ? [only] : []));
  if (lines.length < block.items.length) return block;
  return { kind: 'paragraph', role: 'text', runs: lines.flatMap(({ runs }, index) => (index > 0 ? [{ text: '; ' }, ...runs] : runs)), ids: [...block.ids, ...lines.flatMap(({ ids }) => ids)] };
}

means(Counts, ({ counts }) => ({
  blocks(reader) {
    const runs = someOf(counts).flatMap(([count, of], index) => [{ text: `${index > 0 ? ' · ' : ''}` }, { text: formatNumber(count), bold: true }, { text: ` ${of}` }]);
    return runs.length > 0 ? [{ kind: 'paragraph', role: 'text', runs: runs.filter(({ text }) => text !== ''), ids: reader.takeIds() }] : [];
  },
}));

means(Table, (props) => ({ blocks: (reader) => tableBlocks(props, reader) }));

function tableBlocks({ caption, columns, quiet, children }: TableProps, reader: BlockReader): Block[] {
  const ids = reader.takeIds();
  const head = columns.map((column): CellBlock => ({ isHeader: true, isNumber: isNarrow(column), span: 1, blocks: [{ kind: 'paragraph', role: 'text', runs: textRuns(column.title, {}), ids: [] }] }));
  const rows = reader.elements(children, 'tbody').flatMap((body) => reader.elements(body.children, 'tr'));
  const isNumber = (column: number): boolean => columns[column] !== undefined && isNarrow(columns[column]);
  const table: Block = { kind: 'table', ids, caption, isCaptionHidden: quiet === true, head, rows: rows.map((row) => reader.cells(row, isNumber)) };
  return [columns.length > MOST_COLUMNS ? { kind: 'wide', blocks: [table] } : table];
}

means(Figure, (props) => ({ blocks: (reader) => [figureBlock(props, <Drawing {...props} />, props, reader)] }));

means(RowFigure, (props) => ({
  blocks(reader) {
    const picture = rowPicture(props);
    return [figureBlock(props, <Drawing {...props} {...picture}>{picture.drawing}</Drawing>, picture, reader)];
  },
}));

function figureBlock({ title, description, remark, table, isToldElsewhere = false }: FigureTexts, drawing: VNode, { width, height }: { width: number; height: number }, reader: BlockReader): Block {
  const ids = reader.takeIds();
  return { kind: 'figure', ids, title, description, remark, svg: renderToString(drawing), width, height, table: reader.read(table), isToldElsewhere };
}

/** So that it stays on the cover with all the rest. */
const COVER_SCALE = 0.55;

/** Where in the city: the words of the cover say it. */
means(Locator, (props) => ({
  blocks(reader) {
    const tree = Locator(props);
    const figure = { kind: 'figure', title: '', description: `Lage der ${props.places.nameOf('region')} in ${props.places.whole.name}`, width: LOCATOR.width * COVER_SCALE, height: LOCATOR.height * COVER_SCALE, table: [], isToldElsewhere: true } as const;
    return tree ? [{ ...figure, table: [], ids: reader.takeIds(), svg: renderToString(tree) }] : [];
  },
}));

means(Picture, ({ image, context }) => ({
  blocks(reader) {
    const shown = context.pictures?.get(pictureKey(image));
    const caption = [image.caption, image.credit && `Bild: ${image.credit}`].filter(Boolean).join(' – ');
    const file = shown?.bytes && { bytes: shown.bytes, type: shown.type, width: shown.width, height: shown.height };
    return [{ kind: 'picture', ids: reader.takeIds(), alt: image.alt ?? '', caption, file }];
  },
}));

means(Logo, ({ logo: { bytes, type, width, height }, owner }) => ({
  blocks: () => (bytes ? [{ kind: 'picture', ids: [], alt: logoText(owner), caption: '', file: { bytes, type, width, height }, isSmall: true }] : []),
}));

/** Gives ids to the first block that can carry some. */
function atFirst(blocks: Block[], ids: readonly string[]): Block[] {
  const at = blocks.findIndex((block) => 'ids' in block);
  return blocks.map((block, index) => (index === at && 'ids' in block ? { ...block, ids: [...ids, ...block.ids] } : block));
}
