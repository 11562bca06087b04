/** Proof on one line that everything works together: server, packaged extension, workbench, Problems panel. */
import { randomInt } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from './host/page.mjs';
import { root, vsix } from './host/paths.mjs';
import { scratch } from './host/scratch.mjs';
import { hostVersion } from './host/server.mjs';

/**
 * Writes a file whose fault and its line nobody knows beforehand, opens it and looks for the finding.
 * @returns {Promise<boolean>} whether the finding is shown at its place
 */
export async function smoke() {
  const folder = join(scratch('smoke'), 'beispiele');
  cpSync(join(root, 'examples', 'treptow-koepenick'), folder, { recursive: true });
  const comments = randomInt(1, 9);
  const wrong = `entwurf${randomInt(1000, 9999)}`;
  const head = Array.from({ length: comments }, (_, index) => `# Zeile ${index + 1}`);
  const rest = ['bzrp: 1', 'art: profil', 'bezirksregion: "092007"', 'fassung: Probe', 'titel: Probelauf', 'stand: 2026', 'zeitraum: {von: 2026, bis: 2030}', `status: ${wrong}`];
  const goals = ['ziele:', '  - {id: Z1, titel: Nachbarschaft, handlungsfeld: nachbarschaft}', ''];
  const name = 'probelauf.bzrp.yaml';
  writeFileSync(join(folder, name), [...head, ...rest, ...goals].join('\n'));
  const line = comments + rest.length;

  const workbench = await openWorkbench({ folder, vsix: [vsix] });
  try {
    await workbench.openFile(name);
    const wanted = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: `[Ln ${line}, Col 9]` });
    await workbench.openProblems();
    await wanted.first().waitFor({ timeout: 30_000 }).catch(() => {});
    const row = (await workbench.problems(0)).find((each) => each.file === name && each.line === line);
    const active = row?.source === 'bzrp' ? 'extension active' : 'extension silent';
    console.log(`VS Code ${hostVersion()}, ${active}, ${row?.code ?? 'no finding'}, line ${row?.line ?? '–'} (expected schema-enum, line ${line})`);
    return row?.code === 'schema-enum' && row.source === 'bzrp';
  } finally {
    await workbench.close();
  }
}
