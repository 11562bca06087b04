/** `bzrp render`: a file as a document. */
import { basename, dirname, extname, resolve } from 'node:path';
import { type Language, speechIn, tellIn } from '../language/text/bundles';
import type { FileState } from '../language/workspace/file';
import type * as Exports from '../export/main';
import type { MapData } from '../render/map/geometry';
import type { ShownPicture } from '../render/shownPicture';
import type { View } from '../render/views';
import { MapFiles, publishable } from '../files/mapFile';
import { PictureFiles } from '../files/pictureFiles';
import { NodeFiles } from '../files/nodeFiles';
import { tellLost } from './lost';
import { mayWrite, unclear, writeOutput } from './output';
import { openFiles } from './project';
import { uriOf } from './scope';
import { complain } from './visible';
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';

export type OutputForm = Exports.ExportFormat | 'pdf';

export interface RenderOptions {
  /** Without one the name of the output says it. */
  to?: OutputForm;
  out?: string;
  root?: string;
  view?: View;
  /** The short edition. */
  kurz?: boolean;
  /** Of the table of measures. */
  ordnung?: 'handlungsfeld' | 'amt';
  /** For xlsx: a sheet for each office that leads. */
  jeAmt?: boolean;
  /** The district's colour, `#rrggbb`. */
  farbe?: string;
  /** Picture for the cover. */
  logo?: string;
  browser?: string;
  /** File with the LOR geometry. */
  karte?: string;
  /** An existing file may be replaced. */
  force?: boolean;
  /** Of what is said beside the document. */
  lang: Language;
}

/** Nobody wants these on a screen. */
const BINARY: readonly string[] = ['docx', 'xlsx', 'pdf'];

/** @returns the exit code: 0 written. Throws a refusal when the file cannot be read or has no such form. */
export async function render(file: string, options: RenderOptions): Promise<0> {
  const { out, browser, force, lang } = options;
  const view = options.kurz ? 'kurz' : options.view;
  const to = options.to ?? formOf(out);
  if (out === undefined && BINARY.includes(to) && process.stdout.isTTY) throw new Refusal(say('"{0}" belongs in a file: -o <file>.', to));
  mayWrite(out, force, [file]);
  const opened = (await openFiles([file], options.root)).get(file);
  if (!opened) throw new Refusal(say('"{0}" cannot be read.', file));
  const { workspace, file: state, root } = opened;
  tellLost(workspace, state, say('A fault of form. This place is missing in the document.'), lang);
  // A bundle of its own: `check` and `lsp` do not load it.
  const { exportFile, houseColour, imagesOf, ...maps } = await import('../export/main');
  const map = await mapOf(state, options, root, maps);
  const pictures = await new PictureFiles(new NodeFiles(undefined)).for(imagesOf(workspace, state), uriOf(root), true);
  const look = { colour: options.farbe && (houseColour(options.farbe) ?? noColour(options.farbe)), logo: await logoOf(options.logo) };
  if (to === 'pdf') {
    const { toPdf } = await import('../print/main');
    await writeOutput(out, await toPdf(await exportFile(workspace, state, 'html', { view, map, pictures, look, order: options.ordnung, step: stepIn(lang) }), { browser }));
  } else await writeOutput(out, await exportFile(workspace, state, to, { view, map, pictures, look, order: options.ordnung, perOffice: options.jeAmt, word: () => import('../export/word/main'), step: stepIn(lang) }));
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return 0;
}

const FORMS: Readonly<Record<string, OutputForm>> = { '.html': 'html', '.htm': 'html', '.md': 'md', '.markdown': 'md', '.docx': 'docx', '.xlsx': 'xlsx', '.csv': 'csv', '.json': 'json', '.pdf': 'pdf' };

/** The form of a document by the name of its file; a page where it has none. */
function formOf(out: string | undefined): OutputForm {
  return out === undefined ? 'html' : (FORMS[extname(out).toLowerCase()] ?? unclear(out));
}

function noColour(written: string): never {
  throw new Refusal(say('"{0}" is no colour. Write it as #rrggbb, for example #1c5d7c.', written));
}

/** The logo for the cover; a path from the working folder, like all paths on the command line. */
async function logoOf(path: string | undefined): Promise<ShownPicture | undefined> {
  if (path === undefined) return undefined;
  const logo = await new PictureFiles(new NodeFiles(undefined)).one(basename(path), uriOf(dirname(resolve(path))), true);
  if (!logo) throw new Refusal(say('"{0}" is no picture that can be read (PNG, JPEG or WebP up to 10 MB).', path));
  return logo;
}

/** Geometry for the map. What is wrong with the files is said here, not in a document that is published. */
async function mapOf({ uri, header, places }: FileState, { karte, lang }: RenderOptions, root: string, { creditOf, readAreas, showsRegion }: Pick<typeof Exports, 'creditOf' | 'readAreas' | 'showsRegion'>): Promise<MapData | undefined> {
  const { tell } = speechIn(lang);
  const map = await new MapFiles(new NodeFiles(undefined), (data) => readAreas(data, places), creditOf).for({ uri, folder: uriOf(karte === undefined ? root : process.cwd()), setting: karte ?? '' });
  for (const fault of map?.faults ?? []) complain(tell(say('Map: {0}', fault)));
  const shown = publishable(map, header.regionKey, showsRegion);
  if (!shown && map && map.areas.length > 0 && header.regionKey !== undefined) complain(tell(say('Map: no area in {0} has the key {1}.', map.files.join(', '), header.regionKey)));
  return shown;
}

/** One line on the screen that says where the export is. */
const stepIn = (lang: Language): Exports.ExportStep => (what) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${tellIn(lang, what)} …`);
  return Promise.resolve();
};
