import type { Measure } from '../language/model/measure';
import type { RenderContext } from './context';
import type { Targets } from './targets';

/** What every part of a document is rendered with: the context handed in, and what the document itself knows. */
export interface Env extends RenderContext {
  targets: Targets;
  /** LOR key of the document's Bezirksregion or Bezirk. */
  ownKey?: string;
  /** Numbers of measures that have a place on the map. */
  places?: ReadonlyMap<Measure, number>;
}
