/** Another city is a catalogue: how it is divided and its places are data, and nothing else has to be written for it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type CityData, placesOf } from '../../server/language/catalogue/places';
import { regionsFor } from '../../server/language/catalogue/regions';
import { complete } from '../../server/language/features/completion/complete';
import { newProfile } from '../../server/language/guided/newProfile';
import { Outlines } from '../../server/language/geography/outlines';
import { createSetup } from '../../server/language/setup';
import { tellIn } from '../../server/language/text/bundles';
import { Workspace } from '../../server/language/workspace/workspace';
import { WorkspacePages } from '../../server/render/workspacePages';
import { unmark } from '../support/check';
import { goal, measure } from '../support/texts';

/** An invented city: two districts (1 digit), four quarters (3), blocks (5), all of one edition. */
const MUSTERSTADT: CityData = {
  system: {
    name: 'Viertel',
    source: { title: 'Stadtviertel', publisher: 'Stadt Musterstadt', licence: 'CC0', address: 'https://example.org/' },
    whole: { id: 'musterstadt', name: 'Musterstadt' },
    levels: [
      { id: 'bezirk', name: 'Stadtbezirk', of: 'Stadtbezirken', digits: 1, role: 'district' },
      { id: 'viertel', name: 'Stadtviertel', of: 'Stadtvierteln', digits: 3, role: 'region' },
      { id: 'block', name: 'Baublock', of: 'Baublöcken', digits: 5, role: 'part' },
    ],
    vintages: [2024],
  },
  places: {
    2024: ['0|Altstadt', '001|Markt', '00101|Rathausblock', '00102|Brunnenblock', '002|Hafen', '00201|Kaiblock', '1|Neustadt', '101|Gartenstadt', '10101|Rosenblock', '102|Bahnhof'].join('\n'),
  },
};

const berlin = createSetup();
const places = placesOf(MUSTERSTADT);
const setup = { ...berlin, places, outlines: new Outlines({ titel: '', quelle: '', lizenz: '', ursprung: [0, 0], schritt: 1, linien: [], raeume: {} }, places.system) };
const URI = 'test:/profil.bzrp.yaml';

const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: REGION\nfassung: 2026\ntitel: Markt\nstand: 2026-03-31\nzeitraum: {von: 2026, bis: 2030}\nstatus: entwurf\n';

function workspaceOf(text: string): Workspace {
  const space = new Workspace(setup);
  space.set(URI, text);
  space.settle();
  return space;
}

/** What is found of keys: code, the word, and what is said. */
function found(text: string): string[] {
  const space = workspaceOf(text);
  const document = space.files.get(URI)?.document ?? assert.fail('the file is known');
  const ofKeys = space.findings(URI).filter(({ code }) => /region|lor|planning-area|format|level/.test(code));
  return ofKeys.map(({ code, range, message }) => `${code} ${document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end))}: ${tellIn('de', message)}`);
}

const profile = (region: string, keys: Readonly<Record<string, string>> = {}): string => HEAD.replace('REGION', region) + goal() + measure(keys);

/** Its description as a catalogue of its own would have it. */
const CITY = {
  name: 'Viertel',
  quelle: {},
  ganzes: { kennung: 'musterstadt', name: 'Musterstadt', en: 'Musterstadt' },
  ebenen: [{ kennung: 'bezirk', name: 'Stadtbezirk', en: 'Borough', mehrzahl: 'Stadtbezirken', ziffern: 1 }, { kennung: 'viertel', name: 'Stadtviertel', en: 'Quarter', mehrzahl: 'Stadtvierteln', ziffern: 3 }],
  staende: [{ jahr: 2024, hinweis: 'Die einzige.' }],
};

describe('a city in the schemas', () => {
  const schemas = ['gemeinsam', 'katalog'].map((name) => readFileSync(`schemas/${name}.schema.json`, 'utf8'));

  it('is written into them from its catalogue: levels, editions, the word for all of it', async () => {
    const { readCity, withCity } = await generator();
    for (const text of schemas) assert.equal(withCity(text, readCity()), text, 'run npm run generate');
    const [shared = '', catalogue = ''] = schemas.map((text) => withCity(text, CITY));
    const { definitions } = JSON.parse(shared) as { definitions: Record<string, { pattern?: string; default?: number; then?: { enum: unknown[] } }> };
    assert.equal(definitions['raum']?.pattern, '^([0-9]+|musterstadt)$');
    assert.deepEqual([definitions['lor']?.default, definitions['lor']?.then?.enum], [2024, [2024, '2024']]);
    assert.match(catalogue, /"enum": \["viertel", "bezirk", "musterstadt"\]/);
    assert.match(catalogue, /\n {16}"viertel": \{ "de": "Stadtviertel", "en": "Quarter", "description": "Stadtviertel\." \},\n/);
    assert.doesNotMatch(catalogue, /"(?:plr|bzr|pgr|berlin)": \{/);
    assert.ok(JSON.parse(catalogue));
  });

  it('has no length of a key there', () => {
    for (const text of schemas) assert.doesNotMatch(text, /"levels": \[[^\]]*[0-9]/);
  });
});

/** What `npm run generate` does with a city. */
async function generator(): Promise<{ readCity(): typeof CITY; withCity(text: string, city: typeof CITY): string }> {
  return (await import('../../scripts/generate/places.mjs')) as unknown as { readCity(): typeof CITY; withCity(text: string, city: typeof CITY): string };
}

describe('another city', () => {
  it('has profiles of its regions, without a finding on their keys', () => {
    assert.deepEqual(found(profile('"001"', { raumbezug: '["00101", "00102"]' })), []);
    assert.deepEqual(found(profile('"102"', { raumbezug: '["102"]' })), []);
    assert.deepEqual(workspaceOf(profile('"001"')).files.get(URI)?.district, '0');
  });

  it('is told of keys it has not, or not on this level', () => {
    assert.deepEqual(found(profile('"003"')), ['unknown-region "003": Einen Viertel-Schlüssel „003“ gibt es nicht. Meinten Sie „001“?']);
    assert.deepEqual(found(profile('"092007"')), ['unknown-region "092007": Einen Viertel-Schlüssel „092007“ gibt es nicht.']);
    assert.deepEqual(found(profile('"00101"')), ['unknown-region "00101": „00101“ gehört zur falschen Ebene: Hier stehen Schlüssel mit 3 Ziffern.']);
  });

  it('is told of a part outside the region', () => {
    assert.deepEqual(found(profile('"001"', { raumbezug: '["00101", "10101"]' })), ['planning-area-outside-region "10101": „10101“ (Rosenblock) liegt nicht in Markt.']);
  });

  it('gets the zeros back a number has lost', () => {
    assert.deepEqual(found(profile('01')), ['lor-unquoted 01: Ein Viertel-Schlüssel gehört in Anführungszeichen, sonst geht die führende Null verloren: "001".']);
    assert.equal(workspaceOf(profile('101')).files.get(URI)?.header.regionKey, '101');
  });

  it('is offered in completion', () => {
    const { text, places: [cursor] } = unmark(HEAD.replace('REGION', '⟦⟧'));
    const space = workspaceOf(text);
    const before = text.slice(0, cursor?.start).split('\n');
    const { items } = complete(space, URI, { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, new Date(2026, 2, 1));
    assert.deepEqual(items.map(({ label, textEdit }) => [label, textEdit?.newText]), [['Markt', '"001"'], ['Hafen', '"002"'], ['Gartenstadt', '"101"'], ['Bahnhof', '"102"']]);
  });

  it('has its levels on the cover', () => {
    const space = workspaceOf(profile('"001"'));
    const file = space.files.get(URI) ?? assert.fail('the file is known');
    const { html } = new WorkspacePages(space).render(file);
    const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    assert.match(words, /Stadtviertel Markt 001 Stadtbezirk Altstadt/);
    assert.match(words, /Namen und Schlüssel der Räume: Stadtviertel 2024, Stadt Musterstadt, CC0/);
    assert.doesNotMatch(words, /Raumschlüssel|LOR|Berlin/);
  });

  it('has new profiles begun for its regions', () => {
    const [region] = regionsFor(places, 'gartenstadt');
    assert.deepEqual(region, { key: '101', name: 'Gartenstadt', district: 'Neustadt' });
    const made = newProfile(new Workspace(setup), region ?? assert.fail('there is one'), { fields: [] }, new Date(2026, 2, 1));
    assert.match('text' in made ? made.text : '', /^bezirksregion: "101"$/m);
    assert.deepEqual(found('text' in made ? made.text : ''), []);
  });
});
