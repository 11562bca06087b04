/** Requests of our own: rendered pages, the tree of profiles, read-only documents. */
import type { Connection } from 'vscode-languageserver';
import { MapFiles } from '../files/mapFile';
import type { PathStep } from '../language/form/values';
import { regions } from '../language/catalogue/regions';
import { PictureFiles } from '../files/pictureFiles';
import { answer, CHANGED, FIELD, FIELD_EDIT, type FieldParams, type ItemPlace, PROFILE_ITEMS, PROFILE_STATE, PROFILES, REGIONS, RENDER, type RenderResult } from '../protocol';
import type * as Rendering from '../render/main';
import type { RenderedPlace } from '../render/page';
import { speechIn, tellIn } from '../language/text/bundles';
import { type Message, say } from '../language/text/message';
import type { FileState } from '../language/workspace/file';
import { dialogs } from './dialogs';
import { ProfileTree } from './profileTree';
import { SentPages } from './sentPages';
import { normal, type Session } from './session';
import { versionOf } from '../language/features/workspaceEdit';
import { lineStartsOf } from '../language/syntax/lines';
import { lastUpTo } from '../language/syntax/search';
import { textEdits } from '../language/writing/textEdit';

/** Loads what renders: most of its size nobody needs who has no preview open. */
export type LoadRendering = () => Promise<typeof Rendering>;

/** What the pages must be told of. */
export interface Pages {
  /** Other map files may count. */
  mapsChanged(): void;
  /** Files or folders came, went or changed. */
  changedOnDisk(uris: readonly string[]): void;
}

/** Registers `bzrp/render`, `bzrp/field`, `bzrp/fieldEdit`, `bzrp/profiles`, `bzrp/profileItems`, `bzrp/profileState`, `bzrp/regions` and the notification `bzrp/changed`. */
export function registerPages(connection: Connection, session: Session, load: LoadRendering): Pages {
  let pages: Rendering.WorkspacePages | undefined;
  let maps: MapFiles | undefined;
  let pictures: PictureFiles | undefined;
  /** Pages a client shows: file → files it was made of. */
  const watched = new Map<string, ReadonlySet<string>>();
  const sent = new SentPages();
  /** What pages of these files were made of is as it was then, but for maps and pictures. */
  const fresh = new Map<string, { name: string; made: readonly unknown[]; result: RenderResult }>();

  answer(connection, RENDER, async ({ uri, view, options, known: had }) => {
    const { charts, creditOf, readAreas, shownFindings, WorkspacePages } = await load();
    pages ??= new WorkspacePages(session.workspace);
    maps ??= new MapFiles(session.files, (data) => readAreas(data, session.workspace.places.system), creditOf);
    const map = await maps.for({ uri: normal(uri), folder: session.folderOf(uri), setting: session.settings.mapFile });
    // Asked after the map was read: what was typed meanwhile is in it.
    const known = session.file(uri);
    pictures ??= new PictureFiles(session.files);
    const shown = known && (await pictures.for(pages.images(known), session.folderOf(uri), false));
    const file = session.file(uri);
    if (!file) return { kind: '', order: [], sections: [], revision: 0, version: null, title: '', places: [] };
    const { language, documentOrder: order } = session.settings;
    const name = `${view ?? ''} ${file.uri}`;
    const made = [map, shown, language, order, options?.findings];
    const last = fresh.get(file.uri);
    // What told the client that something changed was often its own question.
    if (last?.name === name && last.result.revision === had && made.every((each, at) => each === last.made[at])) return { ...last.result, sections: [] };
    const all = new Map<string, ReturnType<typeof session.workspace.findings>>();
    const members = pages.filesOf(file);
    for (const member of members) all.set(member.uri, session.workspace.findings(member.uri));
    const { tell } = speechIn(language);
    const findings = options?.findings === false ? undefined : shownFindings(pages.places(file, view), all, tell);
    const page = pages.render(file, { view, charts, findings, map, outlines: pages.outlines, pictures: shown, order, tellAuthor: tell });
    watched.set(file.uri, new Set(members.map((member) => member.uri)));
    const result = { ...sent.answer(name, page, had), version: file.document.version, title: page.title, places: page.places.map(toPlace) };
    fresh.set(file.uri, { name, made, result });
    return result;
  });

  /** Where the item of a page stands in the text of this moment, whatever has been typed since the page was made. */
  async function placeOf({ uri, view, item, field }: FieldParams): Promise<{ file: FileState; path: PathStep[] } | undefined> {
    const { WorkspacePages } = await load();
    pages ??= new WorkspacePages(session.workspace);
    const shown = session.file(uri);
    const place = shown && pages.places(shown, view).find((each) => each.item === item);
    const file = place && session.file(place.uri);
    if (!place || !file) return undefined;
    const steps = field === '' ? [] : field.split('/').map((step): PathStep => (/^\d+$/.test(step) ? Number(step) : step));
    return { file, path: [...pathOf(place), ...steps] };
  }
  const refused = (message: Message): { refused: string } => ({ refused: tellIn(session.settings.language, message) });
  const gone = (): { refused: string } => refused(say('This is not in the text any more.'));

  answer(connection, FIELD, async (params) => {
    const { fieldAt } = await dialogs();
    const place = await placeOf(params);
    if (!place) return gone();
    const field = fieldAt(session.workspace, place.file, place.path, session.settings.language);
    return 'refused' in field ? refused(field.refused) : field;
  });
  answer(connection, FIELD_EDIT, async (params) => {
    const { setInPlace } = await dialogs();
    const place = await placeOf(params);
    if (!place) return gone();
    const outcome = setInPlace(session.workspace, place.file, place.path, params.typed, params.was, new Date());
    if ('refused' in outcome) return refused(outcome.refused);
    const { uri, document } = place.file;
    return { uri, version: versionOf(session.workspace, uri), edits: textEdits(document, outcome.changes) };
  });

  const tree = new ProfileTree(session.workspace, session.settings);
  answer(connection, PROFILES, async ({ known }) => {
    session.settle();
    // Some profiles are shown while others are read; that there are none is told when all is read.
    if (tree.isEmpty) {
      await session.loaded();
      session.settle();
    }
    return tree.get(known);
  });
  answer(connection, PROFILE_ITEMS, async ({ uri }) => {
    session.settle();
    return tree.itemsOf(normal(uri));
  });
  answer(connection, PROFILE_STATE, async ({ uri }) => {
    session.settle();
    return tree.stateOf(normal(uri)) ?? null;
  });
  answer(connection, REGIONS, async () => regions(session.workspace.catalogueFor(undefined).places));

  session.onSettled((changed) => {
    tree.touch(changed);
    for (const [uri, members] of watched) {
      const isConcerned = [...members].some((member) => changed.has(member)) || [...changed].some((each) => isNeighbour(session, uri, each));
      if (isConcerned) {
        fresh.delete(uri);
        void connection.sendNotification(CHANGED, { uri });
      }
      if (!session.workspace.files.has(uri)) {
        watched.delete(uri);
        pages?.forget(uri);
        sent.forget(uri);
        fresh.delete(uri);
      }
    }
  });

  function mapsChanged(): void {
    maps?.forget();
    for (const uri of watched.keys()) void connection.sendNotification(CHANGED, { uri });
  }

  return {
    mapsChanged,
    changedOnDisk(uris) {
      if (uris.some((uri) => maps?.dependsOn(normal(uri)))) mapsChanged();
    },
  };
}

/** Whether a file that changed is one the page of another is made of or speaks of: its district, its siblings. */
function isNeighbour(session: Session, uri: string, changed: string): boolean {
  const page = session.workspace.files.get(uri);
  const other = session.workspace.files.get(changed);
  return page !== undefined && other !== undefined && (page.scope === other.scope || page.art === 'bezirk' || other.art === 'bezirk' || other.art === 'katalog');
}

/** Lines of a place as they are now. */
function toPlace(place: RenderedPlace): ItemPlace {
  const { text } = place.slot.chunk;
  const last = text.slice(place.start, place.end).trimEnd().length + place.start;
  const starts = lineStartsOf(text);
  const lineOf = (offset: number): number => place.slot.line + lastUpTo(starts, offset, (start) => start);
  return { item: place.item, uri: place.uri, line: lineOf(place.start), endLine: lineOf(Math.max(place.start, last - 1)), path: pathOf(place) };
}

function pathOf({ slot: { key, index } }: RenderedPlace): PathStep[] {
  return index === undefined ? [key] : [key, index];
}
