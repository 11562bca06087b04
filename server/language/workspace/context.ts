/** What a rule run is told and may ask; every question is remembered, so that the run is due again when the answer changes. */
import type { Site } from '../analysis/site';
import type { Catalogue } from '../catalogue/catalogue';
import type { Places } from '../catalogue/places';
import type { Outlines } from '../geography/outlines';
import type { Context, Options } from '../rules/rule';
import type { StatisticsLookup } from '../statistics/statistics';
import type { Document } from '../syntax/document';
import type { Slot } from '../syntax/slot';
import type { TreeNode } from '../syntax/tree';
import type { Message } from '../text/message';
import type { About, KindOf } from '../analysis/facts';
import type { Choose, Knowledge, KnownFact } from './knowledge';
import { IMAGE, type ImageState, imageUri } from './images';
import type { SlotState } from './file';
import type { Vintage } from '../model/placeSystem';

/** Subject whose readers are due when statistics files come, go or change. */
export const STATISTICS = 'statistics#';

export interface RuleSource {
  knowledge: Knowledge;
  catalogueFor(district: string | undefined): Catalogue;
  readonly places: Places;
  readonly outlines: Outlines;
  imageState(uri: string): ImageState | undefined;
  statisticsFor(uri: string): StatisticsLookup | undefined;
}

export class RunContext implements Context {
  code = '';
  private readonly known = new Map<string, readonly KnownFact[]>();

  constructor(
    private readonly source: RuleSource,
    private readonly state: SlotState,
  ) {}

  get uri(): string {
    return this.state.file.uri;
  }

  get art(): string {
    return this.state.file.art;
  }

  get slot(): Slot {
    return this.state.slot;
  }

  get document(): Document {
    return this.state.file.document;
  }

  get alone(): boolean {
    return !this.state.file.inWorkspace;
  }

  get district(): string | undefined {
    return this.state.file.header.district;
  }

  get regionKey(): string | undefined {
    return this.state.file.header.regionKey;
  }

  get sites(): readonly Site[] {
    return this.state.analysis.sites;
  }

  siteOf(node: TreeNode): Site | undefined {
    return this.state.analysis.siteOf(node);
  }

  vintage(): Vintage {
    return this.places.system.vintageOf(this.field('lor'));
  }

  field(key: string): string | undefined {
    const says = this.headerFact(key)?.says;
    return says?.value;
  }

  period(): { von: string | undefined; bis: string | undefined } | undefined {
    const says = this.headerFact('zeitraum')?.says;
    if (!says) return undefined;
    const { value, von, bis } = says;
    if (typeof value === 'string') return { von: value, bis: value };
    return { von: typeof von === 'string' ? von : undefined, bis: typeof bis === 'string' ? bis : undefined };
  }

  /** The file's own value, for a `beitrag` else that of its profile. */
  private headerFact(key: string): KnownFact<'field'> | undefined {
    const facts = this.own(`field:${key}`);
    return facts.find((fact) => fact.origin === this.state.file) ?? (this.art === 'beitrag' ? facts.find((fact) => fact.origin.art === 'profil') : undefined);
  }

  catalogue(): Catalogue {
    this.source.knowledge.read(`catalogue#${this.district ?? ''}`, this.state);
    return this.source.catalogueFor(this.district);
  }

  get places(): Places {
    return this.source.places;
  }

  outlines(): Outlines {
    return this.source.outlines;
  }

  image(path: string): ImageState | 'no-path' | undefined {
    const uri = imageUri(this.uri, path);
    if (uri === undefined) return 'no-path';
    if (this.alone) return undefined;
    this.source.knowledge.read(IMAGE + uri, this.state);
    return this.source.imageState(uri);
  }

  statistics(): StatisticsLookup | undefined {
    this.source.knowledge.read(STATISTICS, this.state);
    return this.source.statisticsFor(this.uri);
  }

  own<A extends About>(about: A): readonly KnownFact<KindOf<A>>[] {
    return this.read(this.state.file.scope, about);
  }

  workspace<A extends About>(about: A): readonly KnownFact<KindOf<A>>[] {
    return this.read('w', about);
  }

  of<A extends About>(key: string, about: A): readonly KnownFact<KindOf<A>>[] {
    return this.read(this.scopeOf(key), about);
  }

  choice<A extends About>(scope: 'own' | 'workspace', about: A, choose: Choose<KindOf<A>>): readonly KnownFact<KindOf<A>>[] {
    return this.source.knowledge.choice(scope === 'own' ? this.state.file.scope : 'w', about, choose, this.state);
  }

  at<A extends About>(scope: string, about: A): readonly KnownFact<KindOf<A>>[] {
    return this.read(scope, about);
  }

  scopeOf(key: string): string {
    return this.state.file.scopeOfKey(key);
  }

  report(place: { start: number; end: number }, message: Message, options: Options = {}): void {
    this.state.findings.push({ code: this.code, slot: this.slot, start: place.start, end: place.end, message, ...options });
  }

  private read<A extends About>(scope: string, about: A): readonly KnownFact<KindOf<A>>[] {
    const subject = `${scope}#${about}`;
    let facts = this.known.get(subject);
    if (!facts) this.known.set(subject, (facts = this.source.knowledge.read(subject, this.state)));
    return facts as readonly KnownFact<KindOf<A>>[];
  }
}
