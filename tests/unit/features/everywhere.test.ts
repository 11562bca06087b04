import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { actions } from '../../../server/language/features/actions/actions';
import { codeLenses } from '../../../server/language/features/codeLens';
import { definition } from '../../../server/language/features/definition';
import { documentSymbols } from '../../../server/language/features/documentSymbols';
import { folding } from '../../../server/language/features/folding';
import { highlights } from '../../../server/language/features/highlight';
import { inlayHints } from '../../../server/language/features/inlayHints';
import { links } from '../../../server/language/features/links';
import { references } from '../../../server/language/features/references';
import { prepareRename } from '../../../server/language/features/rename/prepare';
import { renameEdits } from '../../../server/language/features/rename/rename';
import { selectionRanges } from '../../../server/language/features/selection';
import { semanticTokens } from '../../../server/language/features/semanticTokens';
import { rules } from '../../../server/language/rules/generated/registry';
import { applied, type World, worldOf } from './world';

const examples = new URL('../../../examples/', import.meta.url);

/** All example files: good ones and those that are wrong in every way the rules know. */
function exampleWorld(folder = ''): World & { names: string[] } {
  const names = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => name.startsWith(folder) && name.endsWith('.bzrp.yaml'));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name.replaceAll('\\', '/'), examples), 'utf8')]));
  return { ...worldOf(files, { rules }), names };
}

const tell = ({ text }: { text: string }): string => text;

describe('every feature', () => {
  const made = exampleWorld();
  const { world, uri, names } = made;

  it('has examples to look at', () => assert.ok(names.length > 20));

  for (const name of names) {
    it(`answers everywhere in ${name}`, async () => {
      const of = uri(name);
      const { text } = world.files.get(of)?.document ?? { text: '' };
      const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
      for (const ask of [documentSymbols, folding, links, semanticTokens]) ask(world, of);
      codeLenses(world, of, tell);
      inlayHints(world, of, whole);
      actions(world, of, { range: whole, tell });
      const lines = text.split('\n');
      for (const [line, content] of lines.entries()) {
        for (const character of [0, content.search(/\S|$/), content.indexOf(':') + 2, content.length, content.length + 9]) {
          const position = { line, character };
          await definition(world, of, position, async () => undefined);
          references(world, of, position);
          highlights(world, of, position);
          selectionRanges(world, of, [position]);
          if (!('refused' in prepareRename(world, of, position))) renameEdits(world, of, position, 'NEU.1');
        }
      }
    });
  }
});

describe('renaming every id of the examples', () => {
  const made = exampleWorld('treptow-koepenick');
  const { world, uri } = made;
  const state = (): string[] => [...world.files.values()].flatMap((file) => world.findings(file.uri).map(({ code, range }) => `${file.uri}:${range.start.line} ${code}`)).sort();
  const texts = (): string[] => [...world.files.values()].map(({ document }) => document.text).sort();

  it('changes no finding, and back again every text is as it was', () => {
    const [found, written] = [state(), texts()];
    let count = 0;
    for (const name of made.names) {
      const { text } = world.files.get(uri(name))?.document ?? { text: '' };
      for (const match of text.matchAll(/(?<=\bid: )[A-Z][A-Z0-9._-]*$/gm)) {
        for (const [oldName, newName] of [[match[0], 'NEU.1'], ['NEU.1', match[0]]] as const) {
          // References further up have moved it.
          const document = world.files.get(uri(name))?.document;
          const at = document?.positionAt(document.text.search(new RegExp(`(?<=\\bid: )${oldName.replaceAll('.', '\\.')}$`, 'm')));
          const edit = renameEdits(world, uri(name), at ?? { line: 0, character: 0 }, newName);
          assert.ok(!('refused' in edit), `${oldName}: ${'refused' in edit ? edit.refused.text : ''}`);
          applied(world, edit);
          assert.deepEqual(state(), found, `${name}: ${oldName} → ${newName}`);
        }
        count += 1;
      }
    }
    assert.ok(count > 50, `${count} ids`);
    assert.deepEqual(texts(), written);
  });
});
