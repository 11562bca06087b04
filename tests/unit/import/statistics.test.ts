import assert from 'node:assert/strict';
import { read, sourceOf, statistics, told } from './world';

/** Residents of the four Planungsräume of Hellersdorf-Süd (102006), columns as the register has them. */
function ewr(rows: readonly string[], zeit = '202512'): string {
  const head = '"ZEIT";"RAUMID";"BEZ";"PGR";"BZR";"PLR";"BEZPGR";"E_E";"E_EU1";"E_E1U6";"E_E6U15";"E_E15U18";"E_E65U80";"E_E80U110"';
  return [head, ...rows.map((row) => `"${zeit}";${row}`)].join('\n');
}

const WHOLE = [
  '"10200627";"10";"20";"06";"27";"1020";1000;10;40;100;50;100;50',
  '"10200628";"10";"20";"06";"28";"1020";2000;20;80;200;100;200;100',
  '"10200629";"10";"20";"06";"29";"1020";3000;30;120;300;150;900;100',
  '"10200630";"10";"20";"06";"30";"1020";4000;40;160;400;200;400;200',
];

describe('statistics', () => {
  it('sums counts, and shares from their two counts, over Planungsräume', () => {
    const found = statistics(read('EWR_L21_202512E_Matrix.csv', ewr(WHOLE)));
    assert.deepEqual(told(found, 'DGZ:DA1', '102006'), ['10000 @2025-12 (4)']);
    assert.deepEqual(told(found, 'KID:B1', '102006'), ['20 @2025-12 (4)']);
    assert.deepEqual(told(found, 'KID:B2', '102006'), ['20.5 @2025-12 (4)']);
    assert.deepEqual(told(found, 'KID:B2', '10200629'), ['33.3 @2025-12']);
  });

  it('takes a two-digit segment for no key', () => {
    // The column BZR says 06, which alone would be the Bezirk Steglitz-Zehlendorf.
    assert.deepEqual(told(statistics(read('EWR_L21_202512E_Matrix.csv', ewr(WHOLE))), 'DGZ:DA1', '06'), []);
  });

  it('calls a sum with a suppressed part a lower bound', () => {
    const found = statistics(read('EWR_L21_202512E_Matrix.csv', ewr([...WHOLE.slice(0, 3), '"10200630";"10";"20";"06";"30";"1020";NA;NA;NA;NA;NA;NA;NA'])));
    assert.deepEqual(told(found, 'DGZ:DA1', '102006'), ['6000 @2025-12 (>=, 4)']);
    assert.deepEqual(found.values('DGZ:DA1', '102006')[0]?.lacking, ['10200630']);
    // A quarter of the region has no denominator: nobody could say what the share of the rest means.
    assert.deepEqual(told(found, 'KID:B1', '102006'), []);
  });

  it('calls a share with a suppressed numerator a lower bound', () => {
    const found = statistics(read('EWR_L21_202512E_Matrix.csv', ewr([...WHOLE.slice(0, 3), '"10200630";"10";"20";"06";"30";"1020";4000;NA;160;400;200;400;200'])));
    assert.deepEqual(told(found, 'KID:B1', '102006'), ['12 @2025-12 (>=, 4)']);
  });

  it('calls a sum a lower bound when a Planungsraum is not in the file at all', () => {
    assert.deepEqual(told(statistics(read('EWR_L21_202512E_Matrix.csv', ewr(WHOLE.slice(1)))), 'DGZ:DA1', '102006'), ['9000 @2025-12 (>=, 4)']);
  });

  it('never sums or averages what is published', () => {
    const found = statistics(read('mss_2021_index_indikatoren.csv', 'ZEIT,PLR_ID,S1,S3,S4,D1,D3,D4\n202012,"10200627",4.65303,12.2,29.2,0.5,-2.2,-9\n202012,"10200628",-9999,-9999,-9999,-9999,-9999,-9999'));
    assert.deepEqual(told(found, 'MSS2021:S1', '10200627'), ['4.7 @2020-12']);
    assert.deepEqual(told(found, 'MSS2021:S1', '10200628'), []);
    assert.deepEqual(told(found, 'MSS2021:S1', '102006'), []);
  });

  it('reads keys that lost their leading zero and lines that end in CR alone', () => {
    const file = read('EWRMIGRA201712H_Matrix.csv', 'ZEIT;RAUMID;MH_E\r201712;1011101;1879\r201712;1011102;77\r');
    assert.deepEqual([...(file.series[0]?.figures.keys() ?? [])], ['01011101', '01011102']);
  });

  it('puts together what an English spreadsheet split at the decimal commas', () => {
    const file = read('EWRMIGRA201512H_Matrix.csv', '"ZEIT;""RAUMID"";""BEZ"";""MH_E""",,,\n"201512;""03010104"";""03"";43",00,,\n"201512;""03020203"";""03"";97",5,,\n');
    assert.deepEqual([...(file.series[0]?.figures ?? [])].map(([key, { value }]) => [key, value]), [['03010104', 43], ['03020203', 97.5]]);
    assert.match(file.notes.map(({ text }) => text).join(' '), /decimal commas/);
  });

  it('takes figures of the former Planungsräume only for places that stayed the same', () => {
    const rows = ['"10020620"', '"10020621"', '"10020622"', '"10020623"'].map((key) => `${key};"10";"02";"06";"20";"1";100;1;4;10;5;10;10`);
    const found = statistics(read('EWR202012E_Matrix.csv', ewr(rows, '202012')));
    assert.deepEqual(told(found, 'DGZ:DA1', '102006'), ['400 @2020-12 (4)']);
    assert.deepEqual(told(found, 'DGZ:DA1', '100206', 2006), ['400 @2020-12 (4)']);
    // 01011105 was divided between two Planungsräume of 2021: neither is it.
    const divided = statistics(read('EWR202012E_Matrix.csv', ewr(['"01011105";"01";"01";"11";"05";"1";100;1;4;10;5;10;10'], '202012')));
    assert.deepEqual([told(divided, 'DGZ:DA1', '01100102'), told(divided, 'DGZ:DA1', '01100103')], [[], []]);
  });

  it('reads all levels of one column, both decimal marks and k.A.', () => {
    const found = statistics(
      read('tsb-bzrp2-3_Tabelle_D1.csv', 'LOR-Nummer,LOR-Name,Quote in % 2017,Quote in % 2012\n10020620,Kaulsdorf Nord II,67.8,"59,0"\n100206,Hellersdorf-Süd,65.6,k.A.\n10,Marzahn-Hellersdorf,61.2,"58,4"\n,Berlin,52.8,k.A.'),
    );
    assert.deepEqual(told(found, 'KID:D1', '10020620', 2006), ['67.8 @2017', '59 @2012']);
    assert.deepEqual(told(found, 'KID:D1', '102006'), ['65.6 @2017']);
    assert.deepEqual(told(found, 'KID:D1', '10'), ['61.2 @2017', '58.4 @2012']);
    assert.deepEqual(told(found, 'KID:D1', 'berlin'), ['52.8 @2017']);
  });

  it('leaves out and tells what lies in no region', () => {
    const file = read('kriminalitaet_2021_fallzahlen_bzr.csv', '\uFEFFLOR-Schlüssel (Bezirksregion),Bezeichnung (Bezirksregion),Kieztaten\r\n102006,Hellersdorf Süd,489\r\n109900,Bezirk (MzHd)- nicht zuzuordnen,50\r\n999900,Stadtgebiet Berlin- nicht zuzuordnen,170');
    assert.deepEqual(file.refused.map(({ row, what }) => `${row}: ${what}`), ['3: 109900', '4: 999900']);
  });

  it('relates a count to the residents of another file, of the nearest time', () => {
    const crimes = read('kriminalitaet_2021_fallzahlen_bzr.csv', 'LOR-Schlüssel (Bezirksregion),Kieztaten\n102006,489');
    const residents = read('einwohnerbestand_06-2022_plr.csv', 'Gesamt;unter6;6-15;15-18;65undmehr;ausländer;PLR-ID\n3543;1;1;1;1;1;10200627\n6481;1;1;1;1;1;10200628\n9098;1;1;1;1;1;10200629\n6456;1;1;1;1;1;10200630');
    const [value] = statistics(crimes, residents).values('KID:A8', '102006');
    assert.equal(Math.round(Number(value?.value) * 100) / 100, 1.91);
    assert.deepEqual(value?.denominator, { value: 25578, stand: '2022-06', file: 'einwohnerbestand_06-2022_plr.csv' });
    // Residents of ten years later would say nothing.
    const late = read('EWR_L21_203512E_Matrix.csv', ewr(WHOLE, '203512'));
    assert.deepEqual(statistics(crimes, late).values('KID:A8', '102006'), []);
  });

  it('reads three header rows with merged cells and line breaks, and a row for Berlin', () => {
    const share = 'Anteil (%)';
    const table = {
      name: 'LOR',
      notes: [],
      rows: [
        ['', '', '', '', '', ''],
        ['', '', '', 'Ist-Versorgung', '', ''],
        ['', '', '', 'Gigabit-Versorgung\nder Wohn- und Gewerbeeinheiten', '', 'Glasfaser-Versorgung\nder Wohn- und Gewerbeeinheiten'],
        ['', 'Bezirk\nName', 'LOR\nPlanungsräume\nNummer', 'Anzahl', share, share],
        ['', 'Mitte', '01100101', 2613, 98.3, 58.3],
        ['', 'Land Berlin', '', 2067165, 95.4, 34.2],
      ],
    };
    const found = statistics(read('Berlin_LOR_Versorgungsdaten_Stand_2402.xlsx', table));
    assert.deepEqual(told(found, 'BREITBAND:GIGABIT', '01100101'), ['98.3 @2024-02']);
    assert.deepEqual(told(found, 'BREITBAND:GLASFASER', 'berlin'), ['34.2 @2024-02']);
  });

  it("reads a team's own file: columns by number, a key in parts, a year a column", () => {
    const source = sourceOf({ datei: 'eigene_*.csv', schluessel: ['BEZ', 'PGR', 'BZR'], stand: '{JJJJ}', werte: [{ indikator: 'BZ:X1', spalte: 'Wert {JJJJ}' }] });
    const found = statistics(read('eigene_2025.csv', 'BEZ;PGR;BZR;Wert 2023;Wert 2024\n10;20;6;1,5;-9999', [source]));
    assert.deepEqual(told(found, 'BZ:X1', '102006'), ['1.5 @2023']);
  });

  it('says which column is missing', () => {
    const file = read('EWR_L21_202512E_Matrix.csv', 'ZEIT;RAUMID;E_E\n202512;10200627;1');
    assert.deepEqual([...new Set(file.refused.map(({ what }) => what))], ['E_EU1', 'E_E1U6', 'E_E6U15', 'E_E15U18', 'E_E65U80', 'E_E80U110']);
    assert.deepEqual(file.series.map(({ indicator }) => indicator), ['DGZ:DA1']);
    assert.match(read('mss_2021_indizes.csv', 'a,b\n1,2').refused.map(({ why }) => why.text).join(), /key/);
  });
});
