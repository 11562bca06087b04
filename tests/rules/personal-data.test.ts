import { check } from '../support/check';
import { profile } from '../support/texts';

const text = (value: string): string => profile({ beschreibung: value });

describe('personal-data', () => {
  it('finds a person where an office belongs', () => {
    check(profile({ meilensteine: '[{titel: Auftrag, termin: 2027, status: offen, zustaendig: Jugendamt (⟦Frau Meier-Schulze⟧)}]' }), 'personal-data');
    check(profile({ federfuehrung: '{kategorie: fachamt, name: ⟦Herr Dr. Öztürk⟧}' }), 'personal-data');
    check(`${profile()}bearbeitung:\n  - {stelle: "OE SPK, ⟦Herrn Weiß⟧", rolle: redaktion}\n`, 'personal-data');
  });

  it('lets names stand that are no persons, and texts that tell a story', () => {
    check(profile({ beteiligte: '[{kategorie: verein, name: Frau und Beruf e. V.}, {kategorie: verein, name: Frauenzentrum Frieda}]', beschreibung: 'Frau Holle wird aufgeführt.' }));
  });

  it('lets those who publish say how to reach them', () => {
    check(profile({}, { herausgeber: '"Bezirksamt, spk@bezirk.example, 030 90297-1234"' }));
  });

  it('finds e-mail addresses', () => {
    check(text('Anmeldung bei ⟦m.mustermann@example.org⟧, auch ⟦x@y-z.berlin⟧.'), 'personal-data');
    check(profile({ ort: '"Treffpunkt ⟦jörg@kiez.de⟧"', zielgruppen: '[⟦a@b.de⟧]' }), 'personal-data');
    check(profile({ beteiligte: '[{kategorie: verein, name: Verein ⟦post@verein.de⟧}]' }), 'personal-data');
  });

  it('finds phone numbers', () => {
    for (const number of ['030 90297-2470', '(030) 9029 72470', '030/12345', '+49 30 902970', '+49 (0)30 902970', '0049 30 902970', '0176 12 34 56 78', '033762-12345']) {
      const marked = number.startsWith('(') ? `(⟦${number.slice(1)}⟧` : `⟦${number}⟧`;
      check(text(`"Telefon: ${marked}, werktags"`), 'personal-data');
    }
  });

  it('takes dates, keys, sums and years for what they are', () => {
    for (const other of ['01.02.2026 12345', '2025/2026', 'Bezirksregion 092007 12345 Menschen', '18.000 Euro', '0,5 12345', '2026-03-31 2026-04-30', 'Haus 030 1234', '09100101', '12489 Berlin']) check(text(`"Text ${other}"`));
  });

  it('is told where the match stands in a text of several lines, escapes and folds', () => {
    check(text('|\n      Erste Zeile.\n      Mail an ⟦a@b.de⟧ oder ⟦a@b.de⟧.'), 'personal-data');
    check(text('>-\n      Rufen Sie an: ⟦030\n      90297247⟧'), 'personal-data');
    check(text('"\\u00e4\\n⟦a@b.de⟧"'), 'personal-data');
    check(text('⟦"a\\x40b.de"⟧'), 'personal-data');
  });

  it('leaves sources and ids of documents alone', () => {
    check(profile({ quelle: 'Auskunft a@b.de' }));
  });

  it('lets mailboxes be that a catalogue names', () => {
    const katalog = 'bzrp: 1\nart: katalog\ntitel: Eigene\nakteure:\n  - {name: "Regionalkoordination, kiez@amt.de", kategorie: oe-spk}\n';
    check({ katalog, profil: text('Schreiben Sie an Kiez@amt.de oder ⟦z@amt.de⟧.') }, 'personal-data');
  });

  it('is told once, at the anchor', () => {
    check(`${profile({ beschreibung: '&t Mail an ⟦a@b.de⟧' })}zusammenfassung: *t\n`, 'personal-data');
  });

  it('reads a long text in little time', () => {
    check(text(`"${'a'.repeat(200_000)} ${'0 12 '.repeat(40_000)} @"`));
  });
});
