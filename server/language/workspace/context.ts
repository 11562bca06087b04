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
import type { FactKind } from '../analysis/facts';
import { type Choose, CITY, type Knowledge, type KnownFact } from './knowledge';
import { type ImageState, imageUri } from './images';
import type { SlotState } from './file';
import type { Vintage } from '../model/placeSystem';

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
  /** Asked again and again in one run. */
  private inForce: Catalogue | undefined;
  private edition: Vintage | undefined;

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
    return (this.edition ??= this.places.system.vintageOf(this.field('lor')));
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
    const facts = this.own('field', key);
    return facts.find((fact) => fact.origin === this.state.file) ?? (this.art === 'beitrag' ? facts.find((fact) => fact.origin.art === 'profil') : undefined);
  }

  catalogue(): Catalogue {
    if (!this.inForce) {
      this.source.knowledge.read(CITY, 'catalogue', this.district ?? '', this.state);
      this.inForce = this.source.catalogueFor(this.district);
    }
    return this.inForce;
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
    this.source.knowledge.read(CITY, 'image', uri, this.state);
    return this.source.imageState(uri);
  }

  statistics(): StatisticsLookup | undefined {
    this.source.knowledge.read(CITY, 'statistics', '', this.state);
    return this.source.statisticsFor(this.uri);
  }

  own<Kind extends FactKind>(kind: Kind, name: string): readonly KnownFact<Kind>[] {
    return this.at(this.state.file.scope, kind, name);
  }

  workspace<Kind extends FactKind>(kind: Kind, name: string): readonly KnownFact<Kind>[] {
    return this.at('w', kind, name);
  }

  of<Kind extends FactKind>(key: string, kind: Kind, name: string): readonly KnownFact<Kind>[] {
    return this.at(this.scopeOf(key), kind, name);
  }

  at<Kind extends FactKind>(scope: string, kind: Kind, name: string): readonly KnownFact<Kind>[] {
    return this.source.knowledge.read(scope, kind, name, this.state);
  }

  choice<Kind extends FactKind>(scope: 'own' | 'workspace', kind: Kind, name: string, choose: Choose<Kind>): readonly KnownFact<Kind>[] {
    return this.source.knowledge.choice(scope === 'own' ? this.state.file.scope : 'w', kind, name, choose, this.state);
  }

  scopeOf(key: string): string {
    return this.state.file.scopeOfKey(key);
  }

  report(place: { start: number; end: number }, message: Message, options: Options = {}): void {
    this.state.findings.push({ code: this.code, slot: this.slot, start: place.start, end: place.end, message, ...options });
  }
}
