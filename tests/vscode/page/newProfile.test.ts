import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const OLD = `bzrp: 1
art: profil
bezirksregion: "043005"
fassung: "2021"
titel: Profil der alten Fassung # Arbeitstitel
stand: 2021-06
zeitraum: {von: 2021, bis: 2026}
status: beschlossen
ziele:
  - {id: Z1, titel: Sicher zur Schule, handlungsfeld: mobilitaet}
  - {id: Z2, titel: Treffpunkte öffnen, handlungsfeld: nachbarschaft}
massnahmen:
  - {id: M1, titel: Weg bauen, ziele: [Z1], federfuehrung: OE SPK, horizont: langfristig, status: geplant}
  - {id: M2, titel: Treff einrichten, ziele: [Z2], federfuehrung: OE SPK, horizont: kurzfristig, status: in-umsetzung}
`;

describe('a new profile by its questions', () => {
  const folder = makeWorkspace();
  let workbench: Workbench;
  const box = () => workbench.page.locator('.quick-input-widget');
  /** Waits for the question; then the keys. */
  const answer = async (question: string, ...keys: string[]): Promise<void> => {
    await box().getByPlaceholder(question).or(box().locator('.quick-input-message', { hasText: question })).first().waitFor();
    for (const key of keys) await (key.startsWith('<') ? workbench.page.keyboard.press(key.slice(1, -1)) : workbench.page.keyboard.type(key));
  };
  const item = (title: string, ...keys: string[]) => box().locator('.quick-input-title', { hasText: title }).waitFor().then(() => answer('', ...keys));

  before(async () => {
    writeFileSync(join(folder, 'profile', 'alt.bzrp.yaml'), OLD);
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    await workbench.openFile('profile/alt.bzrp.yaml');
  });
  after(() => workbench?.close());

  it('carries an edition on: what is reached or done stays behind, going back works', async () => {
    await workbench.runCommand('BZRP: New Bezirksregionenprofil');
    await answer('Name, Schlüssel oder Bezirk', '043005', '<Enter>');
    await answer('Wird eine ältere Fassung fortgeschrieben', 'alten Fassung', '<Enter>');
    await answer('Wie heißt die Fassung', '2021', '<Enter>');
    await box().getByText(/Die Fassung „2021“ von .* gibt es schon/).first().waitFor();
    await answer('', '<Control+A>', '2027', '<Enter>');
    await answer('Für welche Jahre', '<Control+A>', 'ab 2027', '<Enter>');
    await box().getByText('Das ist keine Zeitangabe mit einem Ende').first().waitFor();
    await answer('', '<Control+A>', '2027 bis 2031', '<Enter>');
    await item('Z1 Sicher zur Schule', 'überspringen', '<Enter>');
    await item('Z2 Treffpunkte öffnen', 'offen', '<Enter>');
    await item('M1 Weg bauen');
    await box().getByRole('button', { name: 'Back' }).click();
    await item('Z2 Treffpunkte öffnen', 'erreicht', '<Enter>');
    await item('M1 Weg bauen', 'in umsetz', '<Enter>');
    await item('M2 Treff einrichten', 'umgesetzt', '<Enter>');
    await answer('Geht es damit weiter?', 'einmalig', '<Enter>');
    await answer('Wie wollen Sie weitermachen', '<Enter>');
    await workbench.previewFrame().getByRole('heading', { name: 'Angaben zum Dokument' }).waitFor();
    const name = await workbench.page.locator('.tab.active').getAttribute('data-resource-name');
    const file = join(folder, 'profile', name ?? '');
    await until('the new file', () => (existsSync(file) ? true : undefined));
    const text = readFileSync(file, 'utf8');
    assert.match(name ?? '', /^043005-.*-2027\.bzrp\.yaml$/);
    assert.ok(text.includes('fassung: "2027"\ntitel: Profil der alten Fassung # Arbeitstitel\n'), text);
    assert.ok(text.includes('zeitraum: {von: 2027, bis: 2031}\nstatus: entwurf\n'), text);
    assert.ok(text.includes('- {id: M1, titel: Weg bauen, ziele: [Z1], federfuehrung: OE SPK, horizont: langfristig, status: in-umsetzung}\n'), text);
    assert.doesNotMatch(text, /id: (?:Z2|M2)/);
    assert.match(text, /Erreichte Ziele der vorigen Fassung:\n\n {2}- Z2 Treffpunkte öffnen\n[\s\S]*- M2 Treff einrichten\n/);
    assert.equal(readFileSync(join(folder, 'profile', 'alt.bzrp.yaml'), 'utf8'), OLD);
  }).timeout(120_000);
});
