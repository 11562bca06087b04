import assert from 'node:assert/strict';
import { uriOf } from '../support/client';
import type { ProfilesResult, RenderResult } from '../../server/protocol';
import { pageHtml, sectionHtml, taken } from '../../server/protocol/sections';
import { BEITRAG, changed, inBothShapes, place, PROFIL } from './world';

type Rendered = RenderResult;
const htmlOf = (page: Rendered): string => pageHtml(page.kind, [...taken(new Map(), page).values()].map((section) => sectionHtml(section)));

inBothShapes('our own requests', (start) => {
  it('bzrp/render gives the page of a profile, with where each item stands in its files', async () => {
    const client = await start();
    await client.open(PROFIL);
    const page = await client.request<Rendered>('bzrp/render', { uri: uriOf(PROFIL) });
    assert.equal(page.version, 1);
    assert.match(page.title, /Adlershof/);
    assert.match(htmlOf(page), /^<main.*Lotsen ausbilden/s);
    const at = (item: string): Rendered['places'][number] | undefined => page.places.find((each) => each.item === item);
    assert.deepEqual([at('ziel:Z1')?.uri, at('ziel:Z1')?.line], [uriOf(PROFIL), place(PROFIL, '- id: Z1').line]);
    assert.deepEqual([at('massnahme:J1')?.uri, at('massnahme:J1')?.line], [uriOf(BEITRAG), place(BEITRAG, '- id: J1').line]);
  });

  it('bzrp/render of an unknown file is empty', async () => {
    const client = await start();
    assert.deepEqual(await client.request('bzrp/render', { uri: uriOf('fehlt.bzrp.yaml') }), { kind: '', order: [], sections: [], revision: 0, version: null, title: '', places: [] });
  });

  it('bzrp/render gives who has a page only what is new of it, and all of it to who names one nobody knows', async () => {
    const client = await start();
    await client.open(PROFIL);
    const first = await client.request<Rendered>('bzrp/render', { uri: uriOf(PROFIL) });
    const again = await client.request<Rendered>('bzrp/render', { uri: uriOf(PROFIL), known: first.revision });
    assert.deepEqual([again.order, again.sections], [first.order, []]);
    await client.change(PROFIL, changed(PROFIL, 'Wege sichern', 'Wege öffnen'));
    const next = await client.request<Rendered>('bzrp/render', { uri: uriOf(PROFIL), known: again.revision });
    const sent = JSON.stringify(next.sections);
    assert.match(sent, /Wege öffnen/);
    assert.ok(sent.length < JSON.stringify(first.sections).length / 2, `${sent.length} of ${JSON.stringify(first.sections).length}`);
    const fresh = await client.request<Rendered>('bzrp/render', { uri: uriOf(PROFIL), known: 99 });
    assert.deepEqual(taken(taken(new Map(), first), next), taken(new Map(), fresh));
  });

  it('bzrp/field and bzrp/fieldEdit change a value of the page, in the file it stands in', async () => {
    const client = await start();
    await client.open(PROFIL);
    await client.open(BEITRAG);
    const at = { uri: uriOf(PROFIL), item: 'massnahme:J1', field: 'titel' };
    assert.deepEqual(await client.request('bzrp/field', at), { label: 'Titel', control: 'line', text: 'Lotsen ausbilden', choices: [] });
    const from = place(BEITRAG, 'Lotsen ausbilden');
    const range = { start: from, end: { ...from, character: from.character + 'Lotsen'.length } };
    assert.deepEqual(await client.request('bzrp/fieldEdit', { ...at, typed: 'Lotsinnen ausbilden', was: 'Lotsen ausbilden' }), { uri: uriOf(BEITRAG), version: 1, edits: [{ range: { start: range.start, end: { ...from, character: from.character + 'Lotsen ausbilden'.length } }, newText: 'Lotsinnen ausbilden' }] });
    assert.deepEqual(await client.request('bzrp/fieldEdit', { ...at, typed: 'Anders', was: 'Etwas anderes' }), { refused: 'Im Text steht hier inzwischen etwas anderes: Lotsen ausbilden' });
    assert.deepEqual(await client.request('bzrp/field', { ...at, item: 'massnahme:J9' }), { refused: 'Das steht nicht mehr im Text.' });
    assert.deepEqual(await client.request('bzrp/field', { ...at, field: 'constructor/__proto__' }), { refused: 'Das lässt sich nur im Text ändern.' });
  });

  it('bzrp/changed tells that a shown page would come out different, when a file it is made of changed', async () => {
    const client = await start();
    await client.open(PROFIL);
    await client.change(PROFIL, changed(PROFIL, 'Wege sichern', 'Wege öffnen'));
    assert.equal(await client.count('bzrp/changed'), 0, 'nothing is shown yet');
    await client.request('bzrp/render', { uri: uriOf(PROFIL) });
    await client.open(BEITRAG, changed(BEITRAG, 'Lotsen', 'Lotsinnen'));
    assert.deepEqual(await client.hears('bzrp/changed'), { uri: uriOf(PROFIL) });
  });

  it('bzrp/profiles gives the tree of districts and profiles', async () => {
    const client = await start();
    const { districts } = await client.request<{ districts: { key: string; name: string; profiles: Record<string, unknown>[] }[] }>('bzrp/profiles', {});
    assert.deepEqual(districts.map(({ key, name }) => [key, name]), [['09', 'Treptow-Köpenick']]);
    const [profile] = districts[0]?.profiles ?? [];
    const { key, name, status, uri, goals, measures } = profile ?? {};
    assert.deepEqual({ key, name, status, uri, goals, measures }, { key: '092007', name: 'Adlershof', status: 'Entwurf', uri: uriOf(PROFIL), goals: 1, measures: 2 });
  });

  it('bzrp/profiles says that there are none only when all files are read', async () => {
    let goOn = (): void => {};
    const client = await start({ texts: {}, ready: new Promise<void>((done) => (goOn = done)) });
    let isAnswered = false;
    const answer = client.request<ProfilesResult>('bzrp/profiles', {}).finally(() => (isAnswered = true));
    await client.request('bzrp/profileItems', { uri: uriOf(PROFIL) });
    assert.equal(isAnswered, false);
    goOn();
    assert.deepEqual((await answer).districts, []);
  });

  it('bzrp/profiles gives who has the tree only the districts that changed', async () => {
    const client = await start();
    await client.open(PROFIL);
    const first = await client.request<ProfilesResult>('bzrp/profiles', {});
    const again = await client.request<ProfilesResult>('bzrp/profiles', { known: first.revision });
    assert.deepEqual(again.districts, [{ key: '09', name: 'Treptow-Köpenick' }]);
    await client.change(PROFIL, changed(PROFIL, 'status: entwurf', 'status: beschlossen'));
    const next = await client.request<ProfilesResult>('bzrp/profiles', { known: again.revision });
    assert.deepEqual(next.districts[0]?.profiles?.map(({ status }) => status), ['Beschlossen']);
    assert.deepEqual((await client.request<ProfilesResult>('bzrp/profiles', {})).districts, next.districts);
  });

  it('bzrp/profileItems gives goals and measures with status and findings, bzrp/profileState how the profile of a file stands', async () => {
    const client = await start();
    await client.open(PROFIL);
    const items = await client.request<{ kind: string; uri: string; path: unknown[]; id: string; status?: string; tone?: string; goals: string[] }[]>('bzrp/profileItems', { uri: uriOf(PROFIL) });
    assert.deepEqual(items.map(({ kind, id }) => `${kind} ${id}`), ['goal Z1', 'measure M1', 'measure J1']);
    const { uri, path, status, tone, goals } = items[2] ?? {};
    assert.deepEqual({ uri, path, status, tone, goals }, { uri: uriOf(BEITRAG), path: ['massnahmen', 0], status: 'Geplant', tone: 'planned', goals: ['Z1'] });
    assert.equal((await client.request<{ name: string }>('bzrp/profileState', { uri: uriOf(BEITRAG) })).name, 'Adlershof');
    assert.equal(await client.request('bzrp/profileState', { uri: uriOf('fehlt.bzrp.yaml') }), null);
  });

  it('bzrp/regions gives every Bezirksregion with its district', async () => {
    const client = await start();
    const found = await client.request<{ key: string; name: string; district: string }[]>('bzrp/regions', {});
    assert.equal(found.length, 143);
    assert.deepEqual(found.find(({ key }) => key === '092007'), { key: '092007', name: 'Adlershof', district: 'Treptow-Köpenick' });
  });
});
