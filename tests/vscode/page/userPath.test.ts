import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { faulty } from '../runner/faulty';
import { commitAll } from '../runner/git';
import { until } from '../runner/wait';
import { makeWorkspace } from '../runner/workspace';

const profile = 'profile/094014-allende-viertel.bzrp.yaml';
const other = 'profile/093009-altglienicke.bzrp.yaml';

describe('a planner in the page', () => {
  const folder = makeWorkspace();
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  let workbench: Workbench;

  before(async () => {
    // No browser for PDF, whatever is installed.
    workbench = await openWorkbench({ folder, vsix: [vsix], env: { BZRP_BROWSER: '/kein/browser' } });
    // Findings tell that all is up; a key pressed earlier would meet an editor that knows nothing of the language yet.
    await workbench.openFile(faulty.name);
    await workbench.problems();
    await workbench.closeEditors();
  });
  after(() => workbench?.close());
  afterEach(async function () {
    const pictures = process.env.BZRP_HOST_PICTURES;
    if (pictures !== undefined && this.currentTest?.state === 'failed') {
      await workbench.screenshot(join(pictures, `${this.currentTest.title.replace(/\W+/g, '-')}.png`));
    }
    await workbench.closeEditors();
  });

  it('types part of a word and chooses the indicator from the suggestions', async () => {
    const { page } = workbench;
    await workbench.openFile(profile);
    const original = text(profile);
    const line = original.split('\n').findIndex((each) => each.trim() === 'indikatoren:');
    await workbench.goTo(line + 1);
    await workbench.goToLineEnd();
    await page.keyboard.press('Enter');
    // Nobody types the indent: the line after a list's key brings it.
    await workbench.typeSlowly('- indikator: arm');
    await workbench.suggestions();
    await chooseSuggestion(workbench, 'KID:D5');
    await workbench.save();
    const lines = original.split('\n');
    lines.splice(line + 1, 0, '      - indikator: KID:D5');
    assert.equal(text(profile), lines.join('\n'));

    for (let steps = 0; steps < 15; steps++) await page.keyboard.press('Control+Z');
    await workbench.save();
    assert.equal(text(profile), original);
  });

  it('reads the findings in the Problems panel', async () => {
    await workbench.openFile(faulty.name);
    const rows = (await workbench.problems(faulty.findings.length)).filter(({ file }) => faulty.name.endsWith(file ?? '?'));
    for (const { code, line, start } of faulty.findings) {
      const row = rows.find((each) => each.code === code);
      assert.ok(row, `${code} is not among ${rows.map((each) => each.text).join(' | ')}`);
      assert.deepEqual([row.severity, row.line, row.column], ['error', line + 1, start + 1]);
    }
    assert.match(rows.find(({ code }) => code === 'schema-enum')?.message ?? '', /„entwurf“/);
  });

  it('sees the profile rendered, and the page follows the typing', async () => {
    await workbench.openFile(profile);
    await workbench.runCommand('BZRP: Open Preview');
    const body = workbench.previewFrame().locator('#page');
    await body.getByText('Einsamkeit im Alter vorbeugen').first().waitFor();
    assert.match((await body.textContent()) ?? '', /Allende-Viertel[\s\S]*Im Viertel alt werden/);

    const line = text(profile).split('\n').findIndex((each) => each.startsWith('titel:'));
    await workbench.goTo(line + 1);
    await workbench.goToLineEnd();
    await workbench.typeSlowly(' Süd');
    await body.getByText('Allende-Viertel Süd').first().waitFor();
    for (let steps = 0; steps < 10; steps++) await workbench.page.keyboard.press('Control+Z');
    await workbench.save();
  });

  it('is told that there is no browser for PDF before a place is asked for, and takes the web page instead', async () => {
    const { page } = workbench;
    await workbench.openFile(profile);
    await workbench.runCommand('BZRP: Export …');
    await workbench.choose('PDF-Dokument');
    const notification = page.locator('.notification-list-item', { hasText: 'Unter „/kein/browser“ liegt keiner' });
    await notification.waitFor();
    // The list of formats takes a moment to close; a box that asks for a place would stay.
    await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
    await notification.getByText('Als Webseite (HTML)').click();
    // The dialog for a place, as the page shows it.
    const place = page.locator('.quick-input-widget:visible input').first();
    await until('the name of the web page', async () => (await place.inputValue()).endsWith('allende-viertel.html') || undefined);
    await page.keyboard.press('Escape');
  });

  it('compares with the last commit without further findings', async function () {
    if (!commitAll(folder)) this.skip();
    await workbench.openFile(other);
    const before = await errorCount(workbench);
    // The committed side has a fault of its own, which nobody can mend there.
    const original = text(other);
    writeFileSync(join(folder, other), original.replace(/^status: .*$/m, 'status: unsinn'));
    commitAll(folder);
    writeFileSync(join(folder, other), original);
    await workbench.openFile(other);
    await workbench.runCommand('Git: Open Changes');
    await workbench.page.locator('.monaco-diff-editor .original .view-line', { hasText: 'unsinn' }).first().waitFor();
    assert.equal(await errorCount(workbench), before);
  });
});

/** Moves down the open suggestions to the one with this text and accepts it with Enter. */
async function chooseSuggestion(workbench: Workbench, wanted: string): Promise<void> {
  const focused = workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused');
  await until(`${wanted} to be focused`, async () => {
    if (((await focused.textContent()) ?? '').includes(wanted)) return true;
    await workbench.page.keyboard.press('ArrowDown');
    return undefined;
  });
  await workbench.page.keyboard.press('Enter');
}

/** How many findings the whole workspace has, as the status bar counts them. */
async function errorCount(workbench: Workbench): Promise<string> {
  return (await workbench.page.locator('#status\\.problems').getAttribute('aria-label')) ?? '';
}
