import assert from 'node:assert/strict';
import { Completion } from '../../support/complete';

const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof Teil II\nstand: 2026-03\nzeitraum: {von: 2026, bis: 2030}\n';
const GOAL = 'ziele:\n  - id: Z1\n    titel: Sicher zur Schule\n    handlungsfeld: mobilitaet\n';
const MEASURE = `${HEAD}${GOAL}massnahmen:\n  - id: M1\n    titel: Begehung\n`;
const last = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
const labels = (marked: string, others?: Record<string, string>): string[] => new Completion(marked, others).labels;

describe('completion on an empty line', () => {
  it('is silent where the column fits nothing around', () => {
    assert.deepEqual(labels(`${HEAD}ziele:\n  - id: Z1\n   |\n    titel: x\n`), []);
    assert.deepEqual(labels(`${HEAD}ziele:\n  - id: Z1\n     |`), []);
    assert.deepEqual(labels(`${HEAD}titel: x\n  |`), []);
  });

  it('does not put a key or item between a key and what belongs to it', () => {
    assert.deepEqual(labels(`${MEASURE}    meilensteine:\n    |\n      - titel: x\n`), []);
    assert.deepEqual(labels(`${HEAD}ziele:\n  - id: Z1\n  |\n    titel: x\n`), []);
    assert.deepEqual(labels(`${HEAD}massnahmen:\n|\n- id: M1\n`), []);
  });

  it('takes the lists that are not indented', () => {
    assert.ok(labels(`${HEAD}massnahmen:\n- id: M1\n|`).includes('ziele'));
    assert.ok(labels(`${MEASURE}    meilensteine:\n    - titel: x\n    |`).includes('status'));
  });

  it('offers the next item with its dash, also of lists of words', () => {
    const text = new Completion(`${HEAD}beteiligung:\n  - id: B1\n    methoden:\n      - vortrag\n      |`).chooseReadable('world-cafe');
    assert.equal(last(text), '      - world-cafe');
    assert.match(new Completion(`${HEAD}${GOAL}  |`).chooseReadable('Neuer Eintrag: Ziel'), /\n {2}- id: Z2\n {4}titel: \n {4}handlungsfeld: $/);
  });

  it('offers one word for a whole list only where nothing of the list is there', () => {
    const word = (marked: string): boolean => labels(marked).includes('bezirksregion');
    assert.ok(word(`${MEASURE}    raumbezug:\n      |`));
    assert.ok(!word(`${MEASURE}    raumbezug:\n      |\n      - "09200715"\n`));
    assert.ok(!word(`${MEASURE}    raumbezug:\n      - "09200715"\n      |`));
  });
});

describe('completion in front of and behind what is written', () => {
  it('is silent in front of a key, a map or a list: a blank typed there is an indent', () => {
    assert.deepEqual(labels(`${HEAD}ziele:\n  - id: Z1\n    |titel: x\n`), []);
    assert.deepEqual(labels(`${HEAD}ziele:\n  - |{id: Z1}\n`), []);
    assert.deepEqual(labels(`${MEASURE}    zeitraum: |{von: 2026, bis: 2027}\n`), []);
    assert.deepEqual(labels(`|# Kommentar\n${HEAD}`), []);
  });

  it('gives a deleted key back without another colon', () => {
    assert.equal(new Completion(`${HEAD}status|: entwurf\n`.replace('status|', '|')).chooseReadable('status'), `${HEAD}status: entwurf\n`);
  });

  it('puts the blank behind a bare dash and a bare colon', () => {
    assert.equal(last(new Completion(`${HEAD}${GOAL}  -|`).chooseReadable('id')), '  - id: Z2');
    assert.equal(last(new Completion(`${MEASURE}    raumbezug:\n      -|`).chooseReadable('Wista')), '      - "09200715"');
    assert.equal(last(new Completion(`${MEASURE}    status:|`).chooseReadable('geplant')), '    status: geplant');
  });

  it('waits for the blank where Enter may begin a list or map', () => {
    assert.deepEqual(labels(`${MEASURE}    federfuehrung:|`), []);
    assert.deepEqual(labels(`${MEASURE}    zeitraum:|`), []);
    assert.ok(labels(`${MEASURE}    federfuehrung: |`).includes('Jugendamt'));
  });

  it('offers no values where a key of a map in braces stands', () => {
    assert.deepEqual(labels(`${MEASURE}    zeitraum: {|}\n`).sort(), ['bis', 'daueraufgabe', 'von']);
    assert.ok(!labels(`${MEASURE}    federfuehrung: {kategorie: fachamt, |}\n`).includes('Jugendamt'));
  });

  it('knows the kind of file while the line below is half typed', () => {
    assert.deepEqual(labels('bzrp: 1\nart: fallbeispiel\ncha|'), ['chancen']);
    assert.deepEqual(labels('bzrp: 1\nart: katalog\nregel|'), ['regeln']);
  });
});

describe('completion of whole maps', () => {
  it('writes an item with all its required keys', () => {
    const text = new Completion(`${HEAD}beschluesse:\n  - |`).chooseReadable('Neuer Eintrag: Beschluss');
    assert.match(text, /\n {2}- gremium: aemterrunde\n {4}datum: $/);
  });

  it('keeps CRLF in what it inserts', () => {
    const text = new Completion(`${HEAD}${GOAL}massnahmen:\n  - |\n`.replaceAll('\n', '\r\n')).chooseReadable('Vorlage: Schulwege sichern');
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('writes small maps in braces', () => {
    const use = `${HEAD}${GOAL}    indikatoren:\n      - indikator: KID:D5\n`;
    assert.equal(last(new Completion(`${use}        zielw|`).chooseReadable('zielwert')), '        zielwert: {wert: , stand: }');
    assert.equal(last(new Completion(`${MEASURE}    zeitraum: |`).chooseReadable('{von: …, bis: …}')), '    zeitraum: {von: , bis: }');
    assert.equal(last(new Completion(`${MEASURE}    federfuehrung: |`).chooseReadable('{kategorie: …, name: …}')), '    federfuehrung: {kategorie: , name: }');
  });

  it('opens the suggestions for what comes next', () => {
    const goesOn = (marked: string, label: string): boolean => new Completion(marked).items.find((item) => item.label === label)?.command !== undefined;
    assert.ok(goesOn(`${MEASURE}    |`, 'meilensteine'));
    assert.ok(goesOn(`${MEASURE}    |`, 'konflikte'));
    assert.ok(goesOn(`${MEASURE}    |`, 'status'));
    assert.ok(!goesOn(`${MEASURE}    |`, 'beschreibung'));
    assert.ok(!goesOn(`${MEASURE}    |`, 'ort'));
  });
});

describe('completion knows the workspace', () => {
  const others = {
    'nachbar.bzrp.yaml': 'bzrp: 1\nart: profil\nbezirksregion: "092005"\ntitel: Nachbar\nstand: 2026\nzeitraum: 2026\nziele:\n  - id: N1\n    titel: Ufer öffnen\n    handlungsfeld: wohnen\n',
    'alt.bzrp.yaml': 'bzrp: 1\nart: profil\nbezirksregion: "092006"\nfassung: alt\ntitel: Früher\nstand: 2020\nzeitraum: 2020\nziele:\n  - id: ALT1\n    titel: Vorbei\n    handlungsfeld: wohnen\n',
    'fest.bzrp.yaml': 'bzrp: 1\nart: fallbeispiel\nid: F1\ntitel: Fest\nhandlungsfeld: nachbarschaft\nbeschreibung: x\nchancen: [x]\ngrenzen: [x]\nakteure:\n  - {kategorie: verein, name: Kiezverein}\n',
  };

  it('offers goals of other profiles of the same edition behind the own ones', () => {
    const found = new Completion(`${MEASURE}    ziele: [|]\n`, others);
    assert.deepEqual(found.labels, ['Z1', '092005/N1']);
    assert.equal(last(found.chooseReadable('092005/N1')), '    ziele: ["092005/N1"]');
    assert.deepEqual(labels(`${MEASURE}    ziele: ["0920|]\n`, others), ['092005/N1']);
    assert.deepEqual(labels(`${MEASURE}    ziele: [ufer|]\n`, others), ['092005/N1']);
  });

  it('writes an actor no catalogue has with its category', () => {
    assert.equal(last(new Completion(`${MEASURE}    federfuehrung: kiez|`, others).chooseReadable('Kiezverein')), '    federfuehrung: {kategorie: verein, name: Kiezverein}');
    assert.equal(last(new Completion(`${MEASURE}    federfuehrung: {kategorie: verein, name: kie|}`, others).chooseReadable('Kiezverein')), '    federfuehrung: {kategorie: verein, name: Kiezverein}');
  });

  it('offers actors in the templates of a catalogue too', () => {
    assert.ok(labels('bzrp: 1\nart: katalog\ntitel: Eigenes\nmassnahmenvorlagen:\n  - id: fest\n    federfuehrung: Jug|').includes('Jugendamt'));
  });

  it('gives no id of the district as the next own one', () => {
    const district = 'bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirk\nleitziele:\n  - id: BL7\n    titel: Ganz\n';
    assert.equal(last(new Completion(`${HEAD}leitziele:\n  - |`, { 'bezirk.bzrp.yaml': district }).chooseReadable('id')), '  - id: L1');
  });
});

describe('completion of places and times', () => {
  it('has district and Berlin within the first places of an indicator', () => {
    const found = new Completion(`${HEAD}${GOAL}    indikatoren:\n      - indikator: KID:D5\n        vergleich:\n          - {raum: |}\n`);
    assert.equal(found.labels[0], 'Adlershof');
    assert.ok(found.labels.indexOf('Treptow-Köpenick') < 15 && found.labels.indexOf('berlin') < 15, found.labels.slice(0, 20).join());
    assert.equal(last(found.chooseReadable('berlin')), '          - {raum: berlin}');
  });

  it('offers quarters and months of the year that was typed', () => {
    assert.deepEqual(labels(`${HEAD}prozess:\n  - titel: x\n    termin: 2027-Q|`), ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
    assert.deepEqual(labels(`${HEAD}prozess:\n  - titel: x\n    termin: 2028-1|`), ['2028-10', '2028-11', '2028-12']);
  });
});
