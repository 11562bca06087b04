import type { Fields } from './fields';
import { type Image, readImage } from './image';
import { type IndicatorUse, readIndicatorUse } from './indicatorUse';
import type { Reference } from './reference';
import type { ModelItem } from './source';
import type { Time } from './time';

/** A named way to reach a goal. */
export interface Strategy {
  title: string;
  description?: string;
}

/** Another goal that pulls in the other direction. */
export interface GoalConflict {
  goal?: Reference;
  description?: string;
  handling?: string;
}

/** How far a goal was reached (`zielerreichung`). */
export interface Achievement {
  /** `erreicht`, `teilweise`, `nicht-erreicht`, `offen`. */
  grade?: string;
  text?: string;
  at?: Time;
}

/** One entry of `ziele` (FORMAT §2). Texts are CommonMark. */
export interface Goal extends ModelItem {
  id?: string;
  title?: string;
  /** Id of the catalogue list `handlungsfelder`. */
  fieldOfAction?: string;
  guidingGoal?: Reference;
  /** `fachamt` or `aemteruebergreifend`. */
  level?: string;
  /** The office named by the goal, or the one whose `beitrag` file holds it. */
  office?: string;
  description?: string;
  initialSituation?: string;
  strategies: Strategy[];
  priority?: string;
  participation: Reference[];
  origin?: string;
  conflicts: GoalConflict[];
  achievement?: Achievement;
  images: Image[];
  indicators: IndicatorUse[];
}

/** Reads a goal; `contributor` is the Amt of the `beitrag` file it stands in. */
export function readGoal(fields: Fields, item: ModelItem, contributor?: string): Goal {
  return {
    ...item,
    id: fields.word('id'),
    title: fields.text('titel'),
    fieldOfAction: fields.word('handlungsfeld'),
    guidingGoal: fields.reference('leitziel'),
    level: fields.text('ebene'),
    office: fields.text('amt') ?? contributor,
    description: fields.text('beschreibung'),
    initialSituation: fields.text('ausgangslage'),
    strategies: fields.list('strategien', readStrategy),
    priority: fields.text('prioritaet'),
    participation: fields.references('beteiligung'),
    origin: fields.text('quelle'),
    conflicts: fields.list('zielkonflikte', readGoalConflict),
    achievement: fields.map('zielerreichung', readAchievement),
    images: fields.list('bilder', readImage),
    indicators: fields.list('indikatoren', readIndicatorUse),
  };
}

function readStrategy(fields: Fields): Strategy | undefined {
  const title = fields.text('titel');
  const description = fields.text('beschreibung');
  return title || description ? { title: title ?? '', description } : undefined;
}

function readGoalConflict(fields: Fields): GoalConflict {
  return { goal: fields.reference('ziel'), description: fields.text('beschreibung'), handling: fields.text('umgang') };
}

function readAchievement(fields: Fields): Achievement | undefined {
  const [grade, text] = [fields.text('grad'), fields.text('text')];
  return grade === undefined && text === undefined ? undefined : { grade, text, at: fields.time('stand') };
}
