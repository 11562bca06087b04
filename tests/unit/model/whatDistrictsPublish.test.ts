/** What published Teil II hold beside goals and measures: read into the model, and given back as it was written. */
import assert from 'node:assert/strict';
import { plainDistrict, plainProfile } from '../../../server/language/model/plain';
import { compare } from '../../../server/language/model/compare';
import { readDistrict } from '../../../server/language/model/district';
import { whenOf } from '../../../server/language/model/participation';
import { type Profile, readProfile } from '../../../server/language/model/profile';
import { Document } from '../../../server/language/syntax/document';
import { newReader } from '../../support/places';

const profile = (text: string): Profile => readProfile([new Document('test:/a.bzrp.yaml', `bzrp: 1\nart: profil\nbezirksregion: "092007"\n${text}`)], newReader());

describe('what districts publish', () => {
  it('key figures, plans of others, pictures, a review and an imprint', () => {
    const { keyFigures, plans, pictures, review, imprint } = profile(`bilanz: Zwei Ziele sind erreicht.
impressum: Bezirksamt
kennzahlen: [{indikator: KID:B1, ausgangswert: {wert: 17.2, stand: 2025}, vergleich: [{raum: berlin, wert: 16, stand: 2025}]}, {raum: "09"}]
planungen: [{titel: Rahmenplan, art: Städtebau, traeger: Senat, gebiet: sg-1, zeitraum: 2026/2027, link: "https://example.org"}]
bilder: [{datei: a.png, alt: Markt, quelle: Amt, beschriftung: Heute}, {alt: ohne Datei}]
`);
    assert.deepEqual([review?.value, imprint?.value], ['Zwei Ziele sind erreicht.', 'Bezirksamt']);
    assert.deepEqual(keyFigures.map(({ item, use }) => [item, use?.indicator, use?.comparison.length]), [['kennzahlen#0', 'KID:B1', 1], ['kennzahlen#1', undefined, undefined]]);
    assert.deepEqual(plans.map(({ title, kind, carrier, designatedArea, period, link }) => [title, kind, carrier, designatedArea, period?.von?.precision, link]), [['Rahmenplan', 'Städtebau', 'Senat', 'sg-1', 'years', 'https://example.org']]);
    assert.deepEqual(pictures.map(({ image }) => image && [image.file, image.alt, image.credit, image.caption, image.source.uri]), [['a.png', 'Markt', 'Amt', 'Heute', 'test:/a.bzrp.yaml'], undefined]);
  });

  it('goals that were assessed', () => {
    const [goal] = profile('ziele: [{id: Z1, zielerreichung: {grad: teilweise, text: Fast, stand: 2026-03}, bilder: [{datei: z.png}]}]\n').goals;
    assert.deepEqual([goal?.achievement?.grade, goal?.achievement?.text, goal?.achievement?.at?.month, goal?.images[0]?.file], ['teilweise', 'Fast', 3, 'z.png']);
  });

  it('measures that several offices lead, at a point, in areas, with a pot of money', () => {
    const measures = profile(`massnahmen:
  - {id: M1, federfuehrung: [Jugendamt, {kategorie: fachamt, name: Schulamt}], koordinaten: {breite: 52.5, laenge: 13.4}, gebiet: [qm-1, qm-2], raumbezug: ["09", "092007"]}
  - {id: M2, federfuehrung: Jugendamt, koordinaten: {breite: 5810000, laenge: 391000}, hemmnisse: Leitungen, kostenart: obergrenze, vorhaben: "7", beteiligung: [B1], beteiligungsstufe: mitwirkung}
  - {id: M3, koordinaten: {breite: 52.5}, finanzierung: [{programm: aktionsfonds, betrag: 9000, topf: true}, {programm: landesmittel, gesichert: false}]}
`).measures;
    assert.deepEqual(measures.map(({ leads }) => leads.map(({ name }) => name)), [['Jugendamt', 'Schulamt'], ['Jugendamt'], []]);
    assert.deepEqual(measures.map(({ position }) => position), [{ breite: 52.5, laenge: 13.4 }, undefined, undefined], 'metres and half a point are no place');
    assert.deepEqual([measures[0]?.designatedAreas, measures[0]?.area], [['qm-1', 'qm-2'], ['09', '092007']]);
    const [, second] = measures;
    assert.deepEqual([second?.obstacles, second?.costKind, second?.projectNumber, second?.participation[0]?.id, second?.participationLevel], ['Leitungen', 'obergrenze', '7', 'B1', 'mitwirkung']);
    assert.deepEqual(measures[2]?.funding.map(({ pot, secured }) => [pot, secured]), [[true, undefined], [false, false]]);
  });

  it('events of several dates and answers of offices', () => {
    const { participation, suggestions } = profile(`beteiligung:
  - {id: B1, datum: [2025-12-02, 2025-11-18], uhrzeit: 17 bis 20 Uhr}
  - {id: B2, datum: {bis: 2025-07}}
  - {id: B3, datum: [2025-H1]}
  - {id: B4, datum: []}
anregungen: [{text: Mehr Bänke, umgang: weitergeleitet, nummer: 17, stellungnahme: {stelle: SGA, text: Wird geprüft, datum: 2026-02}}]
`);
    assert.deepEqual(participation.map(whenOf), ['02.12.2025 und 18.11.2025, 17 bis 20 Uhr', 'bis Juli 2025', '1. Halbjahr 2025', '']);
    assert.deepEqual([participation[0]?.date?.von?.month, participation[0]?.date?.bis?.month], [11, 12], 'the whole span, whatever the order');
    const [suggestion] = suggestions;
    assert.deepEqual([suggestion?.number, suggestion?.statement?.office, suggestion?.statement?.text, suggestion?.statement?.at?.year], ['17', 'SGA', 'Wird geprüft', 2026]);
  });

  it('all of it is given back under the keys of the language', () => {
    const plain = {
      bzrp: 1, art: 'profil', bezirksregion: '092007', lor: '2021',
      bilanz: 'Rückblick', impressum: 'Amt',
      kennzahlen: [{ indikator: 'KID:B1', ausgangswert: { wert: 17, stand: '2025' } }],
      planungen: [{ titel: 'Plan', zeitraum: { von: '2026', bis: '2027' } }],
      bilder: [{ datei: 'a.png', alt: 'Markt', quelle: 'Amt' }],
      beteiligung: [{ id: 'B1', datum: ['2025-11-18', '2025-12-02'], uhrzeit: 'abends' }],
      anregungen: [{ nummer: '17', text: 'Bänke', stellungnahme: { stelle: 'SGA', text: 'Ja' } }],
      ziele: [{ id: 'Z1', zielerreichung: { grad: 'offen' } }],
      massnahmen: [{ id: 'M1', federfuehrung: ['Jugendamt', 'Schulamt'], koordinaten: { breite: 52.5, laenge: 13.4 }, gebiet: ['qm-1'], finanzierung: [{ programm: 'aktionsfonds', topf: true }], vorhaben: '7' }],
    };
    const again = JSON.parse(JSON.stringify(plainProfile(readProfile([new Document('test:/a.bzrp.yaml', JSON.stringify(plain))], newReader())))) as unknown;
    assert.deepEqual(again, plain);
    const district = { bzrp: 1, art: 'bezirk', bezirk: '09', bilanz: 'Rückblick', kennzahlen: plain.kennzahlen, planungen: plain.planungen, bilder: plain.bilder };
    assert.deepEqual(JSON.parse(JSON.stringify(plainDistrict(readDistrict(new Document('test:/b.bzrp.yaml', JSON.stringify(district)), newReader())))), district);
  });

  it('what changed in it is told between editions', () => {
    const edition = (value: number, offices: string): Profile => profile(`kennzahlen: [{indikator: KID:B1, ausgangswert: {wert: ${value}, stand: 2025}}]\nplanungen: [{titel: Plan}]\nmassnahmen: [{id: M1, titel: Fest, federfuehrung: ${offices}}]\n`);
    const { lists } = compare(plainProfile(edition(17, 'Jugendamt')), plainProfile(edition(18, '[Jugendamt, Schulamt]')));
    const changes = Object.fromEntries(lists.map(({ key, changed }) => [key, changed.flatMap((item) => item.changes.map(({ key: name, before, after }) => [name, before, after]))]));
    assert.deepEqual(changes['kennzahlen'], [['ausgangswert', { wert: 17, stand: '2025' }, { wert: 18, stand: '2025' }]]);
    assert.deepEqual(changes['massnahmen'], [['federfuehrung', undefined, 'Schulamt']]);
    assert.deepEqual(changes['planungen'], []);
  });
});
