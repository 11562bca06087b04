import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtInCatalogues } from '../../../server/language/catalogue/builtin';
import { type Snippet, snippets } from '../../../server/language/features/snippets';
import { createSetup } from '../../../server/language/setup';
import { Workspace } from '../../../server/language/workspace/workspace';
import { expand } from '../../support/snippet';

const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Ein Profil\nstand: 2026\nzeitraum: {von: 2026, bis: 2030}\n';
const GOAL = '  - id: Z1\n    titel: Ein Ziel\n    handlungsfeld: wohnen\n';
const checkedIn = JSON.parse(readFileSync(new URL('../../../snippets/bzrp.json', `file://${__filename}`), 'utf8')) as Record<string, Snippet>;

const lists: Readonly<Record<string, string>> = { ziel: 'ziele', massnahme: 'massnahmen', beteiligung: 'beteiligung', anregung: 'anregungen' };

/** The snippet where it belongs in a profile. */
function placed({ prefix, body }: Snippet): string {
  const text = expand(body.join('\n'));
  if (prefix === 'profil') return text;
  const indented = (by: string): string => text.split('\n').map((line) => (line === '' ? line : by + line)).join('\n');
  if (prefix === 'indikator') return `${HEAD}ziele:\n${GOAL}    indikatoren:\n${indented('      ')}\n`;
  const list = prefix.startsWith('standard-') ? 'massnahmen' : (lists[prefix] ?? '');
  return `${HEAD}${list === 'ziele' ? '' : `ziele:\n${GOAL}`}${list}:\n${indented('  ')}\n`;
}

describe('snippets', () => {
  it('in the file are those made from the catalogue', () => {
    const templates = builtInCatalogues().flatMap(({ entries }) => entries.massnahmenvorlagen ?? []);
    assert.deepEqual(checkedIn, snippets(templates));
    assert.equal(Object.values(checkedIn).filter(({ prefix }) => prefix.startsWith('standard-')).length, 18);
  });

  for (const [name, snippet] of Object.entries(checkedIn)) {
    it(`„${name}“ gives no error with its placeholders as they are`, () => {
      const space = new Workspace(createSetup());
      space.set('file:///a.bzrp.yaml', placed(snippet));
      space.settle();
      const errors = space.findings('file:///a.bzrp.yaml').filter(({ severity, code }) => severity === 'error' && code !== 'unresolved-reference');
      assert.deepEqual(errors.map(({ code, range, message }) => `${code} ${range.start.line} ${message.text}`), [], placed(snippet));
    });
  }
});
