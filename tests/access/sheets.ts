/** Everything that is looked at: every example as exported and as the preview shows it. */
import '../support/styleSheets';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderResult } from '../../server/protocol';
import { root } from '../../scripts/root.mjs';
import { comparisonHtml, compareSides, exportFile, type Side } from '../../server/export/main';
import { createSetup } from '../../server/language/setup';
import type { FileState } from '../../server/language/workspace/file';
import { Workspace } from '../../server/language/workspace/workspace';
import { type View, viewsOf } from '../../server/render/views';
import { TestClient, uriOf } from '../support/client';

/** A page to look at; what is in it is made when it is asked for. */
export type Sheet = { name: string } & ({ kind: 'export'; html(): Promise<string> } | { kind: 'preview'; view: View; result(): Promise<RenderResult> });

const FOLDER = join(root, 'examples');
const COMPARED = 'treptow-koepenick/profile/092007-adlershof.bzrp.yaml';

/** Paths below `examples` → texts. */
function readExamples(): Record<string, string> {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return Object.fromEntries(names.filter((name) => name.endsWith('.bzrp.yaml')).sort().map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
}

function workspaceOf(texts: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(createSetup());
  for (const [name, text] of Object.entries(texts)) workspace.set(uriOf(name), text, { path: name });
  workspace.settle();
  return workspace;
}

/** All pages; the server that renders previews runs until `stop`. */
export function allSheets(): { sheets: Sheet[]; stop(): Promise<void> } {
  const texts = readExamples();
  const shown = Object.entries(texts).flatMap(([name, text]) => {
    const views = viewsOf(/^art: *(\w+)/m.exec(text)?.[1]);
    // The page of a contribution is that of its profile, which is looked at already.
    if (name.includes('/beitraege/')) return [];
    // An example of mistakes shows its findings in the first view.
    return (name.startsWith('fehler/') ? views.slice(0, 1) : views).map((view) => ({ name, view }));
  });
  let client: Promise<TestClient> | undefined;
  const server = (): Promise<TestClient> => (client ??= TestClient.start({ texts }));
  const workspace = workspaceOf(texts);
  const exported = shown.map(({ name, view }): Sheet => ({ name: `Export ${name} (${view})`, kind: 'export', html: () => exportOf(workspace, name, view) }));
  const previewed = shown.map(({ name, view }): Sheet => ({ name: `Vorschau ${name} (${view})`, kind: 'preview', view, result: async () => render(await server(), name, view) }));
  const compared: Sheet = { name: `Vergleich ${COMPARED}`, kind: 'export', html: () => Promise.resolve(comparisonOf(texts)) };
  return { sheets: [...exported, compared, ...previewed], stop: async () => (await client)?.stop() };
}

function fileOf(workspace: Workspace, name: string): FileState {
  const file = workspace.files.get(uriOf(name));
  if (!file) throw new Error(`There is no example ${name}.`);
  return file;
}

async function exportOf(workspace: Workspace, name: string, view: View): Promise<string> {
  return new TextDecoder().decode(await exportFile(workspace, fileOf(workspace, name), 'html', { view }));
}

/** An edition and a later one: something in it new, dropped, and changed. */
function comparisonOf(texts: Readonly<Record<string, string>>): string {
  const text = texts[COMPARED] ?? '';
  const later = text
    .replace(/^titel: .*$/m, 'titel: Fortgeschriebenes Profil')
    .replace(/status: in-umsetzung/g, 'status: umgesetzt')
    .replace(/kosten: \d+/, 'kosten: 99000')
    .replace(/ {2}- id: Z4\b[\s\S]*?(?=^\S)/m, '  - {id: Z9, titel: Sport für alle, handlungsfeld: gesundheit}\n');
  const side = (own: string, name: string): Side => {
    const workspace = workspaceOf({ ...texts, [COMPARED]: own });
    return { workspace, file: fileOf(workspace, COMPARED), name };
  };
  return comparisonHtml(compareSides(side(text, 'bisher'), side(later, 'neu')));
}

async function render(client: TestClient, name: string, view: View): Promise<RenderResult> {
  const result = await client.request<RenderResult>('bzrp/render', { uri: uriOf(name), view });
  if (result.order.length === 0) throw new Error(`${name} was not rendered.`);
  return result;
}
