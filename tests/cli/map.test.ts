import assert from 'node:assert/strict';
import { bzrp, inFolder } from './terminal';

const PROFILE = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof\nstand: 2026\nzeitraum: 2026\nziele: []\n';
/** A square with a key; coordinates invented. */
const geojson = (key: string): string =>
  JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { BZR_ID: key }, geometry: { type: 'Polygon', coordinates: [[[13, 52], [13.1, 52], [13.1, 52.1], [13, 52]]] } }] });
const render = (...more: string[]) => bzrp('render', 'profile/a.bzrp.yaml', ...more);

describe('cli/map', () => {
  it('draws the map found in a folder „daten“ above the file', () =>
    inFolder({ 'profile/a.bzrp.yaml': PROFILE, 'daten/lor.geojson': geojson('092007') }, async () => {
      const { code, out, err } = await render();
      assert.deepEqual([code, err, /id="karte-grafik"/.test(out)], [0, '', true]);
    }));

  it('draws the file it is told, from the working folder', () =>
    inFolder({ 'profile/a.bzrp.yaml': PROFILE, 'karten/lor 2021.json': geojson('092007') }, async () => {
      assert.match((await render('--karte', 'karten/lor 2021.json')).out, /Kartengrundlage: „lor 2021\.json“ \(Quelle und Lizenz sind in der Datei nicht angegeben\)/);
    }));

  it('says on the terminal what is wrong with a map, and keeps it out of the document', () =>
    inFolder({ 'profile/a.bzrp.yaml': PROFILE, 'daten/lor.geojson': geojson('011001'), 'kaputt.json': '{' }, async () => {
      const other = await render();
      assert.deepEqual([other.code, other.err], [0, 'Karte: Keine Fläche in lor.geojson hat den Schlüssel 092007.\n']);
      assert.match(other.out, /id="karte-grafik"/, 'the map that comes along');
      assert.doesNotMatch(other.out, /map-fault"/);
      assert.equal((await render('--karte', 'kaputt.json')).err, 'Karte: „kaputt.json“ ist kein gültiges GeoJSON oder TopoJSON.\n');
      assert.equal((await render('--karte', 'fehlt.json')).err, 'Karte: Die Kartendatei „fehlt.json“ gibt es nicht.\n');
    }));
});
