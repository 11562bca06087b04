import assert from 'node:assert/strict';
import { renderGoalSheets } from '../../../server/render/goalSheets';
import { renderProfile } from '../../../server/render/profile';
import { viewOf } from '../../../server/render/views';
import { SAMPLE } from './sample';
import { byTag, catalogueOf, findAll, parseHtml, profileOf } from './support';

const catalogue = catalogueOf();
const profile = parseHtml(renderProfile(profileOf(SAMPLE), { catalogue }).html);
const facets = (attributes: Record<string, string | undefined>) => ['data-fields', 'data-actors', 'data-status'].map((name) => attributes[name]);

describe('what a page says to filter by', () => {
  it('is said once by each measure, in the words of the reader', () => {
    const rows = byTag(profile, 'tr').filter(({ attributes }) => attributes['data-measure'] !== undefined);
    assert.deepEqual(rows.map(({ attributes }) => [attributes['data-measure'], ...facets(attributes)]), [
      ['massnahme:M1.1', 'Bildung\nWohnen', 'Jugendamt\nGewerbetreibende\nBewohner*innen', 'In Umsetzung'],
      ['massnahme:M2.1', 'Wohnen', 'Sozialamt', 'Fortlaufend'],
    ]);
    const all = findAll(profile, ({ attributes }) => attributes['data-measure'] === 'massnahme:M1.1');
    assert.equal(all.filter(({ attributes }) => attributes['data-status'] !== undefined).length, 1);
    assert.deepEqual([...new Set(all.map(({ tag }) => tag))].sort(), ['article', 'li', 'tr']);
  });

  it('is said by each goal: its field and the measures that serve it', () => {
    const goals = findAll(profile, ({ attributes }) => attributes['data-goal'] !== undefined);
    assert.deepEqual(goals.map(({ attributes }) => [attributes['data-goal'], attributes['data-fields'], attributes['data-measures']]), [
      ['ziel:Z1', 'Bildung', 'massnahme:M1.1'],
      ['ziel:Z2', 'Wohnen', 'massnahme:M2.1\nmassnahme:M1.1'],
    ]);
  });

  it('is the same on the goal sheets', () => {
    const sheets = parseHtml(renderGoalSheets(profileOf(SAMPLE), { catalogue }).html);
    const measure = byTag(sheets, 'li').find(({ attributes }) => attributes['data-measure'] === 'massnahme:M1.1');
    assert.deepEqual(measure && facets(measure.attributes), ['Bildung\nWohnen', 'Jugendamt\nGewerbetreibende\nBewohner*innen', 'In Umsetzung']);
    assert.equal(byTag(sheets, 'main')[0]?.attributes['data-view'], 'zielblatt');
  });

  it('falls back to the view a kind of file has', () => {
    assert.deepEqual([viewOf('profil', 'zielblatt'), viewOf('katalog', 'zielblatt'), viewOf('bezirk', undefined)], ['zielblatt', 'katalog', 'bezirk']);
  });
});
