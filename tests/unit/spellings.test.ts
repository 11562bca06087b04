/** What looks the same is the same: `ö` as one character (NFC) or as two (NFD), in names and in texts. */
import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/language/features/workspaceSymbols';
import { createSetup } from '../../server/language/setup';
import { Document } from '../../server/language/syntax/document';
import { Workspace } from '../../server/language/workspace/workspace';
import { check } from '../support/check';
import { goal, head, measure, profile } from '../support/texts';
import { bzrp, inFolder } from '../cli/terminal';

const apart = (text: string): string => text.normalize('NFD');

describe('one text in two spellings', () => {
  it('names an actor of a catalogue, in every style', () => {
    const office = 'Straßen- und Grünflächenamt';
    assert.notEqual(apart(office), office);
    for (const written of [office, `"${office}"`, `'${office}'`]) check(profile({ federfuehrung: apart(written) }));
    check(profile({ beteiligte: apart(`[${office}, {kategorie: fachamt, name: ${office}}]`) }));
    check(profile({ beteiligte: apart(`\n      - >-\n        ${office}`) }));
  });

  it('names one actor of the workspace', () => {
    const written = (name: string, kategorie: string, id: string): string => measure({ id, federfuehrung: `{name: ${name}, kategorie: ${kategorie}}` }).replace('massnahmen:\n', '');
    check(`${head()}${goal()}massnahmen:\n${written('Kiezbüro', 'verein', 'M1')}${written(apart('Kiezbüro'), '⟦initiative⟧', 'M2')}${written('Kiezbüro', 'verein', 'M3')}`, 'actor-category-conflict');
  });

  it('is an id and its reference, though no valid one', () => {
    check(head() + goal({ id: '⟦ZÜ⟧' }) + measure({ ziele: apart('[ZÜ]') }), 'schema-format');
  });

  it('is offered only where it is meant', () => {
    const [found] = check(profile({ federfuehrung: apart('⟦Strasen- und Grünflächenamt⟧') }), 'unknown-actor-category');
    assert.ok(found?.message.args.includes('Straßen- und Grünflächenamt'));
  });

  it('is found among the symbols, at its place', () => {
    const space = new Workspace(createSetup());
    const text = profile({ titel: apart('Förderung der Schulwege') });
    space.set('file:///p.bzrp.yaml', text);
    space.settle();
    for (const query of ['Förderung', apart('Förderung'), 'foerderung']) {
      const [symbol] = workspaceSymbols(space, query);
      assert.equal(symbol?.name.slice(0, 'M1 Förderung'.length), 'M1 Förderung', query);
    }
  });

  it('stays as it is written in the file', () => {
    const text = `titel: ${apart('Köpenick')} # ${apart('ü')}\nstand: 2026\n`;
    const document = new Document('', text);
    assert.equal(document.text, text);
    const node = document.field('titel')?.node;
    assert.ok(node?.kind === 'scalar' && node.value === 'Köpenick' && node.source === apart('Köpenick'));
  });

  it('is no change between two editions', async () => {
    const text = profile({ titel: 'Förderung der Schulwege' });
    await inFolder({ 'alt.bzrp.yaml': text, 'neu.bzrp.yaml': apart(text) }, async () => {
      assert.match((await bzrp('diff', 'alt.bzrp.yaml', 'neu.bzrp.yaml')).out, /sagen dasselbe/);
    });
  });
});
