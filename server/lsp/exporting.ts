/** Requests of our own: a file as a document, two editions compared. What makes them is loaded when it is first asked for. */
import { Refusal, reasonOf } from '../language/text/refusal';
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Browser } from '../print/browser';
import type { Side, ExportStep } from '../export/main';
import { toBase64 } from '../files/base64';
import { MapFiles, publishable } from '../files/mapFile';
import { PictureFiles } from '../files/pictureFiles';
import type { Look } from '../render/look';
import { createSetup } from '../language/setup';
import { type Language, tellIn } from '../language/text/bundles';
import { say } from '../language/text/message';
import type { FileState } from '../language/workspace/file';
import { Workspace } from '../language/workspace/workspace';
import { answer, COMPARE, type CompareSide, EXPORT, PRINTER } from '../protocol';
import type { MapData } from '../render/map/geometry';
import { normal, type Session } from './session';

export type ExportModule = typeof import('../export/main');
export type WordModule = typeof import('../export/word/main');

/** What differs between a process of its own and a worker of the browser. */
export interface Exporters {
  load(): Promise<ExportModule>;
  /** Loads what writes Word documents. */
  word(): Promise<WordModule>;
  /** Missing where no program can be started. */
  printer?: Printer;
}

/** A browser that makes a PDF of a page. `named` is the path in the settings, empty where they name none. */
export interface Printer {
  find(named: string): Promise<Browser>;
  /** Throws a refusal. */
  print(html: Uint8Array, named: string, signal: AbortSignal): Promise<Uint8Array>;
}

/** Registers `bzrp/export`, `bzrp/compare` and, where PDF is possible, `bzrp/printer`. */
export function registerExports(connection: Connection, session: Session, { load, word, printer }: Exporters): void {
  if (printer) answer(connection, PRINTER, () => printer.find(session.settings.browser));
  answer(connection, EXPORT, async ({ uri, to, view, perOffice, workDoneToken }, token: CancellationToken) => {
    const file = known(session.file(uri), session.settings.language);
    const progress = workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(workDoneToken);
    const step: ExportStep = async (what, share) => {
      progress?.report(Math.round(100 * share), tellIn(session.settings.language, what));
      // A turn for what came in meanwhile: typing, and the wish to stop.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    };
    progress?.begin('', 0, '', true);
    try {
      return await told(async () => {
        const exports = await load();
        const bytes = await make(exports);
        return { content: toBase64(bytes), title: exports.titleOf(session.workspace, file), lost: lostIn(session.workspace, file) };
      }, session.settings.language, token);
    } finally {
      progress?.done();
    }

    async function make(exports: ExportModule): Promise<Uint8Array> {
      const map = await mapOf(file, exports);
      const pictures = await new PictureFiles(session.files).for(exports.imagesOf(session.workspace, file), session.folderOf(file.uri), true);
      const look = await lookOf(file, exports);
      const order = session.settings.documentOrder;
      if (to !== 'pdf') return exports.exportFile(session.workspace, file, to, { view, map, pictures, look, order, perOffice, word, step });
      if (!printer) throw new Refusal(say('PDF is made only where VS Code runs on a computer, not in the browser.'));
      const page = await exports.exportFile(session.workspace, file, 'html', { view, map, pictures, look, order, step: (what, share) => step(what, share / 3) });
      await step(say('The browser prints the PDF'), 0.4);
      return printer.print(page, session.settings.browser, signalOf(token));
    }
  });

  /** Colour and logo as the settings have them. */
  async function lookOf({ uri }: FileState, { houseColour }: ExportModule): Promise<Look> {
    const { documentColour, documentLogo } = session.settings;
    const folder = session.folderOf(uri);
    return { colour: houseColour(documentColour), logo: folder === undefined ? undefined : await new PictureFiles(session.files).one(documentLogo, folder, true) };
  }

  /** Geometry for the document; what is wrong with the files is told in the preview, not in a document that is published. */
  async function mapOf({ uri, header, places }: FileState, { creditOf, readAreas, showsRegion }: ExportModule): Promise<MapData | undefined> {
    const map = await new MapFiles(session.files, (data) => readAreas(data, places), creditOf).for({ uri, folder: session.folderOf(uri), setting: session.settings.mapFile });
    return publishable(map, header.regionKey, showsRegion);
  }

  answer(connection, COMPARE, async ({ left, right }, token: CancellationToken) => {
    const [before, after] = [sideOf(left, session), sideOf(right, session)];
    return told(async () => {
      const { compareSides, comparisonHtml, comparisonJson, comparisonTitle } = await load();
      const compared = compareSides(before, after);
      return { html: comparisonHtml(compared), json: comparisonJson(compared), title: comparisonTitle(compared) };
    }, session.settings.language, token);
  });
}

function sideOf({ uri, name = nameOf(uri), files }: CompareSide, session: Session): Side {
  if (!files) return { workspace: session.workspace, file: known(session.file(uri), session.settings.language), name };
  const workspace = new Workspace(createSetup());
  for (const each of files) workspace.set(normal(each.uri), each.text);
  workspace.settle();
  return { workspace, file: known(workspace.files.get(normal(uri)), session.settings.language), name };
}

function known(file: FileState | undefined, language: Language): FileState {
  if (!file) throw new ResponseError(LSPErrorCodes.RequestFailed, tellIn(language, say('This file cannot be read, or is none of BZRP.')));
  return file;
}

/** Whatever goes wrong in the making is told to the client; after a cancellation nobody waits for the reason. */
async function told<T>(make: () => Promise<T>, language: Language, token: CancellationToken): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    throw error instanceof ResponseError ? error : new ResponseError(LSPErrorCodes.RequestFailed, reasonOf(error, language));
  }
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/** Places of the profile that cannot be read, in whichever of its files. */
function lostIn(workspace: Workspace, { scope }: FileState): number {
  const members = workspace.members(scope);
  return members.flatMap(({ uri }) => workspace.findings(uri)).filter(({ code }) => code === 'yaml-syntax' || code === 'file-limit').length;
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
