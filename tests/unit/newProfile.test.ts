import assert from 'node:assert/strict';
import { newProfile, nextEdition, openItems, type Told } from '../../server/language/guided/newProfile';
import { createSetup } from '../../server/language/setup';
import { Workspace } from '../../server/language/workspace/workspace';

const setup = createSetup();
const REGION = { key: '092007', name: 'Adlershof', district: 'Treptow-Köpenick' };
const TODAY = new Date(2031, 2, 4);
const URI = 'file:///alt.bzrp.yaml';
const OLD = `# Kopf
bzrp: 1
art: profil
bezirksregion: "092007"
fassung: 2026
titel: 'Profil Adlershof' # Arbeitstitel
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
status: beschlossen
beschluesse:
  - {gremium: bezirksamt, datum: 2026-03-24}
beteiligung:
  - {id: B1, titel: Kiezrunde, format: runder-tisch, datum: 2025-09}
ziele:
  # über Z1
  - id: Z1
    titel: Sicher zur Schule
    handlungsfeld: mobilitaet
    beteiligung: [B1]
  - {id: Z2, titel: Treffpunkte öffnen, handlungsfeld: nachbarschaft}
massnahmen:
  - id: M1
    titel: Weg bauen # bald
    ziele: [Z1]
    federfuehrung: OE SPK
    horizont: langfristig
    status: geplant
  - {id: M2, titel: Treff einrichten, ziele: [Z2], federfuehrung: OE SPK, horizont: kurzfristig, status: in-umsetzung}
`;
const CONTRIBUTION = `bzrp: 1
art: beitrag
bezirksregion: "092007"
fassung: 2026
amt: Jugendamt
massnahmen:
  - {id: J1, titel: Lotsen, ziele: [Z1], federfuehrung: Jugendamt, horizont: kurzfristig, status: fortlaufend}
`;

function spaceOf(files: Record<string, string>): Workspace {
  const space = new Workspace(setup);
  for (const [uri, text] of Object.entries(files)) space.set(uri, text, { path: uri.slice(8), inWorkspace: true });
  space.settle();
  return space;
}

function next(told: Told[], files: Record<string, string> = { [URI]: OLD }, fassung = '2031'): string {
  const made = nextEdition(spaceOf(files), URI, REGION, { fassung, zeitraum: '2031 bis 2035' }, told, TODAY);
  return 'refused' in made ? `! ${made.refused.text}` : made.text;
}

const codes = (text: string): string[] => spaceOf({ 'file:///neu.bzrp.yaml': text }).findings('file:///neu.bzrp.yaml').filter(({ severity }) => severity !== 'information').map(({ code }) => code);

describe('a new profile', () => {
  it('has no error, with a goal for each field of action', () => {
    const made = newProfile(spaceOf({}), REGION, { fassung: '2031: neu', zeitraum: '2031 bis 2035', fields: ['wohnen', 'bildung'] }, TODAY);
    assert.ok('text' in made);
    assert.match(made.text, /^bzrp: 1\nart: profil\nbezirksregion: "092007"\nfassung: "2031: neu"\ntitel: Bezirksregionenprofil Teil II – Adlershof\nstand: 2031-03-04\nzeitraum: \{von: 2031, bis: 2035\}\nstatus: entwurf\nziele:\n {2}- id: Z1\n/);
    assert.deepEqual(codes(made.text), ['goal-without-measure', 'goal-without-measure']);
    const sample = newProfile(spaceOf({}), REGION, {}, TODAY);
    assert.deepEqual('text' in sample && codes(sample.text), []);
  });

  it('is refused in a sentence where the edition is there or the period has no end', () => {
    const refusal = (beginning: object): string | false => {
      const made = newProfile(spaceOf({ [URI]: OLD }), REGION, beginning, TODAY);
      return 'refused' in made && made.refused.text;
    };
    assert.equal(refusal({ fassung: '2026' }), 'There is an edition "{0}" of {1} already.');
    assert.equal(refusal({ fassung: '' }), 'An edition is named by 1 to 24 characters, for example 2027.');
    assert.match(String(refusal({ zeitraum: 'ab 2027' })), /no time with an end/);
    assert.equal(refusal({ fassung: '2031', zeitraum: '2031' }), false);
  });
});

describe('the next edition of a profile', () => {
  it('asks for what is open, in the contributions too', () => {
    assert.deepEqual(openItems(spaceOf({ [URI]: OLD, 'file:///j.bzrp.yaml': CONTRIBUTION }), URI).map(({ id, status }) => `${id} ${status ?? ''}`.trim()), ['Z1', 'Z2', 'M1 geplant', 'M2 in-umsetzung', 'J1 fortlaufend']);
  });

  it('carries everything on where nothing is said, and leaves what was of its time', () => {
    const expected = OLD.replace('fassung: 2026', 'fassung: "2031"').replace('stand: 2026-06', 'stand: 2031-03-04').replace('{von: 2026, bis: 2030}', '{von: 2031, bis: 2035}').replace('status: beschlossen', 'status: entwurf')
      .replace(/beschluesse:\n.*\n/, '').replace(/beteiligung:\n.*\n/, '').replace('    beteiligung: [B1]\n', '');
    assert.equal(next([]), expected);
    assert.deepEqual(codes(next([])), []);
  });

  it('leaves out what is reached, done or dropped, and names it in the Bilanz', () => {
    const text = next([{ list: 'ziele', id: 'Z2', grade: 'erreicht' }, { list: 'massnahmen', id: 'M1', status: 'in-umsetzung' }, { list: 'massnahmen', id: 'M2', status: 'umgesetzt', continuation: 'einmalig' }]);
    assert.match(text, /bilanz: \|\n {2}Erreichte Ziele der vorigen Fassung:\n\n {2}- Z2 Treffpunkte öffnen\n\n {2}Umgesetzte Maßnahmen der vorigen Fassung:\n\n {2}- M2 Treff einrichten\n/);
    assert.match(text, /titel: Weg bauen # bald\n[^-]*status: in-umsetzung\n/);
    assert.doesNotMatch(text, /id: (?:Z2|M2)/);
    assert.deepEqual(codes(text), ['measure-outside-period'].filter((code) => codes(text).includes(code)));
  });

  it('keeps a reached goal that a measure goes on serving, with how far it is reached', () => {
    assert.match(next([{ list: 'ziele', id: 'Z2', grade: 'erreicht' }]), /\{id: Z2, titel: Treffpunkte öffnen, handlungsfeld: nachbarschaft, zielerreichung: \{grad: erreicht, stand: 2031-03\}\}/);
  });

  it('begins a measure anew that is done with and goes on', () => {
    assert.match(next([{ list: 'massnahmen', id: 'M1', status: 'umgesetzt', continuation: 'geplant' }]), /id: M1\n[^-]*status: geplant\n/);
  });

  it('takes in what the offices contributed', () => {
    assert.match(next([], { [URI]: OLD, 'file:///j.bzrp.yaml': CONTRIBUTION }), / {2}- id: J1\n {4}titel: Lotsen\n| {2}- \{id: J1, titel: Lotsen/);
  });

  it('is refused where the edition before cannot be read, or the new one is there', () => {
    assert.equal(next([], { [URI]: OLD.replace("titel: 'Profil Adlershof'", "titel: 'Profil Adlershof") }), '! Line {0} of the edition before cannot be read. Please mend it first.');
    assert.equal(next([], { [URI]: OLD }, '2026'), '! There is an edition "{0}" of {1} already.');
  });
});
