import { tellIn } from '../../server/language/text/bundles';
import type { Message } from '../../server/language/text/message';
import assert from 'node:assert/strict';
import { MapFiles } from '../../server/files/mapFile';
import { creditOf } from '../../server/render/map';
import { FOLDER, MemoryFiles, TestClient, uriOf } from '../support/client';
import type { RenderResult } from '../../server/protocol';
import { pageHtml, sectionHtml, taken } from '../../server/protocol/sections';
import { areasIn } from '../support/places';

/** A square with a key; coordinates invented. */
const geojson = (key: string): string =>
  JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { BZR_ID: key }, geometry: { type: 'Polygon', coordinates: [[[13, 52], [13.1, 52], [13.1, 52.1], [13, 52]]] } }] });
const PROFILE = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof\nstand: 2026\nzeitraum: 2026\nziele: []\n';

class CountedFiles extends MemoryFiles {
  reads = 0;
  override read(uri: string) {
    this.reads += 1;
    return super.read(uri);
  }
}

const ask = (maps: MapFiles, setting = '', uri = uriOf('bezirk/profile/a.bzrp.yaml')) => maps.for({ uri, folder: FOLDER, setting });

const german = (message: Message): string => tellIn('de', message);

describe('files/mapFile', () => {
  it('finds the nearest folder „daten“ upwards, and takes all its maps together', async () => {
    const files = new CountedFiles({ 'daten/alle.geojson': geojson('011001'), 'bezirk/daten/bzr.topojson': geojson('092007'), 'bezirk/daten/plr.json': geojson('09200701'), 'bezirk/daten/liste.json': '{"a": 1}', 'bezirk/daten/notiz.txt': '' });
    const map = await ask(new MapFiles(files, areasIn, creditOf));
    assert.deepEqual(map?.areas.map(({ key }) => key).sort(), ['092007', '09200701']);
    assert.deepEqual([map?.files, map?.faults], [['bzr.topojson', 'plr.json'], []], 'JSON of another kind is nobody’s fault');
    assert.equal(files.reads, 3);
  });

  it('looks no further than the workspace folder, also where that is the root of a file system', async () => {
    const files = new MemoryFiles();
    for (const uri of ['memfs:/daten/a.geojson', 'memfs:/x/daten/b.geojson']) files.texts.set(uri, geojson('092007'));
    const at = async (uri: string, folder: string | undefined) => (await new MapFiles(files, areasIn, creditOf).for({ uri, folder, setting: '' }))?.files;
    assert.deepEqual(await at('memfs:/profile/p.bzrp.yaml', 'memfs:/'), ['a.geojson']);
    assert.deepEqual(await at('memfs:/x/p.bzrp.yaml', 'memfs:/'), ['b.geojson']);
    assert.equal(await at('memfs:/profile/p.bzrp.yaml', 'memfs:/profile'), undefined);
    assert.equal(await at('memfs:/y/p.bzrp.yaml', undefined), undefined);
  });

  it('reads a file once, for all pages, until it is told that one changed', async () => {
    const files = new CountedFiles({ 'daten/a.geojson': geojson('092007') });
    const maps = new MapFiles(files, areasIn, creditOf);
    const first = await ask(maps);
    assert.equal(await ask(maps, '', uriOf('anderswo/b.bzrp.yaml')), first, 'the same object');
    assert.equal(files.reads, 1);
    maps.forget();
    files.texts.set(uriOf('daten/a.geojson'), geojson('092006'));
    assert.deepEqual((await ask(maps))?.areas.map(({ key }) => key), ['092006']);
  });

  it('takes the file of the setting: from the folder, absolute, as Windows writes it', async () => {
    const maps = new MapFiles(new MemoryFiles({ 'karten/lor%202021.geojson': geojson('092007'), 'daten/a.geojson': geojson('011001') }), areasIn, creditOf);
    for (const setting of ['karten/lor 2021.geojson', '/arbeit/karten/lor 2021.geojson', 'karten\\lor 2021.geojson']) assert.deepEqual((await ask(maps, setting))?.files, ['lor 2021.geojson'], setting);
  });

  it('says in German what it cannot read', async () => {
    const files = new MemoryFiles({ 'daten/a.geojson': '{', 'daten/b.geojson': '{"type": "FeatureCollection", "features": []}', 'daten/c.topojson': '{"type":"Topology","objects":{"x":{"type":"Polygon","arcs":[[7]],"id":"092007"}},"arcs":[]}' });
    files.entries = async (folder) => [...(await MemoryFiles.prototype.entries.call(files, folder)), { uri: `${folder}/d.json`, size: 50_000_000 }];
    assert.deepEqual((await ask(new MapFiles(files, areasIn, creditOf)))?.faults.map(german), [
      '„a.geojson“ ist kein gültiges GeoJSON oder TopoJSON.',
      '„b.geojson“ enthält keine Flächen mit LOR-Schlüssel (BZR_ID, PLR_ID oder id).',
      '„c.topojson“ ist kein gültiges GeoJSON oder TopoJSON.',
    ]);
    assert.deepEqual((await ask(new MapFiles(files, areasIn, creditOf), 'daten/d.json'))?.faults.map(german), ['„d.json“ ist größer als 20 MB und wurde nicht gelesen. Eine vereinfachte Fassung genügt für die Karte.']);
    assert.deepEqual((await ask(new MapFiles(files, areasIn, creditOf), 'fehlt.json'))?.faults.map(german), ['Die Kartendatei „fehlt.json“ gibt es nicht.']);
  });

  it('tells coordinates of no place here: swapped, of another system, absurd', async () => {
    const square = (x: number, y: number): string => JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', id: '09200701', properties: {}, geometry: { type: 'Polygon', coordinates: [[[x, y], [x + 1, y], [x, y + 1], [x, y]]] } }] });
    const faultOf = async (x: number, y: number): Promise<string | undefined> => (await ask(new MapFiles(new MemoryFiles({ 'daten/a.geojson': square(x, y) }), areasIn, creditOf)))?.faults.map(german)[0];
    assert.equal(await faultOf(13.5, 52.4), undefined);
    assert.equal(await faultOf(400_000, 5_810_000), undefined);
    assert.match((await faultOf(52.4, 13.5)) ?? '', /„a\.geojson“ enthält Koordinaten, die nicht in Deutschland liegen \(52\.4; 13\.5\).* Länge und Breite sind vertauscht/);
    for (const [x, y] of [[1_500_000, 6_890_000], [1e300, -1e300], [0, 0], [200, 100]] as const) assert.match((await faultOf(x, y)) ?? '', /nicht in Deutschland liegen .*WGS84/);
  });

  it('is drawn in the preview, and again when the file came, changed or went', async () => {
    const client = await TestClient.start({ texts: { 'profile/a.bzrp.yaml': PROFILE } });
    const html = async (): Promise<string> => {
      const page = await client.connection.sendRequest<RenderResult>('bzrp/render', { uri: uriOf('profile/a.bzrp.yaml') });
      return pageHtml(page.kind, [...taken(new Map(), page).values()].map((section) => sectionHtml(section)));
    };
    await client.findings('profile/a.bzrp.yaml', ({ length }) => length > 0);
    assert.doesNotMatch(await html(), /Planungsraum 09200701/);
    const changed: string[] = [];
    client.connection.onNotification('bzrp/changed', ({ uri }: { uri: string }) => void changed.push(uri));
    const uri = uriOf('daten/lor.geojson');
    client.files.texts.set(uri, geojson('09200701'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    assert.match(await html(), /Planungsraum 09200701/);
    assert.deepEqual(changed, [uriOf('profile/a.bzrp.yaml')]);
    client.files.texts.delete(uri);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    assert.doesNotMatch(await html(), /Planungsraum 09200701/);
    client.stop();
  });
});
