/** Requests of our own: rendered pages, the tree of profiles, read-only documents. */
import type { Connection } from 'vscode-languageserver';
import { MapFiles } from '../files/mapFile';
import { regions } from '../language/catalogue/regions';
import { PictureFiles } from '../files/pictureFiles';
import { answer, CHANGED, type Place, PROFILES, REGIONS, RENDER } from '../protocol';
import type * as Rendering from '../render/main';
import type { RenderedPlace } from '../render/page';
import { tellIn } from '../language/text/bundles';
import { ProfileTree } from './profileTree';
import { normal, type Session } from './session';
import { lineStartsOf } from '../language/syntax/lines';
import { lastUpTo } from '../language/syntax/search';

/** Loads what renders: most of its size nobody needs who has no preview open. */
export type LoadRendering = () => Promise<typeof Rendering>;

/** What the pages must be told of. */
export interface Pages {
  /** Other map files may count. */
  mapsChanged(): void;
  /** Files or folders came, went or changed. */
  changedOnDisk(uris: readonly string[]): void;
}

/** Registers `bzrp/render`, `bzrp/profiles`, `bzrp/regions` and the notification `bzrp/changed`. */
export function registerPages(connection: Connection, session: Session, load: LoadRendering): Pages {
  let pages: Rendering.WorkspacePages | undefined;
  let maps: MapFiles | undefined;
  let pictures: PictureFiles | undefined;
  /** Pages a client shows: file → files it was made of. */
  const watched = new Map<string, ReadonlySet<string>>();

  answer(connection, RENDER, async ({ uri, view, options }) => {
    const { charts, creditOf, outlines, readAreas, shownFindings, WorkspacePages } = await load();
    pages ??= new WorkspacePages(session.workspace);
    maps ??= new MapFiles(session.files, readAreas, creditOf);
    const map = await maps.for({ uri: normal(uri), folder: session.folderOf(uri), setting: session.settings.mapFile });
    // Asked after the map was read: what was typed meanwhile is in it.
    const known = session.file(uri);
    pictures ??= new PictureFiles(session.files);
    const shown = known && (await pictures.for(pages.images(known), session.folderOf(uri), false));
    const file = session.file(uri);
    if (!file) return { html: '', version: null, title: '', places: [] };
    const all = new Map<string, ReturnType<typeof session.workspace.findings>>();
    const members = pages.filesOf(file);
    for (const member of members) all.set(member.uri, session.workspace.findings(member.uri));
    const findings = options?.findings === false ? undefined : shownFindings(pages.places(file, view), all, (message) => tellIn(session.settings.language, message));
    const page = pages.render(file, { view, charts, findings, map, outlines, pictures: shown, order: session.settings.documentOrder, forAuthor: true });
    watched.set(file.uri, new Set(members.map((member) => member.uri)));
    return { html: page.html, version: file.document.version, title: page.title, places: page.places.map(toPlace) };
  });

  const tree = new ProfileTree(session.workspace, session.settings);
  answer(connection, PROFILES, async () => {
    session.settle();
    return tree.get();
  });
  answer(connection, REGIONS, async () => regions(session.workspace.catalogueFor(undefined).places));

  session.onSettled((changed) => {
    tree.touch(changed);
    for (const [uri, members] of watched) {
      const isConcerned = [...members].some((member) => changed.has(member)) || [...changed].some((each) => isNeighbour(session, uri, each));
      if (isConcerned) void connection.sendNotification(CHANGED, { uri });
      if (!session.workspace.files.has(uri)) {
        watched.delete(uri);
        pages?.forget(uri);
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
function toPlace(place: RenderedPlace): Place {
  const { text } = place.slot.chunk;
  const last = text.slice(place.start, place.end).trimEnd().length + place.start;
  const starts = lineStartsOf(text);
  const lineOf = (offset: number): number => place.slot.line + lastUpTo(starts, offset, (start) => start);
  return { item: place.item, uri: place.uri, line: lineOf(place.start), endLine: lineOf(Math.max(place.start, last - 1)) };
}
