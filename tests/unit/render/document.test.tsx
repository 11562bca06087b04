import assert from 'node:assert/strict';
import { charts } from '../../../server/render/charts';
import type { RenderContext } from '../../../server/render/context';
import { RenderCache } from '../../../server/render/cache';
import { pageOf } from '../../../server/render/page';
import { profilePage } from '../../../server/render/profile';
import { shortPage } from '../../../server/render/short';
import { byClass, byTag, catalogueOf, findAll, parseHtml, profileOf, textIn, type Node } from './support';
import { outlines } from '../../support/places';

const YAML = `bzrp: 1
art: profil
bezirksregion: "092007"
fassung: 2026
titel: Adlershof
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
bilanz: Von zwei Zielen ist eines erreicht.
impressum: Bezirksamt Treptow-Köpenick
bilder:
  - {datei: platz.png, alt: Ein Platz mit Bäumen, quelle: Bezirksamt, beschriftung: Der Platz im Mai}
  - {datei: fehlt.png, alt: Eine Brücke, quelle: Bezirksamt}
kennzahlen:
  - {indikator: "KID:D5", ausgangswert: {wert: 18.4, stand: 2024}, vergleich: [{raum: "09", wert: 20.4, stand: 2024}]}
planungen:
  - {titel: Rahmenplan, art: Rahmenplanung, traeger: Senatsverwaltung, zeitraum: {von: 2025, bis: 2028}, link: "https://www.example.org/plan/"}
ziele:
  - id: Z1
    titel: Wohnen bleibt bezahlbar
    handlungsfeld: wohnen
    zielerreichung: {grad: teilweise, text: Halb geschafft, stand: 2026}
    indikatoren: [{indikator: "KID:D5", ausgangswert: {wert: 18.4, stand: 2024}, zielwert: {wert: 16, stand: 2030}}]
massnahmen:
  - {id: M1, titel: Beratung, ziele: [Z1], status: geplant, federfuehrung: Jugendamt, zeitraum: 2027, koordinaten: {breite: 52.4353, laenge: 13.5407}, ort: Marktplatz, hemmnisse: Es fehlt Geld.}
  - {id: M2, titel: Ein Vorschlag, ziele: [Z1], status: vorschlag, horizont: mittelfristig}
  - {id: M3, titel: Weit weg, ziele: [Z1], status: geplant, federfuehrung: Jugendamt, zeitraum: 2028, koordinaten: {breite: 48.1, laenge: 11.5}}
anregungen:
  - {id: A1, text: Mehr Bänke, umgang: weitergeleitet, nummer: 12, stellungnahme: {stelle: Grünflächenamt, text: Wird geprüft, datum: 2026-03}}
`;

const catalogue = catalogueOf();
const profile = profileOf(YAML);
const image = profile.pictures[0]?.image;
const pictures = new Map([[`${image?.source.uri} platz.png`, { src: 'data:image/png;base64,AAAA', type: 'png' as const, width: 40, height: 30 }]]);
const context = (more: Partial<RenderContext> = {}): RenderContext => ({ catalogue, charts, outlines, pictures, ...more });
const long = (more?: Partial<RenderContext>): Node => parseHtml(pageOf(profilePage(profile, context(more)), new RenderCache()).html);
const section = (page: Node, id: string): Node => findAll(page, ({ attributes }) => attributes.id === id)[0] ?? assert.fail(`#${id}`);
const rows = (node: Node): string[] => byTag(node, 'tr').slice(1).map((row) => textIn(row));

describe('render, what districts publish', () => {
  it('shows the figures of the region beside those of other places', () => {
    assert.deepEqual(rows(section(long(), 'kennzahlen')), ['Kinder in Bedarfsgemeinschaften KID:D5 18,4 % (2024) Treptow-Köpenick: 20,4 % (2024) – hier 2 Prozentpunkte niedriger (günstiger)']);
  });

  it('looks back goal by goal, with what changed since the edition before', () => {
    const text = section(long(), 'bilanz');
    assert.match(textIn(text), /Von zwei Zielen ist eines erreicht\./);
    assert.deepEqual(rows(text), ['Z1 Wohnen bleibt bezahlbar Teilweise erreicht Halb geschafft Stand 2026']);
    const former = { name: '2021', goals: profileOf(YAML.replace('{wert: 18.4, stand: 2024}, zielwert', '{wert: 21, stand: 2020}, zielwert')).goals };
    const compared = section(long({ former }), 'bilanz');
    assert.match(textIn(byTag(compared, 'thead')[0]), /Seit der Fassung 2021/);
    assert.match(rows(compared)[0] ?? '', /Kinder in Bedarfsgemeinschaften: 21 % \(2020\) → 18,4 % \(2024\), −2,6 Prozentpunkte$/);
  });

  it('lists plans of others with their addresses', () => {
    const plans = section(long(), 'planungen');
    assert.deepEqual(rows(plans), ['Rahmenplan · Rahmenplanung Senatsverwaltung 2025–2028 example.org/plan']);
    assert.equal(byTag(plans, 'a')[0]?.attributes.href, 'https://www.example.org/plan/');
  });

  it('keeps what is planned apart from what is no more than proposed', () => {
    const groups = byClass(section(long(), 'massnahmen'), 'group-row').map((row) => textIn(row));
    assert.deepEqual(groups, ['Handlungsfeld Wohnen', 'Vorschläge, noch nicht vereinbart']);
    assert.equal(textIn(byTag(section(long(), 'massnahmen'), 'tr').at(-1)).slice(0, 16), 'M2 Ein Vorschlag');
  });

  it('puts the table in order by the offices in the lead where that is wanted', () => {
    const groups = byClass(section(long({ order: 'amt' }), 'massnahmen'), 'group-row').map((row) => textIn(row));
    assert.deepEqual(groups, ['Jugendamt', 'Vorschläge, noch nicht vereinbart']);
  });

  it('numbers places on the map, with a list beside it that has also those outside of it', () => {
    const place = section(long(), 'orte-grafik');
    assert.deepEqual(byClass(place, 'place-point').map((point) => textIn(byTag(point, 'text')[0])), ['1']);
    assert.deepEqual(byTag(byClass(section(long(), 'lage'), 'map-points')[0] ?? place, 'li').map(textIn), ['M1 Beratung – Marktplatz', 'M3 Weit weg']);
    assert.match(textIn(section(long(), 'massnahme-M1-blatt').children.length > 0 ? section(long(), 'massnahmen-einzeln') : undefined), /Auf der Karte Nummer 1/);
  });

  it('shows pictures with what they show and whose they are, and says in words what a missing one would show', () => {
    const [found] = byTag(long(), 'img');
    assert.deepEqual([found?.attributes.src, found?.attributes.alt], ['data:image/png;base64,AAAA', 'Ein Platz mit Bäumen']);
    assert.match(textIn(section(long(), 'titel')), /Der Platz im Mai Bild: Bezirksamt/);
    assert.match(textIn(section(long(), 'bilder')), /Bild: Eine Brücke/);
    assert.equal(byTag(long({ pictures: undefined }), 'img').length, 0);
  });

  it('shows pictures and the address of an event, too', () => {
    const withEvent = profileOf(`${YAML}beteiligung:
  - {id: B1, titel: Planung am Platz, format: ideenwerkstatt, datum: 2026-05, link: "https://www.example.org/b1", bilder: [{datei: stand.png, alt: Ein Stand auf dem Markt, quelle: Bezirksamt}]}
`);
    const event = section(parseHtml(pageOf(profilePage(withEvent, context()), new RenderCache()).html), 'beteiligung-B1');
    assert.match(textIn(event), /Mehr dazu example\.org\/b1 .*Bild: Ein Stand auf dem Markt Bild: Bezirksamt/);
  });

  it('names the areas that measures or plans name, and those that lie in the region', () => {
    const gebiete = [
      { id: 'qm-a', name: 'QM Nord', art: 'quartiersmanagement', raeume: ['09200715'] },
      { id: 'benn-b', name: 'BENN Süd', art: 'benn', raeume: ['092008'] },
      { id: 'sanierung-c', name: 'Hafen', art: 'sanierungsgebiet', raeume: ['010101'] },
    ];
    const raeume = [{ schluessel: '092007', name: 'Adlershof' }, { schluessel: '09200715', name: 'Wista' }, { schluessel: '09', name: 'Treptow-Köpenick' }];
    const named = profileOf(YAML.replace('status: geplant,', 'status: geplant, gebiet: [benn-b],'));
    const page = parseHtml(pageOf(profilePage(named, { ...context(), catalogue: catalogueOf({ gebiete, raeume }) }), new RenderCache()).html);
    const [list] = byClass(section(page, 'lage'), 'map-areas');
    assert.deepEqual(byTag(list as Node, 'li').map(textIn), ['QM Nord (Quartiersmanagement) : Wista', 'BENN Süd (BENN) : 092008 – M1']);
  });

  it('puts where in Berlin the region lies on the cover, as decoration: the words say it', () => {
    for (const each of [profile, profileOf(YAML.replace(/bilder:\n(?: {2}- .*\n)+/, ''))]) {
      const page = parseHtml(pageOf(profilePage(each, context()), new RenderCache()).html);
      const [locator] = byClass(section(page, 'titel'), 'locator');
      assert.deepEqual([locator?.attributes['aria-hidden'], byClass(locator as Node, 'area-spot').length, byTag(locator as Node, 'path').length], ['true', 1, 13]);
    }
  });

  it('tells whose answer a suggestion got, and ends with the Impressum', () => {
    assert.match(textIn(section(long(), 'anregungen')), /Mehr Bänke Nr\. 12 Weitergeleitet Grünflächenamt: Wird geprüft \(März 2026\)/);
    assert.match(textIn(section(long(), 'feld-impressum')), /Bezirksamt Treptow-Köpenick/);
    assert.match(textIn(section(long(), 'massnahmen-einzeln')), /Was im Weg steht Es fehlt Geld\./);
  });

  it('has a short edition: cover, map, goals with figures, measures, what became of the suggestions', () => {
    const short = pageOf(shortPage(profile, context()), new RenderCache());
    const page = parseHtml(short.html);
    assert.deepEqual(byTag(page, 'h2').map(textIn), ['Lage im Bezirk', 'Ziele', 'Maßnahmen', 'Was aus den Anregungen wurde', 'Quellen']);
    assert.match(textIn(byTag(page, 'header')[0]), /Kurzfassung/);
    assert.deepEqual(rows(section(page, 'ziele')), ['Z1 Wohnen bleibt bezahlbar Kinder in Bedarfsgemeinschaften: 18,4 % (2024) → 16 % (2030) Teilweise erreicht']);
    const ids = new Set(findAll(page, ({ attributes }) => attributes.id !== undefined).map(({ attributes }) => attributes.id));
    const links = byTag(page, 'a').flatMap(({ attributes }) => (attributes.href?.startsWith('#') ? attributes.href.slice(1) : []));
    assert.deepEqual(links.filter((link) => !ids.has(link)), [], 'every link leads somewhere');
  });
});
