import { itemsOf } from '../syntax/tree';
import { type Actor, readActor } from './actor';
import type { Fields } from './fields';
import { type Funding, readFunding } from './funding';
import { type IndicatorUse, readIndicatorUse } from './indicatorUse';
import { readLorKey } from './lor';
import { type Milestone, readMilestone } from './milestone';
import type { Reference } from './reference';
import type { ModelItem } from './source';
import type { Period, Time } from './time';

/** One entry of `massnahmen` (FORMAT §2). Texts are CommonMark; money is euro, of an ongoing task per year. */
export interface Measure extends ModelItem {
  id?: string;
  title?: string;
  goals: Reference[];
  lead?: Actor;
  partners: Actor[];
  description?: string;
  place?: string;
  /** `fachamt` or `aemteruebergreifend`. */
  level?: string;
  /** The Amt of the `beitrag` file the measure stands in. */
  contributor?: string;
  /** Where it works: a word (`bezirksregion`, `ueberregional`) or the keys of Planungsräume. Undefined = the default of the file's kind. */
  area?: 'bezirksregion' | 'ueberregional' | string[];
  targetGroups: string[];
  period?: Period;
  /** `kurzfristig`, `mittelfristig`, `langfristig`. */
  horizon?: string;
  status?: string;
  /** The sentence behind the status. */
  progress?: { text: string; at?: Time };
  continuation?: string;
  priority?: string;
  key: boolean;
  cost?: number;
  funding: Funding[];
  milestones: Milestone[];
  indicators: IndicatorUse[];
  conflicts: Reference[];
  caseExample?: Reference;
  /** Id of the catalogue list `massnahmenvorlagen`. */
  template?: string;
  origin?: string;
}

/** Reads a measure; `contributor` is the Amt of the `beitrag` file it stands in. */
export function readMeasure(fields: Fields, item: ModelItem, contributor?: string): Measure {
  return {
    ...item,
    contributor,
    id: fields.text('id'),
    title: fields.text('titel'),
    goals: fields.references('ziele'),
    lead: fields.map('federfuehrung', readActor),
    partners: fields.list('beteiligte', readActor),
    description: fields.text('beschreibung'),
    place: fields.text('ort'),
    level: fields.text('ebene'),
    area: readArea(fields),
    targetGroups: fields.texts('zielgruppen'),
    period: fields.period('zeitraum'),
    horizon: fields.text('horizont'),
    status: fields.text('status'),
    progress: fields.map('umsetzungsstand', readProgress),
    continuation: fields.text('fortsetzung'),
    priority: fields.text('prioritaet'),
    key: fields.boolean('schluesselmassnahme') ?? false,
    cost: fields.number('kosten'),
    funding: fields.list('finanzierung', readFunding),
    milestones: fields.list('meilensteine', readMilestone),
    indicators: fields.list('indikatoren', readIndicatorUse),
    conflicts: fields.references('konflikte'),
    caseExample: fields.reference('fallbeispiel'),
    template: fields.text('vorlage'),
    origin: fields.text('quelle'),
  };
}

function readArea(fields: Fields): Measure['area'] {
  const node = fields.value('raumbezug');
  if (node?.kind === 'list') return itemsOf(node).flatMap((key) => readLorKey(key) ?? []);
  const word = fields.text('raumbezug');
  return word === 'bezirksregion' || word === 'ueberregional' ? word : undefined;
}

function readProgress(fields: Fields): Measure['progress'] {
  const text = fields.text('text');
  return text === undefined ? undefined : { text, at: fields.time('stand') };
}
