import assert from 'node:assert/strict';
import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { dayNumber, parseTime } from '../../../../server/language/model/time';
import { charts } from '../../../../server/render/charts';
import { rowPicture } from '../../../../server/render/charts/rowFigure';
import { lines, PLAIN } from '../../../../server/render/charts/words';
import { moneyByProgramme, moneyByYear, yearsIn } from '../../../../server/render/charts/money';
import { spread } from '../../../../server/render/charts/spread';
import { countByStatus } from '../../../../server/render/charts/status';
import { yearStarts } from '../../../../server/render/charts/timeAxis';
import { renderProfile } from '../../../../server/render/profile';
import { SAMPLE } from '../sample';
import { byClass, byTag, catalogueOf, findAll, parseHtml, profileOf, textIn, type Node } from '../support';

const catalogue = catalogueOf({
  indikatoren: [{ id: 'KID:D5', name: 'Kinderarmut', einheit: 'prozent', richtung: 'niedriger-besser', schwellen: [{ wert: 35, bedeutung: 'hoch' }] }],
  programme: [{ id: 'projektfonds', name: 'Projektfonds' }, { id: 'eigenmittel', name: 'Eigenmittel' }],
});

const day = (text: string): number => parseTime(text)?.first ?? Number.NaN;
const textOf = (page: Node, id: string | undefined): string => textIn(findAll(page, ({ attributes }) => attributes.id === id)[0]);
/** What a drawing says to somebody who does not see it. */
const described = (figure: Node): string => textOf(figure, findAll(figure, ({ attributes }) => 'aria-describedby' in attributes)[0]?.attributes['aria-describedby']);
const draw = (node: VNode | null): Node => parseHtml(node ? renderToString(node) : '');
const indicator = (yaml: string): Node => {
  const use = profileOf(`ziele:\n  - id: Z1\n    indikatoren:\n      - ${yaml}\n`).goals[0]?.indicators[0];
  assert.ok(use);
  return draw(charts.IndicatorChart({ use, context: { catalogue }, id: 'x' }));
};

describe('render/charts', () => {
  it('names and describes every drawing, with its figures as a table', () => {
    const page = parseHtml(renderProfile(profileOf(SAMPLE), { catalogue, charts }).html);
    const drawings = byClass(page, 'chart');
    assert.deepEqual(drawings.map((figure) => figure.attributes.id), ['prozess-grafik', 'grafik-ziel-Z1-0', 'status-grafik', 'zeitplan-grafik', 'finanzierung-grafik', 'finanzierung-jahre']);
    for (const figure of drawings) {
      const [drawing, ...others] = findAll(figure, ({ attributes }) => attributes.role === 'img');
      assert.equal(others.length, 0, 'one drawing is one picture to a screen reader');
      assert.ok(textOf(figure, drawing?.attributes['aria-labelledby']).length > 5);
      assert.ok(textOf(figure, drawing?.attributes['aria-describedby']).length > 10);
    }
    assert.equal(byClass(page, 'chart-table').length, 6);
    assert.equal(findAll(page, (node) => 'style' in node.attributes).length, 0);
  });

  it('says of an indicator where it comes from, where it shall go, and whether that is better', () => {
    const figure = indicator('{indikator: "KID:D5", ausgangswert: {wert: 38.2, stand: 2024}, zielwert: {wert: 32, stand: 2030}, verlauf: [{wert: 41.5, stand: 2020}], vergleich: [{raum: berlin, wert: 27.1, stand: 2024}]}');
    assert.equal(described(figure), 'Kinderarmut: von 41,5 % (2020) auf 38,2 % (2024), seit 2020 −3,3 Prozentpunkte (Verbesserung). Ziel: 32 % (2030), −6,2 Prozentpunkte (Verbesserung). Im Vergleich: gegenüber Berlin (27,1 %) 11,1 Prozentpunkte höher (ungünstiger); gegenüber der Schwelle „hoch“ (35 %) 3,2 Prozentpunkte höher (ungünstiger).');
    assert.deepEqual(byTag(figure, 'tr').slice(1).map(textIn), ['Verlauf 41,5 % 2020', 'Ausgangswert 38,2 % 2024', 'Zielwert 32 % 2030', 'Berlin 27,1 % 2024']);
    assert.equal(byTag(figure, 'circle').length, 2);
  });

  it('puts higher values higher and later ones further right', () => {
    const figure = indicator('{indikator: "KID:D5", ausgangswert: {wert: 30, stand: 2024}, verlauf: [{wert: 40, stand: 2022}, {wert: 20, stand: 2020}]}');
    const points = byTag(figure, 'circle').map(({ attributes }) => [Number(attributes.cx), Number(attributes.cy)] as const);
    const [a, b, c] = points as [readonly [number, number], readonly [number, number], readonly [number, number]];
    assert.ok(a[0] < b[0] && b[0] < c[0], 'in order of time');
    assert.ok(b[1] < c[1] && c[1] < a[1], '40 above 30 above 20');
  });

  it('draws nothing where there is nothing to draw', () => {
    assert.equal(indicator('{indikator: "KID:D5"}').children.length, 0);
    assert.equal(indicator('{indikator: "KID:D5", ausgangswert: {wert: x, stand: 2024}}').children.length, 0);
    assert.equal(draw(charts.Timeline({ profile: { measures: [] } })).children.length, 0);
    assert.equal(draw(charts.ProgrammeChart({ measures: [], context: { catalogue } })).children.length, 0);
    assert.equal(draw(charts.YearChart({ measures: [] })).children.length, 0);
    assert.equal(draw(charts.StatusChart({ measures: [] })).children.length, 0);
  });

  it('adds money up by programme and year', () => {
    const { measures } = profileOf(SAMPLE);
    const money = moneyByProgramme(measures);
    assert.deepEqual(money.map(({ programme, secured, open }) => [programme, secured, open]), [['projektfonds', 12500.5, 0], ['eigenmittel', 0, 1000]]);
    assert.deepEqual(yearsIn(money), [2026, undefined]);
    const figure = draw(charts.ProgrammeChart({ measures, context: { catalogue } }));
    assert.ok(described(figure).startsWith('12.500,50 € gesichert, 1.000 € noch offen.'));
  });

  it('shows the time line with ongoing tasks open-ended', () => {
    const figure = draw(charts.Timeline({ profile: profileOf(SAMPLE) }));
    assert.equal(described(figure), '2 Maßnahmen im Zeitverlauf, davon 1 Daueraufgabe ohne Ende, mit 1 Meilenstein. Das Profil gilt 2026–2030. Stand: 31.03.2026.');
    const rows = byClass(figure, 'row').filter((row) => byClass(row, 'row-label').length > 0);
    assert.deepEqual(rows.map((row) => textIn(byClass(row, 'row-label')[0])), ['M2.1 Beratung für Mieterinnen und Mieter', 'M1.1 Lesepaten']);
    assert.deepEqual(rows.map((row) => byClass(row, 'stand').length), [1, 1], 'the line goes through every row');
    assert.deepEqual(rows.map((row) => byClass(row, 'milestone').length), [0, 1]);
    assert.deepEqual(rows.map((row) => byClass(row, 'ongoing').length), [1, 0]);
    assert.match(textIn(byClass(figure, 'chart-legend')[0]), /Daueraufgabe ohne Ende .* Stand 31\.03\.2026/);
  });

  it('has its words as text of the page, whole however long they are, and its marks in shares of the width', () => {
    const title = `Nachbarschafts${'treffpunkt'.repeat(20)} „öffnen“`;
    const figure = draw(charts.Timeline({ profile: profileOf(`massnahmen:\n  - {id: M1, titel: ${title}, zeitraum: {von: 2026, bis: 2027}}\n  - {id: M2, titel: Kurz, zeitraum: {von: 2028, bis: 2029}}\n`) }));
    assert.deepEqual(byClass(figure, 'row-label').map(textIn), [`M1 ${title}`, 'M2 Kurz']);
    const bars = byClass(figure, 'span').map(({ attributes: { x, width } }) => [x, width].map((share) => Math.round(Number(/^([\d.]+)%$/.exec(share ?? '')?.[1]))));
    assert.deepEqual(bars, [[0, 50], [50, 50]]);
  });

  it('draws rows as one picture where there is no page, with words broken and cut to their room', () => {
    const rows = [{ label: 'Lang '.repeat(40).trim(), value: '1.000 €', marks: null }, { label: 'Kurz', value: '5 €', marks: null }];
    const { width, height, drawing } = rowPicture({ id: 'x', title: '', description: '', rows });
    const picture = draw(drawing);
    const words = byTag(picture, 'text');
    assert.deepEqual([width, height, words.map(textIn)], [760, 82, [...lines(rows[0]?.label ?? '', 280, PLAIN, 3), '1.000 €', 'Kurz', '5 €']]);
    for (const svg of byTag(picture, 'svg').filter(({ attributes }) => 'width' in attributes)) assert.ok(Number(svg.attributes.x) + Number(svg.attributes.width) <= width);
  });

  it('adds money up by year, secured and open', () => {
    const { measures } = profileOf(SAMPLE);
    assert.deepEqual(moneyByYear(measures), [{ year: 2026, secured: 12500.5, open: 0 }, { year: undefined, secured: 0, open: 1000 }]);
    const years = byClass(draw(charts.YearChart({ measures })), 'chart').at(-1);
    assert.deepEqual(byTag(years as Node, 'tr').slice(1).map(textIn), ['2026 12.500,50 € 0 € 12.500,50 €', 'ohne Jahr 0 € 1.000 € 1.000 €']);
  });

  it('shows the way to the profile in order of time: participation, milestones, resolutions', () => {
    const profile = profileOf(`stand: 2026-06\nprozess:\n  - {titel: Veröffentlichung, termin: 2026-09, status: offen}\n  - {titel: Ämterrunde, termin: 2025-03-11, status: erreicht}\n  - {titel: Druck, termin: 2026-10, status: entfallen}\n  - {titel: Ohne Termin, status: offen}\nbeschluesse:\n  - {gremium: bvv, datum: 2026-04-23}\nbeteiligung:\n  - {id: B1, titel: Konferenz, datum: {von: 2025-09-01, bis: 2025-10-15}}\n`);
    const figure = draw(charts.ProcessChart({ profile }));
    assert.deepEqual(byTag(figure, 'tr').slice(1).map(textIn), [
      'Ämterrunde Meilenstein 11.03.2025 Erreicht', 'Konferenz Beteiligung 01.09.2025 – 15.10.2025 –', 'Bezirksverordnetenversammlung Beschluss 23.04.2026 –',
      'Veröffentlichung Meilenstein September 2026 Offen', 'Druck Meilenstein Oktober 2026 Entfallen',
    ]);
    assert.match(textIn(byClass(figure, 'chart-legend')[0]), /Stand Juni 2026$/);
    assert.equal(charts.ProcessChart({ profile: profileOf('prozess: [{titel: Allein, termin: 2026, status: offen}]\n') }), null);
  });

  it('counts who was there by actor group, and names the groups that never came', () => {
    const { participation } = profileOf('beteiligung:\n  - {id: B1, teilnehmende: [{kategorie: bewohnerschaft, anzahl: 58}, {kategorie: fachamt}]}\n  - {id: B2, teilnehmende: [{kategorie: bewohnerschaft, anzahl: 1200}, {kategorie: neu, anzahl: 3}]}\n');
    const figure = draw(charts.AttendanceChart({ events: participation, context: { catalogue: catalogueOf() } }));
    assert.deepEqual(byTag(figure, 'tr').slice(1).map(textIn), ['Bewohner*innen 1.258 Bewohner*innen B1, B2', 'neu 3 neu B2', 'Verwaltung – Fachamt B1', 'Gewerbetreibende – noch nicht dabei –']);
    assert.equal(described(figure), 'Bewohner*innen: 1.258 bei 2 Veranstaltungen; neu: 3 bei einer Veranstaltung; Verwaltung: bei einer Veranstaltung, nicht gezählt. Noch nicht dabei: Gewerbetreibende.');
    assert.equal(charts.AttendanceChart({ events: [], context: { catalogue: catalogueOf() } }), null);
  });

  it('counts statuses in the order of a measure’s life', () => {
    assert.deepEqual(countByStatus(profileOf(SAMPLE).measures), [['in-umsetzung', 1], ['fortlaufend', 1]]);
  });

  it('moves labels apart and no further than needed', () => {
    assert.deepEqual(spread([10, 50], 15, 0, 100), [10, 50]);
    assert.deepEqual(spread([10, 12], 15, 0, 100), [10, 25]);
    assert.deepEqual(spread([99, 98], 15, 0, 100), [100, 85]);
  });

  it('marks the beginning of each year, thinned out when there are many', () => {
    assert.deepEqual(yearStarts(day('2026-01-01'), day('2028-01-01'), 12), [dayNumber(2026, 1, 1), dayNumber(2027, 1, 1)]);
    assert.equal(yearStarts(day('2000-01-01'), day('2030-01-01'), 10).length, 10);
  });
});
