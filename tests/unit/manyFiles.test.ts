/** What one action looks at, counted, with ten times as many profiles around it: the files and subjects of what it is about. */
import assert from 'node:assert/strict';
import { builtInPlaces } from '../../server/language/catalogue/builtin';
import { complete } from '../../server/language/features/completion/complete';
import { SymbolSearch } from '../../server/language/features/workspaceSymbols';
import { createSetup } from '../../server/language/setup';
import { Workspace } from '../../server/language/workspace/workspace';
import { ProfileTree } from '../../server/lsp/profileTree';
import { profileText } from '../support/profiles';

const setup = createSetup();
const regions = builtInPlaces().all(2021).filter(({ key }) => key.length === 6).map(({ key }) => key);

/** A workspace of made-up profiles in several editions, and how much of it is looked at. */
class Counted {
  readonly space = new Workspace(setup);
  readonly tree = new ProfileTree(this.space, { language: 'de' });
  readonly uri: string;
  readonly visited = { files: 0, subjects: 0 };

  constructor(profiles: number) {
    const uris = Array.from({ length: profiles }, (_, at) => {
      const [region = '', edition] = [regions[at % regions.length], 2000 + Math.floor(at / regions.length)];
      const uri = `file:///w/${region}-${edition}.bzrp.yaml`;
      this.space.set(uri, profileText({ lines: 60, region, fassung: String(edition), seed: at + 1 }));
      return uri;
    });
    this.uri = uris[0] ?? '';
    this.space.settle();
    this.tree.touch(uris);
    this.tree.get();
    for (const uri of uris) this.space.findings(uri);
    this.count('files', this.space.files);
    // Whoever goes through subjects of more than he names begins with their scopes.
    this.count('subjects', (this.space.knowledge as unknown as { scopes: Map<string, unknown> }).scopes);
  }

  /** Counts every entry somebody goes through. */
  private count(what: 'files' | 'subjects', map: Map<string, unknown>): void {
    const visited = this.visited;
    const walk = map.values.bind(map);
    map.values = function* () {
      for (const each of walk()) {
        visited[what] += 1;
        yield each;
      }
      return undefined;
    } as typeof map.values;
    map.entries = map.keys = map.forEach = (() => assert.fail(`${what} are gone through in another way`)) as never;
  }

  /** What an action looks at, after a letter was typed in a title. */
  cost(action: (counted: Counted) => unknown): Record<string, number> {
    const { space, uri, visited, tree } = this;
    const text = space.files.get(uri)?.document.text ?? '';
    const at = text.indexOf('titel: ', text.indexOf('massnahmen:')) + 'titel: '.length;
    const before = { ...visited, composed: space.work.composed, slots: space.work.slots };
    space.change(uri, [{ start: at, end: at, text: 'x' }]);
    const changed = space.settle();
    tree.touch(changed);
    for (const each of changed) space.findings(each);
    action(this);
    space.change(uri, [{ start: at, end: at + 1, text: '' }]);
    tree.touch(space.settle());
    return { files: visited.files - before.files, subjects: visited.subjects - before.subjects, composed: space.work.composed - before.composed, slots: space.work.slots - before.slots };
  }

  /** Completion of a reference at the goals of the first measure. */
  complete(): number {
    const { document } = this.space.files.get(this.uri) ?? assert.fail('the profile is there');
    const offset = document.text.indexOf('ziele: [') + 'ziele: ['.length;
    return complete(this.space, this.uri, document.positionAt(offset), new Date(2026, 0, 1)).items.length;
  }
}

const ACTIONS: Readonly<Record<string, (counted: Counted) => unknown>> = {
  'a key press': () => undefined,
  'completion of a reference': (counted) => assert.ok(counted.complete() > 3),
  'the tree of profiles': ({ tree }) => assert.ok(tree.get().districts.length === 12),
  'a profile unfolded in the tree, and its state in the status bar': ({ tree, uri }) => assert.ok(tree.itemsOf(uri).length >= 2 && tree.stateOf(uri)),
  'the findings of a file nobody touched': ({ space }) => space.findings(`file:///w/${regions[5]}-2000.bzrp.yaml`),
};

describe('an action costs what it is about, however many profiles there are', function () {
  this.timeout(60_000);
  let few: Counted;
  let many: Counted;
  before(() => {
    few = new Counted(143);
    many = new Counted(1430);
  });

  for (const [name, action] of Object.entries(ACTIONS)) {
    it(name, () => {
      const [small, large] = [few.cost(action), many.cost(action)];
      assert.deepEqual(large, small);
      assert.ok((small['files'] ?? 0) <= 3 && (small['subjects'] ?? 0) === 0, JSON.stringify(small));
    });
  }

  it('the search for symbols looks anew only into the file that changed', () => {
    for (const counted of [few, many]) {
      const search = new SymbolSearch(counted.space);
      const gathered = search as unknown as { gathered: Map<string, object> };
      search.find('gibtesnirgends');
      const before = new Map(gathered.gathered);
      counted.cost(() => search.find('gibtesnirgends'));
      assert.deepEqual([...gathered.gathered].filter(([uri, each]) => before.get(uri) !== each).map(([uri]) => uri), [counted.uri]);
    }
  });
});
