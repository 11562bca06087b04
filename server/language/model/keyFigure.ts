import type { Fields } from './fields';
import { type IndicatorUse, readIndicatorUse } from './indicatorUse';
import type { ModelItem } from './source';

/** One entry of `kennzahlen` (FORMAT §2): a figure of the region, without a goal. */
export interface KeyFigure extends ModelItem {
  /** Undefined while no indicator is named. */
  use?: IndicatorUse;
}

export function readKeyFigure(fields: Fields, item: ModelItem): KeyFigure {
  return { ...item, use: readIndicatorUse(fields) };
}
