import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installHost } from '../../../scripts/host/install.mjs';
import type { Workbench } from '../../../scripts/host/page.mjs';
import { vsix } from '../../../scripts/host/paths.mjs';
import { scratch } from '../../../scripts/host/scratch.mjs';
import { installVsix } from '../../../scripts/host/server.mjs';
import { openWebWorkbench } from '../../../scripts/host/web.mjs';

/** A VS Code without a server, as on vscode.dev, with the package as a user gets it: what it forgets to carry is missing here. */
export async function openInBrowser(folder: string): Promise<Workbench> {
  await installHost();
  const extensions = scratch('extensions');
  await installVsix(vsix, extensions);
  const extension = readdirSync(extensions).find((entry) => entry.startsWith('bzrp.')) ?? assert.fail('the extension is installed');
  return openWebWorkbench({ extension: join(extensions, extension), folder });
}

/** What the text editor has of a file that is opened anew from the explorer, as somebody copies it. */
export async function textInEditor(workbench: Workbench, name: string): Promise<string> {
  await workbench.runCommand('View: Close All Editors');
  await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
  await workbench.runCommand('View: Show Explorer');
  await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await workbench.focusEditor();
  await workbench.page.keyboard.press('Control+A');
  await workbench.page.keyboard.press('Control+C');
  return workbench.page.evaluate(() => navigator.clipboard.readText());
}
