/** From an empty folder to a profile, by keys and clicks alone: what somebody does who has never seen the text. In both hosts. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { parse } from 'yaml';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { root, vsix } from '../../../scripts/host/paths.mjs';
import { scratch } from '../../../scripts/host/scratch.mjs';
import { at } from '../runner/form';
import { openInBrowser, textInEditor } from '../runner/inBrowser';
import { until } from '../runner/wait';

/** Keys and clicks besides the author's own words, names, dates and amounts; what is typed to search counts. */
const MOST = 120;

interface Host {
  where: string;
  open(folder: string): Promise<Workbench>;
  /** The file as it was saved. @param name of the only file */
  saved(workbench: Workbench, folder: string, name: string): string | Promise<string>;
}

const HOSTS: readonly Host[] = [
  {
    where: 'with a server',
    open: (folder) => openWorkbench({ folder, vsix: [vsix] }),
    saved(_, folder, name) {
      assert.deepEqual(readdirSync(folder), [name]);
      return readFileSync(join(folder, name), 'utf8');
    },
  },
  // What is saved there stays in the page: it is read where it is opened again.
  { where: 'in the browser alone', open: openInBrowser, saved: (workbench, _, name) => textInEditor(workbench, name) },
];

for (const { where, open, saved } of HOSTS) describe(`from an empty folder to a profile, ${where}`, () => {
  const folder = join(scratch('journey'), 'profile');
  let workbench: Workbench;
  let form: FrameLocator;
  let done = 0;
  const click = async (target: Locator): Promise<void> => {
    done += 1;
    await target.click();
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      done += 1;
      await workbench.page.keyboard.press(key);
    }
  };
  /** Words that are typed to find something. */
  const search = async (words: string): Promise<void> => {
    done += words.length;
    await workbench.page.keyboard.type(words);
  };
  /** The author's own words. */
  const write = (text: string): Promise<void> => workbench.page.keyboard.type(text);
  const box = () => workbench.page.locator('.quick-input-widget');
  const asked = (question: string) => box().getByPlaceholder(question).or(box().locator('.quick-input-message', { hasText: question })).first().waitFor();
  const keyboardIn = (path: string) => until(`the keyboard in ${path}`, async () => (await form.locator('body').evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path'))) === path || undefined);
  const field = (path: string): Locator => at(form, path).locator('input, textarea').first();
  /** Takes the first choice for what was typed. */
  const takeFirst = async (name: RegExp): Promise<void> => {
    await until(`${name} to be the first choice`, async () => name.test(await form.locator('.choices > [role=option]').first().innerText({ timeout: 1000 }).catch(() => '')) || undefined);
    await press('ArrowDown', 'Enter');
  };
  const add = (list: string): Promise<void> => click(form.locator(`#${list} > .add-item > .primary`));
  const section = (name: string): Promise<void> => click(form.locator('nav a', { hasText: name }));

  before(async () => {
    mkdirSync(folder, { recursive: true });
    workbench = await open(folder);
    workbench.page.setDefaultTimeout(30_000);
  });
  after(() => workbench?.close());

  it('the empty view offers to begin one: region, edition, years, fields of action', async () => {
    await click(workbench.page.locator('.activitybar').getByRole('tab', { name: 'BZRP' }));
    await click(workbench.page.locator('.welcome-view-content').getByRole('button', { name: 'New Bezirksregionenprofil' }));
    await asked('Name, Schlüssel oder Bezirk');
    await search('adlersh');
    await box().locator('.monaco-list-row', { hasText: 'Adlershof' }).waitFor();
    await press('Enter');
    await asked('Wie heißt die Fassung');
    await write('2026');
    await press('Enter');
    await asked('Für welche Jahre');
    await write('2026 bis 2030');
    await press('Enter');
    await asked('Um welche Handlungsfelder');
    await click(box().locator('.monaco-list-row', { hasText: 'Nachbarschaft' }));
    await click(box().locator('.monaco-list-row', { hasText: 'Mobilität' }));
    await press('Enter');
    await asked('Wie wollen Sie weitermachen');
    await press('Enter');
    form = workbench.previewFrame();
    // It opens where the first goal wants its name.
    await form.locator('nav').waitFor();
    await keyboardIn('ziele.0.titel');
  });

  it('two goals', async () => {
    await write('Treffpunkte für alle öffnen');
    await press('Enter');
    await click(form.locator('#ziele summary', { hasText: 'Z2' }));
    await click(field('ziele.1.titel'));
    await press('Control+A');
    await write('Sicher zur Schule');
    await press('Enter');
    await form.locator('#ziele h3', { hasText: 'Z2 · Sicher zur Schule' }).waitFor();
  });

  it('a measure from a template, with its goals, money and actors', async () => {
    await section('Maßnahmen');
    await click(form.getByLabel('Aus einer Standardmaßnahme'));
    await search('treff');
    await takeFirst(/^Nachbarschaftstreff schaffen/);
    await keyboardIn('massnahmen.0.titel');
    await write('Nachbarschaftstreff am Markt');
    await press('Enter');
    await click(at(form, 'massnahmen.0.ziele').getByRole('combobox'));
    await takeFirst(/Treffpunkte für alle/);
    await until('the first goal', async () => (await at(form, 'massnahmen.0.ziele.0').getByRole('combobox').inputValue()) === 'Treffpunkte für alle öffnen (Z1)' || undefined);
    await search('sich');
    await takeFirst(/Sicher zur Schule/);
    await click(at(form, 'massnahmen.0.beteiligte').getByLabel('Beteiligte hinzufügen'));
    await search('jug');
    await takeFirst(/^Jugendamt/);
    await at(form, 'massnahmen.0.beteiligte').getByRole('group', { name: 'Jugendamt', exact: true }).waitFor();
    await click(field('massnahmen.0.zeitraum.von'));
    await write('Mai 2027');
    await press('Enter');
    await click(field('massnahmen.0.zeitraum.bis'));
    await write('2029');
    await press('Enter');
    await click(field('massnahmen.0.kosten'));
    await write('18.000,50');
    await press('Enter');
    await click(at(form, 'massnahmen.0.finanzierung').getByRole('button', { name: 'Finanzierung hinzufügen' }));
    await keyboardIn('massnahmen.0.finanzierung.0.programm');
    await search('pilot');
    await takeFirst(/^FEIN.*Pilot/);
    await click(field('massnahmen.0.finanzierung.0.betrag'));
    await write('15.000');
    await press('Enter');
  });

  it('an event and a suggestion made there', async () => {
    await section('Beteiligung');
    await add('beteiligung');
    await keyboardIn('beteiligung.0.titel');
    await write('Kiezspaziergang am Markt');
    await press('Enter');
    await click(field('beteiligung.0.format'));
    await search('spazier');
    await takeFirst(/Kiezspaziergang/);
    await click(field('beteiligung.0.datum'));
    await write('12.03.2026');
    await press('Enter');
    await click(field('beteiligung.0.ort'));
    await write('Marktplatz');
    await press('Enter');
    await add('anregungen');
    await keyboardIn('anregungen.0.text');
    await write('Mehr Bänke: überall dort, wo Schatten ist.');
    await click(at(form, 'anregungen.0.beteiligung').getByRole('combobox'));
    await takeFirst(/Kiezspaziergang/);
    await until('the suggestion with its event', async () => (await at(form, 'anregungen.0.beteiligung').getByRole('combobox').inputValue()) === 'Kiezspaziergang am Markt (B1)' || undefined);
  });

  it('as of a day of its own, saved', async () => {
    await click(form.locator('nav a').first());
    await click(field('stand'));
    await press('Control+A');
    await write('Juni 2026');
    await press('Enter', 'Control+S');
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
  });

  it('it takes few keys, and the file says what was meant and nothing else', async () => {
    const name = (await workbench.page.locator('.tab.active').getAttribute('data-resource-name')) ?? assert.fail('the form has a name');
    const text = await saved(workbench, folder, name);
    const { massnahmen, ...rest } = parse(text);
    assert.deepEqual(rest, {
      bzrp: 1,
      art: 'profil',
      bezirksregion: '092007',
      fassung: '2026',
      titel: 'Bezirksregionenprofil Teil II – Adlershof',
      stand: '2026-06',
      zeitraum: { von: 2026, bis: 2030 },
      status: 'entwurf',
      beteiligung: [{ id: 'B1', titel: 'Kiezspaziergang am Markt', format: 'kiezspaziergang', datum: '2026-03-12', ort: 'Marktplatz' }],
      anregungen: [{ text: 'Mehr Bänke: überall dort, wo Schatten ist.', beteiligung: 'B1', umgang: 'offen' }],
      ziele: [
        { id: 'Z1', titel: 'Treffpunkte für alle öffnen', handlungsfeld: 'nachbarschaft' },
        { id: 'Z2', titel: 'Sicher zur Schule', handlungsfeld: 'mobilitaet' },
      ],
    });
    assert.equal(massnahmen.length, 1);
    const [{ beteiligte, indikatoren, beschreibung, ...measure }] = massnahmen;
    assert.deepEqual(measure, {
      id: 'M1',
      titel: 'Nachbarschaftstreff am Markt',
      ziele: ['Z1', 'Z2'],
      federfuehrung: 'Amt für Soziales',
      zeitraum: { von: '2027-05', bis: 2029 },
      status: 'vorschlag',
      kosten: 18000.5,
      finanzierung: [{ programm: 'fein-pilot', betrag: 15000 }],
      vorlage: 'nachbarschaftstreff',
    });
    assert.deepEqual(beteiligte.at(-1), 'Jugendamt');
    assert.equal(beteiligte.length, 5, 'four of the template and one more');
    assert.match(beschreibung, /^Ein gut erreichbarer Ort/);
    assert.deepEqual(indikatoren, [{ indikator: 'KID:D4' }, { indikator: 'KID:D6' }]);
    const checked = scratch('checked');
    writeFileSync(join(checked, name), text);
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'dist', 'bzrp.js'), 'check', '--root', checked, '--format', 'json', checked], { encoding: 'utf8' });
    assert.deepEqual([status, JSON.parse(stdout).diagnostics], [0, []]);
    assert.ok(done <= MOST, `${done} keys and clicks`);
  });
});
