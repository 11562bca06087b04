import { itemsOf, type TreeNode } from '../syntax/tree';
import { type Actor, participantsOf, readActor } from './actor';
import type { Fields } from './fields';
import { costField, type Funding, fundingRows, readFunding } from './funding';
import { type Image, readImage } from './image';
import { type IndicatorUse, readIndicatorUse } from './indicatorUse';
import { type Milestone, readMilestone } from './milestone';
import { type Point, readPoint } from './point';
import type { Reference } from './reference';
import type { ModelItem } from './source';
import type { Period, Time } from './time';

/** One entry of `massnahmen` (FORMAT §2). Texts are CommonMark; money is euro, of an ongoing task per year. */
export interface Measure extends ModelItem {
  id?: string;
  title?: string;
  goals: Reference[];
  /** Who leads: one or several together; empty where nobody is named. */
  leads: Actor[];
  partners: Actor[];
  description?: string;
  place?: string;
  /** `fachamt` or `aemteruebergreifend`. */
  level?: string;
  /** The Amt of the `beitrag` file the measure stands in. */
  contributor?: string;
  /** Where it works: a word (`bezirksregion`, `ueberregional`) or LOR keys of any level. Undefined = the default of the file's kind. */
  area?: 'bezirksregion' | 'ueberregional' | string[];
  /** Ids of the catalogue list `gebiete`. */
  designatedAreas: string[];
  position?: Point;
  targetGroups: string[];
  period?: Period;
  /** `kurzfristig`, `mittelfristig`, `langfristig`. */
  horizon?: string;
  status?: string;
  /** The sentence behind the status. */
  progress?: { text: string; at?: Time };
  /** What stands in the way. */
  obstacles?: string;
  continuation?: string;
  priority?: string;
  key: boolean;
  cost?: number;
  /** `schaetzung`, `obergrenze`, `festgestellt`. */
  costKind?: string;
  funding: Funding[];
  milestones: Milestone[];
  indicators: IndicatorUse[];
  conflicts: Reference[];
  /** Events it came from. */
  participation: Reference[];
  /** `keine`, `information`, `mitwirkung`, `zusammenarbeit`, `mitentscheidung`. */
  participationLevel?: string;
  /** Its number in the Vorhabenliste. */
  projectNumber?: string;
  link?: string;
  images: Image[];
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
    id: fields.word('id'),
    title: fields.text('titel'),
    goals: fields.references('ziele'),
    ...readParticipants(fields),
    description: fields.text('beschreibung'),
    place: fields.text('ort'),
    level: fields.text('ebene'),
    area: readArea(fields),
    designatedAreas: fields.texts('gebiet'),
    position: fields.map('koordinaten', readPoint),
    targetGroups: fields.texts('zielgruppen'),
    period: fields.period('zeitraum'),
    horizon: fields.text('horizont'),
    status: fields.text('status'),
    progress: fields.map('umsetzungsstand', readProgress),
    obstacles: fields.text('hemmnisse'),
    continuation: fields.text('fortsetzung'),
    priority: fields.text('prioritaet'),
    key: fields.boolean('schluesselmassnahme') ?? false,
    cost: costField(fields.find).value,
    costKind: fields.text('kostenart'),
    funding: fundingRows(fields.node).map((row) => readFunding(fields.of(row))),
    milestones: fields.list('meilensteine', readMilestone),
    indicators: fields.list('indikatoren', readIndicatorUse),
    conflicts: fields.references('konflikte'),
    participation: fields.references('beteiligung'),
    participationLevel: fields.text('beteiligungsstufe'),
    projectNumber: fields.text('vorhaben'),
    link: fields.text('link'),
    images: fields.list('bilder', readImage),
    caseExample: fields.reference('fallbeispiel'),
    template: fields.word('vorlage'),
    origin: fields.text('quelle'),
  };
}

function readParticipants(fields: Fields): Pick<Measure, 'leads' | 'partners'> {
  const { leads, partners } = participantsOf(fields.node);
  const read = (node: TreeNode): Actor[] => [readActor(fields.of(node)) ?? []].flat();
  return { leads: leads.flatMap(read), partners: partners.flatMap(read) };
}

function readArea(fields: Fields): Measure['area'] {
  const node = fields.value('raumbezug');
  if (node?.kind === 'list') return itemsOf(node).flatMap((key) => fields.origin.places.read(key) ?? []);
  const word = fields.text('raumbezug');
  return word === 'bezirksregion' || word === 'ueberregional' ? word : undefined;
}

function readProgress(fields: Fields): Measure['progress'] {
  const text = fields.text('text');
  return text === undefined ? undefined : { text, at: fields.time('stand') };
}
