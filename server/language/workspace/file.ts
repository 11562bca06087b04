/** One BZRP file of the workspace: its document, what kind of file it is, and what its pieces say. */
import { type Analysis, analyse, type Grammar } from '../analysis/analyse';
import type { Suppression } from '../analysis/suppression';
import type { PlaceSystem } from '../model/placeSystem';
import type { Schemas } from '../schema/shape';
import type { Document } from '../syntax/document';
import type { Slot } from '../syntax/slot';
import { textOf } from '../syntax/tree';
import type { StoredFinding } from './finding';
import type { KnownFact, Reader, Topic } from './knowledge';
import type { Origin } from './origin';

/** Top-level values that decide what a file is and whose. */
export interface Header {
  art: string;
  /** `bezirksregion`, or of a `bezirk` file its `bezirk`: digits, as meant. */
  regionKey: string | undefined;
  district: string | undefined;
  fassung: string;
  /** The values behind that, as they are meant. */
  written: Readonly<Record<HeaderKey, string | undefined>>;
  /** Keys whose value cannot be read, and was not known before: nobody can say whose the file is. */
  lost: ReadonlySet<HeaderKey>;
}

const HEADER_KEYS = ['art', 'bezirk', 'bezirksregion', 'fassung'] as const;
export type HeaderKey = (typeof HEADER_KEYS)[number];

const NO_HEADER: Header = { art: 'profil', regionKey: undefined, district: undefined, fassung: '', written: { art: undefined, bezirk: undefined, bezirksregion: undefined, fassung: undefined }, lost: new Set() };

export class FileState implements Origin {
  header: Header = NO_HEADER;
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
  /** Goes up when what is found in it, or what it says, may have changed. */
  revision = 0;
  /** Nobody has it open. */
  atRest = true;

  constructor(
    readonly uri: string,
    /** What files are ordered by. */
    readonly path: string,
    public document: Document,
    /** Whether the file belongs to a workspace folder; otherwise nothing is known of other files. */
    readonly inWorkspace: boolean,
    /** How the city is divided whose keys it uses. */
    readonly places: PlaceSystem,
  ) {
    this.scope = `u:${uri}`;
  }

  get art(): string {
    return this.header.art;
  }

  get district(): string | undefined {
    return this.header.district;
  }

  get fassung(): string {
    return this.header.fassung;
  }

  /** Of files of one profile the `profil` comes first. */
  get rank(): number {
    return this.art === 'beitrag' ? 1 : 0;
  }

  /** The profile or district this file would belong to by its key and edition. */
  get pair(): string | undefined {
    const { art, regionKey, lost } = this.header;
    if (lost.size > 0 || regionKey === undefined || !this.inWorkspace || (art !== 'profil' && art !== 'beitrag' && art !== 'bezirk')) return undefined;
    return this.scopeOfKey(regionKey);
  }

  /** The scope of the profile or district a key leads to from this file, as that of a reference (`"101001/Z1"`): in its edition. */
  scopeOfKey(key: string): string {
    return scopeOfKey(key, this.header.fassung, this.places);
  }
}

/** A slot of a file with what was worked out of its chunk. */
export class SlotState implements Reader {
  due = true;
  reads: Topic[] = [];
  facts: readonly KnownFact[] = [];
  findings: StoredFinding[] = [];
  suppressions: readonly Suppression[] = [];
  private analysed: Analysis | undefined;

  constructor(
    readonly file: FileState,
    readonly slot: Slot,
    private readonly grammar: Grammar,
  ) {}

  /** What the chunk says; worked out anew where it was let go of. */
  get analysis(): Analysis {
    return (this.analysed ??= analyse(this.grammar, this.file.art, this.slot));
  }

  /** The chunk is another one, or is to be read in another way. */
  renew(): void {
    this.analysed = undefined;
    this.suppressions = this.analysis.suppressions;
  }

  /** Lets go of what can be worked out again: of most files of a workspace only facts and findings are asked for. */
  rest(): void {
    this.analysed = undefined;
    this.slot.chunk.rest?.();
  }
}

/** The scope of the profile of a region, or of a district, in an edition. */
export function scopeOfKey(key: string, fassung: string, places: PlaceSystem): string {
  return `${places.isDistrict(key) ? 'b' : 'p'}:${key}|${fassung}`;
}

/** Reads the header; a value that is broken now counts as it last was. */
export function readHeader(document: Document, schemas: Schemas, places: PlaceSystem): Header {
  const text = (key: string): string | undefined => textOf(document.field(key)?.node);
  const lor = (key: string): string | undefined => places.read(document.field(key)?.node);
  const region = lor('bezirksregion');
  const bezirk = lor('bezirk');
  const written = { art: text('art'), bezirk, bezirksregion: region, fassung: text('fassung') };
  const art = schemas.isArt(written.art) ? written.art : 'profil';
  return {
    art,
    regionKey: art === 'bezirk' ? bezirk : region,
    district: (art === 'profil' || art === 'beitrag' ? undefined : bezirk) ?? (region && places.districtOf(region)),
    fassung: written.fassung ?? '',
    written,
    lost: lostKeys(document, art),
  };
}

/** Header keys in pieces that cannot be read. A district needs no Bezirksregion, a profile no Bezirk: where `art` is known those do not count. */
function lostKeys(document: Document, art: string): ReadonlySet<HeaderKey> {
  const lost = new Set<HeaderKey>();
  for (const slot of document.slots) {
    if (slot.lost === undefined || slot.cut.kind === 'item') continue;
    for (const [, key] of slot.chunk.text.matchAll(/^[^\w\n]*(art|bezirk|bezirksregion|fassung)\b/gm)) lost.add(key as HeaderKey);
  }
  for (const key of lost) if (document.field(key) !== undefined) lost.delete(key);
  if (!lost.has('art')) {
    if (art === 'profil' || art === 'beitrag') lost.delete('bezirk');
    if (art === 'bezirk' || art === 'katalog') lost.delete('bezirksregion');
    if (art === 'katalog' || art === 'fallbeispiel') lost.delete('fassung');
  }
  return lost;
}

export function sameHeader(a: Header, b: Header): boolean {
  return a.art === b.art && a.regionKey === b.regionKey && a.district === b.district && a.fassung === b.fassung && HEADER_KEYS.every((key) => a.lost.has(key) === b.lost.has(key) && a.written[key] === b.written[key]);
}
