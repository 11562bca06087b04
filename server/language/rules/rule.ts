/**
 * A rule is data with a function: one file here named by its code, one page `docs/rules/<code>.md`, one test
 * `tests/rules/<code>.test.ts`. The list of all rules is made from the folder when we build.
 */
import type { Site } from '../analysis/site';
import type { Catalogue } from '../catalogue/catalogue';
import type { Places } from '../catalogue/places';
import type { Outlines } from '../geography/outlines';
import type { SchemaFault } from '../schema/validate';
import type { StatisticsLookup } from '../statistics/statistics';
import type { Document } from '../syntax/document';
import type { Slot } from '../syntax/slot';
import type { TreeNode } from '../syntax/tree';
import type { Message } from '../text/message';
import type { FactKind } from '../analysis/facts';
import type { Choose, KnownFact } from '../workspace/knowledge';
import type { ImageState } from '../workspace/images';
import type { TextChange } from '../writing/mend';
import type { Vintage } from '../model/placeSystem';

export type Severity = 'error' | 'warning' | 'information';

/** An edit inside the chunk of the finding, or in another file's slot; offsets are UTF-16, counted in that chunk. */
export interface Edit extends TextChange {
  slot?: Slot;
  uri?: string;
}

/** A quick fix. `safe` ones are applied by „Alle beheben“ and `bzrp check --fix`. */
export interface Fix {
  title: Message;
  edits: readonly Edit[];
  safe?: boolean;
}

/** Where something was looked for that is not there: in all these places. */
export type Missing = 'own' | 'catalogue' | { scope: string } | readonly ('own' | { scope: string })[];

/** What a finding is about, for whoever works on with it: nobody reads that back out of its words. */
export interface FindingData {
  /** `schema-required`: the key that is missing. */
  missingKey?: string;
  /** `unused-suppression`: the code in its comment. */
  silenced?: { code: string };
}

export interface Options {
  data?: FindingData | undefined;
  /** Other places the finding is about. They follow the text. */
  related?: readonly { fact: KnownFact; message: Message }[];
  /**
   * The finding concludes from something missing. It is kept back while a file that could hold it cannot be read: a file of
   * the own profile (`own`), the catalogues in force (`catalogue`), or the profile or district with this scope.
   */
  missing?: Missing;
  /** Made only when somebody asks for fixes. */
  fixes?: () => Fix[];
}

/** What a rule is told and may ask. Everything read is remembered: the rule runs again when it changes, and only then. */
export interface Context {
  readonly uri: string;
  /** `profil`, `beitrag`, `bezirk`, `katalog`, `fallbeispiel`. */
  readonly art: string;
  readonly slot: Slot;
  /** The whole file, for fixes only: what is read here is not remembered. */
  readonly document: Document;
  /** The file lies outside every workspace folder: nothing is known of other files. */
  readonly alone: boolean;
  /** District of the file, a key: from `bezirk`, or the beginning of `bezirksregion`. */
  readonly district: string | undefined;
  /** `bezirksregion` of the file, or of a `bezirk` file its Bezirk. */
  readonly regionKey: string | undefined;
  /** Edition of the file's keys: its own `lor`, else that of its profile, else the current one. */
  vintage(): Vintage;
  /** A top-level value of the file as text; a `beitrag` falls back on its profile's `lor`, `stand`, `status`, `zeitraum`. */
  field(key: string): string | undefined;
  /** The period of the profile (for a `beitrag`: of its profile). Texts as written. */
  period(): { von: string | undefined; bis: string | undefined } | undefined;
  /** The city's places, and how it is divided. They never change. */
  readonly places: Places;
  /** The catalogues in force for the file. */
  catalogue(): Catalogue;
  /** Outlines of places, by keys of the current edition. */
  outlines(): Outlines;
  /** What is known of an image named by its path from this file; `no-path` for an address or an absolute path. Undefined while nobody looked. */
  image(path: string): ImageState | 'no-path' | undefined;
  /** What the statistics files in reach of the file know; undefined without any. */
  statistics(): StatisticsLookup | undefined;
  /** Facts of a kind on a name in the own profile, such as `id` on `Z1`. */
  own<Kind extends FactKind>(kind: Kind, name: string): readonly KnownFact<Kind>[];
  /** Facts in the whole workspace, such as `actor` on `Jugendamt`. */
  workspace<Kind extends FactKind>(kind: Kind, name: string): readonly KnownFact<Kind>[];
  /** Facts in the profile or district with a key, in the edition of this file. */
  of<Kind extends FactKind>(key: string, kind: Kind, name: string): readonly KnownFact<Kind>[];
  /** Facts in a scope, such as that of a file another fact comes from. */
  at<Kind extends FactKind>(scope: string, kind: Kind, name: string): readonly KnownFact<Kind>[];
  /** Those facts in the own profile or the whole workspace that are chosen. The rule runs again only when the choice falls differently. */
  choice<Kind extends FactKind>(scope: 'own' | 'workspace', kind: Kind, name: string, choose: Choose<Kind>): readonly KnownFact<Kind>[];
  /** The scope `of` reads. */
  scopeOf(key: string): string;
  /** Analysed values of the chunk, in text order. */
  readonly sites: readonly Site[];
  /** The site of a value; of one that aliases repeat the first. */
  siteOf(node: TreeNode): Site | undefined;
  report(place: { start: number; end: number }, message: Message, options?: Options): void;
}

interface Base {
  severity: Severity;
  /** False for rules whose findings nobody may silence or weigh (`yaml-*`, `schema-*`). Default true. */
  adjustable?: boolean;
  /** False for a rule that no comment silences, though a team may weigh it (`file-limit`). Default: `adjustable`. */
  suppressible?: boolean;
}

/** Looks at every value of some kinds (`holds` of the schema). `faulty` values are left out unless asked for. */
export interface ValueRule extends Base {
  values: readonly string[];
  evenFaulty?: boolean;
  check(site: Site, context: Context): void;
}

/** Looks at every item of some lists (`item` of the schema: `ziel`, `massnahme` …). */
export interface ItemRule extends Base {
  items: readonly string[];
  check(site: Site, context: Context): void;
}

/** Looks at top-level values. `faulty` ones are left out unless asked for. */
export interface FieldRule extends Base {
  fields: readonly string[];
  evenFaulty?: boolean;
  check(site: Site, context: Context): void;
}

/** Tells what the schema found. */
export interface FaultRule extends Base {
  faults: true;
  check(fault: SchemaFault, context: Context): void;
}

/** Tells of a key the schema wants and a map, or the file as a whole, has not. Nothing else is asked of what surrounds it. */
export interface LackRule extends Base {
  lacks: true;
  check(fault: SchemaFault, context: Pick<Context, 'report'>): void;
}

/** Looks at the text of every chunk. */
export interface ChunkRule extends Base {
  chunk: true;
  check(context: Context): void;
}

/** Told by the workspace itself, from what no single chunk shows; the file says what it is for. */
export interface BuiltInRule extends Base {
  builtIn: true;
}

export type Rule = ValueRule | ItemRule | FieldRule | FaultRule | LackRule | ChunkRule | BuiltInRule;
