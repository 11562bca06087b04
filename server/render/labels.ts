/** The fixed values of the language as a reader of the document sees them: German, from the schemas. */
import { valuesOf } from '../language/schema/vocabulary';

export { nameInText as labelInText, nameOf as labelOf } from '../language/schema/vocabulary';

export const PROFILE_STATUS = valuesOf('profilstatus');
export const MEASURE_STATUS = valuesOf('massnahme.status');
export const MILESTONE_STATUS = valuesOf('meilenstein.status');
export const CONFLICT_STATUS = valuesOf('konflikt.status');
export const SUGGESTION_HANDLING = valuesOf('anregung.umgang');
export const BODIES = valuesOf('beschluss.gremium');
export const CONTRIBUTOR_ROLES = valuesOf('bearbeitung.rolle');
export const ACTOR_ROLES = valuesOf('akteurrolle');
export const PRIORITIES = valuesOf('prioritaet');
/** `ebene`: whether one office or several stand behind a goal or measure. */
export const LEVELS = valuesOf('ebene');
export const HORIZONS = valuesOf('massnahme.horizont');
export const CONTINUATIONS = valuesOf('massnahme.fortsetzung');
export const ACHIEVEMENT = valuesOf('ziel.zielerreichung.grad');
export const COST_KINDS = valuesOf('massnahme.kostenart');
export const PARTICIPATION_LEVELS = valuesOf('massnahme.beteiligungsstufe');
export const DESIGNATED_AREA_KINDS = valuesOf('katalog.gebiet.art');
/** Chapters of Teil I, in their usual order. */
export const TOPICS = valuesOf('befund.thema');

/** A yes or no in a table. */
export const YES_NO = { true: 'ja', false: 'nein' } as const;
