/** One BZRP file of the workspace: its document, what kind of file it is, and what its pieces say. */
import { readLorKey } from '../model/lor';
import type { Document } from '../syntax/document';
import type { Slot } from '../syntax/slot';
import { textOf } from '../syntax/tree';
import type { StoredFinding } from './finding';
import type { KnownFact } from './knowledge';
import type { SlotState } from './slotState';

/** Top-level values that decide what a file is and whose. */
export interface Header {
  art: string;
  /** `bezirksregion`, or of a `bezirk` file its `bezirk`: digits, as meant. */
  regionKey: string | undefined;
  district: string | undefined;
  fassung: string;
}

export class FileState {
  header: Header = { art: 'profil', regionKey: undefined, district: undefined, fassung: '' };
  /** Profile, district, catalogue … the file's own facts belong to: what `own` reads. */
  scope: string;
  readonly states = new Map<Slot, SlotState>();
  /** Slots of which something is to be said or silenced: at a key press only these are looked at. */
  readonly speaking = new Set<Slot>();
  /** What only the file as a whole shows: missing top-level keys. */
  rootFindings: StoredFinding[] = [];
  /** What the file tells as a whole: which profile it is. */
  facts: readonly KnownFact[] = [];
  /** Scopes whose state decides which findings are shown. */
  waitsFor = new Set<string>();
  broken = false;
  /** Nobody has it open. */
  atRest = true;

  constructor(
    readonly uri: string,
    /** What files are ordered by. */
    readonly path: string,
    public document: Document,
    /** Whether the file belongs to a workspace folder; otherwise nothing is known of other files. */
    readonly inWorkspace: boolean,
  ) {
    this.scope = `u:${uri}`;
  }

  get art(): string {
    return this.header.art;
  }

  /** Of files of one profile the `profil` comes first. */
  get rank(): number {
    return this.art === 'beitrag' ? 1 : 0;
  }

  /** The profile or district this file would belong to by its key and edition. */
  get pair(): string | undefined {
    const { art, regionKey, fassung } = this.header;
    if (regionKey === undefined || !this.inWorkspace || (art !== 'profil' && art !== 'beitrag' && art !== 'bezirk')) return undefined;
    return scopeOfKey(regionKey, fassung);
  }
}

/** The scope of a profile (6 digits) or district (2 digits) in an edition. */
export function scopeOfKey(key: string, fassung: string): string {
  return `${key.length === 2 ? 'b' : 'p'}:${key}|${fassung}`;
}

/** The scope of the profile or district a reference with this key (`"101001/Z1"`) leads to from a file. */
export function scopeFor(file: FileState, key: string): string {
  return scopeOfKey(key, file.header.fassung);
}

/** Reads the header; a value that is broken now counts as it last was. */
export function readHeader(document: Document, isArt: (art: unknown) => art is string): Header {
  const text = (key: string): string | undefined => textOf(document.field(key)?.node);
  const lor = (key: string): string | undefined => readLorKey(document.field(key)?.node);
  const written = text('art');
  const art = isArt(written) ? written : 'profil';
  const region = lor('bezirksregion');
  const district = lor('bezirk');
  return {
    art,
    regionKey: art === 'bezirk' ? district : region,
    district: (art === 'profil' || art === 'beitrag' ? undefined : district) ?? region?.slice(0, 2),
    fassung: text('fassung') ?? '',
  };
}

export function sameHeader(a: Header, b: Header): boolean {
  return a.art === b.art && a.regionKey === b.regionKey && a.district === b.district && a.fassung === b.fassung;
}
