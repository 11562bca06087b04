import assert from 'node:assert/strict';
import { tellIn } from '../../../server/language/text/bundles';
import { check, unmark } from '../../support/check';
import { mend, titles } from '../../support/fixes';
import { goal, head, item, measure, profile } from '../../support/texts';

/** What planners write and paste, told at the wrong character and mended. */
describe('odd characters in words', () => {
  /** Blanks of a word processor and characters nobody sees, each told by its name. */
  const ODD: readonly [string, RegExp][] = [['\u00a0', /geschütztes/], ['\u2009', /besonderer Breite/], ['\u202f', /geschütztes/], ['\u3000', /besonderer Breite/], ['\u2028', /unsichtbares/], ['\v', /unsichtbares/], ['\ufeff', /unsichtbares/], ['\u200b', /unsichtbares/], ['\u00ad', /unsichtbares/]];

  const odd = (marked: string, code: string, name: RegExp): void => {
    const [finding] = check(marked, code);
    assert.match(finding ? tellIn('de', finding.message) : '', name);
    const { text, places } = unmark(marked);
    const [place] = places;
    mend(text, code, (old) => old.slice(0, place?.start) + old.slice(place?.end));
  };

  for (const [blank, name] of ODD) {
    it(`U+${(blank.codePointAt(0) ?? 0).toString(16)} behind a word, in block and flow style, quoted and not`, () => {
      odd(profile({ status: `geplant⟦${blank}⟧` }), 'schema-enum', name);
      odd(profile({ status: `"geplant⟦${blank}⟧"` }), 'schema-enum', name);
      odd(profile({ meilensteine: `[{titel: Auftakt, termin: 2027, status: offen⟦${blank}⟧}]` }), 'schema-enum', name);
      odd(profile({ umsetzungsstand: `{text: Läuft., stand: 2026⟦${blank}⟧}` }), 'schema-format', name);
      odd(profile({}, { bezirksregion: `"092007⟦${blank}⟧"` }), 'schema-format', name);
      odd(head() + goal({ handlungsfeld: `mobilitaet⟦${blank}⟧` }) + measure(), 'unknown-field-of-action', name);
      odd(profile({ federfuehrung: `Jugendamt⟦${blank}⟧` }), 'unknown-actor-category', name);
      odd(profile({ schluesselmassnahme: `true⟦${blank}⟧` }), 'schema-type', name);
    });

    it(`U+${(blank.codePointAt(0) ?? 0).toString(16)} on an id and on a reference is one finding, for the two still mean each other`, () => {
      odd(head() + goal({ id: `Z1⟦${blank}⟧` }) + measure(), 'schema-format', name);
      odd(profile({ ziele: `[Z1⟦${blank}⟧]` }), 'unresolved-reference', name);
      odd(profile({ ziele: `\n      - Z1⟦${blank}⟧` }), 'unresolved-reference', name);
    });

    it(`U+${(blank.codePointAt(0) ?? 0).toString(16)} at a key`, () => {
      odd(profile({ [`ort⟦${blank}⟧`]: 'Hof' }), 'schema-unknown-key', name);
      odd(profile({ [`status⟦${blank}⟧`]: 'geplant', status: undefined }), 'schema-unknown-key', name);
      odd(profile({}, { [`stand⟦${blank}⟧`]: '2026-06', stand: undefined }), 'schema-unknown-key', name);
      odd(profile({ zeitraum: `{von⟦${blank}⟧: 2027, bis: 2028}` }), 'schema-unknown-key', name);
    });
  }

  it('inside a word only those nobody sees are told', () => {
    odd(profile({ status: 'ge⟦\u00ad⟧plant' }), 'schema-enum', /unsichtbares/);
    odd(profile({ ziele: '[Z⟦\u200b⟧1]' }), 'unresolved-reference', /unsichtbares/);
  });

  it('texts may have any blanks', () => {
    check(profile({ titel: 'Kiez\u00a0stärken', beschreibung: '"10\u202f% der Wege"', ort: '\u2009Hof' }));
  });
});

describe('a colon without its blank in braces', () => {
  it('is one finding at the key, and no second key is offered', () => {
    const text = profile({ zeitraum: '{⟦von:⟧2027, bis: 2028}' });
    check(text, 'schema-unknown-key');
    mend(unmark(text).text, 'schema-unknown-key', (old) => old.replace('von:2027', 'von: 2027'));
    check(profile({ zeitraum: '{⟦von:\u00a0⟧2027, bis: 2028}' }), 'schema-unknown-key');
    mend(profile({ zeitraum: '{von:\u00a02027, bis: 2028}' }), 'schema-unknown-key', (old) => old.replace('\u00a0', ' '));
    check(profile({ zeitraum: '{⟦von:⟧2027, ⟦bis:⟧2028}' }), 'schema-unknown-key');
  });
});

describe('a comma in a text between braces', () => {
  it('is told once, however many there are, and mended by quotes', () => {
    const one = profile({ meilensteine: '[{titel: Planung, ⟦Bau und Abnahme⟧, termin: 2027, status: offen}]' });
    check(one, 'schema-unknown-key');
    mend(unmark(one).text, 'schema-unknown-key', (old) => old.replace('Planung, Bau und Abnahme', '"Planung, Bau und Abnahme"'));
    const two = profile({ meilensteine: '[{termin: 2027, status: offen, titel: Planung, ⟦"Bau"⟧, Abnahme}]'.replace('⟦"Bau"⟧', '⟦Bau⟧') });
    check(two, 'schema-unknown-key');
    mend(unmark(two).text.replaceAll('\n', '\r\n'), 'schema-unknown-key', (old) => old.replace('Planung, Bau, Abnahme', '"Planung, Bau, Abnahme"'));
  });

  it('a word behind a value that is no text is an unknown key', () => {
    assert.deepEqual(titles(profile({ meilensteine: '[{titel: Bau, termin: 2027, status: offen, morgen}]' }), 'schema-unknown-key'), []);
  });
});

describe('a text that a comma cuts in a list between brackets', () => {
  it('is told by its open bracket and put in quotes', () => {
    const text = profile({ zielgruppen: '[⟦Familien (Eltern, Großeltern)⟧, Kinder]' });
    check(text, 'text-cut-off');
    mend(unmark(text).text, 'text-cut-off', (old) => old.replace('Familien (Eltern, Großeltern)', '"Familien (Eltern, Großeltern)"'));
    check(profile({ zielgruppen: '[⟦„Kiez, bewegt“⟧, Kinder]' }), 'text-cut-off');
    check(profile({ zielgruppen: '[⟦Eltern (Väter, Mütter, Großeltern)⟧, Kinder]' }), 'text-cut-off');
  });

  it('one that is never closed is told, too', () => {
    mend(profile({ zielgruppen: '[Familien (Eltern, Kinder]' }), 'text-cut-off', (old) => old.replace('(Eltern', '(Eltern)'));
  });

  it('leaves whole entries alone', () => {
    check(profile({ zielgruppen: '[Familien (Eltern), "Kinder (klein, groß)", „Kiez“]', beteiligte: '[Jugendamt, {kategorie: verein, name: Kiez (Nord}]' }));
  });
});

describe('a sentence below its text', () => {
  it('with a colon in it is taken to the text', () => {
    mend(profile({ beschreibung: 'Wir gehen.\n    Hinweis: gilt bis 2030.' }), 'schema-unknown-key', (old) => old.replace('Wir gehen.\n    Hinweis: gilt bis 2030.', '"Wir gehen.\n      Hinweis: gilt bis 2030."'));
    mend(profile({ beschreibung: '"Wir gehen."\n    Hinweis: gilt bis 2030.' }), 'schema-unknown-key', (old) => old.replace('"Wir gehen."\n    Hinweis: gilt bis 2030.', '"Wir gehen.\n      Hinweis: gilt bis 2030."'));
    mend(profile({ beschreibung: '|\n      Wir gehen.\n    Hinweis: gilt bis 2030.' }), 'schema-unknown-key', (old) => old.replace('    Hinweis', '      Hinweis'));
  });

  it('in a list is put in quotes', () => {
    mend(profile({ zielgruppen: '[Teil II: Ziele, Kinder]' }), 'schema-type', (old) => old.replace('Teil II: Ziele', '"Teil II: Ziele"'));
    mend(profile({ zielgruppen: '\n      - Teil II: Ziele\n      - Kinder' }), 'schema-type', (old) => old.replace('Teil II: Ziele', '"Teil II: Ziele"'));
  });
});

describe('a merge key', () => {
  const goals = (merge: string): string => `${head()}ziele:\n  - &eins\n    id: Z1\n    titel: Wege sichern\n    handlungsfeld: mobilitaet\n${merge}${measure({ ziele: '[Z1, Z2]' })}`;

  it('is one finding, and what it was to take over can be written out', () => {
    const text = goals('  - ⟦<<⟧: *eins\n    id: Z2\n');
    check(text, 'schema-unknown-key');
    mend(unmark(text).text, 'schema-unknown-key', (old) => old.replace('<<: *eins', 'titel: Wege sichern\n    handlungsfeld: mobilitaet'));
    mend(goals('  - {<<: *eins, id: Z2}\n'), 'schema-unknown-key', (old) => old.replace('<<: *eins', 'titel: Wege sichern, handlungsfeld: mobilitaet'));
  });
});

describe('times, amounts and names as planners write them', () => {
  it('periods of a measure', () => {
    const forms = { '2027-2030': '{von: 2027, bis: 2030}', '2027–2029': '{von: 2027, bis: 2029}', '2027 bis 2029': '{von: 2027, bis: 2029}', 'bis 2028': '{von: 2026, bis: 2028}', 'ab 2027': '{von: 2027, daueraufgabe: true}', laufend: '{von: 2026, daueraufgabe: true}', 'seit 2027 laufend': '{von: 2027, daueraufgabe: true}', '2027/28': '2027/2028', 'III/2027': '2027-Q3', '1. Halbjahr 2027': '2027-H1' };
    for (const [written, wanted] of Object.entries(forms)) mend(profile({ zeitraum: written }), 'schema-format', (old) => old.replace(`zeitraum: ${written}`, `zeitraum: ${wanted}`));
    mend(`${head()}${goal()}massnahmen:\n  - {id: M1, titel: Begehung, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2027-2030, status: geplant}\n`, 'schema-format', (old) => old.replace('2027-2030', '{von: 2027, bis: 2030}'));
  });

  it('an open period of a measure may also end with the profile', () => {
    assert.deepEqual(titles(profile({ zeitraum: 'ab 2027' }), 'schema-format'), ['Write as {von: 2027, daueraufgabe: true}', 'Write as {von: 2027, bis: 2030}']);
  });

  it('the period of the profile', () => {
    mend(profile({}, { zeitraum: '2026-2030' }), 'schema-format', (old) => old.replace('2026-2030', '{von: 2026, bis: 2030}'));
    mend(profile({}, { zeitraum: 'ab 2026' }), 'schema-format', (old) => old.replace('ab 2026', '{von: 2026, bis: 2030}'));
  });

  it('one time', () => {
    mend(profile({ meilensteine: '[{titel: Auftakt, termin: bis Ende 2027, status: offen}]' }), 'schema-format', (old) => old.replace('bis Ende 2027', '2027'));
    assert.deepEqual(titles(profile({}, { stand: '2026-2030' }), 'schema-format'), []);
  });

  it('amounts', () => {
    const forms = { '5 TEUR': '5000', '5 T€': '5000', '1,2 Mio. €': '1200000', '5 EUR': '5', 'ca. 5.000': '5000', '12.000,50 Euro': '12000.5', '"18 Tsd. €"': '18000' };
    for (const [written, wanted] of Object.entries(forms)) mend(profile({ kosten: written }), 'number-notation', (old) => old.replace(`kosten: ${written}`, `kosten: ${wanted}`));
    mend(profile({ finanzierung: '[{programm: bezirkshaushalt, betrag: 1,2 Mio. €}]' }), 'number-notation', (old) => old.replace('1,2 Mio. €', '1200000'));
    mend(profile({ finanzierung: '[{programm: bezirkshaushalt, betrag: 12.000,50 Euro, jahr: 2027}]' }), 'number-notation', (old) => old.replace('12.000,50 Euro', '12000.5'));
  });

  it('an estimate becomes a number only when somebody says so', () => {
    const safe = (kosten: string): (boolean | undefined)[] => check(profile({ kosten: `⟦${kosten}⟧` }), 'number-notation')[0]?.fixes().map((fix) => fix.safe) ?? [];
    assert.deepEqual([safe('5 TEUR'), safe('ca. 5.000')], [[true], [false]]);
  });

  it('an indicator by its code, a field of action by a word people search by', () => {
    const use = (id: string): string => head() + goal({ indikatoren: `[{indikator: ${id}}]` }) + measure();
    for (const id of ['D5', 'd5', 'KID D5', 'KID-D5']) mend(use(id), 'unknown-indicator', (old) => old.replace(`indikator: ${id}`, 'indikator: KID:D5'));
    assert.ok(titles(use('S1'), 'unknown-indicator').length > 1, 'every edition is named');
    mend(head() + goal({ handlungsfeld: 'Verkehr' }) + measure(), 'unknown-field-of-action', (old) => old.replace('Verkehr', 'mobilitaet'));
  });

  it('an office by part of its name, or as an actor of its own', () => {
    mend(profile({ federfuehrung: 'Grünflächenamt' }), 'unknown-actor-category', (old) => old.replace('Grünflächenamt', 'Straßen- und Grünflächenamt'));
    mend(profile({ federfuehrung: 'Grünflächenamt' }), 'unknown-actor-category', (old) => old.replace('Grünflächenamt', '{kategorie: fachamt, name: Grünflächenamt}'), { fix: 1 });
    mend(profile({ federfuehrung: 'Amt für Zukunft, Abt. 2' }), 'unknown-actor-category', (old) => old.replace('Amt für Zukunft, Abt. 2', '{kategorie: fachamt, name: "Amt für Zukunft, Abt. 2"}'));
    mend(profile({ beteiligte: '[Kiezverein Nord e. V.]' }), 'unknown-actor-category', (old) => old.replace('Kiezverein Nord e. V.', '{kategorie: verein, name: Kiezverein Nord e. V.}'));
    assert.deepEqual(titles(profile({ federfuehrung: 'Frau Meier' }), 'unknown-actor-category'), []);
  });

  it('a list written as one text', () => {
    mend(profile({ ziele: 'Z1]' }), 'schema-type', (old) => old.replace('Z1]', '[Z1]'));
    mend(head() + goal() + item({ id: 'Z2', titel: 'Zweites Ziel', handlungsfeld: 'wohnen' }) + measure({ ziele: 'Z1 und Z2' }), 'schema-type', (old) => old.replace('Z1 und Z2', '[Z1, Z2]'));
    mend(profile({ zielgruppen: '\n      • Familien\n      • Kinder' }), 'schema-type', (old) => old.replace(/• /g, '- '));
    mend(profile({ zielgruppen: '\n      -Familien\n      -Kinder' }), 'schema-type', (old) => old.replace(/-(?=Familien|Kinder)/g, '- '));
    for (const text of ['>-', '|\n      Z1']) assert.deepEqual(titles(profile({ ziele: text }), 'schema-type'), []);
  });
});

describe('a file that is not there', () => {
  it('is what is told, not each id that would be in it', () => {
    const district = 'bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirksweite Ziele\nfassung: "2026"\nleitziele:\n  - {id: BL1, titel: Zusammen}\n';
    const copied = head({ fassung: '"2027"' }) + goal({ leitziel: '⟦BL1⟧' }) + measure();
    const [finding] = check({ a: copied, bezirk: district.replace('id: BL1', 'id: ⟦BL1⟧') }, ['unresolved-reference', 'guiding-goal-unused']);
    assert.equal(finding && tellIn('de', finding.message), 'Zu „09“ gibt es keine Datei der Fassung „2027“, deshalb führt „BL1“ ins Leere. Legen Sie eine an oder prüfen Sie „fassung“.');
    const [other] = check(profile({ ziele: '[Z1, ⟦"101001/Z9"⟧]' }), 'unresolved-reference');
    assert.match(other?.message.text ?? '', /no file of/);
  });
});
