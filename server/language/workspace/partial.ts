/**
 * Partial knowledge (FORMAT §0 „Recovery“, §4): what a file that cannot be read may hold of others. One whose header is known
 * belongs to its profile, district or catalogue; one that cannot say whose it is may belong to anything in its folder and
 * below that fits what is left of its header, and to nothing elsewhere.
 */
import type { FileState, HeaderKey } from './file';

/** A file something of which cannot be read, as plain data. */
export interface Unclear {
  uri: string;
  /** How it is named in a finding. */
  name: string;
  /** Scopes of which it says less than it should. */
  scopes: readonly string[];
  /** What is known of its header where that does not say whose it is. */
  header?: LostHeader;
}

/** `undefined`: not written. `LOST`: what is written cannot be read. `district` is that of its Bezirksregion. */
export type LostHeader = Readonly<Record<HeaderKey | 'district', string | undefined>>;

/** Stands for any value. */
export const LOST = '?';

/** Of a file of which nothing can be read. */
const NOTHING: LostHeader = { art: LOST, bezirk: LOST, bezirksregion: LOST, fassung: LOST, district: LOST };

export function unread(uri: string): Unclear {
  return { uri, name: nameOf(uri), scopes: [], header: NOTHING };
}

/** Whether nobody can say whose a file is. */
export function isHeaderless({ inWorkspace, header }: FileState): boolean {
  return inWorkspace && header.lost.size > 0;
}

/** What others have to know of a file with faults of form. */
export function unclear(file: FileState): Unclear {
  const { uri, scope, header, art } = file;
  const about = { uri, name: nameOf(uri) };
  if (isHeaderless(file)) {
    const value = (key: HeaderKey): string | undefined => (header.lost.has(key) ? LOST : header.written[key]);
    const region = value('bezirksregion');
    const district = region === LOST ? LOST : region && file.places.districtOf(region);
    return { ...about, scopes: [scope], header: { art: value('art'), bezirk: value('bezirk'), bezirksregion: region, fassung: value('fassung'), district } };
  }
  if (art === 'fallbeispiel') return { ...about, scopes: [scope, 'w'] };
  if (art === 'katalog') return { ...about, scopes: [scope, `catalogue:${header.district ?? ''}`] };
  return { ...about, scopes: header.district === undefined ? [scope] : [scope, `d:${file.scopeOfKey(header.district)}`] };
}

/** Where the files of profiles and districts lie. */
export interface Layout {
  /** Uris of the files of a scope; empty for one that has none. */
  membersOf(scope: string): readonly string[];
}

/** Whether a file may hold what somebody looks for in a scope, from the file `from`. */
export function mayHold({ uri, scopes, header }: Unclear, scope: string, from: string, layout: Layout): boolean {
  if (scopes.includes(scope) || (scope.startsWith('catalogue:') && scopes.includes('catalogue:'))) return true;
  if (!header || !fits(header, scope)) return false;
  const folder = folderOf(uri);
  const members = layout.membersOf(scope);
  return members.length > 0 ? members.some((each) => each.startsWith(folder)) : from.startsWith(folder);
}

/** Whether a file with this header could be one of a scope. */
function fits({ art, bezirk, bezirksregion, fassung, district }: LostHeader, scope: string): boolean {
  const is = (value: string | undefined, wanted: string): boolean => value === LOST || value === wanted;
  const [, kind = '', key = '', edition = ''] = /^(w|u|catalogue|d:b|p|b)(?::([^|]*)(?:\|(.*))?)?$/s.exec(scope) ?? [];
  const isOfProfile = is(art, 'profil') || is(art, 'beitrag') || art === undefined;
  switch (kind) {
    case 'p':
      return isOfProfile && is(bezirksregion, key) && is(fassung ?? '', edition);
    case 'd:b':
      return isOfProfile && is(district, key) && is(fassung ?? '', edition);
    case 'b':
      return is(art, 'bezirk') && is(bezirk, key) && is(fassung ?? '', edition);
    case 'catalogue':
      return is(art, 'katalog') && (bezirk === undefined || is(bezirk, key));
    case 'w':
      return is(art, 'fallbeispiel');
    default:
      return false;
  }
}

/** With the slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
