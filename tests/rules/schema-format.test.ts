import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { goal, head, item, measure, profile } from '../support/texts';

describe('schema-format', () => {
  it('finds what is no time', () => {
    for (const time of ['2026-13', '2026-Q5', '31.03.2026', '2026-02-30', '2026-3', '1899', '2200', 'bald', '"2026 "', '2026.5', '2026/2028', '2027/2026', '2026-H3']) {
      check(profile({ umsetzungsstand: `{text: Läuft., stand: ⟦${time}⟧}` }), 'schema-format');
    }
    for (const time of ['2026', '"2026"', '2026-03', '2026-Q2', '2024-02-29', '2026/2027', '2026-H1']) check(profile({ umsetzungsstand: `{text: Läuft., stand: ${time}}` }));
    check(profile({ umsetzungsstand: '{text: Läuft., stand: 2199}', status: 'fortlaufend' }, { stand: '2199' }));
  });

  it('finds what is no id', () => {
    for (const id of ['z1', 'Z 1', '1Z', 'Z1-', 'ZÄ', 'Z.A.B.C.D.E.F.G.H.I.J.K.L.M']) check(head() + goal({ id: `⟦${id}⟧` }) + measure({ ziele: `[${id}]` }), 'schema-format');
    for (const id of ['Z1', 'M1.2', 'L-3', 'A_B', 'ABCDEFGHIJKLMNOPQRSTUVWX']) check(head() + goal({ id }) + measure({ ziele: `[${id}]` }));
    check('bzrp: 1\nart: katalog\ntitel: Eigene\nmethoden:\n  - {id: ⟦Kiezlabor⟧, name: Labor}\nindikatoren:\n  - {id: ⟦n1⟧, name: N, einheit: anzahl, ebenen: [bzr]}\n', 'schema-format');
  });

  it('finds texts too short, too long, empty', () => {
    check(profile({}, { titel: '⟦Kiez⟧' }), 'schema-format');
    check(profile({}, { titel: `⟦${'x'.repeat(201)}⟧` }), 'schema-format');
    check(profile({ ort: '⟦""⟧' }), 'schema-format');
    check(profile({ titel: '⟦"   "⟧' }), 'schema-format');
    check(profile({}, { titel: '⟦"\u00a0     "⟧' }), 'schema-format');
    check(profile({}, { fassung: `⟦${'2'.repeat(25)}⟧` }), 'schema-format');
  });

  it('finds numbers without an end: nobody could add them up', () => {
    for (const number of ['1e999', '.inf', '-.inf', '.nan']) check(profile({ kosten: `⟦${number}⟧` }), 'schema-format');
    for (const number of ['1e3', '-0', '0x10', '.5']) check(profile({ kosten: number }));
  });

  it('finds characters no text may have, at the first of them, and takes all of them out', () => {
    for (const [sign, name] of [['\0', '\\0'], ['\u0001', '\\x01'], ['\u001b', '\\e'], ['\u007f', '\\u007F'], ['\ufffe', '\\ufffe']] as const) {
      mend({ 'p.bzrp.yaml': profile({ beschreibung: `Platz⟦${sign}⟧ und${sign} Park` }) }, 'schema-format', (text) => text.replaceAll(sign, ''));
      mend({ 'p.bzrp.yaml': profile({ beschreibung: `"Platz⟦${name}⟧ und${name} Park \\t\\"neu\\""` }) }, 'schema-format', (text) => text.replaceAll(name, ''));
    }
    mend({ 'p.bzrp.yaml': profile({ beschreibung: '|\n      Eins\n      Zw⟦\u0008⟧ei' }) }, 'schema-format', (text) => text.replace('\u0008', ''));
    check(profile({ beschreibung: '"Tab\\tund Zeile\\n, 😀 und \\U0001F600"' }));
  });

  it('finds an empty list where there must be something', () => {
    check(profile() + item({ id: 'M2', titel: 'Zweite', ziele: '⟦[]⟧', status: 'vorschlag', horizont: 'kurzfristig' }), 'schema-format');
    check(`${head()}ziele: ⟦[]⟧\n`, 'schema-format');
    check(profile({ beteiligte: '[]', zielgruppen: '[]' }));
  });

  it('finds a key of a place that is none, and a number out of bounds', () => {
    check(profile({}, { bezirksregion: '⟦Adlershof⟧' }), 'schema-format');
    check(profile({ kosten: '⟦-1⟧' }), 'schema-format');
    check(profile({ finanzierung: '[{programm: bezirkshaushalt, jahr: ⟦1800⟧, anzahl: ⟦0⟧}]' }), 'schema-format');
  });

  it('puts the key of a place for its name', () => {
    mend(profile({}, { bezirksregion: 'Adlershof' }), 'schema-format', (old) => old.replace('bezirksregion: Adlershof', 'bezirksregion: "092007"'));
    mend(profile({}, { bezirksregion: "'adlershof'" }), 'schema-format', (old) => old.replace("'adlershof'", '"092007"'));
    // Not a region but its district, and two regions of one name: the author chooses.
    assert.deepEqual(titles(profile({}, { bezirksregion: 'Mitte' }), 'schema-format'), []);
    assert.equal(titles(profile({}, { bezirksregion: 'Heerstraße' }), 'schema-format').length, 2);
  });

  it('says of a day in German notation that the calendar has none', () => {
    const [finding] = check(profile({ umsetzungsstand: '{text: Läuft., stand: ⟦31.02.2026⟧}' }), 'schema-format');
    assert.equal(finding?.message.text, 'The calendar has no such day.');
  });

  it('says how long a text must be', () => {
    assert.deepEqual(check(profile({}, { titel: '⟦Kiez⟧' }), 'schema-format')[0]?.message.args, [5]);
  });

  it('writes a date as the language wants it', () => {
    const forms = { '31.03.2026': '2026-03-31', '1.3.2026': '2026-03-01', '"03/2026"': '"2026-03"', '03.2026': '2026-03', 'März 2026': '2026-03', '31. Dez. 2026': '2026-12-31', 'Q3/2026': '2026-Q3', '3. Quartal 2026': '2026-Q3', '2026-3': '2026-03', '2026-q3': '2026-Q3' };
    for (const [written, wanted] of Object.entries(forms)) mend(profile({}, { stand: written }), 'schema-format', (old) => old.replace(`stand: ${written}`, `stand: ${wanted}`));
  });

  it('writes two years that do not follow each other as a period, where one may stand', () => {
    mend(profile({ zeitraum: '2026/2028' }), 'schema-format', (old) => old.replace('2026/2028', '{von: 2026, bis: 2028}'));
    for (const stand of ['2026/2028', '2028/2026']) assert.deepEqual(titles(profile({ umsetzungsstand: `{text: Läuft., stand: ${stand}}` }), 'schema-format'), []);
  });

  it('offers no date that does not exist', () => {
    for (const time of ['31.02.2026', '2026-13', 'Winter 2026', '31.03.26']) assert.deepEqual(titles(profile({}, { stand: time }), 'schema-format'), []);
  });

  it('writes an id in capitals, with its references', () => {
    const text = head() + goal({ id: '"z1"', zielkonflikte: "[{ziel: 'z1', beschreibung: Enge}]" }) + measure({ ziele: '[z1, "092007/z1"]', titel: 'z1 begehen' });
    mend(text, 'schema-format', (old) => old.replace('"z1"', '"Z1"').replace("'z1'", "'Z1'").replace('[z1, "092007/z1"]', '[Z1, "092007/Z1"]'));
  });

  it('does not make two of one id', () => {
    const text = head() + goal() + item({ id: 'z1', titel: 'Zweites', handlungsfeld: 'wohnen' }) + measure({ ziele: '[Z1, z1]' });
    assert.deepEqual(titles(text, 'schema-format'), []);
  });
});
