/** Goals and measures as plain values; see `plain.ts`. */
import type { Funding, moneyOf } from './funding';
import type { Goal } from './goal';
import type { Image } from './image';
import type { IndicatorUse, Reading } from './indicatorUse';
import type { Measure } from './measure';
import { isPlainMap, plainActor, plainMap, plainPeriod, plainReferences, plainTime, type PlainMap, type PlainValue } from './plainValue';

export function plainGoal(goal: Goal): PlainMap {
  return plainMap({
    id: goal.id,
    titel: goal.title,
    handlungsfeld: goal.fieldOfAction,
    leitziel: goal.guidingGoal?.text,
    ebene: goal.level,
    amt: goal.office,
    beschreibung: goal.description,
    ausgangslage: goal.initialSituation,
    strategien: goal.strategies.map((each) => plainMap({ titel: each.title, beschreibung: each.description })),
    prioritaet: goal.priority,
    beteiligung: plainReferences(goal.participation),
    quelle: goal.origin,
    zielkonflikte: goal.conflicts.map((each) => plainMap({ ziel: each.goal?.text, beschreibung: each.description, umgang: each.handling })),
    zielerreichung: goal.achievement && plainMap({ grad: goal.achievement.grade, text: goal.achievement.text, stand: plainTime(goal.achievement.at) }),
    bilder: goal.images.map(plainImage),
    indikatoren: goal.indicators.map(plainUse),
  });
}

function plainFunding(row: Funding): PlainMap {
  return plainMap({ programm: row.programme, betrag: row.amount, jahr: row.year, gesichert: row.secured, anzahl: row.count, topf: row.pot || undefined, geber: row.giver });
}

/** The money of a measure out of its plain form. */
export function plainMoney({ kosten, finanzierung }: PlainMap): Parameters<typeof moneyOf>[0][number] {
  const euro = (value: PlainValue | undefined): number | undefined => (typeof value === 'number' ? value : undefined);
  const rows = Array.isArray(finanzierung) ? finanzierung.filter(isPlainMap) : [];
  return { cost: euro(kosten), funding: rows.map(({ betrag, gesichert }) => ({ amount: euro(betrag), secured: gesichert === true })) };
}

export function plainMeasure(measure: Measure): PlainMap {
  return plainMap({
    id: measure.id,
    titel: measure.title,
    ziele: plainReferences(measure.goals),
    federfuehrung: measure.leads.length > 1 ? measure.leads.map(plainActor) : measure.leads[0] && plainActor(measure.leads[0]),
    beteiligte: measure.partners.map(plainActor),
    beschreibung: measure.description,
    ort: measure.place,
    koordinaten: measure.position && plainMap({ breite: measure.position.breite, laenge: measure.position.laenge }),
    gebiet: measure.designatedAreas,
    ebene: measure.level,
    raumbezug: measure.area,
    zielgruppen: measure.targetGroups,
    zeitraum: plainPeriod(measure.period),
    horizont: measure.horizon,
    status: measure.status,
    umsetzungsstand: measure.progress && plainMap({ text: measure.progress.text, stand: plainTime(measure.progress.at) }),
    hemmnisse: measure.obstacles,
    fortsetzung: measure.continuation,
    prioritaet: measure.priority,
    schluesselmassnahme: measure.key || undefined,
    kosten: measure.cost,
    kostenart: measure.costKind,
    finanzierung: measure.funding.map(plainFunding),
    meilensteine: measure.milestones.map((each) => plainMap({ titel: each.title, termin: plainTime(each.due), status: each.status, zustaendig: each.responsible })),
    indikatoren: measure.indicators.map(plainUse),
    beteiligung: plainReferences(measure.participation),
    beteiligungsstufe: measure.participationLevel,
    vorhaben: measure.projectNumber,
    link: measure.link,
    bilder: measure.images.map(plainImage),
    konflikte: plainReferences(measure.conflicts),
    fallbeispiel: measure.caseExample?.text,
    vorlage: measure.template,
    quelle: measure.origin,
  });
}

export function plainImage(image: Image): PlainMap {
  return plainMap({ datei: image.file, alt: image.alt, quelle: image.credit, beschriftung: image.caption });
}

export function plainUse(use: IndicatorUse): PlainMap {
  return plainMap({
    indikator: use.indicator,
    raum: use.place,
    ausgangswert: use.baseline && plainReading(use.baseline),
    zielwert: use.target && plainReading(use.target),
    zielrichtung: use.direction,
    verlauf: use.course.map(plainReading),
    vergleich: use.comparison.map(plainReading),
    quelle: use.origin,
  });
}

function plainReading(reading: Reading): PlainMap {
  return plainMap({ raum: reading.place, wert: reading.value, stand: plainTime(reading.at) });
}
