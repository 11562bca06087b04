import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSetup } from '../../server/language/setup';
import { Workspace } from '../../server/language/workspace/workspace';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

function filesIn(folder: string): string[] {
  return readdirSync(join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bzrp.yaml'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

const space = new Workspace(createSetup());
for (const name of [...filesIn('treptow-koepenick'), ...filesIn('fehler')]) {
  space.set(`file:///${name}`, readFileSync(join(EXAMPLES, name), 'utf8'), { path: name });
}
space.settle();

/** Findings of a folder as `file:line:column code`, 1-based. */
function found(folder: string): string[] {
  return filesIn(folder).flatMap((name) =>
    space.findings(`file:///${name}`).map(({ code, range }) => `${name.slice(folder.length + 1)}:${range.start.line + 1}:${range.start.character + 1} ${code}`),
  );
}

describe('the examples', () => {
  it('a planner starts from have no findings', () => {
    assert.ok(filesIn('treptow-koepenick').length >= 11);
    assert.deepEqual(found('treptow-koepenick'), []);
  });

  it('of mistakes give exactly the findings that are written down', () => {
    const expected = readFileSync(join(EXAMPLES, 'fehler', 'erwartet.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    assert.ok(expected.length > 100);
    assert.deepEqual(found('fehler').sort(), expected.sort());
  });
});
