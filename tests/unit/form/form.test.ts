import assert from 'node:assert/strict';
import { specOf, type TypeSpec } from '../../../server/language/form/spec';
import { FormReader, type FormValue } from '../../../server/language/form/values';
import { createSetup } from '../../../server/language/setup';
import { uriOf, workspaceOf } from '../../support/check';
import { goal, head, measure } from '../../support/texts';

const { schemas } = createSetup().grammar;

describe('the form', () => {
  describe('is made from the schema', () => {
    for (const art of ['profil', 'beitrag', 'bezirk', 'katalog', 'fallbeispiel'])
      it(`${art}: every key is a field with a name in both languages and an explanation in German`, () => {
        const count = (language: 'de' | 'en'): string[] => {
          const spec = specOf(schemas, art, language);
          for (const type of spec.types) if (type.kind === 'map') for (const field of type.fields) assert.ok(field.label && (field.description !== '') === (language === 'de') && spec.types[field.type], `${art} ${field.key}`);
          return spec.types.flatMap((type) => (type.kind === 'map' ? type.fields.map(({ key }) => key) : []));
        };
        assert.deepEqual(count('en'), count('de'));
        const root = specOf(schemas, art, 'de').types[0] as Extract<TypeSpec, { kind: 'map' }>;
        assert.deepEqual(root.fields.map(({ key }) => key), schemas.keysOf(schemas.shape(schemas.root(art))).map(([key]) => key));
      });

    it('explains fields by their names, not by the keys of the text', () => {
      const spec = specOf(schemas, 'profil', 'de');
      const root = spec.types[spec.root] as Extract<TypeSpec, { kind: 'map' }>;
      assert.match(root.fields.find(({ key }) => key === 'ziele')?.description ?? '', /braucht „Kennung“, „Titel“ und „Handlungsfeld“/);
    });

    it('enters each value by what it holds', () => {
      const spec = specOf(schemas, 'profil', 'de');
      const root = spec.types[spec.root] as Extract<TypeSpec, { kind: 'map' }>;
      const list = spec.types[root.fields.find(({ key }) => key === 'massnahmen')?.type ?? -1] as Extract<TypeSpec, { kind: 'list' }>;
      const measures = spec.types[list.item] as Extract<TypeSpec, { kind: 'map' }>;
      const control = (key: string): string => {
        const type = spec.types[measures.fields.find((field) => field.key === key)?.type ?? -1];
        return type?.kind === 'scalar' ? type.control : (type?.kind ?? 'none');
      };
      assert.deepEqual(['id', 'titel', 'status', 'kosten', 'beschreibung', 'schluesselmassnahme', 'federfuehrung', 'zeitraum', 'beteiligte'].map(control), ['id', 'line', 'choice', 'euro', 'text', 'yes-no', 'any', 'any', 'list']);
      const status = spec.types[measures.fields.find(({ key }) => key === 'status')?.type ?? -1] as Extract<TypeSpec, { kind: 'scalar' }>;
      assert.equal(status.choices?.find(({ value }) => value === 'in-umsetzung')?.label, 'In Umsetzung');
    });
  });

  describe('shows what a file says', () => {
    const read = (text: string, reader = new FormReader(), has = {}) => reader.read(workspaceOf(text), uriOf('profil'), 'de', has) ?? assert.fail('known');
    const part = (text: string, id: string): FormValue => read(text).parts.find((each) => each.id === id)?.content?.value ?? assert.fail(id);

    it('part by part, like the text', () => {
      const { parts, art } = read(head() + goal() + measure());
      assert.equal(art, 'profil');
      assert.deepEqual(parts.map(({ id }) => id), ['bzrp', 'art', 'bezirksregion', 'titel', 'stand', 'zeitraum', 'ziele', 'ziele#0', 'massnahmen', 'massnahmen#0']);
    });

    it('with texts as they read, and numbers as they are written', () => {
      const value = part(head() + goal() + measure({ kosten: '18000.50', beschreibung: '"zwei\\nZeilen"', status: "'geplant'" }), 'massnahmen#0');
      assert.deepEqual([value.entries?.['kosten']?.text, value.entries?.['beschreibung']?.text, value.entries?.['status']?.text], ['18000.50', 'zwei\nZeilen', 'geplant']);
      assert.deepEqual(value.entries?.['ziele']?.items?.map(({ text }) => text), ['Z1']);
    });

    it('with what a code stands for, which follows what the code leads to', () => {
      const reader = new FormReader();
      const of = (title: string, has = {}) => read(head() + goal({ titel: title }) + measure({ raumbezug: '["092007"]', federfuehrung: 'Jugendamt' }), reader, has).parts.find(({ id }) => id === 'massnahmen#0') ?? assert.fail();
      const first = of('Wege sichern');
      assert.equal(first.content?.value.entries?.['ziele']?.items?.[0]?.means, 'Wege sichern');
      assert.equal(first.content?.value.entries?.['raumbezug']?.items?.[0]?.means, 'Adlershof');
      assert.equal(first.content?.value.entries?.['federfuehrung']?.means, undefined);
      const later = of('Plätze beleben', { 'massnahmen#0': first.stamp });
      assert.equal(later.content?.value.entries?.['ziele']?.items?.[0]?.means, 'Plätze beleben');
    });

    it('with what is missing told by the value that lacks it, wherever the text tells it', () => {
      const lacking = (value: FormValue | undefined): string[] => value?.findings?.flatMap(({ missing }) => missing ?? []) ?? [];
      const text = `${head()}ziele:\n  - zeitraum: {von: 2026}\n    titel: Grün\n    handlungsfeld: nachbarschaft\nmassnahmen:\n  - id: M1\n    titel: Treff\n    zeitraum: {bis: 2027}\n`;
      const goalValue = part(text, 'ziele#0');
      assert.deepEqual(lacking(goalValue), ['id']);
      const value = part(text, 'massnahmen#0');
      assert.ok(lacking(value).includes('federfuehrung'));
      assert.deepEqual([lacking(value.entries?.['id']), lacking(value.entries?.['titel'])], [[], []]);
      assert.deepEqual(lacking(value.entries?.['zeitraum']), ['von']);
    });

    it('with what the document lacks told as that, at whichever key the text tells it', () => {
      const atTop = (text: string): string[] => read(text).parts.flatMap(({ id, content }) => content?.value.findings?.flatMap(({ missingAtTop, missing }) => [...(missing ? [`${id}: ${missing}`] : []), ...(missingAtTop ? [`${id} > ${missingAtTop}`] : [])]) ?? []);
      assert.deepEqual(atTop('bzrp: 1\nart: profil\nbezirksregion: "092007"\nstand: 2026-06\nzeitraum: {von: 2026, bis: 2030}\n'), ['bzrp > titel', 'bzrp > ziele']);
      assert.deepEqual(atTop('zeitraum: {bis: 2030}\nbzrp: 1\nart: profil\nbezirksregion: "092007"\nstand: 2026-06\n'), ['zeitraum: von', 'zeitraum > titel', 'zeitraum > ziele']);
    });

    it('with findings at their field, and what repairs them', () => {
      const value = part(head() + goal() + measure({ status: 'geplannt', zeitraum: undefined }), 'massnahmen#0');
      assert.deepEqual(value.entries?.['status']?.findings?.map(({ code }) => code), ['schema-enum']);
      assert.ok((value.entries?.['status']?.findings?.[0]?.fixes.length ?? 0) > 0);
      assert.deepEqual(value.findings?.length ?? value.entries?.['id']?.findings?.length, 1);
    });

    it('says what it cannot show', () => {
      const text = head() + goal() + measure({ beschreibung: '&b Text', ort: '*b', hinweis: 'x', titel: '[a]' }).replace('massnahmen:', 'massnahmen:\n  # noch prüfen');
      const { content } = read(text).parts.find(({ id }) => id === 'massnahmen#0') ?? assert.fail();
      assert.equal(content?.value.entries?.['titel']?.locked, 'kind');
      assert.deepEqual([content?.value.entries?.['beschreibung']?.locked, content?.value.entries?.['ort']?.locked], ['anchor', 'alias']);
      assert.deepEqual(content?.unknown.map((each) => each.text), ['hinweis: x']);
      assert.deepEqual(read(text).parts.flatMap((each) => each.content?.comments ?? []).map((each) => each.text), ['noch prüfen']);
    });

    it('names a broken part, and shows the others', () => {
      const { parts } = read(head() + goal() + measure({ titel: '"offen' }));
      assert.match(parts.find(({ id }) => id === 'massnahmen#0')?.content?.broken ?? '', /\S/);
      assert.equal(parts.find(({ id }) => id === 'ziele#0')?.content?.broken, undefined);
    });

    it('sends only what changed', () => {
      const reader = new FormReader();
      const first = read(head() + goal() + measure(), reader);
      const has = Object.fromEntries(first.parts.map(({ id, stamp }) => [id, stamp]));
      const second = read(head() + goal() + measure({ titel: 'Anders' }), reader, has);
      assert.deepEqual(second.parts.filter(({ content }) => content).map(({ id }) => id), ['massnahmen#0']);
    });
  });
});
