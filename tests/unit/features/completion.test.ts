import assert from 'node:assert/strict';
import { Completion } from '../../support/complete';

const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof Teil II\nstand: 2026-03\nzeitraum: {von: 2026, bis: 2030}\n';
const GOAL = 'ziele:\n  - id: Z1\n    titel: Sicher zur Schule\n    handlungsfeld: mobilitaet\n';
const last = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

describe('completion of keys', () => {
  it('offers what is missing at that level, required keys first, used ones not again', () => {
    const found = new Completion(`${HEAD}ziele:\n  - id: Z1\n    |`);
    assert.deepEqual(found.labels.slice(0, 2), ['titel', 'handlungsfeld']);
    assert.ok(!found.labels.includes('id'));
    assert.equal(last(found.chooseReadable('handlungsfeld')), '    handlungsfeld:');
  });

  it('sees used keys below the cursor as well', () => {
    const found = new Completion(`${HEAD}ziele:\n  - id: Z1\n    |\n    titel: x\n`);
    assert.ok(!found.labels.includes('titel'));
  });

  it('completes top-level keys, also in an empty file', () => {
    // Behind the five kinds of file.
    assert.deepEqual(new Completion('|').labels.slice(5, 8), ['bzrp', 'art', 'bezirksregion']);
    assert.equal(new Completion('|').chooseReadable('bzrp'), 'bzrp: 1');
    assert.ok(!new Completion(`${HEAD}|`).labels.includes('titel'));
  });

  it('replaces the word, not the colon behind it', () => {
    const text = new Completion(`${HEAD}ziele:\n  - id: Z1\n    ti|te: Ein Titel\n`).choose('titel');
    assert.equal(last(text), '    titel: Ein Titel');
  });

  it('begins lists and texts on the next line at the right indent', () => {
    assert.match(new Completion(`${HEAD}${GOAL}    ind|`).chooseReadable('indikatoren'), /\n {4}indikatoren:\n {6}- $/);
    assert.match(new Completion(`${HEAD}${GOAL}    beschr|`).choose('beschreibung'), /\n {4}beschreibung: \|\n {6}$/);
  });

  it('works in flow maps', () => {
    const found = new Completion(`${HEAD}${GOAL}    indikatoren:\n      - {indikator: KID:D5, |}\n`);
    assert.ok(!found.labels.includes('indikator'));
    assert.equal(last(found.chooseReadable('raum')), '      - {indikator: KID:D5, raum: }');
  });

  it('works right behind a dash, and in lists that are not indented', () => {
    assert.equal(new Completion(`${HEAD}ziele:\n  - |`).chooseReadable('id').split('\n').at(-1), '  - id: Z1');
    assert.equal(last(new Completion(`${HEAD}massnahmen:\n- id: M1\n  stat|\n- id: M2\n`).choose('status').replace('- id: M2\n', '')), '  status:');
  });

  it('gives the next free id', () => {
    assert.equal(last(new Completion(`${HEAD}${GOAL}  - |`).chooseReadable('id')), '  - id: Z2');
  });
});

describe('completion of values', () => {
  it('finds an indicator by any word of it', () => {
    const found = new Completion(`${HEAD}${GOAL}    indikatoren:\n      - indikator: armut|`);
    assert.ok(found.labels.includes('KID:D5'), found.labels.join());
    assert.equal(last(found.chooseReadable('KID:D5')), '      - indikator: KID:D5');
  });

  it('puts LOR keys in quotes, those of the profile first', () => {
    const found = new Completion(`${HEAD}massnahmen:\n  - id: M1\n    raumbezug:\n      - |`);
    assert.equal(found.labels[0], 'Wista');
    assert.equal(last(found.chooseReadable('Wista')), '      - "09200715"');
    assert.equal(last(new Completion('bzrp: 1\nart: profil\nbezirksregion: "adl|"').chooseReadable('Adlershof')), 'bezirksregion: "092007"');
  });

  it('finds places with umlauts written out', () => {
    const found = new Completion('bzrp: 1\nart: profil\nbezirksregion: oberschoene|');
    assert.equal(last(found.chooseReadable('Oberschöneweide')), 'bezirksregion: "092005"');
  });

  it('offers references by id or title', () => {
    const found = new Completion(`${HEAD}${GOAL}massnahmen:\n  - id: M1\n    ziele: [schul|]\n`);
    assert.deepEqual(found.labels, ['Z1']);
    assert.equal(last(found.chooseReadable('Z1')), '    ziele: [Z1]');
  });

  it('offers references of the district with its key, in quotes', () => {
    const district = 'bzrp: 1\nart: bezirk\nbezirk: "09"\ntitel: Bezirk\nziele:\n  - id: BZ1\n    titel: Ganz\n    handlungsfeld: wohnen\n';
    const found = new Completion(`${HEAD}massnahmen:\n  - id: M1\n    ziele: [|]\n`, { 'bezirk.bzrp.yaml': district });
    assert.equal(last(found.chooseReadable('09/BZ1')), '    ziele: ["09/BZ1"]');
  });

  it('offers fixed values and keeps the quotes the writer began', () => {
    assert.equal(last(new Completion(`${HEAD}status: |`).chooseReadable('entwurf')), 'status: entwurf');
    assert.equal(last(new Completion(`${HEAD}status: 'ab|`).chooseReadable('abstimmung')), "status: 'abstimmung'");
    assert.equal(last(new Completion(`${HEAD}status:|`).chooseReadable('entwurf')), 'status: entwurf');
  });

  it('offers actors by name, and the group of keys instead', () => {
    assert.equal(last(new Completion(`${HEAD}massnahmen:\n  - id: M1\n    federfuehrung: sozi|`).chooseReadable('Amt für Soziales')), '    federfuehrung: Amt für Soziales');
    assert.ok(new Completion(`${HEAD}massnahmen:\n  - id: M1\n    federfuehrung:\n      |`).labels.includes('kategorie'));
  });

  it('offers today in every notation', () => {
    assert.deepEqual(new Completion(`${HEAD}massnahmen:\n  - id: M1\n    zeitraum: {von: |, bis: 2030}\n`).labels.slice(0, 4), ['2026', '2026-11', '2026-Q4', '2026-11-23']);
  });

  it('replaces the whole value in the middle of it', () => {
    assert.equal(last(new Completion(`${HEAD}status: ent|irgendwas # Kommentar\n`).chooseReadable('entwurf')), 'status: entwurf # Kommentar');
  });
});

describe('completion of what a column means', () => {
  const assigned = (line: string): Completion => new Completion(`bzrp: 1\nart: katalog\ntitel: Unser Katalog\nzuordnungen:\n  - id: amt\n    liste: massnahmen\n    spalten:\n      - {spalte: Fertig bis, angabe: ${line}}\n`);

  it('offers the keys a cell can say, and parts of others', () => {
    const { labels } = assigned('|');
    for (const key of ['federfuehrung', 'zeitraum', 'zeitraum.bis', 'finanzierung.betrag', 'umsetzungsstand.text', 'umgang', 'ziele.handlungsfeld', '-']) assert.ok(labels.includes(key), key);
    for (const key of ['koordinaten', 'meilensteine', 'indikatoren', 'bilder', 'umsetzungsstand']) assert.ok(!labels.includes(key), key);
  });

  it('writes the key', () => {
    assert.match(assigned('zeitraum.b|').chooseReadable('zeitraum.bis'), /angabe: zeitraum\.bis\}/);
    assert.match(assigned('|').chooseReadable('-'), /angabe: "?-"?\}/);
  });
});

describe('completion anywhere', () => {
  it('works in a file that cannot be read yet', () => {
    const found = new Completion(`${HEAD}status: "offen\n${GOAL}    prio|`);
    assert.ok(found.labels.includes('prioritaet'));
  });

  it('keeps CRLF', () => {
    const text = new Completion(`${HEAD}${GOAL}`.replaceAll('\n', '\r\n').replace('handlungsfeld: mobilitaet', 'handlungsfeld: wohn|')).chooseReadable('wohnen');
    assert.ok(text.endsWith('    handlungsfeld: wohnen\r\n'));
  });

  it('is silent inside texts and comments', () => {
    assert.deepEqual(new Completion(`${HEAD}zusammenfassung: >\n  Die Stadt st|\n`).labels, []);
    assert.deepEqual(new Completion(`${HEAD}# st|\n`).labels, []);
    assert.deepEqual(new Completion(`${HEAD}vorbemerkung: ein st|\n`).labels, []);
  });

  it('offers the standard measures as whole items with the next free id', () => {
    const found = new Completion(`${HEAD}${GOAL}massnahmen:\n  - id: M1\n    titel: x\n  - schulweg|`);
    const text = found.chooseReadable('Vorlage: Schulwege sichern');
    assert.match(text, /\n {2}- id: M2\n {4}titel: Schulwege sichern\n {4}ziele: \[Z1\]\n/);
    assert.match(new Completion(`${HEAD}${GOAL}massnahmen:\n  |`).chooseReadable('Vorlage: Schulwege sichern'), /massnahmen:\n {2}- id: M1\n {4}titel/);
  });
});
