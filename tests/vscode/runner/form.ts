/** The form in the page, for tests that use it as a person does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../../../scripts/host/page.mjs';
import { until } from './wait';

/** A small profile of this title, with a comment behind it, a goal and a measure in braces. */
export const profileCalled = (title: string): string => `bzrp: 1
art: profil
bezirksregion: "092007"
titel: ${title} # bleibt
stand: 2026-06
zeitraum: {von: 2026, bis: 2030}
ziele:
  - {id: Z1, titel: Nachbarschaft stärken, handlungsfeld: nachbarschaft}
massnahmen:
  - {id: M1, titel: Treff öffnen, ziele: [Z1], federfuehrung: Jugendamt, horizont: kurzfristig, status: geplant}
`;

/** Opens the form of a file of the workspace, which is opened as text first. */
export async function openForm(workbench: Workbench, name: string): Promise<FrameLocator> {
  workbench.page.setDefaultTimeout(30_000);
  await workbench.openFile(name);
  await workbench.runCommand('BZRP: Edit in Form');
  const form = workbench.previewFrame();
  // A machine that does much else takes its time with the first checks.
  await form.locator('nav').waitFor({ timeout: 45_000 });
  return form;
}

/** A field or an item by its path in the text: `massnahmen.0.kosten`. */
export function at(form: FrameLocator, path: string): Locator {
  return form.locator(`[data-path="${path}"]`).first();
}

/** The file on disk once it is as wanted, after saving. */
export async function savedAs(workbench: Workbench, file: string, wanted: string): Promise<void> {
  await workbench.page.keyboard.press('Control+S');
  await until('the file as wanted', () => (readFileSync(file, 'utf8') === wanted ? true : undefined), 8_000).catch(() => assert.equal(readFileSync(file, 'utf8'), wanted));
}

export async function frameOf(form: FrameLocator): Promise<Frame> {
  const body = await form.locator('body').elementHandle();
  return (await body?.ownerFrame()) ?? assert.fail('the form is in a frame');
}

/** What axe-core finds fault with in the page. */
export async function faultsOf(form: FrameLocator): Promise<string[]> {
  const page = await frameOf(form);
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} ${html.slice(0, 160)}`));
  });
}
