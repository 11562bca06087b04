/**
 * Everything that is only needed when somebody exports: a bundle of its own, so that checking and editing start fast. Knows
 * no Node and no editor, so that it runs in a browser worker as well.
 */
import type { Image } from '../language/model/image';
import type { FileState } from '../language/workspace/file';
import type { Workspace } from '../language/workspace/workspace';
import { charts } from '../render/charts';
import type { MapData } from '../render/map/geometry';
import type { MeasureOrder } from '../render/context';
import { type Look, lookStyles } from '../render/look';
import type { PageSource, RenderedPage } from '../render/page';
import type { ShownPicture } from '../render/shownPicture';
import { standalonePage } from '../render/standalone';
import styles from '../render/styles.css';
import { type View, viewsOf } from '../render/views';
import { WorkspacePages } from '../render/workspacePages';
import { comparisonPage, type Compared } from './comparison';
import comparisonStyles from './comparison.css';
import { toCsv } from './csv';
import { plainOf, toJson } from './json';
import { toMarkdown } from './markdown';
import { MEASURE_COLUMNS, measureRows, type MeasureSource } from './measureColumns';
import { meaningOf } from './blocks/meanings';
import { readBlocks } from './blocks/read';
import type { MeasureSheet, RoundOf } from './round';
import { plainText, toXlsx } from './xlsx';
import { roundProperties, WORD_FACTS, wordFacts, wordRows } from './wordRound';
import { readDistrict } from '../language/model/district';
import { ModelReader } from '../language/model/reader';
import { say } from '../language/text/message';
import { hasSheet, sheetId } from '../render/sections/measureSheets';
import { noStep, type ExportStep } from './steps';
import { printable, printableIn } from '../language/text/printable';
import { Refusal } from '../language/text/refusal';

export { houseColour } from '../render/look';
export { creditOf, readAreas, showsRegion } from '../render/map';
export type { MeasureSheet } from './round';
export type { ExportStep } from './steps';
export { compareSides, comparisonJson, comparisonLines, comparisonTitle, type Compared, type Side } from './comparison';

/** Documents a file can become. PDF is made from HTML by a browser: see `server/print/pdf.ts`. */
export const EXPORT_FORMATS = ['html', 'md', 'docx', 'xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  /** For html, md and docx; by default the first view of the file's kind. */
  view?: View;
  /** Geometry for the map, for html. */
  map?: MapData;
  /** Loads what writes Word documents, for docx. */
  word?(): Promise<typeof import('./word/main')>;
  /** Pictures that were found, with their bytes. */
  pictures?: ReadonlyMap<string, ShownPicture>;
  /** Of the table of measures. */
  order?: MeasureOrder;
  /** The district's colour and logo. */
  look?: Look;
  /** For xlsx: a sheet for each office that leads. */
  perOffice?: boolean | undefined;
  /** Hears where the export is, and can end it. */
  step?: ExportStep;
}

/**
 * A file as a document; a `beitrag` as the profile it belongs to. The workspace must be settled.
 * Throws with a German sentence when the file cannot be exported so.
 */
export async function exportFile(workspace: Workspace, file: FileState, to: ExportFormat, options: ExportOptions = {}): Promise<Uint8Array> {
  if (file.document.notAMap) throw new Refusal(say('The file holds no profile yet. Begin with "bzrp: 1" and "art: profil".'));
  const pages = new WorkspacePages(workspace);
  const { step = noStep } = options;
  await step(say('Putting the document together'), 0);
  switch (to) {
    case 'html':
      return bytes(printable(standalonePage(pageOf(pages, file, options), styles + lookStyles(options.look ?? {}))));
    case 'md': {
      const { sections } = sourceOf(pages, file, options);
      await step(say('Reading the document'), 0.5);
      return bytes(printable(toMarkdown(readBlocks(sections, meaningOf))));
    }
    case 'docx': {
      const { sections, title } = sourceOf(pages, file, options);
      const { herausgeber } = plainOf(file, () => pages.profile(file));
      if (!options.word) throw new Error('Word-Dokumente lassen sich hier nicht schreiben.');
      const { toDocx } = await options.word();
      await step(say('Reading the document'), 0.2);
      const blocks = printableIn(readBlocks(sections, meaningOf));
      return toDocx(blocks, { title: printable(title), colour: options.look?.colour, styleSheet: styles + lookStyles(options.look ?? {}), publisher: typeof herausgeber === 'string' ? printable(herausgeber) : undefined, measures: sheetsOf(pages, file), properties: roundProperties(blocks, roundOf(file)), step });
    }
    case 'xlsx':
      return toXlsx(measuresOf(pages, file), roundOf(file), { perOffice: options.perOffice ?? false }, step);
    case 'csv':
      return bytes(printable(await toCsv(measuresOf(pages, file), step)));
    case 'json':
      return bytes(toJson(file, () => pages.profile(file), pages.contextOf(file).catalogue));
  }
}

/** The table of measures as it would be written now, for what somebody sends back to be held against. */
export async function measureSheet(workspace: Workspace, file: FileState): Promise<MeasureSheet> {
  const source = measuresOf(new WorkspacePages(workspace), file);
  const rows = await measureRows(source, noStep);
  const columns = MEASURE_COLUMNS.map(({ title, kind, key }) => ({ title, kind, ...(key !== undefined && { key }) }));
  return { of: roundOf(file), columns, rows: source.measures.map(({ id = '', title = '' }, at) => ({ id, title, cells: (rows[at] ?? []).map(plainText) })) };
}

/** The table of measures of the Word document as it would be written now, a fact a column. */
export function wordSheet(workspace: Workspace, file: FileState): MeasureSheet {
  const pages = new WorkspacePages(workspace);
  const rows = wordRows(readBlocks(sourceOf(pages, file, {}).sections, meaningOf)).map(wordFacts);
  return { of: roundOf(file), columns: WORD_FACTS, rows: rows.map((cells) => ({ id: cells[0] ?? '', title: cells[1] ?? '', cells })) };
}

function roundOf(file: FileState): RoundOf {
  return { key: file.header.regionKey ?? '', fassung: file.fassung };
}

/** All pictures a file's document names. */
export function imagesOf(workspace: Workspace, file: FileState): Image[] {
  return new WorkspacePages(workspace).images(file);
}

/** What a file's document is called; that of its profile for a `beitrag`. */
export function titleOf(workspace: Workspace, file: FileState): string {
  const { titel } = plainOf(file, () => new WorkspacePages(workspace).profile(file));
  return typeof titel === 'string' ? titel : 'Bezirksregionenprofil';
}

/** A comparison as one HTML file that needs nothing else. */
export function comparisonHtml(compared: Compared): string {
  return printable(standalonePage(comparisonPage(compared), styles + comparisonStyles));
}

function pageOf(pages: WorkspacePages, file: FileState, { view, map, pictures, look, order }: ExportOptions): RenderedPage {
  return pages.render(file, { view: known(file, view), charts, map, outlines: pages.outlines, pictures, order, logo: look?.logo });
}

function sourceOf(pages: WorkspacePages, file: FileState, { view, map, pictures, look, order }: ExportOptions): PageSource {
  return pages.source(file, { view: known(file, view), charts, map, outlines: pages.outlines, pictures, order, logo: look?.logo });
}

/** The view as it is; throws when the file has none such. */
function known(file: FileState, view: View | undefined): View | undefined {
  const views = viewsOf(file.art);
  if (view !== undefined && !views.includes(view)) throw new Refusal(say('This file has no view "{0}". Possible: {1}.', view, views.join(', ')));
  return view;
}

function measuresOf(pages: WorkspacePages, file: FileState): MeasureSource {
  if (file.art === 'katalog' || file.art === 'fallbeispiel') throw new Refusal(say('There is a table of measures only for profiles, contributions and files of a district.'));
  const { measures, goals } = file.art === 'bezirk' ? readDistrict(file.document, new ModelReader(file.places)) : pages.profile(file);
  return { measures, goals, context: pages.contextOf(file) };
}

/** Ids of the headings of measures. */
function sheetsOf(pages: WorkspacePages, file: FileState): ReadonlySet<string> {
  const described = file.art === 'profil' || file.art === 'beitrag' ? pages.profile(file).measures.filter(hasSheet) : [];
  return new Set(described.map(sheetId));
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
