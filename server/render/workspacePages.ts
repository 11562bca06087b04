/** Renders files of a workspace: finds the files that belong together and what the page needs to know of the rest. */
import type { Message } from '../language/text/message';
import { readCaseExample } from '../language/model/caseExample';
import { readCatalogueFile } from '../language/model/catalogueFile';
import { type District, readDistrict } from '../language/model/district';
import { readProfile, type Profile } from '../language/model/profile';
import { ModelReader } from '../language/model/reader';
import type { Reference } from '../language/model/reference';
import type { Outlines } from '../language/geography/outlines';
import type { Image } from '../language/model/image';
import { formatTime, isBefore } from '../language/model/time';
import type { Document } from '../language/syntax/document';
import type { FileState } from '../language/workspace/file';
import type { Workspace } from '../language/workspace/workspace';
import { RenderCache } from './cache';
import { caseExampleItems, caseExamplePage } from './caseExample';
import { catalogueItems, cataloguePage } from './catalogueFile';
import type { Charts, MeasureOrder, RenderContext, ShownFinding } from './context';
import { districtItems, districtPage } from './district';
import { goalSheetsPage } from './goalSheets';
import type { MapData } from './map/geometry';
import { pageOf, type PageSource, placesOf, type RenderedPage, type RenderedPlace } from './page';
import { itemsOf, profilePage } from './profile';
import { shortPage } from './short';
import type { ShownPicture } from './shownPicture';
import type { View } from './views';
import { viewOf } from './views';

export interface PageOptions {
  view?: View;
  charts?: Charts;
  /** Findings by item, when they are to be shown. */
  findings?: ReadonlyMap<string, readonly ShownFinding[]>;
  /** Geometry for the map; the same object as long as its files are the same. */
  map?: MapData;
  /** Of the table of measures. */
  order?: MeasureOrder;
  /** For the cover. */
  logo?: ShownPicture;
  /** Pictures that were found, by `pictureKey`. */
  pictures?: ReadonlyMap<string, ShownPicture>;
  /** The page is for its author, in whose language this tells; without it the page is published. */
  tellAuthor?: (message: Message) => string;
  /** Outlines that stand in where there are no such files. */
  outlines?: Outlines;
}

/** Renders pages of one workspace; remembers what it rendered, so that the next time only what changed is rendered again. */
export class WorkspacePages {
  private readonly reader: ModelReader;
  private readonly caches = new Map<string, RenderCache>();
  private readonly districts = new Map<string, { document: Document; version: number; district: District }>();
  private readonly profiles = new Map<string, { from: readonly { document: Document; text: string }[]; profile: Profile }>();
  private readonly asked = new Map<string, { ask: (reference: Reference) => string | undefined; answers: Map<string, { reference: Reference; title: string | undefined }> }>();

  constructor(private readonly workspace: Workspace) {
    this.reader = new ModelReader(workspace.places.system);
  }

  /** The outlines that come along. */
  get outlines(): Outlines {
    return this.workspace.outlines;
  }

  /** The page of a file. The workspace must be settled. */
  render(file: FileState, options: PageOptions = {}): RenderedPage {
    const view = viewOf(file.art, options.view);
    const key = `${view} ${file.uri}`;
    const cache = this.caches.get(key) ?? new RenderCache();
    this.caches.set(key, cache);
    return pageOf(this.source(file, options), cache);
  }

  /** The same as trees of components, for documents that are no pages. */
  source(file: FileState, options: PageOptions = {}): PageSource {
    const context = this.contextOf(file, options);
    switch (viewOf(file.art, options.view)) {
      case 'bezirk':
        return districtPage(readDistrict(file.document, this.reader), this.regions(file), context);
      case 'katalog':
        return cataloguePage(readCatalogueFile(file.document, this.reader), context);
      case 'fallbeispiel':
        return caseExamplePage(readCaseExample(file.document, this.reader), context);
      case 'kurz':
        return shortPage(this.profile(file), context);
      case 'zielblatt':
        return goalSheetsPage(this.profile(file), context);
      default:
        return profilePage(this.profile(file), context);
    }
  }

  /** The profile a file belongs to, `profil` file first; of an open file the same object as long as its texts are the same. */
  profile(file: FileState): Profile {
    const documents = this.filesOf(file).map(({ document }) => document);
    const known = this.profiles.get(file.uri);
    if (known && known.from.length === documents.length && documents.every((document, at) => document === known.from[at]?.document && document.text === known.from[at]?.text)) return known.profile;
    const profile = readProfile(documents, this.reader);
    if (!file.atRest) this.profiles.set(file.uri, { from: documents.map((document) => ({ document, text: document.text })), profile });
    return profile;
  }

  /** All files of the profile, district … a file belongs to, in the order their items are read. */
  filesOf(file: FileState): FileState[] {
    return [...this.workspace.members(file.scope)].sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
  }

  /** Forgets what was rendered of a file. */
  forget(uri: string): void {
    this.profiles.delete(uri);
    for (const key of [...this.caches.keys()]) if (key.endsWith(` ${uri}`)) this.caches.delete(key);
  }

  /** Where the items of a file's page stand, without rendering it. */
  places(file: FileState, wanted?: View): RenderedPlace[] {
    switch (viewOf(file.art, wanted)) {
      case 'bezirk':
        return placesOf(districtItems(readDistrict(file.document, this.reader)));
      case 'katalog':
        return placesOf(catalogueItems(readCatalogueFile(file.document, this.reader)));
      case 'fallbeispiel':
        return placesOf(caseExampleItems(readCaseExample(file.document, this.reader)));
      default:
        return placesOf(itemsOf(this.profile(file)));
    }
  }

  /** What a file's documents are rendered with besides its own model. */
  contextOf(file: FileState, options: PageOptions = {}): RenderContext {
    const { district } = file.header;
    const districtFile = district === undefined ? undefined : this.fileOf(file.scopeOfKey(district), 'bezirk');
    return {
      catalogue: this.workspace.catalogueFor(district),
      district: districtFile && districtFile !== file ? this.district(districtFile) : undefined,
      titleOf: this.titles(file),
      charts: options.charts,
      findings: options.findings,
      map: options.map,
      tellAuthor: options.tellAuthor,
      pictures: options.pictures,
      logo: options.logo,
      order: options.order,
      former: file.art === 'profil' || file.art === 'beitrag' ? this.former(file) : undefined,
      outlines: options.outlines,
    };
  }

  /** The same object as long as the district's file is the same: what is rendered with it need not be rendered again. */
  private district(file: FileState): District {
    const known = this.districts.get(file.uri);
    if (known?.document === file.document && known.version === file.document.version) return known.district;
    const district = readDistrict(file.document, this.reader);
    this.districts.set(file.uri, { document: file.document, version: file.document.version, district });
    return district;
  }

  /** Titles of what a page refers to in other files; the same function as long as its answers are the same. */
  private titles(file: FileState): (reference: Reference) => string | undefined {
    const known = this.asked.get(file.uri);
    if (known && [...known.answers.values()].every(({ reference, title }) => this.titleOf(file, reference) === title)) return known.ask;
    const answers = new Map<string, { reference: Reference; title: string | undefined }>();
    const ask = (reference: Reference): string | undefined => {
      const title = this.titleOf(file, reference);
      answers.set(reference.text, { reference, title });
      return title;
    };
    this.asked.set(file.uri, { ask, answers });
    return ask;
  }

  private titleOf(file: FileState, { key, id }: Reference): string | undefined {
    const scope = key === undefined ? file.scope : file.scopeOfKey(key);
    const facts = [...this.workspace.knowledge.peek(scope, 'id', id), ...this.workspace.knowledge.peek('w', 'id', id)];
    const title = facts[0]?.says.title;
    return typeof title === 'string' ? title : undefined;
  }

  private regions(file: FileState): { profile: Profile; findings: { error: number; warning: number; information: number } }[] {
    const { district, fassung } = file.header;
    const profiles = this.workspace.profiles.ofDistrict(district ?? '').filter(({ art, header }) => art === 'profil' && header.fassung === fassung);
    return profiles.map((each) => ({ profile: this.profile(each), findings: this.workspace.countFindings(this.filesOf(each)) }));
  }

  /** All pictures a file's document names. */
  images(file: FileState): Image[] {
    if (file.art === 'katalog' || file.art === 'fallbeispiel') return [];
    const { goals, measures, participation, pictures } = file.art === 'bezirk' ? readDistrict(file.document, this.reader) : this.profile(file);
    return [...pictures.flatMap(({ image }) => image ?? []), ...[...goals, ...measures, ...participation].flatMap(({ images }) => images)];
  }

  /** The goals of the edition before: the one of the same region whose `stand` comes next before this one's. */
  private former(file: FileState): RenderContext['former'] {
    const { regionKey, fassung } = file.header;
    const others = [...this.workspace.files.values()].filter(({ art, header }) => art === 'profil' && header.regionKey === regionKey && header.fassung !== fassung);
    if (regionKey === undefined || others.length === 0) return undefined;
    const own = this.profile(file).stand?.value;
    const earlier = others
      .map((other) => this.profile(other))
      .flatMap((profile) => (own && profile.stand && isBefore(profile.stand.value, own) ? [{ profile, stand: profile.stand.value }] : []))
      .sort((a, b) => b.stand.last - a.stand.last)[0];
    return earlier && { name: earlier.profile.edition || formatTime(earlier.stand), goals: earlier.profile.goals };
  }

  private fileOf(scope: string, art: string): FileState | undefined {
    return this.workspace.members(scope).find((file) => file.art === art);
  }
}
