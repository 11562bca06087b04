import type { VNode } from 'preact';
import type { District } from '../language/model/district';
import type { Goal } from '../language/model/goal';
import type { IndicatorUse } from '../language/model/indicatorUse';
import type { Measure } from '../language/model/measure';
import type { ParticipationEvent } from '../language/model/participation';
import type { Profile } from '../language/model/profile';
import type { Reference } from '../language/model/reference';
import type { PlaceSystem } from '../language/model/placeSystem';
import type { Outlines } from '../language/geography/outlines';
import type { Message } from '../language/text/message';
import type { KeepItem } from './cache';
import type { ShownPicture } from './shownPicture';
import type { Area, MapData } from './map/geometry';

/** The catalogues in force for the document, as `language/catalogue` offers them; entries are the plain objects of the files. */
export interface RenderCatalogue {
  /** How the city is divided. */
  readonly places: { readonly system: PlaceSystem };
  get(list: string, id: string): object | undefined;
  all(list: string): readonly object[];
}

/** A finding shown where it stands in the document. */
export interface ShownFinding {
  severity: 'error' | 'warning' | 'information';
  code: string;
  /** In the language of the reader. */
  message: string;
}

/** The drawings of `render/charts`. Each answers null when there is nothing to draw. */
export interface Charts {
  IndicatorChart(props: { use: IndicatorUse; context: RenderContext; id: string }): VNode | null;
  AttendanceChart(props: { events: readonly ParticipationEvent[]; context: RenderContext }): VNode | null;
  ProcessChart(props: { profile: Pick<Profile, 'process' | 'resolutions' | 'participation' | 'stand'> }): VNode | null;
  Timeline(props: { profile: Pick<Profile, 'measures' | 'period' | 'stand'>; keep?: KeepItem }): VNode | null;
  ProgrammeChart(props: { measures: readonly Measure[]; context: RenderContext }): VNode | null;
  YearChart(props: { measures: readonly Measure[] }): VNode | null;
  StatusChart(props: { measures: readonly Measure[]; title?: string }): VNode | null;
  RegionMap(props: { profile: Profile; areas: readonly Area[]; context: RenderContext }): VNode | null;
  PlacesMap(props: { profile: Profile; areas: readonly Area[]; places: ReadonlyMap<Measure, number>; context: RenderContext }): VNode | null;
  PartTiles(props: { profile: Profile; context: RenderContext }): VNode | null;
  TileMap(props: { profile: Profile; context: RenderContext }): VNode | null;
}

export type MeasureOrder = 'handlungsfeld' | 'amt';

/** What a document is rendered with besides its own model. */
export interface RenderContext {
  catalogue: RenderCatalogue;
  /** The `bezirk` file of the profile's district and edition: its Leitziele may be referred to. */
  district?: District;
  /** Title of what a reference into another file leads to; undefined = nothing is there. */
  titleOf?(reference: Reference): string | undefined;
  /** Drawings; without them the document has tables only. */
  charts?: Charts;
  /** The district's logo for the cover. */
  logo?: ShownPicture;
  /** Pictures of the document that were found, by `pictureKey`. */
  pictures?: ReadonlyMap<string, ShownPicture>;
  /** The edition of the profile before this one, where the workspace has it. */
  former?: { name: string; goals: readonly Goal[] };
  /** Geometry of the LOR from files of the workspace; undefined = there are none. */
  map?: MapData;
  /** What the table of measures is put in order by: fields of action, or offices in the lead. */
  order?: MeasureOrder;
  /** The page is shown to its author: it may say what would make it better, in the author's language. What is published does not. */
  tellAuthor?: (message: Message) => string;
  /** Outlines of the current edition that stand in where the workspace has no geometry; without them tiles are shown. */
  outlines?: Outlines;
  /** Findings by item (`ziel:Z1`, `feld:stand`). Missing = findings are not shown. */
  findings?: ReadonlyMap<string, readonly ShownFinding[]>;
}

/** A text field of a catalogue entry. */
export function entryText(entry: object | undefined, key: string): string | undefined {
  const value = entry && (entry as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}


/** Name of a catalogue entry; the id itself when no catalogue in force has it. */
export function nameIn(context: RenderContext, list: string, id: string): string {
  return entryText(context.catalogue.get(list, id), 'name') ?? id;
}

/** Name of a place by its key, or of the whole city. Undefined when the key is unknown. */
export function placeName(context: RenderContext, key: string): string | undefined {
  const { system } = context.catalogue.places;
  return system.isWhole(key) ? system.whole.name : entryText(context.catalogue.get('raeume', key), 'name');
}
