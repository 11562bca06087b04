/** Requests of our own: rendered pages, the tree of profiles, read-only documents. */
import type { Connection } from 'vscode-languageserver';
import { MapFiles } from '../files/mapFile';
import { PictureFiles } from '../files/pictureFiles';
import type { FileState } from '../language/workspace/file';
import { answer, CHANGED, type Place, PROFILES, type ProfilesResult, RENDER } from '../protocol';
import type * as Rendering from '../render/main';
import type { RenderedPlace } from '../render/page';
import { nameInText, valuesOf } from '../language/schema/vocabulary';
import { type Language, tellIn } from '../language/text/bundles';
import { normal, type Session } from './session';

/** Loads what renders: most of its size nobody needs who has no preview open. */
export type LoadRendering = () => Promise<typeof Rendering>;

/** What the pages must be told of. */
export interface Pages {
  /** Map files came, went, changed, or another one is set. */
  mapsChanged(): void;
}

/** Registers `bzrp/render`, `bzrp/profiles` and the notification `bzrp/changed`. */
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

  answer(connection, PROFILES, async () => profileTree(session));

  session.onSettled((changed) => {
    for (const [uri, members] of watched) {
      const isConcerned = [...members].some((member) => changed.has(member)) || [...changed].some((each) => isNeighbour(session, uri, each));
      if (isConcerned) void connection.sendNotification(CHANGED, { uri });
      if (!session.workspace.files.has(uri)) {
        watched.delete(uri);
        pages?.forget(uri);
      }
    }
  });

  return {
    mapsChanged() {
      maps?.forget();
      for (const uri of watched.keys()) void connection.sendNotification(CHANGED, { uri });
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
  const line = place.slot.line + countLines(text, 0, place.start);
  const last = text.slice(place.start, place.end).trimEnd().length + place.start;
  return { item: place.item, uri: place.uri, line, endLine: line + countLines(text, place.start, last) };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function profileTree(session: Session): ProfilesResult {
  session.settle();
  const { workspace } = session;
  const profiles = [...workspace.files.values()].filter((file) => file.art === 'profil' && file.inWorkspace && file.header.regionKey);
  const districts = [...new Set(profiles.map(({ header }) => header.district ?? ''))].sort();
  const name = (key: string): string => workspace.setup.places.name(key) ?? key;
  return {
    districts: districts.map((key) => ({
      key,
      name: name(key),
      profiles: profiles.filter(({ header }) => (header.district ?? '') === key).sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => {
        const members = [...workspace.files.values()].filter((other) => other.scope === file.scope);
        const count = (list: string): number => members.reduce((sum, member) => sum + member.document.items(list).length, 0);
        const { regionKey = '', fassung } = file.header;
        return { key: regionKey, name: name(regionKey), fassung: fassung || undefined, status: statusOf(file, session.settings.language), uri: file.uri, findings: workspace.countFindings(members), goals: count('ziele'), measures: count('massnahmen') };
      }),
    })),
  };
}

function statusOf(file: FileState, language: Language): string | undefined {
  const node = file.document.field('status')?.node;
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const names = valuesOf('profilstatus');
  return language === 'en' ? (names[node.value]?.en ?? node.value) : nameInText(names, node.value);
}

