/** A status round comes back into a profile: a Word document that an office filled in, while the profile went on. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../support/styleSheets';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { scratch } from '../../../scripts/host/scratch.mjs';
import { exportFile } from '../../../server/export/main';
import { workspaceOf } from '../../support/check';
import { filledDocument } from '../../support/wordTable';

const PROFILE = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Profil für Adlershof
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
unbekannt: 1
ziele:
  - {id: Z1, titel: Sicher zur Schule, handlungsfeld: mobilitaet}
massnahmen:
  - {id: M1, titel: Lotsen, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2027, status: geplant, kosten: 1000} # bleibt
  - {id: M2, titel: Zebrastreifen, ziele: [Z1], federfuehrung: Schul- und Sportamt, zeitraum: 2026, status: in-umsetzung, umsetzungsstand: {text: Geprüft., stand: 2026-05}}
`;
/** What somebody changed in the profile after the document was sent out. */
const NOW = PROFILE.replace('kosten: 1000', 'kosten: 2000');

/** The document of the profile, filled in. */
async function returned(words: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const workspace = workspaceOf(PROFILE);
  const file = [...workspace.files.values()][0] ?? assert.fail();
  return filledDocument(await exportFile(workspace, file, 'docx', { word: () => import('../../../server/export/word/main') }), words);
}

describe('a status round in the page', () => {
  const folder = scratch('round');
  let workbench: Workbench;

  before(async function () {
    this.timeout(240_000);
    writeFileSync(join(folder, 'profil.bzrp.yaml'), NOW);
    writeFileSync(join(folder, 'runde.docx'), await returned({ Geplant: 'In Umsetzung', '2027': '2027–2028', '1.000 €': '1.500 €', 'Geprüft.': 'Angeordnet.' }));
    workbench = await openWorkbench({ folder, vsix: [vsix] });
    await workbench.openFile('profil.bzrp.yaml');
    await workbench.page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
  });
  after(() => workbench?.close());

  it('shows each cell by its measure, takes over what is left ticked, and tells what the profile says otherwise by now', async () => {
    const { page } = workbench;
    await workbench.runCommand('BZRP: Read Back a Filled-In Table of Measures');
    const input = page.locator('.quick-input-widget .quick-input-box input[type="text"], .quick-input-widget .quick-input-box input').first();
    await input.waitFor({ timeout: 30_000 });
    await page.waitForTimeout(1500);
    await input.fill(join(folder, 'runde.docx'));
    await page.waitForTimeout(1500);
    await page.keyboard.press('Enter');
    const row = (text: string) => page.locator('.quick-input-list .monaco-list-row', { hasText: text });
    await row('Umsetzungsstand').waitFor({ timeout: 60_000 });
    assert.deepEqual([await row('Zeitraum').count(), await row('Kosten').count(), await row('M1 · Lotsen').count(), await row('M2 · Zebrastreifen').count()], [1, 1, 1, 1]);
    // What the profile says otherwise by now stands among them, with both amounts, and cannot be ticked: not by a click on it, not by one for all.
    const box = (text: string) => row(text).locator('.monaco-custom-toggle, input[type="checkbox"]').first();
    assert.match((await row('Kosten').innerText()).replaceAll('\u00a0', ' '), /2\.000 €.*1\.500 €.*auch im Profil geändert/s);
    const ticked = async (text: string): Promise<string | null> => (await box(text).getAttribute('aria-checked')) ?? String(await box(text).isChecked());
    await box('Kosten').click();
    await page.waitForTimeout(500);
    assert.deepEqual([await ticked('Kosten'), await ticked('Zeitraum')], ['false', 'true']);
    await workbench.screenshot(join(folder, 'runde.png'));
    // The period is not what was agreed: it stays.
    await box('Zeitraum').click();
    await page.locator('.quick-input-widget .quick-input-action', { hasText: 'OK' }).click();
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'Kosten' });
    await dialog.waitFor({ timeout: 30_000 });
    await workbench.screenshot(join(folder, 'konflikt.png'));
    assert.match((await dialog.innerText()).replaceAll('\u00a0', ' '), /M1 · Lotsen – Kosten \(€\) – .*2\.000 €.*1\.500 €.*auch im Profil geändert/s);
    await page.keyboard.press('Enter');
    await workbench.save();
    assert.equal(readFileSync(join(folder, 'profil.bzrp.yaml'), 'utf8'), NOW.replace('status: geplant', 'status: in-umsetzung').replace('Geprüft.', 'Angeordnet.'));
  }).timeout(180_000);
});
