/** The preview puts its tools around the document: what dresses them must not dress the document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProject } from '../../../server/cli/project';
import { charts } from '../../../server/render/charts';
import { viewsOf } from '../../../server/render/views';
import { WorkspacePages } from '../../../server/render/workspacePages';

const HERE = join(__dirname, '../../..');
const EXAMPLES = join(HERE, 'examples/treptow-koepenick');

/** Classes a style sheet begins a selector with, or has anywhere in it. */
function dressed(path: string): Set<string> {
  const text = readFileSync(join(HERE, path), 'utf8').replace(/\/\*.*?\*\//gs, '');
  return new Set([...text.matchAll(/\.(-?[a-z][\w-]*)(?=[^{}]*\{)/gi)].map(([, name = '']) => name));
}

describe('class names', () => {
  it('of the document are not those of the preview around it', async () => {
    const project = await openProject(EXAMPLES);
    const pages = new WorkspacePages(project.workspace);
    const written = new Set<string>();
    for (const file of project.workspace.files.values()) {
      for (const view of viewsOf(file.art)) for (const [, names = ''] of (pages.render(file, { view, charts }).html).matchAll(/ class="([^"]*)"/g)) for (const name of names.split(' ')) written.add(name);
    }
    const tools = [...dressed('client/webview/webview.css')].filter((name) => !dressed('server/render/styles.css').has(name));
    assert.ok(written.size > 100 && tools.length > 20, 'both were read');
    assert.deepEqual(tools.filter((name) => written.has(name)), []);
  });
});
