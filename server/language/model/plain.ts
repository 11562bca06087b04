/**
 * The model as plain values under the keys of FORMAT: what is exported as JSON and what editions are compared by. Times and
 * keys are in one notation, defaults that carry meaning are spelt out, empty lists are left out. The plain form of a faultless
 * file is itself a file of that kind.
 */
import { resolve, textOf, type TreeNode } from '../syntax/tree';
import type { CaseExample, TextItem } from './caseExample';
import type { CatalogueFile } from './catalogueFile';
import type { District } from './district';
import { plainGoal, plainImage, plainMeasure, plainUse } from './plainItems';
import type { Conflict, ParticipationEvent } from './participation';
import { type PlainValue, plainActor, plainMap, type PlainMap, plainPeriod, plainReferences, plainTime } from './plainValue';
import type { Profile } from './profile';
import type { Suggestion } from './suggestion';
import { timeText } from './time';

export function plainProfile(profile: Profile): PlainMap {
  const observation = (each: Profile['potentials'][number]): PlainValue => plainMap({ titel: each.title, thema: each.topic, beschreibung: each.description });
  return plainMap({
    bzrp: 1,
    art: 'profil',
    bezirksregion: profile.region?.value,
    lor: profile.lor,
    fassung: profile.edition || undefined,
    titel: profile.title?.value,
    stand: plainTime(profile.stand?.value),
    zeitraum: plainPeriod(profile.period?.value),
    status: profile.status?.value,
    herausgeber: profile.publisher?.value,
    vorbemerkung: profile.preface?.value,
    bearbeitung: profile.contributors.map((each) => plainMap({ stelle: each.office, rolle: each.role, aufgaben: each.tasks })),
    prozess: profile.process.map((each) => plainMap({ titel: each.title, termin: plainTime(each.due), status: each.status, zustaendig: each.responsible })),
    beschluesse: profile.resolutions.map((each) => plainMap({ gremium: each.body, datum: plainTime(each.date), drucksache: each.paper, ergebnis: each.outcome })),
    zusammenfassung: profile.summary?.value,
    entwicklungsperspektive: profile.perspective?.value,
    bilanz: profile.review?.value,
    impressum: profile.imprint?.value,
    ...plainSurroundings(profile),
    potenziale: profile.potentials.map(observation),
    herausforderungen: profile.challenges.map(observation),
    beteiligung: profile.participation.map(plainEvent),
    anregungen: profile.suggestions.map(plainSuggestion),
    ...plainAims(profile),
  });
}

export function plainDistrict(district: District): PlainMap {
  return plainMap({
    bzrp: 1,
    art: 'bezirk',
    bezirk: district.district?.value,
    fassung: district.edition || undefined,
    titel: district.title?.value,
    stand: plainTime(district.stand?.value),
    zeitraum: plainPeriod(district.period?.value),
    bilanz: district.review?.value,
    ...plainSurroundings(district),
    ...plainAims(district),
    beteiligung: district.participation.map(plainEvent),
  });
}

export function plainCaseExample(example: CaseExample): PlainMap {
  const texts = (items: readonly TextItem[]): PlainValue => items.map(({ text }) => text);
  return plainMap({
    bzrp: 1,
    art: 'fallbeispiel',
    id: example.id,
    titel: example.title?.value,
    handlungsfeld: example.fieldOfAction?.value,
    bezirk: example.district?.value,
    bezirksregion: example.region?.value,
    jahr: example.year && (/^\d+$/.test(example.year.value) ? Number(example.year.value) : example.year.value),
    beschreibung: example.description?.value,
    akteure: example.actors.map(plainActor),
    schritte: texts(example.steps),
    chancen: texts(example.chances),
    grenzen: texts(example.limits),
    wirkung: example.effect?.value,
    uebertragbarkeit: example.transfer?.value,
    quelle: example.origin?.value,
    stichworte: texts(example.keywords),
  });
}

/** A catalogue file; entries as written. */
export function plainCatalogue(file: CatalogueFile): PlainMap {
  const lists = [...file.lists].map(([key, items]): [string, PlainValue] => [key, items.flatMap(({ fields }) => plainTree(fields.node) ?? [])]);
  const rules = file.rules && Object.fromEntries(file.rules.value);
  return plainMap({ bzrp: 1, art: 'katalog', titel: file.title?.value, bezirk: file.district?.value, ...Object.fromEntries(lists), regeln: rules });
}

/** What a profile and a district say beside their goals. */
function plainSurroundings(lists: Pick<Profile, 'keyFigures' | 'plans' | 'pictures'>): Record<string, PlainValue> {
  return {
    kennzahlen: lists.keyFigures.flatMap(({ use }) => (use ? plainUse(use) : [])),
    planungen: lists.plans.map((each) =>
      plainMap({
        titel: each.title, art: each.kind, traeger: each.carrier, gebiet: each.designatedArea, zeitraum: plainPeriod(each.period), beschreibung: each.description,
        link: each.link,
      }),
    ),
    bilder: lists.pictures.flatMap(({ image }) => (image ? plainImage(image) : [])),
  };
}

function plainAims(lists: Pick<Profile, 'guidingGoals' | 'goals' | 'measures'>): Record<string, PlainValue> {
  return {
    leitziele: lists.guidingGoals.map((each) => plainMap({ id: each.id, titel: each.title, beschreibung: each.description })),
    ziele: lists.goals.map(plainGoal),
    massnahmen: lists.measures.map(plainMeasure),
  };
}

function plainEvent(event: ParticipationEvent): PlainMap {
  return plainMap({
    id: event.id,
    titel: event.title,
    format: event.format,
    datum: event.dates.length > 0 ? event.dates.map(timeText) : plainPeriod(event.date),
    uhrzeit: event.timeOfDay,
    link: event.link,
    ort: event.place,
    moderation: event.moderation,
    methoden: event.methods,
    ablauf: event.steps.map((step) => plainMap({ methode: step.method, frage: step.question, ergebnis: step.result })),
    anzahl: event.people,
    hinweise: event.contributions,
    teilnehmende: event.attendance.map((each) => plainMap({ kategorie: each.category, anzahl: each.count })),
    ergebnis: event.result,
    konflikte: event.conflicts.map(plainConflict),
    bilder: event.images.map(plainImage),
  });
}

function plainConflict(conflict: Conflict): PlainMap {
  return plainMap({
    id: conflict.id,
    beschreibung: conflict.description,
    // Without a position a party is its category (FORMAT §2 `konflikte`).
    parteien: conflict.parties.map(({ category, position }) => (position === undefined ? category : plainMap({ kategorie: category, position }))),
    ausgleich: conflict.settlement,
    status: conflict.status,
  });
}

function plainSuggestion(suggestion: Suggestion): PlainMap {
  return plainMap({
    id: suggestion.id,
    nummer: suggestion.number,
    text: suggestion.text,
    anzahl: suggestion.count,
    beteiligung: suggestion.participation?.text,
    handlungsfeld: suggestion.fieldOfAction,
    umgang: suggestion.handling,
    begruendung: suggestion.reason,
    stellungnahme: suggestion.statement && plainMap({ stelle: suggestion.statement.office, text: suggestion.statement.text, datum: plainTime(suggestion.statement.at) }),
    ziele: plainReferences(suggestion.goals),
    massnahmen: plainReferences(suggestion.measures),
  });
}

/** Deeper than any file may be (FORMAT §4 `file-limit`): an anchor that holds its own alias has no end. */
const DEEPEST = 100;

/** Any value of a file; undefined where nothing is written. */
function plainTree(node: TreeNode | undefined, depth = 0): PlainValue | undefined {
  const resolved = depth > DEEPEST ? undefined : resolve(node);
  switch (resolved?.kind) {
    case 'scalar':
      return resolved.value ?? undefined;
    case 'list':
      return resolved.items.flatMap((item) => plainTree(item, depth + 1) ?? []);
    case 'map':
      return plainMap(Object.fromEntries(resolved.entries.map((entry) => [textOf(entry.key) ?? '', plainTree(entry.value, depth + 1)])));
    default:
      return undefined;
  }
}
